import { DemarcheError } from '../model/errors.js'
import { fileChunks, gunzipChunks, wholeOf } from './bytes.js'
import { articleOfDocument } from './document.js'
import { fileError, filesUnder, formatOf, type Named, statFile } from './files.js'
import { readJsonl } from './jsonl.js'
import { sinceChanged } from './since-changed.js'
import { DEFAULT_LIMITS, failure, type Ingested, type IngestOptions } from './source.js'
import { sniff } from './stdin.js'
import type { Errand } from './web/collect.js'

/**
 * Articles from files, folders and `-`, in input order, one at a time. What cannot be taken in comes as a failure in its place and the rest goes on.
 * `.txt`, `.html`, `.pdf`, `.jsonl`, `.ndjson`, `.eml`, `.mbox`, `.warc`, each with `.gz` too; a folder gives all such files beneath it, sorted,
 * a pipe, socket or device among them as a failure (`file_unreadable`).
 * Addresses, feeds and lists of feeds in files are followed where `web` tells how, after all files; without it `usage` is thrown before anything is read.
 */
export async function* ingest(sources: readonly string[], options: IngestOptions = {}): AsyncGenerator<Ingested> {
  const { web } = options
  if (web === undefined) for (const source of sources) refuseAddress(source)
  const errands: Errand[] = []
  const add = (errand: Errand) => void errands.push(errand)
  for (const source of sources) {
    if (isAddress(source)) add({ address: source, depth: 0 })
    else yield* source === '-' ? ofStdin(options) : ofPath(source, options, add)
  }
  if (web === undefined || errands.length === 0) return
  const { collect } = await import('./web/collect.js')
  yield* collect(errands, web, { fallbackDate: options.date ?? null, findFeeds: options.findFeeds ?? false })
}

/** Whether a source is an address rather than a path. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source)
}

function refuseAddress(source: string): void {
  if (!isAddress(source)) return
  throw new DemarcheError('usage', 'addresses are not fetched; save the page and give the file', { value: source })
}

async function* ofStdin(options: IngestOptions): AsyncGenerator<Ingested> {
  if (!options.stdin) throw new DemarcheError('usage', 'there is no standard input here', { value: '-' })
  yield* ofUnnamed(options.stdin, '-', options)
}

async function* ofPath(path: string, options: IngestOptions, add: (errand: Errand) => void): AsyncGenerator<Ingested> {
  try {
    const stats = await statFile(path)
    if (stats.isDirectory()) yield* ofFolder(path, options)
    // A pipe or device (`<(…)`, /dev/stdin) has no ending to go by.
    else if (!stats.isFile()) yield* ofUnnamed(fileChunks(path, false), path, options)
    else if (options.web !== undefined && formatOf(path)?.format === 'feed')
      yield* (await import('./feed-file.js')).feedFile(path, formatOf(path)?.gzip ?? false, options.web, add)
    else yield* ofFile(path, options)
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error
    yield failure(path, error)
  }
}

async function* ofFolder(folder: string, options: IngestOptions): AsyncGenerator<Ingested> {
  const paths = await filesUnder(folder)
  if (paths.length === 0)
    throw new DemarcheError('file_empty', 'the folder holds no file that is read here', { value: folder })
  for (const path of paths) yield* ofFound(path, options)
}

/** A file met in a folder. A pipe that nobody named might never end, or never begin, so it is not opened; a link to a folder is passed over. */
async function* ofFound(path: string, options: IngestOptions): AsyncGenerator<Ingested> {
  try {
    const stats = await statFile(path)
    if (stats.isDirectory()) return
    if (!stats.isFile())
      throw new DemarcheError('file_unreadable', 'it is not a regular file; name it to have it read', { value: path })
    const files = options.files
    yield* files === undefined ? ofFile(path, options) : sinceChanged(path, stats, files, () => ofFile(path, options))
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error
    yield failure(path, error)
  }
}

async function* ofFile(path: string, options: IngestOptions): AsyncGenerator<Ingested> {
  const named = formatOf(path)
  if (!named || named.format === 'feed')
    throw new DemarcheError('format_unknown', 'its ending is not .txt, .html, .pdf, .jsonl, .eml, .mbox or .warc', {
      value: path,
    })
  yield* ofChunks(fileChunks(path, named.gzip, options.onBytes), named, path, options)
}

async function* ofUnnamed(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  options: IngestOptions,
): AsyncGenerator<Ingested> {
  const sniffed = await sniff(chunks)
  const plain = sniffed.named.gzip ? gunzipChunks(sniffed.chunks) : sniffed.chunks
  yield* ofChunks(plain, sniffed.named, name, options)
}

async function* ofChunks(
  chunks: AsyncIterable<Uint8Array>,
  named: Named,
  source: string,
  options: IngestOptions,
): AsyncGenerator<Ingested> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const fallbackDate = options.date ?? null
  if (named.format === 'jsonl') {
    yield* readJsonl(chunks, { source, lineLimit: limits.line, fallbackDate })
    return
  }
  if (named.format === 'mbox')
    return yield* (await import('./mail/mbox.js')).mboxArticles(chunks, source, limits, fallbackDate)
  if (named.format === 'warc')
    return yield* (await import('./warc/articles.js')).warcArticles(chunks, source, limits, fallbackDate)
  if (named.format === 'feed')
    throw new DemarcheError('format_unknown', 'a feed is read by its address', { value: source })
  yield await articleOf(chunks, named.format, source, limits.file, fallbackDate)
}

async function articleOf(
  chunks: AsyncIterable<Uint8Array>,
  format: 'txt' | 'html' | 'pdf' | 'eml',
  source: string,
  limit: number,
  fallbackDate: IngestOptions['date'] | null,
): Promise<Ingested> {
  try {
    const bytes = await wholeOf(chunks, limit)
    if (bytes.length === 0) throw new DemarcheError('file_empty', 'it is empty', { value: source })
    if (format === 'eml')
      return await (await import('./mail/message.js')).messageArticle(bytes, source, fallbackDate ?? null)
    return await articleOfDocument(format, bytes, source, fallbackDate ?? null)
  } catch (error) {
    return failure(source, withSource(fileError(source, error), source))
  }
}

/** The same error with the source as its value, where the decoder did not know what it was decoding. */
function withSource(error: DemarcheError, source: string): DemarcheError {
  if (error.value !== undefined) return error
  return new DemarcheError(error.code, error.message, { value: source, cause: error.cause })
}
