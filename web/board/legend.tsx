import { STATE_MEANING, STATE_ORDER } from '../../src/present/words.js'
import { Ladder } from '../parts/ladder.js'

/** How to read a line of the board. */
export function Legend() {
  return (
    <details className="legend">
      <summary>How to read a line</summary>
      <p>
        The matter stands in the text’s own words. A <b>wish</b> is wanted but not said to the addressee; an{' '}
        <b>appeal</b> is asked; a <b>demand</b> is demanded. However often a story is copied, it counts once.
      </p>
      <ul>
        {STATE_ORDER.map((state) => (
          <li key={state}>
            <Ladder ask={{ state, partial: false, evidence: [] }} /> <span>{STATE_MEANING[state]}</span>
          </li>
        ))}
      </ul>
      <p>
        The odds are the chance that the ask is delivered, wholly or in part, within the days named. They were learnt
        from coded events and are <b>unchecked on text</b> until enough asks read from text have been scored.
      </p>
    </details>
  )
}
