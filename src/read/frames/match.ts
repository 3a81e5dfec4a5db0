import type { Force } from '../../model/ask.js'
import { type Context, subjectsOf } from '../text/context.js'
import { leftEdge, type Party, partiesAfter } from '../text/parties.js'
import type { Sentence, Token } from '../text/tokens.js'
import type { VerbGroup } from '../text/verbs.js'
import { type Complement, complementAt } from './complement.js'
import type { AskFrame, Frames } from './frames.js'
import type { Range } from './phrase.js'
import { partiesIn } from './things.js'

/** Something that reads like an ask, before parties are filled in and checked. */
export interface Candidate {
  readonly askers: readonly Party[]
  readonly addressees: readonly Party[]
  readonly matter: Range
  readonly negated: boolean
  readonly force: Force
  readonly frame: string
  /** How the words were taken, for people. */
  readonly readAs: string
  readonly kind: AskFrame['kind']
  readonly trigger: Range
  readonly sentence: number
  /** Tokens that show the ask. */
  readonly shows: Range
  /** What the pattern alone is worth, 0–1. */
  readonly strength: number
  /** The words ask everybody and nobody ("the world", "all sides"). */
  readonly nobody: boolean
  /** A passive without an agent: who asks has to be looked for. */
  readonly agentless?: boolean
  /** Set for a condition ("until Y does Z"). */
  readonly condition: boolean
}

/** Candidates from verbs of asking, active and passive. */
export function verbCandidates(context: Context, frames: Frames, sentence: number): Candidate[] {
  const groups = context.groups[sentence] ?? []
  return groups.flatMap((group) => {
    const { lemma, lower } = context.doc.tokens[group.main] as Token
    if (frames.wishLists.includes(`${lower} ${context.doc.tokens[group.main + 1]?.lower}`)) return []
    for (const frame of frames.verbs) {
      if (!frame.words.has(lemma) || (frame.modals && !frame.modals.has(group.modal ?? ''))) continue
      const candidate = group.passive
        ? passive(context, frame, group, sentence)
        : active(context, frame, group, sentence)
      if (candidate) return [candidate]
    }
    return []
  })
}

/** First token after the trigger and its particle; null where a needed particle is missing. */
function afterTrigger(context: Context, frame: AskFrame, group: VerbGroup, sentence: Sentence): number | null {
  const { tokens } = context.doc
  let at = group.main + 1
  while (at < sentence.last && tokens[at]?.pos === 'ADV' && frame.particles.length === 0) at += 1
  for (const particle of frame.particles) {
    const words = particle.split(' ')
    if (words.every((word, i) => tokens[at + i]?.lower === word)) return at + words.length
  }
  return frame.particleOptional ? at : null
}

function active(context: Context, frame: AskFrame, group: VerbGroup, index: number): Candidate | null {
  const sentence = context.doc.sentences[index] as Sentence
  const from = afterTrigger(context, frame, group, sentence)
  if (from === null || from >= sentence.last) return null
  if (frame.notBefore.has(context.doc.tokens[from]?.lower ?? '')) return null
  const askers = subjectsOf(context, group, index)
  const complement = complementAt(
    { context, sentence: index, from, last: sentence.last, not: askers.map((party) => party.code) },
    frame.takes,
  )
  if (!complement) return cleft(context, frame, group, index, askers)
  const negatedWish = group.negated && frame.force === 'wish' && complement.takes !== 'thing'
  if (group.negated && !negatedWish) return null
  if (frame.id === 'get') {
    if (group.form === 'finite' && group.modal === null) return null
    const winners = group.form === 'participle' ? winnersAfter(context, complement.matter.last, sentence.last) : []
    if (winners.length > 0)
      return createCandidate(context, {
        frame,
        group,
        complement,
        askers: winners,
        index,
        negated: false,
        shownFrom: group.first,
      })
  }
  return createCandidate(context, {
    frame,
    group,
    complement,
    askers,
    index,
    negated: complement.negated !== negatedWish,
    shownFrom: askers[0]?.first ?? group.first,
  })
}

/** "What Japan needs is a steady supply": the thing wanted stands behind the "is". */
function cleft(
  context: Context,
  frame: AskFrame,
  group: VerbGroup,
  index: number,
  askers: readonly Party[],
): Candidate | null {
  const { doc } = context
  const sentence = doc.sentences[index] as Sentence
  const what = doc.tokens
    .slice(Math.max(sentence.first, group.first - 6), group.first)
    .some((token) => token.lower === 'what')
  const copula = (context.groups[index] ?? []).find(
    (other) => other.first > group.main && other.first <= group.main + 3,
  )
  if (!what || !copula || !frame.takes.includes('thing') || doc.tokens[copula.main]?.lemma !== 'be') return null
  const from = copula.main + 1
  const complement = complementAt(
    { context, sentence: index, from, last: sentence.last, not: askers.map((party) => party.code) },
    ['thing', 'that'],
  )
  if (!complement) return null
  return createCandidate(context, {
    frame,
    group,
    complement,
    askers,
    index,
    negated: false,
    shownFrom: askers[0]?.first ?? group.first,
  })
}

/** "getting arms from X would be a victory for Y": Y wants them. */
function winnersAfter(context: Context, from: number, last: number): Party[] {
  const verb = context.doc.tokens[from]
  return verb?.pos === 'AUX' ? partiesIn(context.doc, { first: from, last }, ['for']) : []
}

