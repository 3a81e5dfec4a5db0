import type { Certainty, Step } from '../../model/ask.js'
import { type Context, subjectsOf } from '../text/context.js'
import type { Party } from '../text/parties.js'
import type { Sentence, Token } from '../text/tokens.js'
import type { VerbGroup } from '../text/verbs.js'
import type { AnswerFrame, Frames } from './frames.js'
import { agentAfter } from './match.js'
import { phraseEnd, type Range } from './phrase.js'

/** Something that reads like an answer to an ask. */
export interface Answer {
  readonly step: Step
  readonly certainty: Certainty
  /** Who answers; empty where the text does not say. */
  readonly by: readonly Party[]
  readonly sentence: number
  readonly trigger: Range
  /** What is answered: the words after the trigger, or the subject of a passive. */
  readonly about: Range
  readonly shows: Range
  /** Whether the words name an ask ("rejected the request"). */
  readonly namesAsk: boolean
  readonly readAs: string
}

const PLANNED = new Set(['will', "'ll", 'shall'])
const POSSIBLE = new Set(['may', 'might', 'could', 'can', 'would', 'should'])

/** Answers found in one sentence. */
export function answersIn(context: Context, frames: Frames, index: number): Answer[] {
  const sentence = context.doc.sentences[index] as Sentence
  return (context.groups[index] ?? []).flatMap((group) => {
    const answer =
      fromVerb(context, frames, group, index, sentence) ?? fromAdjective(context, frames, group, index, sentence)
    return answer ? [answer] : []
  })
}

function fromVerb(
  context: Context,
  frames: Frames,
  group: VerbGroup,
  index: number,
  sentence: Sentence,
): Answer | null {
  const { doc } = context
  const frame = frames.answers.find(
    (f) =>
      f.words.has((doc.tokens[group.main] as Token).lemma) &&
      particleAfter(context, f, group.main + 1, sentence.last) !== null,
  )
  if (!frame || isDenied(context, group, index) || isOpen(context, group, sentence)) return null
  const step = group.negated ? negatedStep(frame, group) : frame.step
  if (step === null) return null
  const from = particleAfter(context, frame, group.main + 1, sentence.last) as number
  const subjects = subjectsOf(context, group, index)
  const object = { first: from, last: phraseEnd(doc, from, sentence.last) }
  const about = group.passive ? { first: Math.max(sentence.first, group.first - 14), last: group.first } : object
  const certainty = step === 'refuse' ? 'asserted' : certaintyOf(group)
  return {
    step: step === 'deliver' && certainty !== 'asserted' ? (certainty === 'planned' ? 'promise' : 'consider') : step,
    certainty,
    by: group.passive ? agentAfter(context, group.main + 1, sentence.last) : subjects,
    sentence: index,
    trigger: { first: group.first, last: from },
    about,
    shows: {
      first: Math.min(subjects[0]?.first ?? group.first, group.first),
      last: Math.max(object.last, group.main + 1),
    },
    namesAsk: doc.tokens.slice(about.first, about.last).some((token) => frames.askNouns.has(token.lemma)),
    readAs: `${group.negated ? 'not ' : ''}${doc.tokens[group.main]?.lower}`,
  }
}

const OPENING = new Set(['if', 'whether', 'how', 'unless', 'until', 'when', 'why', 'what', 'once', 'should'])

/** A verb in an if-, whether- or how-clause tells no deed. */
function isOpen(context: Context, group: VerbGroup, sentence: Sentence): boolean {
  for (let i = group.first - 1; i >= Math.max(sentence.first, group.first - 9); i--) {
    const { lower, pos } = context.doc.tokens[i] as Token
    if (OPENING.has(lower)) return true
    if (lower === ',' || lower === ';' || pos === 'VERB') return false
  }
  return false
}

/** "will not deliver" refuses; "has not delivered" only leaves it in doubt. */
function negatedStep(frame: AnswerFrame, group: VerbGroup): Step | null {
  return frame.step === 'deliver' && group.modal !== null ? 'refuse' : frame.negated
}

const DENYING = new Set(['deny', 'refuse', 'decline', 'oppose', 'stop', 'forbid', 'avoid', 'fail', 'ban'])

/** "denied supplying", "refused to send": what is denied was not done. */
function isDenied(context: Context, group: VerbGroup, index: number): boolean {
  if (group.form === 'finite') return false
  const before = (context.groups[index] ?? []).filter((other) => other.main < group.first).at(-1)
  return (
    before !== undefined &&
    group.first - before.main <= 3 &&
    DENYING.has((context.doc.tokens[before.main] as Token).lemma)
  )
}

function certaintyOf(group: VerbGroup): Certainty {
  if (group.modal !== null && PLANNED.has(group.modal)) return 'planned'
  if (group.modal !== null && POSSIBLE.has(group.modal)) return 'possible'
  return group.form === 'infinitive' ? 'planned' : 'asserted'
}

function particleAfter(context: Context, frame: AnswerFrame, from: number, last: number): number | null {
  if (frame.particles.length === 0) return from
  for (const particle of frame.particles) {
    const words = particle.split(' ')
    for (const at of [from, from + 1, from + 2]) {
      if (at < last && words.every((word, i) => context.doc.tokens[at + i]?.lower === word)) return at + words.length
    }
  }
  return null
}

function fromAdjective(
  context: Context,
  frames: Frames,
  group: VerbGroup,
  index: number,
  sentence: Sentence,
): Answer | null {
  const { doc } = context
  for (let i = group.main + 1; i < Math.min(group.main + 4, sentence.last); i++) {
    const frame = frames.answerAdjectives.find((entry) => entry.words.has((doc.tokens[i] as Token).lower))
    if (!frame) continue
    const subjects = subjectsOf(context, group, index)
    const about = { first: i + 1, last: phraseEnd(doc, i + 1, sentence.last) }
    const namesAsk = doc.tokens.slice(about.first, about.last).some((token) => frames.askNouns.has(token.lemma))
    const step = group.negated && frame.step === 'consider' ? 'refuse' : frame.step
    return {
      step,
      certainty: 'asserted',
      by: subjects,
      sentence: index,
      trigger: { first: group.first, last: i + 1 },
      about,
      namesAsk,
      shows: { first: Math.min(subjects[0]?.first ?? group.first, group.first), last: about.last },
      readAs: `is ${group.negated ? 'not ' : ''}${doc.tokens[i]?.lower}`,
    }
  }
  return null
}
