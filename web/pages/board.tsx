import { useDeferredValue, useMemo, useState } from 'react'
import { type AskList, FIRST_ROWS, useAsks, useHeld } from '../board/asks.js'
import { Filters } from '../board/filters.js'
import { Group } from '../board/group.js'
import { Headline } from '../board/headline.js'
import { Legend } from '../board/legend.js'
import { listsOf, openingFirst } from '../board/opening.js'
import { PairIndex } from '../board/pair-index.js'
import { apiQuery, FILTERS } from '../board/query.js'
import { Empty, Failed, Loading } from '../parts/notice.js'
import { Link } from '../route.js'
import { useDocumentTitle } from '../title.js'

function ColumnHeads() {
  return (
    <div className="column-heads" aria-hidden="true">
      <span>Last change</span>
      <span>The matter, in the text’s words</span>
      <span>State</span>
      <span>Told by</span>
      <span>Odds</span>
    </div>
  )
}

function Nothing({ place }: { place: URLSearchParams }) {
  if (FILTERS.every((filter) => !place.get(filter))) {
    return (
      <Empty title="The ledger is empty">
        <p>
          Nothing has been read yet. Add articles with <code>demarche add FILE</code> and come back.
        </p>
      </Empty>
    )
  }
  return (
    <Empty title="No ask fits these filters">
      <p>
        <Link href="/">Clear the filters</Link> or widen one of them.
      </p>
    </Empty>
  )
}

function Groups({ list, place }: { list: AskList; place: URLSearchParams }) {
  const groups = useMemo(() => listsOf(openingFirst(list.items)), [list])
  const narrowed = Boolean(place.get('asker') || place.get('addressee'))
  if (groups.length === 0) return <Nothing place={place} />
  return (
    <>
      <ColumnHeads />
      {groups.map((group, at) => (
        <Group key={`${group.asker} ${group.addressee}`} group={group} place={place} whole={at === 0 || narrowed} />
      ))}
    </>
  )
}

function Rail({ all, place }: { all: AskList; place: URLSearchParams }) {
  const wishes = useMemo(() => openingFirst(all.items), [all])
  if (wishes.length === 0) return null
  return (
    <aside className="rail">
      <Legend />
      <details className="rail-fold" open={matchMedia('(min-width: 60rem)').matches}>
        <summary>
          <h2>Wish lists</h2>
        </summary>
        <PairIndex wishes={wishes} place={place} />
      </details>
    </aside>
  )
}

const EMPTY: AskList = { items: [], whole: true }

/** The board: who wants what of whom, filtered by what the address says. */
export function BoardPage({ query: place }: { query: URLSearchParams }) {
  useDocumentTitle('The board')
  const [most, setMost] = useState(FIRST_ROWS)
  const everything = useHeld(useAsks(apiQuery(place, ['as-of'])))
  const asked = useAsks(apiQuery(place), most)
  const shown = useHeld(asked)
  const list = useDeferredValue(shown.value)
  const all = everything.value ?? EMPTY
  return (
    <>
      <Headline all={all.items} asOf={place.get('as-of')} />
      <Filters place={place} all={all.items} />
      <div className="board">
        <Rail all={all} place={place} />
        <div className="board-lists" aria-busy={shown.stale}>
          {asked.status === 'failed' && <Failed heading="h2" fault={asked.fault} retry={asked.reload} />}
          {!list && asked.status === 'loading' && <Loading what="the ledger" />}
          {list && asked.status !== 'failed' && <Groups list={list} place={place} />}
          {list && !list.whole && !shown.stale && (
            <button type="button" className="more" onClick={() => setMost(most + FIRST_ROWS)}>
              {list.items.length.toLocaleString('en')} asks are shown. Fetch more
            </button>
          )}
        </div>
      </div>
    </>
  )
}
