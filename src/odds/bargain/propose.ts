import type { State } from '../../model/ask.js'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import type { Issue } from './issue.js'

/** Where an actor is proposed to stand on an issue of the ledger, with what says so. To be edited: it is a proposal. */
export interface ProposedPosition {
  readonly actor: string
  /** 0: that it is not done; 100: that it is done. */
  readonly position: number
  /** 0–100: stories in which it speaks on the issue, against who speaks most, by logarithms. */
  readonly salience: number
  /** 1: news does not tell what an actor can bring to bear. */
  readonly capability: number
  readonly because: string
  readonly evidence: readonly string[]
}

export interface ProposedIssue {
  readonly issue: string
  readonly positions: readonly ProposedPosition[]
}

/** The addressee's own position by the state of an ask that something be done; of one that it be left, mirrored. Judgements. */
const STANDS: Readonly<Record<State, number>> = {
  delivered: 100,
  promised: 90,
  considered: 60,
  asked: 50,
  lapsed: 40,
  withdrawn: 50,
  blocked: 40,
  refused: 10,
}

/** Fewest actors that make an issue: one alone bargains with nobody. */
const LEAST_ACTORS = 2

interface Voice {
  position: number
  readonly because: string
  readonly item: ThreadEvidence
}

/**
 * Issues to bargain over, proposed from asks: what one addressee is asked of one kind (toward one third party) is an issue. Who asks that it be done stands at 100, that it be
 * left at 0; the addressee where the asks' states leave it; who presses for or against with them. An actor that says several things stands at their mean.
 */
export function proposeIssues(asks: readonly Ask[]): readonly ProposedIssue[] {
  const voices = new Map<string, Map<string, Voice[]>>()
  for (const ask of asks) {
    if (ask.addressee === null) continue
    const issue = [ask.addressee, ask.kind, ...(ask.third === null ? [] : [ask.third])].join(' ')
    const actors = voices.get(issue) ?? new Map<string, Voice[]>()
    voices.set(issue, actors)
    for (const [actor, voice] of voicesOf(ask, ask.addressee)) actors.set(actor, [...(actors.get(actor) ?? []), voice])
  }
  return [...voices]
    .map(([issue, actors]) => ({ issue, positions: positionsOf(actors) }))
    .filter(({ positions }) => positions.length >= LEAST_ACTORS)
    .sort((a, b) => b.positions.length - a.positions.length || (a.issue < b.issue ? -1 : 1))
}

/** A proposal as an issue that can be reckoned. */
export function asIssue({ issue, positions }: ProposedIssue): Issue {
  const bargainers = positions.map(({ actor, position, salience, capability }) => ({
    actor,
    position,
    salience,
    capability,
  }))
  return { issue, bargainers, outcome: null }
}

function voicesOf(ask: Ask, addressee: string): readonly (readonly [string, Voice])[] {
  const wanted = ask.polarity === 'do' ? 100 : 0
  const stands = ask.polarity === 'do' ? STANDS[ask.state] : 100 - STANDS[ask.state]
  return ask.evidence.flatMap((item): (readonly [string, Voice])[] => {
    if (item.step === 'ask') {
      const because = ask.polarity === 'do' ? 'asks for it' : 'asks against it'
      const own: readonly [string, Voice] = [ask.asker, { position: wanted, because, item }]
      return [own, [addressee, { position: stands, because: `is asked; ${ask.state}`, item }]]
    }
    if (item.step !== 'pressure') return [[addressee, { position: stands, because: `is asked; ${ask.state}`, item }]]
    if (item.saidBy === 'author' || !/^[A-Z][A-Z0-9_]+$/.test(item.saidBy)) return []
    const isFor = (item.direction ?? 'for') === 'for'
    return [
      [
        item.saidBy,
        { position: isFor ? wanted : 100 - wanted, because: `presses ${isFor ? 'for' : 'against'} it`, item },
      ],
    ]
  })
}

function positionsOf(actors: ReadonlyMap<string, readonly Voice[]>): readonly ProposedPosition[] {
  const storiesOf = (voices: readonly Voice[]) => new Set(voices.map(({ item }) => item.article.story)).size
  const most = Math.max(...[...actors.values()].map(storiesOf))
  return [...actors]
    .map(([actor, voices]) => ({
      actor,
      position: Math.round(voices.reduce((sum, { position }) => sum + position, 0) / voices.length),
      salience: Math.round((100 * Math.log1p(storiesOf(voices))) / Math.log1p(most)),
      capability: 1,
      because: [...new Set(voices.map(({ because }) => because))].join('; '),
      evidence: [...new Set(voices.map(({ item }) => item.id))],
    }))
    .sort((a, b) => (a.actor < b.actor ? -1 : 1))
}
