import type { CSSProperties } from 'react'
import type { Push } from '../../src/model/forecast.js'
import { capitalised } from '../../src/present/names.js'
import { formatPercent } from '../../src/present/percent.js'
import { signed } from '../format.js'
import { lineAnchor } from './lines.js'
import { type Fall, waterfall } from './waterfall.js'

function Lines({ ids, numbers }: { ids: readonly string[]; numbers: ReadonlyMap<string, number> }) {
  const lines = [...new Set(ids.map((id) => numbers.get(id)).filter((n) => n !== undefined))].sort((a, b) => a - b)
  if (lines.length === 0) return null
  return (
    <span className="why-lines">
      {lines.length === 1 ? 'line ' : 'lines '}
      {lines.map((line, at) => (
        <span key={line}>
          {at > 0 && ', '}
          <a href={`#${lineAnchor(line)}`}>{line}</a>
        </span>
      ))}
    </span>
  )
}

function placeOf({ from, to }: Fall, base: boolean): CSSProperties {
  const left = `${Math.min(from, to) * 100}%`
  return base ? { left } : { left, width: `${Math.abs(to - from) * 100}%` }
}

function Bar({ fall, base }: { fall: Fall; base: boolean }) {
  const way = base ? 'base' : fall.push.logOdds < 0 ? 'down' : 'up'
  return (
    <span className="why-track" aria-hidden="true">
      <span className={`why-bar why-${way}`} style={placeOf(fall, base)} />
    </span>
  )
}

function Line({ fall, base, numbers }: { fall: Fall; base: boolean; numbers: ReadonlyMap<string, number> }) {
  return (
    <li className="why-line">
      <span className="why-reason">
        {fall.push.reason} <Lines ids={fall.push.evidence} numbers={numbers} />
      </span>
      <span className="why-push">
        <span className="unseen">log-odds </span>
        {signed(fall.push.logOdds)}
      </span>
      <Bar fall={fall} base={base} />
      <span className="why-after">
        <span className="unseen">which gives </span>
        {formatPercent(fall.after)}
      </span>
    </li>
  )
}

interface Props {
  /** What the odds are of: `delivered`, `promised or delivered`. */
  readonly outcome: string
  readonly probability: number
  readonly pushes: readonly Push[]
  readonly numbers: ReadonlyMap<string, number>
}

/** What moved one chance: the base rate, then each push in log-odds with the percent it leads to. */
export function Why({ outcome, probability, pushes, numbers }: Props) {
  const { falls, ticks } = waterfall(pushes)
  return (
    <div className="why">
      <div className="why-axis" aria-hidden="true">
        <span className="why-track">
          {ticks.map(({ p, at }) => (
            <span key={p} style={{ left: `${at * 100}%` }}>
              {Number((p * 100).toPrecision(3))}
            </span>
          ))}
        </span>
        <span className="why-after">%</span>
      </div>
      <ol>
        {falls.map((fall, at) => (
          <Line key={`${fall.push.reason} ${fall.to}`} fall={fall} base={at === 0} numbers={numbers} />
        ))}
      </ol>
      <p className="why-total">
        <span>{capitalised(outcome)}</span> <b>{formatPercent(probability)}</b>
      </p>
    </div>
  )
}
