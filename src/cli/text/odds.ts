import type { Forecast } from '../../model/forecast.js'
import type { Ask } from '../../model/thread.js'
import { captionOf } from '../../present/caption.js'
import { formatDate } from '../../present/dates.js'
import { explainOdds, uncheckedWords } from '../../present/odds.js'
import { formatPercent } from '../../present/percent.js'
import { STEP_WORDS } from '../../present/words.js'
import type { WhatIf } from '../what-if.js'
import { padEnd, padStart, wrap } from './layout.js'
import type { Layout } from './wish-list.js'

/** The odds of one ask: each number, where it starts, what moved it, and what would move it. */
export function oddsText(ask: Ask, forecast: Forecast, whatIfs: readonly WhatIf[], layout: Layout): string {
  const { width, style, nameOf } = layout
  const unchecked = uncheckedWords(forecast)
  const head = wrap(captionOf(ask, nameOf), width).map(style.bold)
  const asOf = `From ${formatDate(forecast.asOf)}, by ${forecast.model}${forecast.reconstructed ? ', reconstructed' : ''}`
  const blocks = explainOdds(forecast).map((odds) => [
    '',
    style.bold(odds.headline),
    ...[odds.base, ...odds.pushes.map(({ words }) => words)].flatMap((line) =>
      line === null ? [] : indented(line, width),
    ),
  ])
  return [
    ...head,
    asOf,
    ...(unchecked === null ? [] : [unchecked]),
    ...blocks.flat(),
    ...whatIfText(whatIfs, layout),
  ].join('\n')
}

function indented(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`))
}

function whatIfText(whatIfs: readonly WhatIf[], { style }: Layout): string[] {
  if (whatIfs.length === 0) return []
  const rows = whatIfs.map(({ step, direction, delivered }) => {
    const what = `${STEP_WORDS[step]}${direction === undefined ? '' : ` ${direction} granting it`}`
    return `  ${padEnd(what, 30)}${delivered === null ? 'it would have ended' : padStart(formatPercent(delivered), 9)}`
  })
  return ['', style.bold('Delivered within 90 days if tomorrow brought'), ...rows]
}
