import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { DemarcheError } from '../model/errors.js'
import { csvLine } from '../present/table.js'

const COLUMNS = ['date', 'source', 'target', 'kind', 'strict_probability', 'loose_probability']
const BUFFER = 1 << 16

/** Writes forecasts as CSV; the file bears its name only once it is whole. */
export class ForecastFile {
  readonly #path: string
  readonly #file: number
  #held = csvLine(COLUMNS)

  /** Throws `file_unreadable` where the file cannot be written. */
  constructor(path: string) {
    this.#path = path
    try {
      this.#file = openSync(`${path}.part`, 'w')
    } catch (cause) {
      throw new DemarcheError('file_unreadable', 'the forecasts cannot be written there', { value: path, cause })
    }
  }

  add(values: readonly (string | number)[]): void {
    this.#held += csvLine(values)
    if (this.#held.length > BUFFER) this.#flush()
  }

  finish(): void {
    this.#flush()
    closeSync(this.#file)
    renameSync(`${this.#path}.part`, this.#path)
  }

  abandon(): void {
    closeSync(this.#file)
    rmSync(`${this.#path}.part`, { force: true })
  }

  #flush(): void {
    writeSync(this.#file, this.#held)
    this.#held = ''
  }
}
