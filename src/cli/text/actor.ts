import { countStates } from '../../present/wish-list.js'
import { STATE_ORDER } from '../../present/words.js'
import type { ActorView } from '../actor-view.js'
import { count, padEnd, padStart, wrap } from './layout.js'
import { ladder } from './style.js'
import { captionLine } from './thread.js'
import type { Layout } from './wish-list.js'

/** Most asks named a list. */
const SHOWN = 12

/** One actor: what it wants, what is asked of it, and whether it keeps its word. */
export function actorText(view: ActorView, layout: Layout): string {
  const { style, nameOf } = layout
  return [
    `${style.bold(nameOf(view.code))}  ${style.dim(view.code)}`,
    '',
    ...listText('Wants', view.wants, layout),
    '',
    ...listText('Is asked', view.isAsked, layout),
    '',
    style.bold('Keeps its word?'),
    ...wordText(view, layout),
  ].join('\n')
}

function listText(title: string, asks: ActorView['wants'], layout: Layout): string[] {
  const { style, width } = layout
  const states = countStates(asks)
  const summary = STATE_ORDER.flatMap((state) => (states[state] ? [`${states[state]} ${state}`] : [])).join(', ')
  const lines = asks.slice(0, SHOWN).flatMap((ask) => {
    const mark = style.state(ask.state, `${ladder(ask.state, ask.partial)} ${padEnd(ask.state, 10)}`)
    return wrap(captionLine(ask, layout), width - 19).map((line, i) => `  ${i === 0 ? mark : ' '.repeat(15)}  ${line}`)
  })
  const more = asks.length > SHOWN ? [style.dim(`  … and ${asks.length - SHOWN} more`)] : []
  return [
    `${style.bold(title)}  ${style.dim(`${count(asks.length, 'ask')}${summary === '' ? '' : `: ${summary}`}`)}`,
    ...lines,
    ...more,
  ]
}

function wordText({ promises, kept, keptInPart, broken }: ActorView, { width }: Layout): string[] {
  if (promises === 0) return ['  No promise of it is in the ledger.']
  const rows: readonly (readonly [number, string])[] = [
    [promises, 'promised'],
    [kept, 'of them delivered'],
    [keptInPart, 'delivered in part'],
    [broken, 'refused, or let lapse, after all'],
    [promises - kept - keptInPart - broken, 'still open'],
  ]
  const share = `${kept + keptInPart} of ${count(promises, 'promise')} delivered, wholly or in part.`
  return [
    ...rows.map(([n, what]) => `  ${padStart(String(n), 4)}  ${what}`),
    ...wrap(share, width - 2).map((line) => `  ${line}`),
  ]
}
