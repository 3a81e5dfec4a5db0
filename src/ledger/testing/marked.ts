import type { Article } from '../../model/article.js'
import type { Claim, Evidence, Reading } from '../../model/claim.js'

/** Evidence marked by hand: the quote is looked up in the article's text. */
type MarkedEvidence = Pick<Evidence, 'step'> & Partial<Evidence> & { readonly quote: string }

/** A claim marked by hand; what is left out has the usual value. */
export type MarkedClaim = Pick<Claim, 'asker' | 'addressee' | 'kind' | 'matter'> &
  Partial<Omit<Claim, 'evidence'>> & { readonly evidence: readonly MarkedEvidence[] }

/** A reading of a real article, marked by hand. Throws where a quote does not stand in the text. */
export function markedReading(article: Article, claims: readonly MarkedClaim[]): Reading {
  return {
    kind: 'reading',
    articleKey: article.key,
    reader: 'marked-by-hand 1',
    claims: claims.map((claim, i) => toClaim(article, claim, `${i + 1}`)),
    rejected: [],
  }
}

function toClaim(article: Article, { evidence, ...given }: MarkedClaim, key: string): Claim {
  return {
    key,
    askerSaid: given.asker,
    addresseeSaid: given.addressee,
    third: null,
    polarity: 'do',
    force: 'appeal',
    state: 'asked',
    partial: false,
    deadline: null,
    conditionOf: null,
    confidence: 0.7,
    ...given,
    evidence: evidence.map((own) => toEvidence(article, own)),
  }
}

function toEvidence(article: Article, { quote, ...given }: MarkedEvidence): Evidence {
  const start = article.text.indexOf(quote)
  if (start < 0) throw new RangeError(`"${quote}" does not stand in ${article.id}`)
  return {
    saidBy: 'author',
    certainty: 'asserted',
    when: null,
    ...given,
    start,
    end: start + quote.length,
    text: quote,
  }
}
