import { sql } from 'kysely'
import type { Article } from '../../model/article.js'
import { contentId } from '../../model/id.js'
import type { StoryCandidate, StoryMatcher } from '../../model/story.js'
import { addDays, firstDay, lastDay } from '../../model/time.js'
import type { Db } from '../database/db.js'

/** Copies of a story follow it within so many days, before or after. */
const WINDOW = 10

/** Where an article belongs, and the signature to store with it. */
export interface StoryPlace {
  readonly story: string
  readonly signature: string | null
}

/** The story of an article among those of the days around it; without a matcher every article is a story of its own. Makes the story's row. */
export async function placeInStory(
  trx: Db,
  article: Article,
  matcher: StoryMatcher | null,
  recordedAt: string,
): Promise<StoryPlace> {
  const signature = matcher?.signatureOf(article) ?? null
  const found =
    matcher && signature !== null ? matcher.findStory(article, signature, await candidates(trx, article)) : null
  const story = found ?? contentId('sty', [article.key])
  await trx
    .insertInto('stories')
    .values({ id: story, recorded_at: recordedAt })
    .onConflict((oc) => oc.doNothing())
    .execute()
  return { story, signature }
}

async function candidates(trx: Db, { date }: Article): Promise<readonly StoryCandidate[]> {
  const day = sql<string>`coalesce(last_day, '')`
  const [from, to] = date === null ? ['', ''] : [addDays(firstDay(date), -WINDOW), addDays(lastDay(date), WINDOW)]
  const rows = await trx
    .selectFrom('articles')
    .select(['story', 'signature', 'published_at'])
    .where(day, '>=', from)
    .where(day, '<=', to)
    .orderBy(sql`coalesce(last_day, '') desc`)
    .orderBy('key')
    .execute()
  return rows.flatMap(({ story, signature, published_at }) =>
    signature === null ? [] : [{ story, signature, date: published_at }],
  )
}
