import type { Article } from '../model/article.js'
import type { StoryCandidate } from '../model/story.js'
import { likeness, SAME_STORY } from './likeness.js'
import { decodeSignature, digest, encodeSignature } from './signature.js'

/** A storable digest of an article: about 1.6 kB of text, see signature.ts. */
export function signatureOf(article: Article): string {
  return encodeSignature(digest(article))
}

/** The story of the candidate most like the article, where it is like enough; else null. Equal likeness: the first. */
export function findStory(article: Article, signature: string, candidates: readonly StoryCandidate[]): string | null {
  const own = { signature: decodeSignature(signature), date: article.date }
  let story: string | null = null
  let most = SAME_STORY
  for (const candidate of candidates) {
    const alike = likeness(own, { signature: decodeSignature(candidate.signature), date: candidate.date })
    if (alike > most || (story === null && alike >= most)) {
      most = alike
      story = candidate.story
    }
  }
  return story
}
