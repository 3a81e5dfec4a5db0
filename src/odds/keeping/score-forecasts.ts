import { type Figures, figuresOf } from '../backtest/report.js'
import type { ResolvedForecast } from './resolve.js'

/** Figures of one group of forecasts. */
export interface GroupScore {
  /** Forecasts whose horizon is past. */
  readonly past: number
  /** Part of them of which it cannot be told whether it came; left out of the figures. */
  readonly unresolved: number
  /** Null where none could be resolved. */
  readonly figures: Figures | null
}

/** The public score: everything that was said in time, beside what its base rate would have scored. */
export interface ForecastScore {
  readonly headline: GroupScore
  /** Said afterwards for past days: apart, never in the headline. */
  readonly reconstructed: GroupScore
  readonly byForecaster: Readonly<Record<string, GroupScore>>
  readonly byHorizon: Readonly<Record<string, GroupScore>>
  readonly byForecasted: Readonly<Record<string, GroupScore>>
  readonly byKind: Readonly<Record<string, GroupScore>>
  readonly byAddressee: Readonly<Record<string, GroupScore>>
}

/**
 * Scores resolved forecasts: `headline` is `forecaster`'s own that were said in time; the divisions by horizon, by what is forecast, by kind and by
 * addressee are of those too. Other forecasters are scored beside it by the same rule. `sameAsLast` gives the outcome (0 or 1) of the same pair's ask
 * before, or null where there was none: the base rate then stands in.
 */
export function scoreForecasts(
  forecasts: readonly ResolvedForecast[],
  forecaster: string,
  sameAsLast: (forecast: ResolvedForecast) => number | null = () => null,
): ForecastScore {
  const inTime = forecasts.filter((one) => !one.reconstructed)
  const own = inTime.filter((one) => one.by === forecaster)
  const score = (group: readonly ResolvedForecast[]) => scoreGroup(group, sameAsLast)
  const by = (list: readonly ResolvedForecast[], keyOf: (one: ResolvedForecast) => string) => {
    const keys = [...new Set(list.map(keyOf))].sort()
    return Object.fromEntries(keys.map((key) => [key, score(list.filter((one) => keyOf(one) === key))]))
  }
  return {
    headline: score(own),
    reconstructed: score(forecasts.filter((one) => one.reconstructed && one.by === forecaster)),
    byForecaster: by(inTime, (one) => one.by),
    byHorizon: by(own, (one) => String(one.horizon)),
    byForecasted: by(own, (one) => one.forecasted),
    byKind: by(own, (one) => one.kind),
    byAddressee: by(own, (one) => one.addressee ?? ''),
  }
}

function scoreGroup(
  group: readonly ResolvedForecast[],
  sameAsLast: (forecast: ResolvedForecast) => number | null,
): GroupScore {
  const resolved = group.filter((one) => one.happened !== null)
  const column = (read: (one: ResolvedForecast) => number) => Float64Array.from(resolved, read)
  const figures = {
    probability: column((one) => one.probability),
    outcome: column((one) => (one.happened ? 1 : 0)),
    baseRate: column((one) => one.baseRate),
    sameAsLast: column((one) => sameAsLast(one) ?? one.baseRate),
  }
  return {
    past: group.length,
    unresolved: group.length === 0 ? 0 : (group.length - resolved.length) / group.length,
    figures: resolved.length === 0 ? null : figuresOf(figures),
  }
}
