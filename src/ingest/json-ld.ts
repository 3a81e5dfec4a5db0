/** What a page's JSON-LD says of the article on it. */
export interface JsonLdFacts {
  readonly headline: string | null
  readonly datePublished: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
}

type Node = Record<string, unknown>

/** Facts of the first node of an article type (`NewsArticle`, `ReportageNewsArticle`, `BlogPosting`…). A block that is no JSON is passed over. */
export function jsonLdFacts(blocks: readonly string[]): JsonLdFacts {
  const node = blocks.flatMap(nodesOf).find((candidate) => /Article|Posting|Report/.test(String(candidate['@type'])))
  return {
    headline: text(node?.headline),
    datePublished: text(node?.datePublished),
    publisher: text(isNode(node?.publisher) ? node.publisher.name : node?.publisher),
    authors: [node?.author].flat().flatMap((author) => text(isNode(author) ? author.name : author) ?? []),
  }
}

function nodesOf(block: string): readonly Node[] {
  let value: unknown
  try {
    value = JSON.parse(block)
  } catch {
    return []
  }
  const top = Array.isArray(value) ? value : [value]
  return top
    .filter(isNode)
    .flatMap((node) => [node, ...(Array.isArray(node['@graph']) ? node['@graph'].filter(isNode) : [])])
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null
}
