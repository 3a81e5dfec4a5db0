import type { Ask, ThreadEvidence } from '../../src/model/thread.js'
import { formatDateShort } from '../../src/present/dates.js'
import { STATE_MEANING } from '../../src/present/words.js'
import { firstOf, RUNGS, type Rung, reached } from '../parts/rungs.js'

const dated = (evidence: ThreadEvidence | null) =>
  evidence ? formatDateShort(evidence.when ?? evidence.publishedAt) : null

function RungItem({ rung, ask, at, top }: { rung: Rung; ask: Ask; at: number; top: number }) {
  const date = dated(firstOf(rung, ask))
  const is = at <= top ? 'reached' : 'open'
  const now = ask.state === rung
  return (
    <li className={`rung rung-${is}${now ? ' rung-now' : ''}`} aria-current={now ? 'step' : undefined}>
      <span className="rung-name">
        {rung}
        {now && rung === 'delivered' && ask.partial && ' in part'}
      </span>
      <span className="rung-date">{at > top ? 'not yet' : (date ?? (at < top ? 'passed over' : ''))}</span>
    </li>
  )
}

function endEvidence(ask: Ask): ThreadEvidence | null {
  const step = { refused: 'refuse', withdrawn: 'withdraw', blocked: 'block' }[ask.state as string]
  return ask.evidence.findLast((evidence) => evidence.step === step) ?? null
}

/** The whole ladder with the day each rung was first reached, and the end where it ended otherwise. */
export function Steps({ ask }: { ask: Ask }) {
  const top = reached(ask)
  const onLadder = RUNGS.some((rung) => rung === ask.state)
  const rungs = onLadder ? RUNGS : RUNGS.slice(0, top + 1)
  return (
    <ol className={`steps state-${ask.state}`} aria-label={`State: ${ask.state}`}>
      {rungs.map((rung, at) => (
        <RungItem key={rung} rung={rung} ask={ask} at={at} top={top} />
      ))}
      {!onLadder && (
        <li className={`rung rung-end rung-now rung-${ask.state}`} aria-current="step">
          <span className="rung-name">{ask.state}</span>
          <span className="rung-date">{dated(endEvidence(ask)) ?? STATE_MEANING[ask.state]}</span>
        </li>
      )}
    </ol>
  )
}
