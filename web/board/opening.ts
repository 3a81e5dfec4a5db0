import type { ActorCode } from '../../src/model/ask.js'
import type { Ask } from '../../src/model/thread.js'
import { type AskerWishes, type Wishes, wishList } from '../../src/present/wish-list.js'

/** One wish list: what one party wants of another. */
export interface List extends Wishes {
  readonly asker: ActorCode
}

/**
 * The wish list that a newcomer reads first: the bundled news follows what Russia wanted of China. A ledger without it opens with
 * the party that asks most.
 */
const OPENING = { asker: 'RUS', addressee: 'CHN' }

function first<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly T[] {
  return [...items.filter(isFirst), ...items.filter((item) => !isFirst(item))]
}

/** The wish lists by asker, the opening one before all others. */
export function openingFirst(asks: readonly Ask[]): readonly AskerWishes[] {
  return first(wishList(asks), ({ asker }) => asker === OPENING.asker).map((wishes) =>
    wishes.asker === OPENING.asker
      ? { ...wishes, addressees: first(wishes.addressees, ({ addressee }) => addressee === OPENING.addressee) }
      : wishes,
  )
}

/** The same in one row, as the board shows them one below the other. */
export function listsOf(wishes: readonly AskerWishes[]): readonly List[] {
  return wishes.flatMap(({ asker, addressees }) => addressees.map((list) => ({ asker, ...list })))
}
