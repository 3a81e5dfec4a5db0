import type { StoredArticle } from '../ledger/ledger.js'
import type { Article } from '../model/article.js'
import type { ProfileOf } from '../model/source-profile.js'
import type { ArticleRef } from '../model/thread.js'
import { quoteAtMost, quoteWordsOf, withQuotes } from '../present/rights.js'
import type { ArticleView } from './types.js'

const WITHHELD = {
  quote: 'Only quotes of at most 50 words may leave the machine that holds this text.',
  link: 'Nothing of this text may leave the machine that holds it; its source has it.',
} as const

/**
 * A stored article as the API shows it. On its own machine (`isLocal`) all of it; elsewhere the text only where its rights are
 * `full`, and no quote longer than they allow. What stays behind is said in `withheld`.
 */
export function articleView(stored: StoredArticle, isLocal: boolean, profileOf: ProfileOf = () => null): ArticleView {
  const { article, reading, story } = stored
  const words = isLocal ? Number.POSITIVE_INFINITY : quoteWordsOf(article.rights)
  const withheld = isLocal || article.rights === 'full' ? null : WITHHELD[article.rights]
  return {
    article: { ...refOf(article, story), rights: article.rights, profile: profileOf(article) },
    language: article.language,
    licence: article.licence,
    authors: article.authors,
    published: article.published,
    rights: article.rights,
    retells: article.retells,
    text: withheld === null ? article.text : null,
    withheld,
    reader: reading.reader,
    claims: reading.claims.map((claim) => withQuotes(claim, words)),
    rejected: reading.rejected.map((rejection) => quoteAtMost(rejection, words)),
    askOf: stored.askOf,
    copies: stored.copies,
    recordedAt: stored.recordedAt,
  }
}

function refOf(
  { key, id, title, date, url, source, retold }: Article,
  story: string,
): Omit<ArticleRef, 'rights' | 'profile'> {
  return { key, id, title, date, url, source, retold, story }
}
