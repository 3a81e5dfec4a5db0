import { useState } from 'react'
import type { Forecast, Odds } from '../../src/model/forecast.js'
import type { Ask } from '../../src/model/thread.js'
import type { PartialDate } from '../../src/model/time.js'
import { ENDED_STATES } from '../../src/ontology/states.js'
import { formatDateShort } from '../../src/present/dates.js'
import { uncheckedWords } from '../../src/present/odds.js'
import { formatPercent } from '../../src/present/percent.js'
import { SHOWN_HORIZON, UncheckedMark } from '../parts/odds-mark.js'
import { Why } from './why.js'

function Cell({ p }: { p: number | null }) {
  return <td>{p === null ? <span title="It is already promised">—</span> : formatPercent(p)}</td>
}

function Horizons({ forecast }: { forecast: Forecast }) {
  return (
    <table className="horizons">
      <caption className="unseen">Chances by horizon</caption>
      <thead>
        <tr>
          <th scope="col">within</th>
          {forecast.odds.map(({ horizon }) => (
            <th key={horizon} scope="col">
              {horizon} days
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="horizons-main">
          <th scope="row">delivered</th>
          {forecast.odds.map((odds) => (
            <Cell key={odds.horizon} p={odds.delivered} />
          ))}
        </tr>
        <tr>
          <th scope="row">promised or delivered</th>
          {forecast.odds.map((odds) => (
            <Cell key={odds.horizon} p={odds.promisedOrDelivered} />
          ))}
        </tr>
      </tbody>
    </table>
  )
}

interface ChoiceProps {
  readonly odds: readonly Odds[]
  readonly chosen: Odds
  readonly choose: (horizon: number) => void
}

function HorizonChoice({ odds, chosen, choose }: ChoiceProps) {
  return (
    <fieldset className="choice">
      <legend>Why, within</legend>
      {odds.map(({ horizon }) => (
        <label key={horizon}>
          <input type="radio" name="horizon" checked={horizon === chosen.horizon} onChange={() => choose(horizon)} />
          {horizon} days
        </label>
      ))}
    </fieldset>
  )
}

function Notes({ forecast }: { forecast: Forecast }) {
  return (
    <p className="odds-notes">
      From what was published up to <b>{formatDateShort(forecast.asOf)}</b>
      {forecast.reconstructed && (
        <>
          , <span className="tag">reconstructed</span> on{' '}
          {formatDateShort(forecast.issuedAt.slice(0, 10) as PartialDate)}
        </>
      )}
      . Coefficients: {forecast.model}.{' '}
      {forecast.uncheckedOnText && (
        <>
          <UncheckedMark /> {uncheckedWords(forecast)}
        </>
      )}
    </p>
  )
}

function Told({ forecast, numbers }: { forecast: Forecast; numbers: ReadonlyMap<string, number> }) {
  const [horizon, setHorizon] = useState(SHOWN_HORIZON)
  const chosen = forecast.odds.find((odds) => odds.horizon === horizon) ?? forecast.odds[0]
  if (!chosen) return null
  return (
    <>
      <Horizons forecast={forecast} />
      <HorizonChoice odds={forecast.odds} chosen={chosen} choose={setHorizon} />
      <Why odds={chosen} numbers={numbers} />
      <Notes forecast={forecast} />
    </>
  )
}

function NoOdds({ ask }: { ask: Ask }) {
  if (!ENDED_STATES.includes(ask.state)) return <p className="plain">No forecast has been made for this ask yet.</p>
  return (
    <p className="plain">
      This ask is <b>{ask.state}</b>: it has ended, and no forecast is made for it.
    </p>
  )
}

/** The odds of an ask and what moved them; an ended ask has none. `numbers` gives the thread's line of each piece of evidence. */
export function OddsPanel({ ask, numbers }: { ask: Ask; numbers: ReadonlyMap<string, number> }) {
  return (
    <section className="odds-panel" aria-labelledby="odds">
      <header className="section-head">
        <h2 id="odds">The odds</h2>
      </header>
      {ask.odds ? <Told forecast={ask.odds} numbers={numbers} /> : <NoOdds ask={ask} />}
    </section>
  )
}
