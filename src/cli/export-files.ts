import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Demarche } from '../demarche.js'
import { DemarcheError } from '../model/errors.js'
import type { AskFilter } from '../model/thread.js'
import { GUIDE_VERSION, ontologyVersion } from '../ontology/versions.js'
import type { ExportedFile, Manifest } from '../present/manifest.js'

/** Writes files into a folder, each whole or not at all, and manifest.json with their hashes beside them. Throws `file_unreadable` where it cannot. */
export async function writeExport(
  demarche: Demarche,
  folder: string,
  filter: AskFilter,
  files: readonly { readonly name: string; readonly hasHead: boolean; lines(): AsyncIterable<string> }[],
): Promise<Manifest> {
  try {
    mkdirSync(folder, { recursive: true })
    const written: ExportedFile[] = []
    for (const { name, hasHead, lines } of files) written.push(await writeOne(folder, name, hasHead, lines()))
    const manifest = await manifestOf(demarche, filter, written)
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    return manifest
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (cause instanceof DemarcheError || !code?.startsWith('E')) throw cause
    throw new DemarcheError('file_unreadable', `cannot write in ${folder} (${code})`, { value: folder, cause })
  }
}

async function writeOne(
  folder: string,
  name: string,
  hasHead: boolean,
  lines: AsyncIterable<string>,
): Promise<ExportedFile> {
  const hash = createHash('sha256')
  const sum = { rows: hasHead ? -1 : 0, bytes: 0 }
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const line of lines) {
      const bytes = Buffer.from(line)
      hash.update(bytes)
      sum.rows++
      sum.bytes += bytes.length
      yield bytes
    }
  }
  const path = join(folder, name)
  await pipeline(Readable.from(counted()), createWriteStream(`${path}.part`))
  renameSync(`${path}.part`, path)
  return { name, ...sum, sha256: hash.digest('hex') }
}

async function manifestOf(demarche: Demarche, filter: AskFilter, files: readonly ExportedFile[]): Promise<Manifest> {
  const { ledger, version, clock } = demarche
  const { asOf, recordedAsOf } = filter
  const at = { ...(asOf === undefined ? {} : { asOf }), ...(recordedAsOf === undefined ? {} : { recordedAsOf }) }
  return {
    demarche: version,
    readers: await ledger.readers(),
    ontology: ontologyVersion(),
    guide: GUIDE_VERSION,
    filter: Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, String(value)])),
    read: await ledger.coverage(at),
    made: clock(),
    files,
  }
}
