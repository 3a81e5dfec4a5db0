import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
  type ValueNode,
} from 'kysely'

/** Postgres stores neither U+0000 nor half a surrogate pair, yet an article's text is kept to the last unit: both are written as ESC and four hex digits. */
const ESCAPE = '\u001a'
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject
const UNSTORABLE = /[\u0000\u001a\ud800-\udfff]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject
const ESCAPED = /\u001a([0-9a-f]{4})/g

/** A text as it is stored: the same text, unless it holds what Postgres refuses. */
export function pack(text: string): string {
  return text.replace(UNSTORABLE, (unit) => `${ESCAPE}${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The inverse of `pack`. */
export function unpack(text: string): string {
  return text.includes(ESCAPE)
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text
}

/** JSON text whose strings are packed. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? pack(inner) : inner))
}

/** Packs every text on its way in and unpacks it on its way out, so that no query has to think of it. */
export const exactText: KyselyPlugin = {
  transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode => new Packer().transformNode(node),
  transformResult: async ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> => {
    for (const row of result.rows) for (const column in row) row[column] = unpackDeep(row[column])
    return result
  },
}

class Packer extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return typeof node.value === 'string' ? { ...node, value: pack(node.value) } : node
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map((value) => (typeof value === 'string' ? pack(value) : value)) }
  }
}

function unpackDeep(value: unknown): unknown {
  if (typeof value === 'string') return unpack(value)
  if (Array.isArray(value)) return value.map(unpackDeep)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpackDeep(inner)]))
}
