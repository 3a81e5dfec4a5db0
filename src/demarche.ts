import { askPages } from './ledger/each-ask.js'
import type { Appended, Ledger } from './ledger/ledger.js'
import { openLedger } from './ledger/open.js'
import type { Article } from './model/article.js'
import { STATES } from './model/ask.js'
import type { Forecast } from './model/forecast.js'
import type { Reader } from './model/reader.js'
import type { Ask } from './model/thread.js'
import type { Day, Instant } from './model/time.js'
import { forecastAsk } from './odds/forecast.js'
import { actorName } from './ontology/actors/names.js'
import { ENDED_STATES } from './ontology/states.js'
import { isSure } from './present/sure.js'
import { createFrameReader } from './read/frames/reader.js'
import { findStory, signatureOf } from './stories/assign.js'
import { version } from './version.js'

/** Where the ledger lies: a folder for the embedded one, or the address of a Postgres server. */
export interface DemarcheOptions {
  readonly data?: string
  readonly database?: string
  /** Whether a ledger is made where the folder holds none; default true. */
  readonly create?: boolean
  /** The time now; only tests and rebuilt archives give another. */
  readonly clock?: () => Instant
}

/** Everything wired together: one reader, one ledger, the odds. */
export interface Demarche {
  readonly version: string
  readonly reader: Reader
  readonly ledger: Ledger
  /** Reads an article and stores what was read; the same article again changes nothing. */
  add(article: Article): Promise<Appended>
  /** Stores a forecast as of the ledger's day for every open ask whose odds have moved since its last one; gives their number. */
  issueForecasts(): Promise<number>
  clock(): Instant
  /** The ledger's day: the last one that it has news of, today where it holds no dated article (docs/decisions/0003). */
  day(): Promise<Day>
  /** The forecast of an ask with the knowledge of a day; null where the ask has ended or is too unsure to be forecast. */
  forecastOf(ask: Ask, asOf: Day): Forecast | null
  nameOf(code: string): string
  close(): Promise<void>
}

const now = () => new Date().toISOString() as Instant

/** The reader that ships. */
export function createReader(): Reader {
  return createFrameReader()
}

/** Opens the ledger and wires the stages. Throws `ledger_locked`, `ledger_unwritable`, `ledger_unreachable`, `ledger_newer`. */
export async function openDemarche(options: DemarcheOptions = {}): Promise<Demarche> {
  const { clock = now, ...where } = options
  const reader = createReader()
  const ledger = await openLedger({ ...where, stories: { signatureOf, findStory } })
  const forecastOf = (ask: Ask, asOf: Day) =>
    !isSure(ask) ? null : forecastAsk(ask, { asOf, issuedAt: clock(), nameOf: actorName })
  return {
    version: version(),
    reader,
    ledger,
    clock,
    day: async () => (await ledger.clock()) ?? (clock().slice(0, 10) as Day),
    forecastOf,
    nameOf: actorName,
    add: (article) => addArticle(reader, ledger, article),
    issueForecasts: () => issueForecasts(ledger, forecastOf),
    close: () => ledger.close(),
  }
}

async function addArticle(reader: Reader, ledger: Ledger, article: Article): Promise<Appended> {
  if (await ledger.has(article.key)) return { outcome: 'already', asks: [] }
  return ledger.append(article, await reader.read(article))
}

const OPEN_STATES = STATES.filter((state) => !ENDED_STATES.includes(state))

async function issueForecasts(ledger: Ledger, forecastOf: Demarche['forecastOf']): Promise<number> {
  const day = await ledger.clock()
  if (day === null) return 0
  let issued = 0
  for (const state of OPEN_STATES) {
    for await (const asks of askPages(ledger, { state }, 500)) {
      const moved = asks.flatMap((ask) => movedForecast(ask, forecastOf(ask, day)))
      if (moved.length > 0) await ledger.saveForecasts(moved)
      issued += moved.length
    }
  }
  return issued
}

/** The forecast, where it says something else than the last one stored. */
function movedForecast(ask: Ask, forecast: Forecast | null): Forecast[] {
  if (forecast === null) return []
  const said = ({ asOf, model, odds }: Forecast) =>
    JSON.stringify([asOf, model, odds.map((one) => [one.horizon, one.delivered, one.promisedOrDelivered])])
  return ask.odds !== null && said(ask.odds) === said(forecast) ? [] : [forecast]
}
