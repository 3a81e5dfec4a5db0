import type { Article } from '../../model/article.js'
import type { Claim, Evidence, Rejection, RejectionReason } from '../../model/claim.js'
import { findMentions, type Mention } from '../../ontology/actors/mentions.js'
import { READ_STATES, STATE_OF_STEP } from '../../ontology/states.js'
import type { ToldAsk } from './answer.js'

/** What of a model's answer the text bears out, and what was refused. */
export interface Verified {
  readonly claims: readonly Claim[]
  readonly rejected: readonly Rejection[]
}

/**
 * Holds a model's asks against the article: every quote must stand in the text letter by letter, every party must be named in it.
 * The codes are the resolver's, never the model's.
 */
export function verify(article: Article, told: readonly ToldAsk[]): Verified {
  const mentions = findMentions(article.text, { date: article.date })
  const claims: Claim[] = []
  const rejected: Rejection[] = []
  for (const ask of told) {
    const made = claimOf(article, ask, mentions, String(claims.length + 1))
    if ('reason' in made) rejected.push(made)
    else claims.push(made)
  }
  return { claims, rejected }
}

function claimOf(article: Article, ask: ToldAsk, mentions: readonly Mention[], key: string): Claim | Rejection {
  const evidence = evidenceOf(article.text, ask, mentions)
  const [first] = evidence
  if (!first || !evidence.some(({ step }) => step === 'ask')) return refused('unproved', ask.steps[0]?.quote ?? '')
  const asker = partyOf(article.text, ask.asker, mentions, first.start)
  if (asker === null) return refused('no_asker', first)
  const addressee = ask.addressee ? partyOf(article.text, ask.addressee, mentions, first.start) : null
  if (ask.addressee && addressee === null) return refused('no_addressee', first)
  if (asker === addressee) return refused('same_party', first)
  return {
    key,
    asker,
    askerSaid: ask.asker,
    addressee,
    addresseeSaid: addressee === null ? null : (ask.addressee ?? null),
    third: null,
    kind: ask.kind,
    polarity: ask.polarity,
    matter: article.text.includes(ask.matter) ? ask.matter : first.text,
    force: ask.force,
    state: stateOf(evidence),
    partial: false,
    deadline: null,
    conditionOf: null,
    confidence: ask.confidence,
    evidence,
  }
}

/** A quote that does not stand in the text has no place there; it is kept in its own words at 0. */
function refused(reason: RejectionReason, words: string | Evidence): Rejection {
  return typeof words === 'string'
    ? { reason, start: 0, end: 0, text: words }
    : { reason, start: words.start, end: words.end, text: words.text }
}

function evidenceOf(text: string, ask: ToldAsk, mentions: readonly Mention[]): Evidence[] {
  return ask.steps.flatMap(({ step, quote, saidBy, certainty }) => {
    const start = text.indexOf(quote)
    if (start < 0) return []
    const source = saidBy ? (partyOf(text, saidBy, mentions, start) ?? (text.includes(saidBy) ? saidBy : null)) : null
    return [{ step, start, end: start + quote.length, text: quote, saidBy: source ?? 'author', certainty, when: null }]
  })
}

/** The code of the mention that a party's words hold, the one nearest to `near`; null where the words are not in the text or name nobody known. */
function partyOf(text: string, said: string, mentions: readonly Mention[], near: number): string | null {
  let best: { code: string; distance: number } | null = null
  for (let at = text.indexOf(said); at >= 0 && said !== ''; at = text.indexOf(said, at + 1)) {
    for (const { code, start, end } of mentions) {
      if (code === null || start >= at + said.length || end <= at) continue
      const distance = Math.abs(start - near)
      if (best === null || distance < best.distance) best = { code, distance }
    }
  }
  return best?.code ?? null
}

function stateOf(evidence: readonly Evidence[]) {
  const sure = evidence.filter(({ certainty }) => certainty === 'asserted' || certainty === 'planned')
  const states = sure.map(({ step }) => STATE_OF_STEP[step]).filter((state) => state && READ_STATES.includes(state))
  return states.at(-1) ?? 'asked'
}
