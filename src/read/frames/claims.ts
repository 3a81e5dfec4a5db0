import type { State } from '../../model/ask.js'
import type { Claim, Deadline, Evidence } from '../../model/claim.js'
import type { PartialDate } from '../../model/time.js'
import { READ_STATES, STATE_OF_STEP } from '../../ontology/states.js'
import type { Context } from '../text/context.js'
import { parseDeadline } from '../text/deadline.js'
import type { Token } from '../text/tokens.js'
import type { Answer } from './answers.js'
import type { Draft } from './draft.js'
import type { Candidate } from './match.js'
import { type Range, textOf } from './phrase.js'

/** Most words of a matter (GUIDE.md). */
const MATTER_WORDS = 12

/** Makes the claims of a text out of its drafts, in the order in which they are first shown. */
export function claimsOf(context: Context, drafts: readonly Draft[], date: PartialDate | null): Claim[] {
  const ordered = [...drafts].sort((a, b) => a.candidate.shows.first - b.candidate.shows.first)
  const keys = new Map(ordered.map((item, i) => [item, String(i + 1)]))
  return ordered.map((item) => createClaim(context, item, keys, ordered, date))
}

function createClaim(
  context: Context,
  item: Draft,
  keys: ReadonlyMap<Draft, string>,
  all: readonly Draft[],
  date: PartialDate | null,
): Claim {
  const { candidate, asker, addressee, sorted } = item
  const evidence = evidenceOf(context, item)
  return {
    key: keys.get(item) ?? '',
    asker: asker.code,
    askerSaid: asker.said,
    addressee: addressee?.code ?? null,
    addresseeSaid: addressee?.said ?? null,
    third: thirdOf(context, item),
    kind: sorted.kind,
    polarity: sorted.polarity,
    matter: matterOf(context, withNegation(context, candidate.matter, candidate.negated && sorted.polarity === 'do')),
    force: candidate.force,
    state: stateOf(evidence),
    partial: false,
    deadline: deadlineOf(context, candidate, date),
    conditionOf: conditionOf(item, keys, all),
    confidence: Math.round(item.confidence * 1000) / 1000,
    evidence,
  }
}

/** A warning against fighting is an ask to do without it: its "against" or "not" belongs to the matter, or it would read as its opposite. */
function withNegation(context: Context, matter: Range, negated: boolean): Range {
  if (!negated) return matter
  const from = Math.max(0, matter.first - 3)
  const at = context.doc.tokens
    .slice(from, matter.first)
    .findIndex((token) => /^(against|not|towards|versus)$/.test(token.lower))
  return at < 0 ? matter : { first: from + at, last: matter.last }
}

/** Where the circumstances of a matter begin. */
const CLAUSE_WORDS = new Set([
  'since',
  'after',
  'before',
  'when',
  'while',
  'because',
  'if',
  'unless',
  'which',
  'who',
  'although',
  'though',
  'whereas',
  'whose',
  'where',
])

function matterOf(context: Context, range: Range): string {
  let { first, last } = range
  const { tokens } = context.doc
  while (first < last - 1 && /^(the|a|an|that|its|his|their)$/.test((tokens[first] as Token).lower)) first += 1
  const clause = tokens.slice(first + 2, last).findIndex((token) => CLAUSE_WORDS.has(token.lower))
  if (clause >= 0) last = first + 2 + clause
  last = Math.min(last, first + MATTER_WORDS)
  while (last - 1 > first && /^[,;:("“'’]$|^(and|or|of|to|the|a|in|for|with)$/.test((tokens[last - 1] as Token).lower))
    last -= 1
  return textOf(context.doc, { first, last })
}

function evidenceOf(context: Context, item: Draft): Evidence[] {
  const asks = [item.candidate, ...item.repeats].map((candidate) => askEvidence(context, candidate, item.asker.code))
  const answers = item.answers.map((answer) => answerEvidence(context, answer))
  return [...asks, ...answers].sort((a, b) => a.start - b.start || a.end - b.end)
}

function spanOf(context: Context, range: Range): { start: number; end: number; text: string } {
  const { doc } = context
  const start = (doc.tokens[range.first] as Token).start
  const end = (doc.tokens[range.last - 1] as Token).end
  return { start, end, text: doc.text.slice(start, end) }
}

function askEvidence(context: Context, candidate: Candidate, asker: string): Evidence {
  const speaker = context.speakers[candidate.sentence]
  const saidBy = speaker ? speaker.code : candidate.force === 'wish' ? 'author' : asker
  return {
    step: 'ask',
    ...spanOf(context, candidate.shows),
    saidBy,
    certainty: 'asserted',
    when: null,
    readAs: candidate.readAs,
  }
}

function answerEvidence(context: Context, answer: Answer): Evidence {
  const speaker = context.speakers[answer.sentence]
  return {
    step: answer.step,
    ...spanOf(context, answer.shows),
    saidBy: speaker?.code ?? 'author',
    certainty: answer.certainty,
    when: null,
    readAs: answer.readAs,
  }
}

/** The state the text leaves the ask in: the last answer that was more than possible decides, a mere possibility only where nothing else is said. */
function stateOf(evidence: readonly Evidence[]): State {
  const answers = evidence.filter((piece) => piece.step !== 'ask')
  const sure = answers.filter((piece) => piece.certainty === 'asserted' || piece.certainty === 'planned')
  for (const piece of [...sure].reverse()) {
    const state = STATE_OF_STEP[piece.step]
    if (state !== null && READ_STATES.includes(state)) return state
  }
  return answers.some((piece) => piece.step !== 'doubt' && piece.step !== 'refuse') ? 'considered' : 'asked'
}

/** The party acted against, for asks of kind pressure. */
function thirdOf(context: Context, item: Draft): string | null {
  if (item.sorted.kind !== 'pressure') return null
  const { matter } = item.candidate
  const mention = context.doc.mentions.find(
    (m) =>
      m.first >= matter.first && m.last <= matter.last && m.code !== item.asker.code && m.code !== item.addressee?.code,
  )
  return mention?.code ?? null
}

function conditionOf(item: Draft, keys: ReadonlyMap<Draft, string>, all: readonly Draft[]): string | null {
  if (!item.candidate.condition) return null
  const conditioned = all.find(
    (other) => other !== item && other.asker.code === item.addressee?.code && other.addressee?.code === item.asker.code,
  )
  return conditioned ? (keys.get(conditioned) ?? null) : null
}

/** "by Friday", "within 48 hours": what chrono makes of it on the article's date, or the bare words where that is not known. */
function deadlineOf(context: Context, candidate: Candidate, date: PartialDate | null): Deadline | null {
  const { doc } = context
  const text = textOf(doc, { first: candidate.trigger.first, last: candidate.shows.last })
  const match =
    /\b(?:by|before|until|within|no later than)\s+(?:the\s+end\s+of\s+)?((?:[A-Z]\w+|\d[\d,]*|an?|the|two|three|seven|ten|next|this|end)\b[^,;.]{0,28})/.exec(
      text,
    )
  if (!match) return null
  const parsed = parseDeadline(match[0], date)
  if (!parsed) return null
  const said = match[0].slice(0, match[0].indexOf(parsed.text) + parsed.text.length) || match[0]
  return { text: said.trim(), date: parsed.date }
}
