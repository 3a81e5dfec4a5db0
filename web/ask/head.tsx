import type { ReactNode } from 'react'
import type { Forecast } from '../../src/model/forecast.js'
import type { Ask } from '../../src/model/thread.js'
import { captionLead } from '../../src/present/caption.js'
import { formatDateShort } from '../../src/present/dates.js'
import { formatPercent } from '../../src/present/percent.js'
import { kindWords } from '../../src/present/words.js'
import { useNames } from '../actors.js'
import { counted } from '../format.js'
import { oddsAt, SHOWN_HORIZON, UncheckedMark } from '../parts/odds-mark.js'
import { Link } from '../route.js'

function Party({ code, said }: { code: string | null; said: string | null }) {
  const nameOf = useNames()
  if (code === null) return 'nobody in particular'
  const name = nameOf(code)
  return (
    <>
      <b>{name}</b>
      {said && said !== name && said !== code && <span className="said-as"> as “{said}”</span>}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Deadline({ ask }: { ask: Ask }) {
  if (!ask.deadline) return null
  const { text, date } = ask.deadline
  return (
    <Fact name="Due">
      {date && `${formatDateShort(date)}, `}“{text}”
    </Fact>
  )
}

function OddsInShort({ forecast }: { forecast: Forecast }) {
  const odds = oddsAt(forecast, SHOWN_HORIZON)
  if (!odds) return null
  return (
    <>
      <a href="#odds">{formatPercent(odds.delivered)}</a> in {odds.horizon} days{' '}
      {forecast.uncheckedOnText && <UncheckedMark />}
    </>
  )
}

function Facts({ ask }: { ask: Ask }) {
  const nameOf = useNames()
  return (
    <dl className="facts">
      <Fact name="From">
        <Party code={ask.asker} said={ask.askerSaid} />
      </Fact>
      <Fact name="To">
        <Party code={ask.addressee} said={ask.addresseeSaid} />
      </Fact>
      {ask.third && <Fact name="Against">{nameOf(ask.third)}</Fact>}
      <Fact name="Kind">
        {kindWords(ask.kind)}, {ask.force}
        {ask.polarity === 'refrain' && ', to refrain'}
      </Fact>
      <Deadline ask={ask} />
      {ask.conditionOf && (
        <Fact name="Condition">
          <Link href={`/asks/${ask.conditionOf}`}>of another ask</Link>
        </Fact>
      )}
      <Fact name="First seen">{formatDateShort(ask.firstSeen)}</Fact>
      <Fact name="Last change">{formatDateShort(ask.lastChanged)}</Fact>
      <Fact name="Told by">
        {counted(ask.stories, 'story', 'stories')} in {counted(ask.articles, 'article')}
      </Fact>
      {ask.odds && (
        <Fact name="Odds">
          <OddsInShort forecast={ask.odds} />
        </Fact>
      )}
      <Fact name="Read with">{formatPercent(ask.confidence)} confidence</Fact>
    </dl>
  )
}

/** The ask in one sentence, and its particulars as on the head of a cable. */
export function AskHead({ ask }: { ask: Ask }) {
  const nameOf = useNames()
  return (
    <header className="ask-head">
      <h1>
        <span className="lead-in">{captionLead(ask, nameOf)}:</span> <span className="words">{ask.matter}</span>
      </h1>
      <Facts ask={ask} />
    </header>
  )
}
