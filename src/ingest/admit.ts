import type { Article } from '../model/article.js'
import { DemarcheError } from '../model/errors.js'
import { formatOf } from './files.js'
import { isAddress } from './ingest.js'

/** What has to be known of the articles that are there already. */
export interface Shelf {
  tombstoneFor(article: Article): Promise<{ readonly because: string } | null>
  twinOf(article: Article): Promise<string | null>
  idTaken(article: Article): Promise<string | null>
  alias(address: string, articleKey: string): Promise<void>
}

/**
 * Whether an article is to be read and stored: false where it is there already under another address of its site. An id that is a place (path, address)
 * may hold a newer version of its text; one that its source gave may not. Throws `article_forgotten` and `id_taken`.
 */
export async function admit(shelf: Shelf, article: Article): Promise<boolean> {
  const stone = await shelf.tombstoneFor(article)
  if (stone !== null)
    throw new DemarcheError('article_forgotten', `it was forgotten: ${stone.because}`, { value: article.id })
  if (isPlace(article.id)) {
    const twin = await shelf.twinOf(article)
    if (twin !== null && article.url !== null) await shelf.alias(article.url, twin)
    return twin === null
  }
  const other = await shelf.idTaken(article)
  if (other === null) return true
  throw new DemarcheError('id_taken', `article ${other} has the same id, source and date and another text`, {
    value: article.id,
  })
}

function isPlace(id: string): boolean {
  return id === '-' || isAddress(id) || formatOf(id) !== null
}
