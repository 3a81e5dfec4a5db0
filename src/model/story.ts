import type { Article } from './article.js'
import type { PartialDate } from './time.js'

/** An article already stored, as far as it is needed to tell whether another one tells the same story. */
export interface StoryCandidate {
  /** Id of the story it belongs to. */
  readonly story: string
  /** What `signatureOf` gave for it; opaque to whoever stores it. */
  readonly signature: string
  readonly date: PartialDate | null
}

/** Tells which articles tell one story. Pure: the ledger fetches the candidates and stores what is decided. */
export interface StoryMatcher {
  /** A storable digest of the article, all that later comparisons need. */
  signatureOf(article: Article): string
  /** The story that the article belongs to, or null where it begins a new one. */
  findStory(article: Article, signature: string, candidates: readonly StoryCandidate[]): string | null
}

/** How one story stands to an earlier one, or to the one it took something from; of `same_event` neither is first. */
export const STORY_RELATIONS = ['correction', 'later_version', 'lifted_passage', 'same_event'] as const
export type StoryRelationKind = (typeof STORY_RELATIONS)[number]

/** That the story `from` corrects, follows, quotes or stands beside the story `to`. */
export interface StoryRelation {
  readonly kind: StoryRelationKind
  readonly from: string
  readonly to: string
}
