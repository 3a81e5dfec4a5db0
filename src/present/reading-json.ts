import type { Article } from '../model/article.js'
import type { Claim, Evidence, Reading, Rejection } from '../model/claim.js'

/** One line of `demarche read --format jsonl`: what was read in one article. Offsets point into the article's text as given. */
export interface ReadingJson {
  readonly id: string
  readonly title: string | null
  readonly date: string | null
  readonly language: string
  readonly reader: string
  /** Present only where the text was extracted (HTML, PDF), so that the offsets can be used. */
  readonly text?: string
  readonly asks: readonly Claim[]
  readonly rejected: readonly Rejection[]
}

/** A reading as the contract has it: these fields in this order and no others. */
export function readingJson(article: Article, reading: Reading): ReadingJson {
  return {
    id: article.id,
    title: article.title,
    date: article.date,
    language: article.language,
    reader: reading.reader,
    ...(article.extracted ? { text: article.text } : {}),
    asks: reading.claims.map(claimJson),
    rejected: reading.rejected.map(({ reason, start, end, text, in: where }) => ({
      reason,
      start,
      end,
      text,
      ...(where === undefined ? {} : { in: where }),
    })),
  }
}

function claimJson(claim: Claim): Claim {
  return {
    key: claim.key,
    asker: claim.asker,
    askerSaid: claim.askerSaid,
    addressee: claim.addressee,
    addresseeSaid: claim.addresseeSaid,
    third: claim.third,
    kind: claim.kind,
    polarity: claim.polarity,
    matter: claim.matter,
    force: claim.force,
    state: claim.state,
    partial: claim.partial,
    deadline: claim.deadline,
    conditionOf: claim.conditionOf,
    confidence: Math.round(claim.confidence * 1000) / 1000,
    evidence: claim.evidence.map(evidenceJson),
  }
}

function evidenceJson({ step, start, end, text, saidBy, certainty, when, ...more }: Evidence): Evidence {
  return { step, start, end, text, saidBy, certainty, when, ...more }
}
