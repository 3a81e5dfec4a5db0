import { contentId } from './id.js'
import type { PartialDate } from './time.js'

/** What a text is allowed to show of itself beyond the user's own machine. */
export type Rights = 'full' | 'quote' | 'link'

/** One text as it came in. The text is never altered; every span in the ledger is a pair of UTF-16 offsets into it. */
export interface Article {
  readonly kind: 'article'
  /** Content hash over title, text, date, url and source: the same article always has the same key. */
  readonly key: string
  /** The id its source gave it: a JSONL line's `id`, a path as given, or an address. */
  readonly id: string
  readonly title: string | null
  readonly text: string
  /** Day (or month, or year) of publication. */
  readonly date: PartialDate | null
  readonly url: string | null
  /** Who published it, in the source's words. */
  readonly source: string | null
  /** ISO 639-1. */
  readonly language: string
  /** Whether the text was extracted from HTML or PDF, so that offsets point into the extracted text. */
  readonly extracted: boolean
  /** Told anew in our own words from the addresses in `retells`; every face shows it. */
  readonly retold: boolean
  readonly retells: readonly string[]
  readonly licence: string | null
  readonly rights: Rights
  /** Who wrote it, as named there. */
  readonly authors: readonly string[]
  /** When it was published in the source's own words, with time and zone where it gives them; `date` is its day in UTC. */
  readonly published: string | null
}

export type ArticleInput = Pick<Article, 'id' | 'text'> & Partial<Omit<Article, 'kind' | 'key' | 'id' | 'text'>>

/** Makes an article; whatever is not known is null, never guessed. */
export function createArticle(input: ArticleInput): Article {
  const { title = null, date = null, url = null, source = null } = input
  return {
    kind: 'article',
    key: contentId('art', [title, input.text, date, url, source]),
    id: input.id,
    title,
    text: input.text,
    date,
    url,
    source,
    language: input.language ?? 'en',
    extracted: input.extracted ?? false,
    retold: input.retold ?? false,
    retells: input.retells ?? [],
    licence: input.licence ?? null,
    rights: input.rights ?? 'quote',
    authors: input.authors ?? [],
    published: input.published ?? null,
  }
}
