import type { Article } from '../model/article.js'
import type { StoryCandidate } from '../model/story.js'
import { compare } from './compare.js'
import { decodeSignature, digest, encodeSignature } from './signature.js'

/** A storable digest of an article: at most 3.9 kB of text, see signature.ts. */
export function signatureOf(article: Article): string {
  return encodeSignature(digest(article))
}

/**
 * The story of the candidate most like the article, among those that tell its story and of which no article corrects it, follows it or is followed by it,
 * and not as many merely share passages with it; else null. Equal likeness: the first.
 */
export function findStory(article: Article, signature: string, candidates: readonly StoryCandidate[]): string | null {
  const own = { signature: decodeSignature(signature), date: article.date }
  const apart = new Set<string>()
  const most = new Map<string, number>()
  const votes = new Map<string, number>()
  for (const { story, signature, date } of candidates) {
    const { kind, vote, likeness } = compare(own, { signature: decodeSignature(signature), date })
    if (vote === 'never') apart.add(story)
    if (vote === 'join') votes.set(story, (votes.get(story) ?? 0) + 1)
    if (vote === 'keep') votes.set(story, (votes.get(story) ?? 0) - 1)
    if (kind === 'same_story') most.set(story, Math.max(likeness, most.get(story) ?? likeness))
  }
  let found: string | null = null
  for (const [story, alike] of most)
    if (!apart.has(story) && (votes.get(story) ?? 0) > 0 && (found === null || alike > (most.get(found) as number)))
      found = story
  return found
}
