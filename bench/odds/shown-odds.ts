import type { Kind } from '../../src/model/ask.js'
import { KINDS } from '../../src/model/ask.js'
import type { Instant } from '../../src/model/time.js'
import { BaseRates } from '../../src/odds/backtest/base-rates.js'
import { type Figures, figuresOf } from '../../src/odds/backtest/report.js'
import { dayNumber, dayOfNumber } from '../../src/odds/events/calendar.js'
import { forecast } from '../../src/odds/forecast.js'
import { learnAskCoefficients } from '../../src/odds/learn/ask-coefficients.js'
import { type FollowedAsk, followAsks } from '../../src/odds/learn/follow.js'
import type { AskForOdds } from '../../src/odds/thread/pushes.js'
import { type StateEvents, stateLevelEvents } from './state-events.js'

/** Learnt from what happened before this day, tried on asks opened from it on. */
export const CUT = '2014-08-19'

export interface ShownRow {
  readonly forecasted: 'delivered' | 'granted'
  readonly horizon: number
  readonly slice: 'all' | 'named'
  readonly figures: Figures
}

/** The shown odds of fresh asks between states and organisations, as learnt before `CUT`, against what came of asks opened after it. */
export function tryShownOdds(): ShownRow[] {
  const all = stateLevelEvents()
  const cut = dayNumber(CUT)
  const before = all.events.filter(({ day }) => day < cut)
  const card = { name: '', what: '', data: '', licence: '', command: '', weaknesses: [] }
  const coefficients = learnAskCoefficients(before, all.parties, (party) => all.codes.get(party) ?? null, card)
  const last = all.events.at(-1)?.day ?? cut
  const asks = followAsks(all.events, 30).filter((ask) => all.codes.has(ask.asker) && all.codes.has(ask.addressee))
  return ([30, 90] as const).flatMap((horizon) =>
    (['delivered', 'granted'] as const).flatMap((forecasted) =>
      (['all', 'named'] as const).map((slice) => {
        const chosen = asks.filter((ask) => isIn(slice, ask))
        const known = chosen.filter((ask) => ask.opened + horizon < cut && ask.until >= ask.opened + horizon)
        const tried = chosen.filter(
          (ask) => ask.opened >= cut && ask.opened + horizon <= last && isFollowed(ask, horizon),
        )
        const said = tried.map((ask) => {
          const odds = forecast(asOpened(ask, all), dayOfNumber(ask.opened), coefficients).find(
            (o) => o.horizon === horizon,
          )
          return (forecasted === 'delivered' ? odds?.delivered : odds?.promisedOrDelivered) ?? Number.NaN
        })
        return { forecasted, horizon, slice, figures: figures(known, tried, said, forecasted, horizon) }
      }),
    ),
  )
}

function figures(
  known: readonly FollowedAsk[],
  tried: readonly FollowedAsk[],
  said: readonly number[],
  forecasted: 'delivered' | 'granted',
  horizon: number,
): Figures {
  const rates = new BaseRates()
  for (const ask of known) {
    const came = cameOf(ask, forecasted, horizon)
    rates.add({ kind: KINDS.indexOf(ask.kind), strict: came, loose: came })
  }
  const baseRate = Float64Array.from(tried, (ask) => rates.rate(KINDS.indexOf(ask.kind), 'strict'))
  const outcome = Float64Array.from(tried, (ask) => Number(cameOf(ask, forecasted, horizon)))
  return figuresOf({ probability: Float64Array.from(said), outcome, baseRate, sameAsLast: baseRate })
}

function isIn(slice: 'all' | 'named', ask: FollowedAsk): boolean {
  return slice === 'all' || ask.kind !== 'other'
}

/** Watched through the horizon, or granted before the watching ended. */
function isFollowed(ask: FollowedAsk, horizon: number): boolean {
  return ask.until >= ask.opened + horizon || ask.delivered !== null
}

function cameOf(ask: FollowedAsk, forecasted: 'delivered' | 'granted', horizon: number): boolean {
  const day = ask[forecasted]
  return day !== null && day <= ask.opened + horizon
}

/** The ask as a thread that holds nothing but its saying. */
function asOpened(ask: FollowedAsk, { codes }: StateEvents): AskForOdds {
  const code = (party: number) => codes.get(party) as string
  const day = dayOfNumber(ask.opened)
  const article = { key: '', id: '', title: null, date: day, url: null, source: null, retold: false, story: 's' }
  const span = { start: 0, end: 0, text: '' }
  const said = { id: 'e', claim: 'c', article, publishedAt: day, recordedAt: `${day}T00:00:00.000Z` as Instant }
  return {
    kind: ask.kind as Kind,
    force: ask.force,
    asker: code(ask.asker),
    addressee: code(ask.addressee),
    state: 'asked',
    confidence: 1,
    evidence: [{ ...said, ...span, step: 'ask', saidBy: 'author', certainty: 'asserted', when: null }],
  }
}
