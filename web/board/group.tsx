import { useState } from 'react'
import type { Ask } from '../../src/model/thread.js'
import { inSentence } from '../../src/present/names.js'
import { formatPercent } from '../../src/present/percent.js'
import { isSure, SURE_ENOUGH } from '../../src/present/sure.js'
import { useNames } from '../actors.js'
import { counted } from '../format.js'
import { Link } from '../route.js'
import type { List } from './opening.js'
import { boardHref, orderOf, sorted } from './query.js'
import { Row } from './row.js'

/** Rows of a group shown on the board of all; its own wish list has the rest. */
const GLANCE_ROWS = 5

/** The heading of a wish list, e.g. `What Russia wants of China`. */
function useTitle(): (asker: string, addressee: string | null) => string {
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

function Rows({ asks }: { asks: readonly Ask[] }) {
  return (
    <ol className="rows">
      {asks.map((ask) => (
        <Row key={ask.id} ask={ask} />
      ))}
    </ol>
  )
}

/** Readings that may well be wrong stay out of sight until asked for, and are counted. */
function Unsure({ asks }: { asks: readonly Ask[] }) {
  const [open, setOpen] = useState(false)
  if (asks.length === 0) return null
  return (
    <>
      {open && <Rows asks={asks} />}
      <button type="button" className="unsure" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide' : 'Show'} {counted(asks.length, 'unsure reading')} (under {formatPercent(SURE_ENOUGH)} sure)
      </button>
    </>
  )
}

/** One wish list: what one party wants of another. */
export function Group({ group, place, whole }: Props) {
  const title = useTitle()
  const { asker, addressee } = group
  const asks = sorted(group.asks, orderOf(place))
  const sure = asks.filter(isSure)
  const shown = whole || sure.length <= GLANCE_ROWS + 1 ? sure : sure.slice(0, GLANCE_ROWS)
  return (
    <section className="group">
      <header className="group-head">
        <h2>{title(asker, addressee)}</h2>
        <Routing group={group} />
        <p className="group-count">{counted(asks.length, 'ask')}</p>
      </header>
      <Rows asks={shown} />
      {shown.length === sure.length && <Unsure asks={asks.filter((ask) => !isSure(ask))} />}
      {shown.length < sure.length && (
        <Link className="group-more" href={boardHref(place, { asker, addressee: addressee ?? '' })}>
          All {asks.length} asks of this list →
        </Link>
      )}
    </section>
  )
}
