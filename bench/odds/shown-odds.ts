import { KINDS } from '../../src/model/ask.js'
import type { Instant } from '../../src/model/time.js'
import { BaseRates } from '../../src/odds/backtest/base-rates.js'
import { type Figures, figuresOf } from '../../src/odds/backtest/report.js'
import { dayNumber, dayOfNumber } from '../../src/odds/events/calendar.js'
import { forecast } from '../../src/odds/forecast.js'
import { learnAskCoefficients } from '../../src/odds/learn/ask-coefficients.js'
import { type FollowedAsk, followAsks } from '../../src/odds/learn/follow.js'
import { fitLogistic, logisticScore, sigmoid } from '../../src/odds/maths/logistic.js'
import { pairedDifference } from '../../src/odds/scoring/bootstrap.js'
import type { AskCoefficients } from '../../src/odds/thread/coefficients.js'
import type { AskForOdds } from '../../src/odds/thread/pushes.js'
import { STARTS } from './bake-off.js'
import { type StateEvents, stateLevelEvents } from './state-events.js'

type Forecasted = 'delivered' | 'granted'

/** Days since the asking at which an ask that still stands open is forecast. */
const AGES = [0, 7, 30, 60]
const TRIED = [
  [30, 'delivered'],
  [30, 'granted'],
  [90, 'delivered'],
  [90, 'granted'],
] as const

/** Length of the steps by which learning time is gone through for recalibration, in days. */
const STEP = 30

/** Shape of the frailty in src/odds/thread/coefficients.ts. */
const SHIPPED_SHAPE = 8

interface Case {
  readonly named: boolean
  readonly said: number
  readonly base: number
  readonly came: number
}

export interface ShownRow {
  readonly what: string
  readonly figures: Figures
}

export interface LinkRow extends ShownRow {
  /** Brier score less the shown odds', on the same asks. */
  readonly less: { readonly mean: number; readonly interval: readonly [number, number] }
}

interface Trial {
  readonly all: StateEvents
  readonly cut: number
  readonly next: number
  readonly last: number
  readonly coefficients: AskCoefficients
}

/** The shown odds of asks between states and organisations, learnt before each start and tried until the next, pooled; every ask once an age. */
export function tryShownOdds(): { readonly shown: readonly ShownRow[]; readonly links: readonly LinkRow[] } {
  const all = stateLevelEvents()
  const trials = trialsOf(all, STARTS.map(dayNumber))
  const shown = TRIED.flatMap(([horizon, forecasted]) =>
    AGES.flatMap((age) => {
      const cases = trials.flatMap((trial) => casesOf(trial, horizon, forecasted, age))
      const slices = age === 0 ? [cases, cases.filter(({ named }) => named)] : [cases]
      return slices.map((slice, i) => ({
        what: `${forecasted}, ${horizon} days, ${age === 0 ? 'fresh' : `open ${age} days`}${i === 0 ? '' : ', named'}`,
        figures: figuresOfCases(slice),
      }))
    }),
  )
  return { shown, links: tryLinks(trials, all) }
}

function trialsOf(all: StateEvents, cuts: readonly number[]): Trial[] {
  const last = all.events.at(-1)?.day ?? 0
  return cuts.map((cut, i) => ({ all, cut, next: cuts[i + 1] ?? last + 1, last, coefficients: learntBefore(all, cut) }))
}

function learntBefore(all: StateEvents, cut: number): AskCoefficients {
  const card = { name: '', what: '', data: '', licence: '', command: '', weaknesses: [] }
  const before = all.events.filter(({ day }) => day < cut)
  return learnAskCoefficients(before, all.parties, (party) => all.codes.get(party) ?? null, card)
}

/**
 * Asks that stood open at `age` within the trial's days, each with what was said and came. Followed with the horizon as quiet time, so that
 * an ask said again within it is still the same ask and none is dropped for that.
 */
function casesOf(trial: Trial, horizon: number, forecasted: Forecasted, age: number): Case[] {
  const { all, cut, next, last, coefficients } = trial
  const followed = followAsks(all.events, horizon + age).filter(
    (ask) => all.codes.has(ask.asker) && all.codes.has(ask.addressee) && isOpen(ask, forecasted, age),
  )
  const came = (ask: FollowedAsk) => isBy(ask[forecasted], ask.opened + age + horizon)
  const rates = new BaseRates()
  for (const ask of followed)
    if (ask.opened + age + horizon < cut)
      rates.add({ kind: KINDS.indexOf(ask.kind), strict: came(ask), loose: came(ask) })
  return followed
    .filter(({ opened }) => opened + age >= cut && opened + age < next && opened + age + horizon <= last)
    .map((ask) => {
      const day = dayOfNumber(ask.opened + age)
      const odds = forecast(asOpened(ask, all), day, coefficients).find((one) => one.horizon === horizon)
      return {
        named: ask.kind !== 'other',
        said: (forecasted === 'delivered' ? odds?.delivered : odds?.promisedOrDelivered) ?? Number.NaN,
        base: rates.asks > 0 ? rates.rate(KINDS.indexOf(ask.kind), 'strict') : 0.5,
        came: Number(came(ask)),
      }
    })
}

