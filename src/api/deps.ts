import type { Appended, Ledger } from '../ledger/ledger.js'
import type { Article } from '../model/article.js'
import type { ActorCode } from '../model/ask.js'
import type { Forecast } from '../model/forecast.js'
import type { Reader } from '../model/reader.js'
import type { ProfileOf } from '../model/source-profile.js'
import type { Ask } from '../model/thread.js'
import type { Day, Instant } from '../model/time.js'
import type { ForecastScore } from '../odds/keeping/score-forecasts.js'

/** What the API needs of the rest; src/demarche.ts provides it. */
export interface ApiDeps {
  readonly ledger: Ledger
  readonly reader: Pick<Reader, 'name'>
  readonly version: string
  /** Reads an article and stores what was read; the same article again changes nothing. */
  add(article: Article): Promise<Appended>
  clock(): Instant
  /** The ledger's day: the last one that it has news of. */
  day(): Promise<Day>
  /** Stores a forecast for every open ask whose odds have moved; gives their number. */
  issueForecasts(): Promise<number>
  /** How everybody's forecasts did, as far as the ledger's news can tell. */
  score(): Promise<ForecastScore>
  /** The forecast of an ask with the knowledge of a day; null where the ask has ended. */
  forecastOf(ask: Ask, asOf: Day): Promise<Forecast | null> | Forecast | null
  nameOf(code: ActorCode): string
  /** Who published an article. */
  readonly profileOf: ProfileOf
}

/** How the server stands to the world. */
export interface ApiOptions {
  /** The address it is bound to. Anything but this machine itself gets quotes only, unless a text may be shown in full. */
  readonly host: string
}
