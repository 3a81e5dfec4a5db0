import type { Article } from '../../model/article.js'
import type { EncounterFinder } from '../../model/encounter.js'
import { contentId } from '../../model/id.js'
import { firstDay } from '../../model/time.js'
import type { Db } from '../database/db.js'

/** Finds and stores the encounters that an article tells of; what an older finder found is stamped. Nothing is done without a finder. */
export async function storeEncounters(
  trx: Db,
  article: Article,
  finder: EncounterFinder | null,
  recordedAt: string,
): Promise<void> {
  if (finder === null || (await isFoundBy(trx, article.key, finder.name))) return
  await trx
    .updateTable('encounters')
    .set({ superseded_at: recordedAt })
    .where('article_key', '=', article.key)
    .where('superseded_at', 'is', null)
    .execute()
  const rows = finder.find(article).map(({ what, parties, place, when, isPlanned, start, end, text }, n) => ({
    id: contentId('enc', [article.key, finder.name, n]),
    ...{ article_key: article.key, finder: finder.name, n, what, parties, place, when_date: when },
    first_day: when !== null ? firstDay(when) : article.date === null ? '' : firstDay(article.date),
    ...{ is_planned: isPlanned, start_at: start, end_at: end, quote: text },
    ...{ recorded_at: recordedAt, superseded_at: null },
  }))
  if (rows.length > 0) await trx.insertInto('encounters').values(rows).execute()
}

/** Whether this finder has looked already; an article without any encounter is looked at again, which changes nothing. */
async function isFoundBy(trx: Db, articleKey: string, finder: string): Promise<boolean> {
  const row = await trx
    .selectFrom('encounters')
    .select('id')
    .where('article_key', '=', articleKey)
    .where('finder', '=', finder)
    .where('superseded_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