function passive(context: Context, frame: AskFrame, group: VerbGroup, index: number): Candidate | null {
  const { doc } = context
  const sentence = doc.sentences[index] as Sentence
  const from = afterTrigger(context, frame, group, sentence)
  if (from === null || group.negated) return null
  const subjects = subjectsOf(context, group, index)
  const complement = complementAt({ context, sentence: index, from, last: sentence.last, not: [] }, [
    'to',
    'for',
    'against',
  ])
  const by = agentAfter(context, from, sentence.last)
  if (complement && subjects.length > 0) {
    const whole: Complement = { ...complement, addressees: subjects, takes: 'party-to' }
    return createCandidate(context, {
      frame,
      group,
      complement: whole,
      askers: by,
      index,
      negated: complement.negated,
      shownFrom: subjects[0]?.first ?? group.first,
    })
  }
  const asked = leftEdge(doc, group, context.groups[index] ?? [], sentence.first)
  const givers = partiesIn(doc, { first: group.main + 1, last: Math.min(sentence.last, group.main + 12) }, [
    'from',
    'of',
  ])
  if (frame.takes.includes('thing') && (by.length > 0 || givers.length > 0) && group.first - asked >= 1) {
    const whole: Complement = {
      addressees: givers,
      matter: { first: asked, last: group.first },
      negated: false,
      takes: 'thing',
    }
    return createCandidate(context, {
      frame,
      group,
      complement: whole,
      askers: by,
      index,
      negated: false,
      shownFrom: asked,
    })
  }
  return null
}

/** "by X" after a passive verb. */
export function agentAfter(context: Context, from: number, last: number): Party[] {
  for (let i = from; i < Math.min(from + 10, last - 1); i++) {
    if (context.doc.tokens[i]?.lower === 'by') return partiesAfter(context.doc, i + 1, last)
  }
  return []
}

interface Parts {
  readonly frame: Pick<AskFrame, 'id' | 'force' | 'kind'>
  readonly group: VerbGroup
  readonly complement: Complement
  readonly askers: readonly Party[]
  readonly index: number
  readonly negated: boolean
  readonly shownFrom: number
}

function createCandidate(context: Context, parts: Parts): Candidate {
  const { frame, group, complement, index } = parts
  const shows = {
    first: Math.min(parts.shownFrom, group.first),
    last: Math.max(complement.matter.last, group.main + 1),
  }
  return {
    askers: parts.askers,
    addressees: complement.addressees,
    matter: complement.matter,
    negated: parts.negated,
    force: frame.force,
    frame: frame.id,
    readAs: `${context.doc.tokens[group.main]?.lower} + ${TAKES_IN_WORDS[complement.takes] ?? complement.takes}`,
    kind: frame.kind,
    trigger: { first: group.first, last: group.main + 1 },
    sentence: index,
    shows: reaches(context, shows),
    strength: STRENGTH[complement.takes] ?? 0.5,
    nobody: saysNobody(context, complement, group.main),
    agentless: group.passive && parts.askers.length === 0,
    condition: false,
  }
}

const NOBODY =
  /\b(world|international community|everyone|everybody|all (?:sides|parties|countries|nations|states)|both sides|the parties|foreign powers|(?:other|any|every|all)(?: other)? (?:country|countries|nation|nations|states?|government|capital)|leaders around|countries|nations|states)\b/i

/** Whether the phrase between the trigger and the matter names everybody in general. */
function saysNobody(context: Context, complement: Complement, main: number): boolean {
  if (complement.addressees.length > 0) return false
  const between = context.doc.tokens.slice(
    main + 1,
    Math.max(main + 2, Math.min(complement.matter.first + 4, complement.matter.last)),
  )
  return NOBODY.test(between.map((token) => token.lower).join(' '))
}

/** A subject far away in the sentence is left out of the quote, so that it stays short. */
function reaches(context: Context, shows: Range): Range {
  const sentence = context.doc.sentences[context.doc.tokens[shows.first]?.sentence ?? 0]
  return sentence && shows.first < sentence.first ? { first: sentence.first, last: shows.last } : shows
}

/** Judgement, set by looking at development texts: patterns that name the addressee are surer. */
const STRENGTH: Readonly<Record<string, number>> = {
  'party-to': 0.9,
  'party-not-to': 0.9,
  'party-for': 0.85,
  'party-against': 0.85,
  'party-into': 0.7,
  'party-until': 0.8,
  that: 0.75,
  'that-party': 0.75,
  'thing-from': 0.7,
  thing: 0.6,
  for: 0.65,
  'for-thing': 0.55,
  'to-get': 0.6,
  to: 0.7,
  against: 0.65,
  'party-participle': 0.6,
  'party-bare': 0.7,
  party: 0.55,
  of: 0.55,
}

const TAKES_IN_WORDS: Readonly<Record<string, string>> = {
  'party-to': 'addressee + to-clause',
  'party-not-to': 'addressee + not to',
  'party-for': 'addressee + for',
  'party-against': 'addressee + against',
  that: 'that-clause',
  'that-party': 'that-clause',
  thing: 'the thing wanted',
  'thing-from': 'the thing wanted + from',
  for: 'for',
  to: 'to-clause',
  against: 'against',
  'to-get': 'to get',
}
