import type { Forecast } from '../model/forecast.js'
import { addDays, type Day } from '../model/time.js'
import { CHECKED_AFTER } from '../odds/forecast.js'
import { formatDate } from '../present/dates.js'
import type { Score } from './types.js'

/**
 * How far the public score is. Nothing is scored yet in this version; so it counts what there is and says in words what is missing,
 * instead of showing a figure that rests on nothing.
 */
export function scoreOf(forecasts: readonly Forecast[], today: Day): Score {
  const live = forecasts.filter((forecast) => !forecast.reconstructed)
  const ends = live.flatMap((forecast) => forecast.odds.map((odds) => addDays(forecast.asOf, odds.horizon))).sort()
  const due = ends.filter((end) => end < today).length
  return {
    forecasts: forecasts.length,
    reconstructed: forecasts.length - live.length,
    due,
    scored: 0,
    needed: CHECKED_AFTER,
    uncheckedOnText: true,
    brier: null,
    missing: missing(forecasts.length, live.length, due, ends[0]),
  }
}

function missing(all: number, live: number, due: number, firstEnd: Day | undefined): readonly string[] {
  const said: string[] = []
  if (all === 0) said.push('The ledger holds no forecast.')
  else if (live === 0) said.push('Every forecast was made after the day it speaks of; such are never scored.')
  if (due > 0) said.push(`${due} probabilities have run out their horizon; this version does not score them yet.`)
  else if (firstEnd !== undefined) said.push(`No horizon has passed; the first ends on ${formatDate(firstEnd)}.`)
  said.push(`Odds count as unchecked on text until ${CHECKED_AFTER} asks are scored.`)
  return said
}
