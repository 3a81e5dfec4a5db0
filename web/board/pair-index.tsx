import type { AskerWishes, Wishes } from '../../src/present/wish-list.js'
import { useNames } from '../actors.js'
import { Link } from '../route.js'
import { boardHref } from './query.js'

interface PairProps {
  readonly asker: string
  readonly list: Wishes
  readonly place: URLSearchParams
}

function PairLink({ asker, list, place }: PairProps) {
  const nameOf = useNames()
  const { addressee, count } = list
  const here = place.get('asker') === asker && place.get('addressee') === addressee
  if (addressee === null) {
    return (
      <li className="index-nobody">
        nobody in particular <span className="index-count">{count}</span>
      </li>
    )
  }
  return (
    <li>
      <Link href={boardHref(place, { asker, addressee })} aria-current={here ? 'page' : undefined}>
        <span className="unseen">{nameOf(asker)} of </span>
        {nameOf(addressee)}
      </Link>{' '}
      <span className="index-count">{count}</span>
    </li>
  )
}

/** Who wants how much of whom: every pair of the ledger with its number of asks, each a link to that wish list. */
export function PairIndex({ wishes, place }: { wishes: readonly AskerWishes[]; place: URLSearchParams }) {
  const nameOf = useNames()
  return (
    <nav className="index" aria-label="Wish lists">
      {wishes.map(({ asker, addressees }) => (
        <div key={asker} className="index-asker">
          <h3>
            <Link href={boardHref(place, { asker, addressee: '' })}>{nameOf(asker)}</Link> wants of
          </h3>
          <ul>
            {addressees.map((list) => (
              <PairLink key={list.addressee ?? ''} asker={asker} list={list} place={place} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
