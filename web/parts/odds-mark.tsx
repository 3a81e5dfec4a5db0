import type { Forecast, Odds } from '../../src/model/forecast.js'
import type { Ask } from '../../src/model/thread.js'
import { ENDED_STATES } from '../../src/ontology/states.js'
import { formatPercent } from '../../src/present/percent.js'

/** The horizon shown where there is room for one, in days. */
export const SHOWN_HORIZON = 90

/** The odds of one horizon, or of the nearest that was reckoned. */
export function oddsAt(forecast: Forecast, horizon: number): Odds | null {
  const near = (odds: Odds) => Math.abs(odds.horizon - horizon)
  return [...forecast.odds].sort((a, b) => near(a) - near(b))[0] ?? null
}

/** The mark that odds carry until enough asks read from text have been scored. */
export function UncheckedMark() {
  return (
    <span className="unchecked" title="Learnt from coded events; not yet checked on asks read from text">
      unchecked on text
    </span>
  )
}

/** Why an ask has no odds: it has ended, or nobody has reckoned them yet. */
function whyNoOdds(ask: Pick<Ask, 'state'>): string {
  return ENDED_STATES.includes(ask.state) ? 'ended' : 'not reckoned'
}

/** The chance of delivery within 90 days with its mark, or a word on why there is none. */
export function OddsMark({ ask }: { ask: Pick<Ask, 'odds' | 'state'> }) {
  const odds = ask.odds && oddsAt(ask.odds, SHOWN_HORIZON)
  if (!ask.odds || !odds)
    return (
      <span className="odds odds-none">
        <span className="unseen">no odds: </span>
        {whyNoOdds(ask)}
      </span>
    )
  return (
    <span className="odds">
      <span className="odds-figure">{formatPercent(odds.delivered)}</span>
      <span className="odds-horizon">in {odds.horizon} days</span>
      <span className="odds-bar" aria-hidden="true">
        <span style={{ width: `${odds.delivered * 100}%` }} />
      </span>
      {ask.odds.uncheckedOnText && <UncheckedMark />}
    </span>
  )
}
