import { issueForecasts } from '../../src/ledger/forecasts/issue.js'
import { trackedAsks } from '../../src/ledger/forecasts/tracked.js'
import type { Ledger } from '../../src/ledger/ledger.js'
import type { ForecastDay } from '../../src/model/forecast.js'
import type { Ask } from '../../src/model/thread.js'
import type { Day, Instant } from '../../src/model/time.js'
import { forecastAsk } from '../../src/odds/forecast.js'
import { ASK_COEFFICIENTS } from '../../src/odds/generated/ask-coefficients.js'
import type { GroupScore } from '../../src/odds/keeping/group-score.js'
import { saidOf } from '../../src/odds/keeping/said.js'
import { type SaidOfAsk, scoreForecasts } from '../../src/odds/keeping/score-forecasts.js'
import { textRatio } from '../../src/odds/learn/text-ratio.js'
import type { AskCoefficients } from '../../src/odds/thread/coefficients.js'
import { kindRate } from '../../src/odds/thread/kind-rate.js'
import { isSure } from '../../src/present/sure.js'
import { exampleLedger } from './example-asks.js'

export interface StoriesScore {
  readonly readUpTo: Day
  readonly rows: readonly { readonly what: string; readonly score: GroupScore }[]
  /** Ledger days times asks that stood open on them. */
  readonly askDays: number
}

/** Parts into which asks are divided by addressee, so that no ask is tried on a ratio that its own addressee's asks made. */
const FOLDS = 5

/**
 * Odds of the bundled stories as of every day with news, scored by the same news; all of them reconstructed. By coded events alone, by what ships (whose ratio of text was
 * reckoned on these very stories), and with that ratio reckoned without the asks put to the same addressee.
 */
export async function scoreStories(): Promise<StoriesScore> {
  const ledger = await exampleLedger()
  try {
    const readUpTo = (await ledger.clock()) as Day
    const all: Ask[] = []
    for await (const { ask } of trackedAsks(ledger)) all.push(ask)
    const coded = { ...ASK_COEFFICIENTS, text: null }
    const folds = Array.from({ length: FOLDS }, (_, fold) => ({
      ...coded,
      text: textRatio(
        all.filter((ask) => foldOf(ask) !== fold),
        coded,
      ),
    }))
    const askDays = await issueAll(ledger)
    const scored = async (by: (ask: Ask) => AskCoefficients) =>
      scoreForecasts(await saidWith(ledger, by), readUpTo, ({ kind, forecasted, horizon }) =>
        kindRate(ASK_COEFFICIENTS, kind, forecasted, horizon),
      )
    const tried = [
      ['coded events alone', await scored(() => coded)],
      ['with what text showed of other addressees', await scored((ask) => folds[foldOf(ask)] as AskCoefficients)],
      ['as shipped (these very stories)', await scored(() => ASK_COEFFICIENTS)],
    ] as const
    const rows = tried.flatMap(([what, score]) => [
      { what: `${what}, all`, score: score.reconstructed },
      ...score.divided
        .filter(({ by }) => by === 'horizon')
        .map(({ key, reconstructed }) => ({ what: `${what}, ${key} days`, score: reconstructed })),
    ])
    return { readUpTo, rows, askDays }
  } finally {
    await ledger.close()
  }
}

function foldOf({ addressee }: Ask): number {
  return [...(addressee ?? '')].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % FOLDS
}

const NOW = '2026-01-01T00:00:00.000Z' as Instant

async function issueAll(ledger: Ledger): Promise<number> {
  return issueForecasts({
    ledger,
    model: ASK_COEFFICIENTS.card.name,
    now: () => NOW,
    forecastOf: (ask, asOf) => (isSure(ask) ? forecastAsk(ask, { asOf, issuedAt: NOW }) : null),
  })
}

/** Every ask with its days forecast anew by the coefficients chosen for it, each as known at the end of that day. */
async function saidWith(ledger: Ledger, by: (ask: Ask) => AskCoefficients): Promise<readonly SaidOfAsk[]> {
  const said: SaidOfAsk[] = []
  for await (const tracked of trackedAsks(ledger)) {
    // Only the days that are scored are forecast anew.
    const scored = new Set(saidOf(tracked).map(({ asOf }) => asOf))
    const days: ForecastDay[] = []
    for (const day of tracked.days) {
      if (!scored.has(day.asOf) || day.odds.length === 0) continue
      const [then] = await ledger.asksOn([tracked.ask.id], day.asOf)
      const forecast = then === undefined ? null : forecastAsk(then, { asOf: day.asOf, issuedAt: NOW }, by(tracked.ask))
      if (forecast !== null) days.push({ ...day, odds: forecast.odds })
    }
    said.push({ ask: tracked.ask, said: saidOf({ ...tracked, days }) })
  }
  return said
}
