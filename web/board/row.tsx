import { memo, useId, useState } from 'react'
import type { Ask } from '../../src/model/thread.js'
import { formatDateShort } from '../../src/present/dates.js'
import { formatPercent } from '../../src/present/percent.js'
import { timeline } from '../../src/present/timeline.js'
import { kindWords } from '../../src/present/words.js'
import { useNames } from '../actors.js'
import { counted } from '../format.js'
import { asOfQuery } from '../parts/as-of.js'
import { Ladder } from '../parts/ladder.js'
import { OddsMark } from '../parts/odds-mark.js'
import { Proof } from '../parts/proof.js'
import { Link, usePlace } from '../route.js'

/** Quotes shown in place; the ask's own page has them all. */
const SHOWN_PROOFS = 3

/** The newest steps of the thread, copies of a story folded, the first quote of each. */
function newestProofs(ask: Ask) {
  const newest = timeline(ask).slice(-SHOWN_PROOFS).reverse()
  return newest.flatMap(({ quotes, copies }) => (quotes[0] ? [{ evidence: quotes[0], copies: copies.length }] : []))
}

function Proofs({ ask, id }: { ask: Ask; id: string }) {
  const { query } = usePlace()
  return (
    <div id={id} className="row-proofs">
      <ul>
        {newestProofs(ask).map(({ evidence, copies }) => (
          <Proof key={evidence.id} evidence={evidence} copies={copies} />
        ))}
      </ul>
      <Link href={`/asks/${ask.id}${asOfQuery(query.get('as-of'))}`} className="row-more">
        The whole thread: {counted(ask.evidence.length, 'quote')}, odds and judgements →
      </Link>
    </div>
  )
}

function Particulars({ ask }: { ask: Ask }) {
  const nameOf = useNames()
  return (
    <p className="row-kind">
      <span className="row-kind-name">{kindWords(ask.kind)}</span>
      <span>{ask.force}</span>
      {ask.polarity === 'refrain' && <span>to refrain</span>}
      {ask.third && <span>against {nameOf(ask.third)}</span>}
      {ask.deadline && (
        <span>due {ask.deadline.date ? formatDateShort(ask.deadline.date) : `“${ask.deadline.text}”`}</span>
      )}
      {ask.conditionOf && <span>a condition</span>}
      <span title="How likely a careful reader would mark this ask">read {formatPercent(ask.confidence)} sure</span>
    </p>
  )
}

/** One ask: a line of the ledger that opens to its newest proofs. */
export const Row = memo(function Row({ ask }: { ask: Ask }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <li className={open ? 'row row-open' : 'row'}>
      <div className="row-line">
        <p className="row-date">
          <span className="unseen">Last change </span>
          {formatDateShort(ask.lastChanged)}
        </p>
        <h3 className="row-matter">
          <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <span className="sign" aria-hidden="true">
              {open ? '−' : '+'}
            </span>
            {ask.polarity === 'refrain' && <span className="not">not</span>}
            <span className="words">{ask.matter}</span>
          </button>
        </h3>
        <Particulars ask={ask} />
        <p className="row-state">
          <Ladder ask={ask} />
        </p>
        <p className="row-told">
          <b>{counted(ask.stories, 'story', 'stories')}</b>
          <span>{counted(ask.articles, 'article')}</span>
        </p>
        <p className="row-odds">
          <OddsMark ask={ask} />
        </p>
      </div>
      {open && <Proofs ask={ask} id={id} />}
    </li>
  )
})
