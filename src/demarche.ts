import { admit } from './ingest/admit.js'
import { sourceProfiles } from './ingest/sources/profiles.js'
import { type CreateWeb, createWeb } from './ingest/web/create-web.js'
import type { Web } from './ingest/web/web.js'
import { issueForecasts } from './ledger/forecasts/issue.js'
import { trackedAsks } from './ledger/forecasts/tracked.js'
import type { Appended, Ledger } from './ledger/ledger.js'
import { openLedger } from './ledger/open.js'
import { profiled } from './ledger/sources/profiled.js'
import type { Article } from './model/article.js'
import type { Forecast } from './model/forecast.js'
import type { Reader } from './model/reader.js'
import type { ProfileOf } from './model/source-profile.js'
import type { Ask } from './model/thread.js'
import type { Day, Instant } from './model/time.js'
import { CHECKED_AFTER, forecastAsk } from './odds/forecast.js'
import { ASK_COEFFICIENTS } from './odds/generated/ask-coefficients.js'
import { saidOf } from './odds/keeping/said.js'
import { type ForecastScore, type SaidOfAsk, scoreForecasts } from './odds/keeping/score-forecasts.js'
import { kindRate } from './odds/thread/kind-rate.js'
import { actorName } from './ontology/actors/names.js'
import { isSure } from './present/sure.js'
import { encounterFinder } from './read/encounters/find.js'
import { openReader, type ReaderOptions } from './read/open.js'
import { findStory, signatureOf } from './stories/assign.js'
import { version } from './version.js'

/** Where the ledger lies: a folder for the embedded one, or the address of a Postgres server. */
export interface DemarcheOptions {
  readonly data?: string
  readonly database?: string
  /** Whether a ledger is made where the folder holds none; default true. */
  readonly create?: boolean
  /** A user's own file of source profiles, which goes before the one that ships (docs/sources.md). */
  readonly sources?: string
  /** How articles are read. */
  readonly reading?: ReaderOptions
  /** The time now; only tests and rebuilt archives give another. */
  readonly clock?: () => Instant
}

/** Everything wired together: one reader, one ledger, the odds. */
export interface Demarche {
  readonly version: string
  readonly reader: Reader
  readonly ledger: Ledger
  /**
   * Reads an article and stores what was read; the same article again, also under another address of its site, changes nothing. Throws
   * `article_forgotten` and `id_taken`.
   */
  add(article: Article): Promise<Appended>
  /** Stores a forecast of every open ask for the ledger's day, and for earlier days that have none; gives their number. */
  issueForecasts(): Promise<number>
  /** How everybody's forecasts did, as far as the ledger's news can tell. */
  score(): Promise<ForecastScore>
  /** How addresses are fetched, with what the ledger remembers of them. */
  web(options?: CreateWeb): Web
  clock(): Instant
  /** The ledger's day: the last one that it has news of, today where it holds no dated article (docs/decisions/0003). */
  day(): Promise<Day>
  /** The forecast of an ask with the knowledge of a day; null where the ask has ended or is too unsure to be forecast. */
  forecastOf(ask: Ask, asOf: Day): Forecast | null
  nameOf(code: string): string
  /** Who published an article. */
  readonly profileOf: ProfileOf
  close(): Promise<void>
}

const now = () => new Date().toISOString() as Instant

/** The reader that ships, or another one by its options. The model is opened at the first article. */
export function createReader(options: ReaderOptions = {}): Reader {
  return openReader(options)
}

/** Opens the ledger and wires the stages. Throws `ledger_locked`, `ledger_unwritable`, `ledger_unreachable`, `ledger_newer`. */
export async function openDemarche(options: DemarcheOptions = {}): Promise<Demarche> {
  const { clock = now, sources = null, reading, ...where } = options
  const profileOf = sourceProfiles(sources)
  const reader = createReader(reading)
  const opened = await openLedger({ ...where, stories: { signatureOf, findStory }, encounters: encounterFinder })
  const ledger = profiled(opened, profileOf)
  const day = async () => (await ledger.clock()) ?? (clock().slice(0, 10) as Day)
  const score = async () => scoreLedger(ledger, await day())
  let scoredOnText = await scoredAsks(ledger, score)
  const forecastOf = (ask: Ask, asOf: Day) =>
    !isSure(ask) ? null : forecastAsk(ask, { asOf, issuedAt: clock(), nameOf: actorName, scoredOnText })
  return {
    version: version(),
    reader,
    ledger,
    clock,
    day,
    forecastOf,
    nameOf: actorName,
    profileOf,
    add: (article) => addArticle(reader, ledger, article),
    score,
    issueForecasts: async () => {
      scoredOnText = await scoredAsks(ledger, score)
      return issueForecasts({ ledger, forecastOf, model: ASK_COEFFICIENTS.card.name, now: clock })
    },
    web: (fetching = {}) => createWeb(ledger, version(), fetching),
    close: () => ledger.close(),
  }
}

async function addArticle(reader: Reader, ledger: Ledger, article: Article): Promise<Appended> {
  if ((await ledger.has(article.key)) || !(await admit(ledger, article))) return { outcome: 'already', asks: [] }
  return ledger.append(article, await reader.read(article))
}

/** Everything said of every ask, scored by what the news up to a day can tell. */
export async function scoreLedger(ledger: Ledger, readUpTo: Day): Promise<ForecastScore> {
  const asks: SaidOfAsk[] = []
  for await (const tracked of trackedAsks(ledger)) asks.push({ ask: tracked.ask, said: saidOf(tracked) })
  return scoreForecasts(asks, readUpTo, ({ kind, forecasted, horizon }) =>
    kindRate(ASK_COEFFICIENTS, kind, forecasted, horizon),
  )
}

/** Asks read from text that have been scored; where too few can have been for it to matter, they are not counted. */
async function scoredAsks(ledger: Ledger, score: () => Promise<ForecastScore>): Promise<number> {
  return (await ledger.dueAsks()) < CHECKED_AFTER ? 0 : (await score()).scoredAsks
}
