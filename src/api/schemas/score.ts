import { z } from '@hono/zod-openapi'
import { STEPS } from '../../model/ask.js'
import { FORECASTED } from '../../model/forecast.js'
import { DIVISIONS } from '../../odds/keeping/score-forecasts.js'
import { LEVERS, type LeverName } from '../../odds/what-if/levers.js'
import { count, day, instant, list, maybe, orNull, probability } from './base.js'

/** NaN goes over the wire as null. */
const figure = (description: string) => z.number().nullable().openapi({ description })
const interval = z.tuple([z.number().nullable(), z.number().nullable()]).readonly()

const scoreBin = z
  .object({
    from: z.number(),
    to: z.number(),
    n: count,
    forecast: z.number().openapi({ description: 'Mean of what was said' }),
    observed: z.number().openapi({ description: 'Share that came' }),
    interval,
  })
  .openapi('ScoreBin')

const scoreFigures = z
  .object({
    n: count,
    asks: count,
    granted: count,
    tooFew: z.boolean().openapi({ description: 'Fewer than 100 granted: the figures say little' }),
    brier: figure('Mean squared error, 0–1'),
    brierInterval: interval,
    logLoss: figure('Mean surprise, in nats'),
    logLossInterval: interval,
    brierBaseRate: figure('Of the kind’s base rate as known then'),
    brierSameAsLast: figure('Of the outcome of the same pair’s ask before'),
    skill: figure('Part of the base rate’s Brier score that is saved'),
    skillInterval: interval,
    auc: figure('Discrimination, .5 is none'),
    ece: figure('Calibration error'),
    eceLimit: figure('Calibration error that would still be luck, 95th percentile'),
    bins: list(scoreBin),
  })
  .openapi('ScoreFigures')

const groupScore = z
  .object({
    past: count.openapi({ description: 'Forecasts whose horizon is past' }),
    unresolved: z.number().openapi({ description: 'Part of them of which news does not tell what came' }),
    figures: orNull(scoreFigures),
  })
  .openapi('GroupScore')

const dividedScore = z
  .object({ by: z.enum(DIVISIONS), key: z.string(), score: groupScore, reconstructed: groupScore })
  .openapi('DividedScore')

const otherScore = z
  .object({
    as: z.enum(['model', 'person', 'market', 'source']),
    by: z.string(),
    score: groupScore,
    reconstructed: groupScore,
    beside: orNull(
      z
        .object({ n: count, brier: z.number(), ours: z.number(), difference: z.number(), interval })
        .openapi('BesideOurs'),
    ),
  })
  .openapi('OtherScore')

export const score = z
  .object({
    readUpTo: day.openapi({ description: 'The last day whose news has been read' }),
    forecasts: count.openapi({ description: 'Forecasts the ledger holds whole' }),
    scored: count.openapi({ description: 'Asks with a forecast in time that could be scored' }),
    needed: count.openapi({ description: 'Scored asks from which on odds count as checked on text' }),
    uncheckedOnText: z.boolean(),
    brier: z.number().nullable().openapi({ description: 'Of the headline; null where nothing is scored' }),
    running: count.openapi({ description: 'Forecasts made as asks opened whose horizon still runs' }),
    nextEnd: orNull(day),
    headline: groupScore,
    reconstructed: groupScore,
    divided: list(dividedScore),
    others: list(otherScore),
    missing: list(z.string()).openapi({ description: 'In words, what is not there yet' }),
  })
  .openapi('Score')

const forecastDay = z
  .object({
    askId: z.string(),
    asOf: day,
    issuedAt: instant,
    model: z.string(),
    odds: list(z.object({ horizon: z.int(), delivered: probability, promisedOrDelivered: orNull(probability) })),
  })
  .openapi('ForecastDay')

const forecasted = z.enum(FORECASTED).openapi({ description: '`granted`: promised or delivered' })

export const outsideForecast = z
  .object({
    id: z.string(),
    askId: z.string(),
    by: z.string(),
    as: z.enum(['person', 'market', 'source']),
    forecasted,
    horizon: z.int(),
    probability,
    asOf: day,
    issuedAt: instant,
    because: z.string().nullable(),
    supersededAt: orNull(instant),
  })
  .openapi('OutsideForecast')

export const newForecast = z
  .object({
    by: z.string().trim().min(1).max(120),
    probability: z.number().min(0).max(1),
    as: z.enum(['person', 'market']).optional(),
    what: z.enum(FORECASTED).optional(),
    within: z.int().min(1).max(3650).optional().openapi({ description: 'Days; default 90' }),
    date: z.string().max(10).optional().openapi({ description: 'The day whose knowledge it uses; default today' }),
    because: z.string().max(2000).optional(),
  })
  .openapi('NewForecast')

export const forecastsOfAsk = z
  .object({
    askId: z.string(),
    days: list(forecastDay).openapi({ description: 'Ours, one a ledger day, oldest first' }),
    others: list(outsideForecast).openapi({ description: 'Those of people and markets, superseded ones too' }),
  })
  .openapi('ForecastsOfAsk')

const whatIf = z
  .object({
    lever: z.enum(Object.keys(LEVERS) as [LeverName, ...LeverName[]]),
    step: orNull(z.enum(STEPS)),
    direction: maybe(z.enum(['for', 'against'])),
    words: z.string(),
    basis: z.enum(['learnt', 'judged', 'age', 'none']),
    note: z.string().nullable(),
    horizon: z.int(),
    delivered: z.number().nullable(),
    change: z.number().nullable().openapi({ description: 'Log-odds against tomorrow without it' }),
    ends: z.boolean(),
  })
  .openapi('WhatIf')

export const whatIfView = z
  .object({
    askId: z.string(),
    asOf: day,
    delivered: z
      .number()
      .nullable()
      .openapi({ description: 'Within 90 days as things stand; null where it has ended' }),
    whatIf: list(whatIf),
    most: orNull(whatIf).openapi({ description: 'The single piece of news that would move it most' }),
    restsOn: list(
      z
        .object({ story: z.string(), evidence: list(z.string()), delivered: z.number(), change: z.number() })
        .openapi('Reliance'),
    ).openapi({ description: 'Stories whose going would move it, the weightiest first' }),
  })
  .openapi('WhatIfView')
