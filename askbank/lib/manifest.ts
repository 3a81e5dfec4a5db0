import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BANK } from './load.js'
import type { Manifest } from './splits.js'

export const MANIFEST = join(BANK, 'splits.json')

/** The splits as they stand in splits.json; none yet: an empty manifest. */
export function readManifest(): Manifest {
  return existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest) : {}
}
