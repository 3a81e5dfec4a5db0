import { splitLines } from '../ingest/lines.js'
import { articleOfLine } from '../ingest/record.js'
import { DEFAULT_LIMITS } from '../ingest/source.js'
import type { Article } from '../model/article.js'
import { DemarcheError } from '../model/errors.js'
import type { ApiDeps } from './deps.js'
import { invalidField } from './invalid.js'
import { problemOf } from './problem.js'
import { newArticle } from './schemas/wire.js'
import type { Added, AddedItem } from './types.js'

/** Most bytes of a JSON body, and of one line of an NDJSON stream. */
export const MOST_JSON_BYTES = DEFAULT_LIMITS.line
/** Most bytes of a whole NDJSON stream. */
const MOST_STREAM_BYTES = 1024 * 1024 * 1024

/** One article as it came over HTTP. Throws `line_invalid`, `field_invalid`, `date_invalid`. */
function articleOf(json: string): Article {
  const article = articleOfLine(json)
  const given: unknown = JSON.parse(json)
  const checked = newArticle.safeParse(given)
  if (!checked.success) throw invalidField(checked.error, given)
  return article
}

/** Reads and stores one article; a failure is told in the item, never thrown. */
async function take(deps: Pick<ApiDeps, 'add'>, index: number, json: string): Promise<AddedItem> {
  const failed = { index, outcome: 'failed', key: null, asks: [] } as const
  let article: Article
  try {
    article = articleOf(json)
  } catch (error) {
    return { ...failed, id: idIn(json), problem: problemOf(error) }
  }
  try {
    const { outcome, asks } = await deps.add(article)
    return { index, id: article.id, outcome, key: article.key, asks, problem: null }
  } catch (error) {
    if (!(error instanceof DemarcheError)) console.error(`article ${article.key}`, error)
    return { ...failed, id: article.id, problem: problemOf(error) }
  }
}

/** The id of something that is no article, so that it can be named all the same. */
function idIn(json: string): string | null {
  try {
    const { id } = JSON.parse(json) as { readonly id?: unknown }
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}

/** Takes one article, or a list, in order; a bad one never stops the rest. Throws `body_invalid` where the body is not JSON. */
export async function takeJson(deps: Pick<ApiDeps, 'add'>, body: string): Promise<Added> {
  const given = parse(body)
  const list = Array.isArray(given) ? given : [given]
  const items: AddedItem[] = []
  for (const [index, each] of list.entries()) items.push(await take(deps, index, JSON.stringify(each)))
  return { ...tally(items), items }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new DemarcheError('body_invalid', 'the body is not JSON', { value: body, cause })
  }
}

function tally(items: readonly AddedItem[]): Omit<Added, 'items'> {
  const of = (outcome: AddedItem['outcome']) => items.filter((item) => item.outcome === outcome).length
  return { added: of('added'), already: of('already'), failed: of('failed') }
}

/** Takes NDJSON line by line as it arrives, one item a line, in constant memory. Blank lines are passed over. */
export async function* takeLines(
  deps: Pick<ApiDeps, 'add'>,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<AddedItem> {
  let index = 0
  let total = 0
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const line of splitLines(chunks, MOST_JSON_BYTES)) {
    total += line.length
    if (total > MOST_STREAM_BYTES) {
      yield refused(index, 'file_too_large', 'the stream is larger than the limit; the rest is not read')
      return
    }
    if (line.tooLong) yield refused(index++, 'file_too_large', `line ${line.number} has ${line.length} bytes`)
    else {
      const json = decode(decoder, line.bytes)
      if (json === null) yield refused(index++, 'line_invalid', `line ${line.number} is not UTF-8`)
      else if (json.trim() !== '') yield await take(deps, index++, json)
    }
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function refused(index: number, code: 'file_too_large' | 'line_invalid', detail: string): AddedItem {
  return {
    index,
    id: null,
    outcome: 'failed',
    key: null,
    asks: [],
    problem: problemOf(new DemarcheError(code, detail)),
  }
}
