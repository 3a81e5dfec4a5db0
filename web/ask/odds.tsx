import { useState } from 'react'
import type { OddsView } from '../../src/api/types.js'
import type { Forecast, Odds } from '../../src/model/forecast.js'
import type { Ask } from '../../src/model/thread.js'
import type { PartialDate } from '../../src/model/time.js'
import { ENDED_STATES } from '../../src/ontology/states.js'
import { formatDateShort } from '../../src/present/dates.js'
import { horizonWords, uncheckedWords } from '../../src/present/odds.js'
import { formatPercent } from '../../src/present/percent.js'
import { asOfQuery } from '../parts/as-of.js'
import { Failed, Loading } from '../parts/notice.js'
import { oddsAt, SHOWN_HORIZON, UncheckedMark } from '../parts/odds-mark.js'
import { useJson } from '../resource.js'
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
              {horizonWords(horizon)}
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

interface ChoiceProps<T> {
  readonly name: string
  readonly legend: string
  readonly options: readonly (readonly [T, string])[]
  readonly chosen: T
  readonly choose: (value: T) => void
}

function Choice<T>({ name, legend, options, chosen, choose }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map(([value, words]) => (
        <label key={words}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          {words}
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

const OUTCOMES = [
  ['delivered', 'delivered'],
  ['promised', 'promised or delivered'],
] as const

/** One of the two chances at a horizon; what is promised already has only the first. */
function chanceOf(odds: Odds, outcome: (typeof OUTCOMES)[number][0]) {
  const within = horizonWords(odds.horizon)
  if (outcome === 'promised' && odds.promisedOrDelivered !== null) {
    const { promisedOrDelivered: probability, promisedPushes: pushes } = odds
    return { outcome: `promised or delivered within ${within}`, probability, pushes }
  }
  return { outcome: `delivered within ${within}`, probability: odds.delivered, pushes: odds.pushes }
}

function Told({ forecast, numbers }: { forecast: Forecast; numbers: ReadonlyMap<string, number> }) {
  const [horizon, setHorizon] = useState(SHOWN_HORIZON)
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number][0]>('delivered')
  const chosen = oddsAt(forecast, horizon)
  if (!chosen) return null
  const horizons = forecast.odds.map((odds) => [odds.horizon, horizonWords(odds.horizon)] as const)
  return (
    <>
      <Horizons forecast={forecast} />
      <h3 className="why-head">What moved it</h3>
      <Choice name="horizon" legend="within" options={horizons} chosen={chosen.horizon} choose={setHorizon} />
      {chosen.promisedOrDelivered !== null && (
        <Choice name="outcome" legend="to be" options={OUTCOMES} chosen={outcome} choose={setOutcome} />
      )}
      <Why {...chanceOf(chosen, outcome)} numbers={numbers} />
      <Notes forecast={forecast} />
    </>
  )
}

interface PanelProps {
  readonly ask: Ask
  readonly asOf: string | null
  /** The thread's line of each piece of evidence. */
  readonly numbers: ReadonlyMap<string, number>
}

/** Odds that were not stored for that day are reckoned by the API when asked for. */
function ReckonedNow({ ask, asOf, numbers }: PanelProps) {
  const view = useJson<OddsView>(`/api/asks/${ask.id}/odds${asOfQuery(asOf)}`)
  if (view.status === 'loading') return <Loading what="the odds" />
  if (view.status === 'failed') return <Failed heading="h3" fault={view.fault} retry={view.reload} />
  if (!view.value.latest) return <p className="plain">No forecast has been made for this ask yet.</p>
  return <Told forecast={view.value.latest} numbers={numbers} />
}

function Panel({ ask, asOf, numbers }: PanelProps) {
  if (ENDED_STATES.includes(ask.state)) {
    return (
      <p className="plain">
        This ask is <b>{ask.state}</b>: it has ended, and no forecast is made for it.
      </p>
    )
  }
  if (!ask.odds) return <ReckonedNow ask={ask} asOf={asOf} numbers={numbers} />
  return <Told forecast={ask.odds} numbers={numbers} />
}

/** The odds of an ask and what moved them; an ended ask has none. */
export function OddsPanel(props: PanelProps) {
  return (
    <section className="odds-panel" aria-labelledby="odds">
      <header className="section-head">
        <h2 id="odds">The odds</h2>
      </header>
      <Panel {...props} />
    </section>
  )
}
