import { type Context, subjectsOf } from '../text/context.js'
import { mentionOver, type Party, partyOf } from '../text/parties.js'
import type { Sentence, Token } from '../text/tokens.js'
import type { VerbGroup } from '../text/verbs.js'
import type { Frames } from './frames.js'
import type { Candidate } from './match.js'
import { phraseEnd } from './phrase.js'

/** "X must …" said by a named speaker, and conditions ("until X does …"). */
export function modalCandidates(context: Context, frames: Frames, index: number): Candidate[] {
  const sentence = context.doc.sentences[index] as Sentence
  const out: Candidate[] = []
  for (const group of context.groups[index] ?? []) {
    const condition = conditionWord(context, frames, group, sentence)
    const candidate =
      condition === null ? saidMust(context, frames, group, index) : conditional(context, group, index, condition)
    if (candidate) out.push(candidate)
  }
  return out
}

function mustBe(context: Context, frames: Frames, group: VerbGroup): boolean {
  const { tokens } = context.doc
  if (group.modal !== null && frames.modals.has(group.modal)) return true
  const main = tokens[group.main] as Token
  return (
    (main.lemma === 'have' || main.lemma === 'need') &&
    tokens[group.main + 1]?.lower === 'to' &&
    tokens[group.main + 2]?.pos === 'VERB'
  )
}

function saidMust(context: Context, frames: Frames, group: VerbGroup, index: number): Candidate | null {
  if (!mustBe(context, frames, group)) return null
  const { doc } = context
  const sentence = doc.sentences[index] as Sentence
  const speaker = context.speakers[index]
  const subjects = subjectsOf(context, group, index).filter((party) => party.code !== speaker?.code)
  if (!speaker || (subjects.length === 0 && !doc.quoted[group.main])) return null
  const first = doc.tokens[group.main + 1]?.lower === 'to' ? group.main + 2 : group.main
  const last = phraseEnd(doc, first + 1, sentence.last)
  const shownFrom = subjects[0]?.first ?? group.first
  return {
    askers: [{ ...speaker, confidence: speaker.confidence * 0.9 }],
    addressees: subjects,
    matter: { first, last },
    negated: group.negated,
    force: 'appeal',
    frame: 'must',
    readAs: `${group.modal ?? 'has to'}, said by ${speaker.said}`,
    kind: undefined,
    trigger: { first: group.first, last: group.main + 1 },
    sentence: index,
    shows: { first: shownFrom, last },
    strength: subjects.length > 0 ? 0.55 : 0.3,
    nobody: subjects.length === 0 && !group.passive,
    condition: false,
  }
}

/** Index of "unless"/"until" (or "only if") that governs the verb group, or null. */
function conditionWord(context: Context, frames: Frames, group: VerbGroup, sentence: Sentence): number | null {
  const { tokens } = context.doc
  for (let i = group.first - 1; i >= Math.max(sentence.first, group.first - 8); i--) {
    const { lower, pos } = tokens[i] as Token
    if (frames.conditions.has(lower) || (lower === 'if' && tokens[i - 1]?.lower === 'only')) return i
    if (pos === 'VERB' || lower === ',') return null
  }
  return null
}

function conditional(context: Context, group: VerbGroup, index: number, word: number): Candidate | null {
  const { doc } = context
  const sentence = doc.sentences[index] as Sentence
  const addressee = headBetween(context, word + 1, group.first)
  const setter = mainSubject(context, index, word) ?? context.speakers[index] ?? null
  if (!addressee || !setter || setter.code === addressee.code) return null
  const last = phraseEnd(doc, group.main + 1, sentence.last)
  return {
    askers: [setter],
    addressees: [addressee],
    matter: { first: group.main, last },
    negated: group.negated,
    force: 'demand',
    frame: 'condition',
    readAs: `${doc.tokens[word]?.lower} + clause`,
    kind: undefined,
    trigger: { first: word, last: word + 1 },
    sentence: index,
    shows: { first: word, last },
    strength: 0.55,
    nobody: false,
    condition: true,
  }
}

function headBetween(context: Context, from: number, to: number): Party | null {
  for (let i = from; i < to; i++) {
    const mention = mentionOver(context.doc, i)
    if (mention) return partyOf(mention)
  }
  return null
}

/** Subject of the clause that the condition hangs on. */
function mainSubject(context: Context, index: number, word: number): Party | null {
  const groups = context.groups[index] ?? []
  const main =
    groups.filter((g) => g.main < word && g.form === 'finite').at(-1) ??
    groups.find((g) => g.main > word && g.form === 'finite' && g.modal !== null)
  return main ? (subjectsOf(context, main, index)[0] ?? null) : null
}
