import { readFileSync } from 'node:fs'
import type { Appended, Ledger } from './ledger/ledger.js'
import { openLedger } from './ledger/open.js'
import type { Article } from './model/article.js'
import type { Forecast } from './model/forecast.js'
import type { Reader } from './model/reader.js'
import type { Ask } from './model/thread.js'
import type { Day, Instant } from './model/time.js'
import { forecastAsk } from './odds/forecast.js'
import { actorName } from './ontology/actors/names.js'
import { createFrameReader } from './read/frames/reader.js'
import { findStory, signatureOf } from './stories/assign.js'

/** Where the ledger lies: a folder for the embedded one, or the address of a Postgres server. */
export interface DemarcheOptions {
  readonly data?: string
  readonly database?: string
  /** The time now; only tests and rebuilt archives give another. */
  readonly clock?: () => Instant
}

/** Everything wired together: one reader, one ledger, the odds. */
export interface Demarche {
  readonly version: string
  readonly reader: Reader
  readonly ledger: Ledger
  /** Reads an article and stores what was read, with new forecasts for the asks it touched; the same article again changes nothing. */
  add(article: Article): Promise<Appended>
  clock(): Instant
  /** The forecast of an ask with the knowledge of a day; null where the ask has ended. */
  forecastOf(ask: Ask, asOf: Day): Forecast | null
  nameOf(code: string): string
  close(): Promise<void>
}

const now = () => new Date().toISOString() as Instant

/** The reader that ships. */
export function createReader(): Reader {
  return createFrameReader()
}

/** The version of the package. */
export function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version
}

/** Opens the ledger and wires the stages. Throws `ledger_locked`, `ledger_unwritable`, `ledger_unreachable`, `ledger_newer`. */
export async function openDemarche(options: DemarcheOptions = {}): Promise<Demarche> {
  const { clock = now, ...where } = options
  const reader = createReader()
  const ledger = await openLedger({ ...where, stories: { signatureOf, findStory } })
  const forecastOf = (ask: Ask, asOf: Day) => forecastAsk(ask, { asOf, issuedAt: clock(), nameOf: actorName })
  return {
    version: version(),
    reader,
    ledger,
    clock,
    forecastOf,
    nameOf: actorName,
    add: (article) => addArticle({ reader, ledger, forecastOf }, article),
    close: () => ledger.close(),
  }
}

async function addArticle(parts: Pick<Demarche, 'reader' | 'ledger' | 'forecastOf'>, article: Article): Promise<Appended> {
  const { reader, ledger } = parts
  if (await ledger.has(article.key)) return { outcome: 'already', asks: [] }
  return ledger.append(article, await reader.read(article))
}
