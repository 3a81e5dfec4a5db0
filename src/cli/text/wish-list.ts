import type { Ask } from '../../model/thread.js'
import { formatDateShort } from '../../present/dates.js'
import type { NameOf } from '../../present/names.js'
import { type Wishes, wishList } from '../../present/wish-list.js'
import { kindWords } from '../../present/words.js'
import { columnsOf, count, padEnd, padStart, wrap } from './layout.js'
import { ladder, type Style } from './style.js'

/** Days of the horizon whose odds the list shows. */
const HORIZON = 90
const LADDER = 4
const STATE = 10
const ODDS = 5
const STORIES = 7
const CHANGED = 11
const LEFT = 2 + LADDER + 1 + STATE + 2 + ODDS + 2 + STORIES + 2 + CHANGED + 2

export interface Layout {
  readonly width: number
  readonly style: Style
  readonly nameOf: NameOf
}

/** The asks as wish lists: asker → addressee, the longest lists first, one block an ask. */
export function wishListText(asks: readonly Ask[], layout: Layout): string {
  const { style, nameOf } = layout
  const blocks = wishList(asks).flatMap(({ asker, addressees }) =>
    addressees.map((wishes) => {
      const to = wishes.addressee === null ? 'nobody in particular' : nameOf(wishes.addressee)
      const head = `${style.bold(`${nameOf(asker)} → ${to}`)}  ${style.dim(count(wishes.count, 'ask'))}`
      return [head, ...rowsOf(wishes, layout)].join('\n')
    }),
  )
  return [headings(style), ...blocks, footer(asks, style)].join('\n\n')
}

function headings(style: Style): string {
  const cells = [padEnd('  STATE', 2 + LADDER + 1 + STATE), padStart('ODDS', ODDS), padStart('STORIES', STORIES)]
  return style.dim([...cells, padEnd('CHANGED', CHANGED), 'WHAT IS WANTED'].join('  '))
}

function footer(asks: readonly Ask[], style: Style): string {
  const unchecked = asks.some(({ odds }) => odds?.uncheckedOnText)
  const odds = `ODDS: delivered within ${HORIZON} days${unchecked ? ', learnt from coded events, not yet checked on text' : ''}.`
  return [count(asks.length, 'ask'), style.dim(odds), style.dim('One of them with its proof: demarche show ID')].join(
    '\n',
  )
}

function rowsOf({ asks }: Wishes, layout: Layout): string[] {
  return asks.flatMap((ask) => rowOf(ask, layout))
}

/** First line: state, odds, stories, last change; below it kind, force and id; beside both the matter. */
function rowOf(ask: Ask, { width, style }: Layout): string[] {
  const matter = wrap(ask.polarity === 'refrain' ? `refrain from: ${ask.matter}` : ask.matter, width - LEFT)
  const first = [
    `  ${style.state(ask.state, `${ladder(ask.state, ask.partial)} ${padEnd(ask.state, STATE)}`)}`,
    padStart(oddsCell(ask), ODDS),
    padStart(String(ask.stories), STORIES),
    padEnd(formatDateShort(ask.lastChanged), CHANGED),
    matter[0] ?? '',
  ].join('  ')
  const details = `       ${detailsOf(ask)}`
  if (columnsOf(details) < LEFT) {
    const second = matter[1] === undefined ? style.dim(details) : style.dim(padEnd(details, LEFT)) + matter[1]
    return [first, second, ...matter.slice(2).map((line) => ' '.repeat(LEFT) + line)]
  }
  return [first, ...matter.slice(1).map((line) => ' '.repeat(LEFT) + line), style.dim(details)]
}

function detailsOf(ask: Ask): string {
  const part = ask.state === 'delivered' && ask.partial ? 'in part' : null
  const due = ask.deadline === null ? null : `due ${ask.deadline.date ?? ask.deadline.text}`
  return [kindWords(ask.kind), ask.force, part, due, ask.id].filter((each) => each !== null).join(' · ')
}

/** Whole per cents; the ends never read impossible or certain. */
function oddsCell(ask: Ask): string {
  const delivered = ask.odds?.odds.find(({ horizon }) => horizon === HORIZON)?.delivered
  if (delivered === undefined) return '–'
  if (delivered < 0.01) return '<1 %'
  if (delivered > 0.99) return '>99 %'
  return `${Math.round(delivered * 100)} %`
}
