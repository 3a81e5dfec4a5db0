import { inSentence } from '../../src/present/names.js'
import { useNames } from '../actors.js'
import { counted } from '../format.js'
import { Link } from '../route.js'
import type { List } from './opening.js'
import { boardHref, orderOf, sorted } from './query.js'
import { Row } from './row.js'

/** Rows of a group shown on the board of all; its own wish list has the rest. */
const GLANCE_ROWS = 5

/** The heading of a wish list, e.g. `What Russia wants of China`. */
export function useTitle(): (asker: string, addressee: string | null) => string {
  const nameOf = useNames()
  return (asker, addressee) => {
    const whom = addressee === null ? ', of nobody in particular' : ` of ${inSentence(nameOf(addressee))}`
    return `What ${inSentence(nameOf(asker))} wants${whom}`
  }
}

function Routing({ group }: { group: List }) {
  return (
    <p className="routing">
      <span>{group.asker}</span> <span aria-hidden="true">→</span>
      <span className="unseen">to</span> <span>{group.addressee ?? '∗'}</span>
    </p>
  )
}

interface Props {
  readonly group: List
  readonly place: URLSearchParams
  /** Whether every row is shown, however many. */
  readonly whole: boolean
}

/** One wish list: what one party wants of another. */
export function Group({ group, place, whole }: Props) {
  const title = useTitle()
  const { asker, addressee } = group
  const asks = sorted(group.asks, orderOf(place))
  const shown = whole || asks.length <= GLANCE_ROWS + 1 ? asks : asks.slice(0, GLANCE_ROWS)
  return (
    <section className="group">
      <header className="group-head">
        <h2>{title(asker, addressee)}</h2>
        <Routing group={group} />
        <p className="group-count">{counted(asks.length, 'ask')}</p>
      </header>
      <ol className="rows">
        {shown.map((ask) => (
          <Row key={ask.id} ask={ask} />
        ))}
      </ol>
      {shown.length < asks.length && (
        <Link className="group-more" href={boardHref(place, { asker, addressee: addressee ?? '' })}>
          All {asks.length} asks of this list →
        </Link>
      )}
    </section>
  )
}
