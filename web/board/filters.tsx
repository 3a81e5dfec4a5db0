import { type ReactNode, useId, useState } from 'react'
import type { ActorCode } from '../../src/model/ask.js'
import type { Ask } from '../../src/model/thread.js'
import { KIND_WORDS, STATE_ORDER } from '../../src/present/words.js'
import { useNames } from '../actors.js'
import { go, Link } from '../route.js'
import { boardHref, FILTERS, type Order, orderOf } from './query.js'

interface Choice {
  readonly value: string
  readonly words: string
}

const KIND_CHOICES: readonly Choice[] = KIND_WORDS.map(([value, words]) => ({ value, words }))
const STATE_CHOICES: readonly Choice[] = STATE_ORDER.map((value) => ({ value, words: value }))
const ORDER_WORDS: Readonly<Record<Order, string>> = {
  told: 'most told',
  change: 'last changed',
  odds: 'likeliest',
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  )
}

interface PickProps {
  readonly label: string
  readonly name: string
  readonly any: string
  readonly choices: readonly Choice[]
  readonly place: URLSearchParams
}

function Pick({ label, name, any, choices, place }: PickProps) {
  const value = place.get(name) ?? ''
  const missing = value !== '' && !choices.some((choice) => choice.value === value)
  return (
    <Field label={label}>
      <select name={name} value={value} onChange={(event) => go(boardHref(place, { [name]: event.target.value }))}>
        <option value="">{any}</option>
        {missing && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </Field>
  )
}

function AsOf({ place }: { place: URLSearchParams }) {
  const value = place.get('as-of') ?? ''
  return (
    <Field label="As known on">
      <input
        type="date"
        name="as-of"
        value={value}
        onChange={(event) => go(boardHref(place, { 'as-of': event.target.value }), 'replace')}
      />
    </Field>
  )
}

function parties(asks: readonly Ask[], of: (ask: Ask) => ActorCode | null, nameOf: (code: ActorCode) => string) {
  const codes = new Set(asks.map(of).filter((code) => code !== null))
  return [...codes]
    .map((value): Choice => ({ value, words: nameOf(value) }))
    .sort((a, b) => a.words.localeCompare(b.words))
}

interface Props {
  readonly place: URLSearchParams
  /** The asks to choose parties from. */
  readonly all: readonly Ask[]
}

function Fields({ place, all }: Props) {
  const nameOf = useNames()
  const orders = (['change', 'odds'] as const).map((value) => ({ value, words: ORDER_WORDS[value] }))
  return (
    <>
      <Pick label="Who asks" name="asker" any="anyone" choices={parties(all, (a) => a.asker, nameOf)} place={place} />
      <Pick
        label="Who is asked"
        name="addressee"
        any="anyone"
        choices={parties(all, (a) => a.addressee, nameOf)}
        place={place}
      />
      <Pick label="Kind" name="kind" any="every kind" choices={KIND_CHOICES} place={place} />
      <Pick label="State" name="state" any="every state" choices={STATE_CHOICES} place={place} />
      <AsOf place={place} />
      <Pick label="Order" name="order" any={ORDER_WORDS.told} choices={orders} place={place} />
    </>
  )
}

/** The filters over the board; each choice goes into the address at once. On a narrow screen they are folded until wanted. */
export function Filters({ place, all }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const set = FILTERS.filter((filter) => place.get(filter)).length + (orderOf(place) === 'told' ? 0 : 1)
  return (
    <search className="filters" aria-label="Filter the board">
      <button
        type="button"
        className="filters-fold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        Filter and order{set > 0 && ` (${set} set)`}
      </button>
      <div id={id} className="filters-fields">
        <Fields place={place} all={all} />
        {set > 0 && (
          <Link href="/" className="filters-clear">
            Clear
          </Link>
        )}
      </div>
    </search>
  )
}
