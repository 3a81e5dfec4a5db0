import type { Bargainer } from './issue.js'
import { medianActor } from './median-actor.js'
import { weightedMean } from './weighted-mean.js'

export const METHODS = ['weighted_mean', 'salience_mean', 'mean', 'median_actor'] as const
export type Method = (typeof METHODS)[number]

/** What each method is called for people. */
export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  weighted_mean: 'mean by capability × salience',
  salience_mean: 'mean by salience',
  mean: 'mean of all',
  median_actor: 'median actor',
}

/** The outcome that a method forecasts. */
export function forecastOutcome(method: Method, bargainers: readonly Bargainer[]): number {
  const positions = bargainers.map(({ position }) => position)
  if (method === 'median_actor') return medianActor(positions)
  return weightedMean(
    positions,
    bargainers.map((one) => weightOf(method, one)),
  )
}

function weightOf(method: Exclude<Method, 'median_actor'>, { salience, capability }: Bargainer): number {
  if (method === 'mean') return 1
  return method === 'salience_mean' ? salience : salience * capability
}