function isOpen(ask: FollowedAsk, forecasted: Forecasted, age: number): boolean {
  return !isBy(ask[forecasted], ask.opened + age) && ask.until >= ask.opened + age
}

function isBy(day: number | null, end: number): boolean {
  return day !== null && day <= end
}

function figuresOfCases(cases: readonly Case[]): Figures {
  const column = (read: (one: Case) => number) => Float64Array.from(cases, read)
  const baseRate = column(({ base }) => base)
  return figuresOf({
    probability: column(({ said }) => said),
    outcome: column(({ came }) => came),
    baseRate,
    sameAsLast: baseRate,
  })
}

/** How log-odds are made of the grantings expected: shapes of frailty, and the shown odds recalibrated on held-back time. Fresh asks, 30 days. */
function tryLinks(trials: readonly Trial[], all: StateEvents): LinkRow[] {
  const cases = trials.map((trial) => casesOf(trial, 30, 'delivered', 0))
  const shown = cases.flat()
  const error = (said: readonly number[]) => said.map((p, i) => (p - (shown[i] as Case).came) ** 2)
  const row = (what: string, said: readonly number[]): LinkRow => ({
    what,
    figures: figuresOfCases(shown.map((one, i) => ({ ...one, said: said[i] as number }))),
    less: pairedDifference(error(said), error(shown.map((one) => one.said)), { seed: 7 }),
  })
  const recalibrated = trials.flatMap((trial, i) => {
    const line = recalibration(all, trial.cut)
    return (cases[i] as Case[]).map(({ said }) => line(said))
  })
  return [
    ...[1, 2, 4, 8, Number.POSITIVE_INFINITY].map((shape) =>
      row(
        shapeWords(shape),
        shown.map(({ said }) => withShape(said, shape)),
      ),
    ),
    row('as shipped, recalibrated on held-back time', recalibrated),
  ]
}

function shapeWords(shape: number): string {
  if (shape === Number.POSITIVE_INFINITY) return 'no frailty (ratios of the hazard)'
  return `frailty of shape ${shape}${shape === 1 ? ' (ratios of the odds)' : shape === SHIPPED_SHAPE ? ' (ships)' : ''}`
}

/** The probability that the same grantings expected would give with another shape. */
function withShape(said: number, shape: number): number {
  const expected = SHIPPED_SHAPE * ((1 - said) ** (-1 / SHIPPED_SHAPE) - 1)
  return shape === Number.POSITIVE_INFINITY ? -Math.expm1(-expected) : 1 - (1 + expected / shape) ** -shape
}

/** A line through log-odds (Platt) fitted on forecasts of held-back months, each made by what was known before it. */
function recalibration(all: StateEvents, cut: number): (said: number) => number {
  const starts: number[] = []
  for (let day = (all.events[0]?.day ?? 0) + 2 * STEP; day + 2 * STEP <= cut; day += STEP) starts.push(day)
  const cases = starts.flatMap((start) =>
    casesOf(
      { all, cut: start, next: start + STEP, last: cut - 1, coefficients: learntBefore(all, start) },
      30,
      'delivered',
      0,
    ),
  )
  const logOdds = (p: number) => Math.log(p / (1 - p))
  const values = Float64Array.from(cases, ({ said }) => logOdds(said))
  const line = fitLogistic(
    { width: 1, rows: cases.length, values },
    cases.map(({ came }) => came),
    0.5,
  )
  return (said) => sigmoid(logisticScore(line, [logOdds(said)]))
}

/** The ask as a thread that holds nothing but its saying. */
function asOpened(ask: FollowedAsk, { codes }: StateEvents): AskForOdds {
  const code = (party: number) => codes.get(party) as string
  const day = dayOfNumber(ask.opened)
  const article = {
    key: '',
    id: '',
    title: null,
    date: day,
    url: null,
    source: null,
    retold: false,
    story: 's',
    rights: 'quote' as const,
    profile: null,
  }
  const span = { start: 0, end: 0, text: '' }
  const said = { id: 'e', claim: 'c', article, publishedAt: day, recordedAt: `${day}T00:00:00.000Z` as Instant }
  return {
    kind: ask.kind,
    force: ask.force,
    asker: code(ask.asker),
    addressee: code(ask.addressee),
    state: 'asked',
    confidence: 1,
    evidence: [{ ...said, ...span, step: 'ask', saidBy: 'author', certainty: 'asserted', when: null }],
  }
}
