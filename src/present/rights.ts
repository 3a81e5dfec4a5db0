import type { Rights } from '../model/article.js'
import type { Span } from '../model/claim.js'

/** Most words of a quote that leave the user's own machine (rights `quote`). */
export const QUOTE_WORDS = 50

/**
 * A span cut to its first `words` words. The end moves with the text, so that `article.text.slice(start, end)` still equals `text`.
 */
export function quoteAtMost<T extends Span>(span: T, words: number = QUOTE_WORDS): T {
  if (words <= 0) return { ...span, end: span.start, text: '' }
  const found = [...span.text.matchAll(/\S+/gu)]
  const last = found[words - 1]
  if (last === undefined || found.length <= words) return span
  const length = last.index + last[0].length
  return { ...span, end: span.start + length, text: span.text.slice(0, length) }
}

/** How much of a text may be shown outside its own machine: `full` all, `quote` quotes of at most 50 words, `link` none of it. */
export function quoteWordsOf(rights: Rights): number {
  if (rights === 'full') return Number.POSITIVE_INFINITY
  return rights === 'quote' ? QUOTE_WORDS : 0
}

/** Anything that carries spans as evidence, with those cut to what its rights allow outside. */
export function withQuotes<E extends Span, T extends { readonly evidence: readonly E[] }>(holder: T, words: number): T {
  return { ...holder, evidence: holder.evidence.map((span) => quoteAtMost(span, words)) }
}
