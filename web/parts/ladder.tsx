import type { State } from '../../src/model/ask.js'
import type { Ask } from '../../src/model/thread.js'
import { RUNGS, reached } from './rungs.js'

const STEP = 17
const SIDE = 11
/** Four boxes; an end other than delivery takes the place of the last at most. */
const WIDTH = 3 * STEP + SIDE + 2

/** Ends that are not on the ladder, each with a sign of its own shape. */
const END_PATHS: Partial<Record<State, string>> = {
  refused: 'M1.5 1.5l8 8m0-8l-8 8',
  withdrawn: 'M10 5.5H2m3.5-4L1.5 5.5l4 4',
  blocked: 'M3 1v9M8 1v9',
  lapsed: 'M.5 5.5h2.6m1.4 0h2.6m1.4 0h2.6',
}

function Rung({ at, filled, half }: { at: number; filled: boolean; half: boolean }) {
  const x = at * STEP + 0.75
  return (
    <>
      {at > 0 && <path d={`M${x - STEP + SIDE} 6.5h${STEP - SIDE}`} className="ladder-tie" />}
      <rect x={x} y={1} width={SIDE} height={SIDE} className={filled && !half ? 'ladder-full' : 'ladder-open'} />
      {half && <path d={`M${x} ${1 + SIDE}V1l${SIDE} ${SIDE}z`} className="ladder-full" />}
    </>
  )
}

function End({ state, at }: { state: State; at: number }) {
  const x = at * STEP + 0.75
  return (
    <>
      <path d={`M${x - STEP + SIDE} 6.5h${STEP - SIDE}`} className="ladder-tie" />
      <path d={END_PATHS[state]} transform={`translate(${x} 1)`} className="ladder-end" />
    </>
  )
}

/**
 * Where an ask stands, drawn as boxes on the way from asked to delivered and said in a word: filled boxes are reached, a half-filled
 * one is reached in part, and a cross, arrow, bars or dots stand where it ended otherwise.
 */
export function Ladder({ ask }: { ask: Pick<Ask, 'state' | 'partial' | 'evidence'> }) {
  const top = reached(ask)
  const ended = END_PATHS[ask.state] !== undefined
  const shown = ended ? RUNGS.slice(0, top + 1) : RUNGS
  return (
    <span className={`ladder state-${ask.state}`}>
      <svg viewBox={`0 0 ${WIDTH} 13`} width={WIDTH} height={13} aria-hidden="true">
        {shown.map((rung, at) => (
          <Rung key={rung} at={at} filled={at <= top} half={rung === 'delivered' && at <= top && ask.partial} />
        ))}
        {ended && <End state={ask.state} at={top + 1} />}
      </svg>
      <span className="ladder-word">
        {ask.state}
        {ask.partial && ask.state === 'delivered' && <small> in part</small>}
      </span>
    </span>
  )
}
