import type { Command } from 'commander'
import type { Demarche } from '../demarche.js'
import { eachAsk } from '../ledger/each-ask.js'
import { KINDS, STATES } from '../model/ask.js'
import type { Beside, Deeds } from '../model/beside.js'
import { DemarcheError } from '../model/errors.js'
import type { Ask, AskFilter } from '../model/thread.js'
import { type Day, lastDay, type PartialDate } from '../model/time.js'
import { isActorCode } from '../ontology/actors/names.js'
import { isNoAsk } from '../present/no-ask.js'
import { dateArgument } from './options.js'
import { count } from './text/layout.js'

/** The flags that choose asks, as typed. */
export interface FilterFlags {
  readonly asker?: string
  readonly addressee?: string
  readonly kind?: string
  readonly state?: string
  readonly asOf?: PartialDate
  readonly recordedAsOf?: PartialDate
}

export function withTime(command: Command): Command {
  return command
    .option('--as-of <date>', 'as known from what was published up to the end of this day (UTC)', dateArgument)
    .option('--recorded-as-of <date>', 'as the ledger held it at the end of this day', dateArgument)
}

export function withFilter(command: Command): Command {
  return withTime(
    command
      .option('--asker <code>', 'who wants it: RUS, CHN, UN …')
      .option('--addressee <code>', 'who would have to act')
      .option('--kind <kind>', KINDS.join(', '))
      .option('--state <state>', STATES.join(', ')),
  )
}

/** Throws `kind_unknown`, `state_unknown` and `actor_unknown` (where it cannot be a code at all). */
export function filterOf(flags: FilterFlags): AskFilter {
  const kind = flags.kind === undefined ? undefined : KINDS.find((known) => known === flags.kind)
  if (flags.kind !== undefined && kind === undefined)
    throw new DemarcheError('kind_unknown', `no kind is called so; there are ${KINDS.join(', ')}`, {
      value: flags.kind,
    })
  const state = flags.state === undefined ? undefined : STATES.find((known) => known === flags.state)
  if (flags.state !== undefined && state === undefined)
    throw new DemarcheError('state_unknown', `no state is called so; there are ${STATES.join(', ')}`, {
      value: flags.state,
    })
  return {
    ...(flags.asker === undefined ? {} : { asker: actorCode(flags.asker) }),
    ...(flags.addressee === undefined ? {} : { addressee: actorCode(flags.addressee) }),
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : { state }),
    ...timeOf(flags),
  }
}

function timeOf({ asOf, recordedAsOf }: FilterFlags): Pick<AskFilter, 'asOf' | 'recordedAsOf'> {
  return { ...(asOf === undefined ? {} : { asOf }), ...(recordedAsOf === undefined ? {} : { recordedAsOf }) }
}

/** A code as typed, in upper case. Throws `actor_unknown`. */
export function actorCode(typed: string): string {
  const code = typed.trim().toUpperCase()
  if (!/^[A-Z][A-Z0-9_]+$/.test(code))
    throw new DemarcheError('actor_unknown', 'a code is needed: RUS, CHN, UN, OPPOSITION_TUR', { value: typed })
  return code
}

/** The day whose knowledge the odds use. */
export async function dayOf(demarche: Demarche, { asOf }: FilterFlags): Promise<Day> {
  return asOf === undefined ? demarche.day() : lastDay(asOf)
}

/** Throws `actor_unknown` where a code is neither on our lists nor on any ask of the ledger, at whatever time. */
async function refuseUnknown({ ledger }: Demarche, { asker, addressee }: AskFilter): Promise<void> {
  for (const code of [asker, addressee]) {
    if (code === undefined || isActorCode(code)) continue
    if ((await ledger.countAsks({ asker: code })) + (await ledger.countAsks({ addressee: code })) > 0) continue
    throw new DemarcheError('actor_unknown', 'no actor has that code, on our lists or in the ledger', { value: code })
  }
}

/**
 * Every ask that the filter lets through, page by page, with odds as of the day asked for where none are stored.
 * Throws what filterOf throws, and `actor_unknown` where nobody has the code.
 */
export async function* asksOf(demarche: Demarche, flags: FilterFlags): AsyncGenerator<Ask> {
  const filter = filterOf(flags)
  await refuseUnknown(demarche, filter)
  const day = await dayOf(demarche, flags)
  for await (const ask of eachAsk(demarche.ledger, filter)) yield withOdds(demarche, ask, day)
}

/** One ask with its odds. Throws `ask_unknown`. */
export async function oneAsk(demarche: Demarche, id: string, flags: FilterFlags): Promise<Ask> {
  const ask = await demarche.ledger.ask(id, timeOf(flags))
  if (ask === null) throw new DemarcheError('ask_unknown', 'the ledger holds no ask with that id', { value: id })
  return withOdds(demarche, ask, await dayOf(demarche, flags))
}

/** What stands beside an ask. Throws `ask_unknown`. */
export async function besideOf(demarche: Demarche, id: string, flags: FilterFlags): Promise<Beside> {
  const beside = await demarche.ledger.beside(id, timeOf(flags))
  if (beside === null) throw new DemarcheError('ask_unknown', 'the ledger holds no ask with that id', { value: id })
  return beside
}

/** What an actor says against what it does. */
export async function deedsOf(demarche: Demarche, code: string, flags: FilterFlags): Promise<Deeds> {
  return await demarche.ledger.deeds(code, timeOf(flags))
}

/** What was read by then, in one line: counts of asks say little without it. */
export async function coverageLine(demarche: Demarche, flags: FilterFlags): Promise<string> {
  const { articles, stories, from, until } = await demarche.ledger.coverage(timeOf(flags))
  const days = from === null || until === null ? '' : `, ${from} to ${until}`
  return `Read for this: ${count(articles, 'article')} telling ${count(stories, 'story', 'stories')}${days}.`
}

/** What a person called no ask has no odds, not even those that were stored before. */
function withOdds(demarche: Demarche, ask: Ask, day: Day): Ask {
  if (isNoAsk(ask)) return { ...ask, odds: null }
  // What is stored whole may be of the day on which the evidence last changed; silence since then has moved the odds.
  return ask.odds?.asOf === day ? ask : { ...ask, odds: demarche.forecastOf(ask, day) }
}
