import { type Context, subjectsOf } from '../text/context.js'
import type { Doc } from '../text/doc.js'
import { mentionOver, type Party, partiesAfter, partyOf } from '../text/parties.js'
import type { Sentence, Token } from '../text/tokens.js'
import type { VerbGroup } from '../text/verbs.js'
import type { Frames } from './frames.js'
import type { Candidate } from './match.js'
import { phraseEnd, type Range } from './phrase.js'
import { partiesIn } from './things.js'

const COMMITTING = new Set(['agree', 'promise', 'pledge', 'vow', 'refuse', 'decline', 'commit', 'accept', 'consent'])
const HANDING = new Set([
  'send',
  'sell',
  'give',
  'supply',
  'provide',
  'deliver',
  'hand',
  'extradite',
  'lend',
  'release',
  'transfer',
  'ship',
  'grant',
  'donate',
  'return',
  'export',
])

/** An answer that shows the wish it answers: "agreed to sell Hanoi jets", "would not hand over … to Bangkok". The receiver wants it. */
export function impliedCandidates(context: Context, _frames: Frames, index: number): Candidate[] {
  const { doc } = context
  const sentence = doc.sentences[index] as Sentence
  const groups = context.groups[index] ?? []
  return groups.flatMap((group) => {
    const handing = handingVerb(context, group, groups, sentence)
    if (handing === null) return []
    const matter = { first: handing, last: phraseEnd(doc, handing + 1, sentence.last) }
    const givers = subjectsOf(context, group, index)
    const receivers = receiversIn(doc, matter).filter((party) => givers.every((giver) => giver.code !== party.code))
    const [giver] = givers
    return giver && receivers.length > 0 ? [createImplied(context, { group, giver, receivers, matter, index })] : []
  })
}

/** The verb of giving that a commitment or refusal governs, or that "would not" negates. */
function handingVerb(
  context: Context,
  group: VerbGroup,
  groups: readonly VerbGroup[],
  sentence: Sentence,
): number | null {
  const { tokens } = context.doc
  const main = tokens[group.main] as Token
  if (group.negated && group.modal !== null && HANDING.has(main.lemma))
    return isBelief(context, group, groups) ? null : group.main
  if (!COMMITTING.has(main.lemma) || group.passive) return null
  const next = groups.find(
    (other) => other.main > group.main && other.main <= group.main + 5 && other.form === 'infinitive',
  )
  return next && next.main < sentence.last && HANDING.has((tokens[next.main] as Token).lemma) ? next.main : null
}

const BELIEVING = new Set([
  'believe',
  'hope',
  'think',
  'expect',
  'doubt',
  'fear',
  'assume',
  'wonder',
  'suppose',
  'trust',
])

/** "wants to believe that China will not deliver arms": what somebody hopes shows no refusal, and so no wish behind it. */
function isBelief(context: Context, group: VerbGroup, groups: readonly VerbGroup[]): boolean {
  return groups.some(
    (other) => other.main < group.main && BELIEVING.has((context.doc.tokens[other.main] as Token).lemma),
  )
}

function receiversIn(doc: Doc, matter: Range): Party[] {
  const dative = mentionOver(doc, matter.first + 1)
  if (dative && dative.sort !== 'demonym' && /^(NOUN|DET|NUM|ADJ)$/.test(doc.tokens[dative.last]?.pos ?? ''))
    return [partyOf(dative)]
  const direct = partiesAfter(doc, matter.first + 1, matter.last)
  return direct.length > 0 ? direct : partiesIn(doc, matter, ['to', 'for'])
}

function createImplied(
  context: Context,
  parts: { group: VerbGroup; giver: Party; receivers: readonly Party[]; matter: Range; index: number },
): Candidate {
  const { group, giver, receivers, matter, index } = parts
  return {
    askers: receivers,
    addressees: [giver],
    matter,
    negated: false,
    force: 'wish',
    frame: 'implied',
    readAs: `${context.doc.tokens[group.main]?.lower} + what is given`,
    kind: undefined,
    trigger: { first: matter.first, last: matter.first + 1 },
    sentence: index,
    shows: { first: Math.min(giver.first, group.first), last: matter.last },
    strength: 0.55,
    nobody: false,
    condition: false,
  }
}
