import type { Contradiction, Deeds } from '../../model/beside.js'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import { similarity } from '../thread/similar.js'
import { matterWords } from '../thread/words.js'

/** From here two matters are one thing, wanted of one and refused to another. */
const SAME_THING = 0.5

/**
 * An actor's words against its deeds, from what it wants and what is asked of it. A promise counts where evidence asserts it, whoever tells it. Quadratic in
 * the asks of one actor and kind.
 */
export function deedsOf(code: string, wants: readonly Ask[], isAsked: readonly Ask[]): Deeds {
  const promised = isAsked.filter(hasPromised)
  const ids = (asks: readonly Ask[]): readonly string[] => asks.map(({ id }) => id)
  return {
    promisedAndDelivered: ids(promised.filter(({ state }) => state === 'delivered')),
    promisedAndNot: ids(promised.filter(({ state }) => ['refused', 'lapsed', 'blocked'].includes(state))),
    promisedAndOpen: ids(
      promised.filter(({ state }) => ['asked', 'considered', 'promised', 'withdrawn'].includes(state)),
    ),
    deniedAndDone: isAsked.flatMap((ask) => deniedAndDone(code, ask)),
    contradictions: wants.flatMap((want) => isAsked.flatMap((ask) => contradiction(code, want, ask))),
  }
}

function hasPromised({ state, evidence }: Ask): boolean {
  return state === 'promised' || evidence.some(({ step, certainty }) => step === 'promise' && certainty === 'asserted')
}

function deniedAndDone(code: string, ask: Ask): readonly Contradiction[] {
  const denial = ask.evidence.find(
    ({ step, certainty, saidBy }) =>
      saidBy === code && (step === 'deliver' || step === 'promise' || step === 'consider') && certainty === 'denied',
  )
  const refusal = ask.evidence.find(
    ({ step, certainty, saidBy }) => saidBy === code && step === 'refuse' && certainty === 'asserted',
  )
  const done = ask.evidence.findLast(
    ({ step, certainty, saidBy }) => step === 'deliver' && certainty === 'asserted' && saidBy !== code,
  )
  const said = denial ?? refusal
  return said === undefined || done === undefined
    ? []
    : [pair(ask.matter, { ask, evidence: said }, { ask, evidence: done })]
}

/** Wants of another what it refuses when asked for it; both with quotes. */
function contradiction(code: string, want: Ask, asked: Ask): readonly Contradiction[] {
  if (want.kind !== asked.kind || want.polarity !== asked.polarity || want.addressee === code) return []
  const refused = asked.evidence.findLast(({ step, certainty }) => step === 'refuse' && certainty === 'asserted')
  const wanted = want.evidence.find(({ step, certainty }) => step === 'ask' && certainty === 'asserted')
  if (refused === undefined || wanted === undefined || !isOneThing(want, asked)) return []
  return [pair(want.matter, { ask: want, evidence: wanted }, { ask: asked, evidence: refused })]
}

function isOneThing(one: Ask, other: Ask): boolean {
  const [a, b] = [one, other].map((ask) => matterWords(ask.matter, one.kind, [ask.askerSaid, ask.addresseeSaid]))
  return (
    a !== undefined && b !== undefined && a.specific.size > 0 && b.specific.size > 0 && similarity(a, b) >= SAME_THING
  )
}

interface Side {
  readonly ask: Ask
  readonly evidence: ThreadEvidence
}

function pair(about: string, says: Side, does: Side): Contradiction {
  return {
    about,
    says: { ask: says.ask.id, evidence: says.evidence },
    does: { ask: does.ask.id, evidence: does.evidence },
  }
}
