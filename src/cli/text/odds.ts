import type { Forecast, Push } from '../../model/forecast.js'
import type { Ask } from '../../model/thread.js'
import type { Sensitivity } from '../../odds/what-if/sensitivity.js'
import type { WhatIf } from '../../odds/what-if/what-if.js'
import { captionOf } from '../../present/caption.js'
import { formatDate } from '../../present/dates.js'
import { explainOdds, horizonWords, uncheckedWords } from '../../present/odds.js'
import { formatPercent } from '../../present/percent.js'
import { padEnd, padStart, wrap } from './layout.js'
import type { Layout } from './wish-list.js'

/** What would move the odds. */
interface Supposed {
  readonly whatIf: readonly WhatIf[]
  readonly sensitivity: Sensitivity
}

/** The odds of one ask: each number, where it starts, what moved it, and what would move it. */
export function oddsText(ask: Ask, forecast: Forecast, supposed: Supposed, layout: Layout): string {
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
    ...whatIfText(supposed, layout),
  ].join('\n')
}

function indented(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`))
}

function whatIfText({ whatIf, sensitivity }: Supposed, { style, width }: Layout): string[] {
  if (whatIf.length === 0) return []
  const rows = whatIf.map((one) => `  ${padEnd(one.words, 42)}${outcomeOf(one)}`)
  const notes = [...new Set(whatIf.flatMap(({ note }) => (note === null || note.startsWith(NO_DATA) ? [] : [note])))]
  return [
    '',
    style.bold('Delivered within 90 days if tomorrow'),
    ...rows,
    ...notes.flatMap((note) => indented(note, width)),
    ...moversOf(sensitivity).flatMap((line) => indented(line, width)),
  ]
}

const NO_DATA = 'No data for this'

function outcomeOf({ delivered, ends, basis, horizon, lever }: WhatIf): string {
  if (ends) return 'it would have ended'
  if (delivered === null) return NO_DATA.toLowerCase()
  const within = lever === 'deadline' ? ` within ${horizonWords(horizon)}` : ''
  return `${padStart(formatPercent(delivered), 9)}${within}${basis === 'judged' ? '  (judged, not learnt)' : ''}`
}

function moversOf({ most, restsOn }: Sensitivity): string[] {
  const [first] = restsOn
  return [
    ...(most === null || most.delivered === null
      ? []
      : [`Most would move it if ${most.words}: to ${formatPercent(most.delivered)}.`]),
    ...(first === undefined
      ? []
      : [`Most it rests on one story (${first.evidence.join(', ')}): without it, ${formatPercent(first.delivered)}.`]),
  ]
}

/** Every push of every number in log-odds, with their sum, so that anybody can add them up. */
export function pushesText(ask: Ask, forecast: Forecast, { width, style, nameOf }: Layout): string {
  const blocks = forecast.odds.flatMap(({ horizon, delivered, promisedOrDelivered, pushes, promisedPushes }) => [
    ...pushRows(`Delivered within ${horizonWords(horizon)}`, delivered, pushes, width, style),
    ...(promisedOrDelivered === null
      ? []
      : pushRows(
          `Promised or delivered within ${horizonWords(horizon)}`,
          promisedOrDelivered,
          promisedPushes,
          width,
          style,
        )),
  ])
  return [...wrap(captionOf(ask, nameOf), width).map(style.bold), ...blocks].join('\n')
}

function pushRows(
  title: string,
  probability: number,
  pushes: readonly Push[],
  width: number,
  style: Layout['style'],
): string[] {
  const sum = pushes.reduce((total, { logOdds }) => total + logOdds, 0)
  const rows = pushes.flatMap(({ logOdds, reason }) => {
    const [first = '', ...more] = wrap(reason, width - 18)
    return [`${padStart(logOdds.toFixed(12), 16)}  ${first}`, ...more.map((line) => `${' '.repeat(18)}${line}`)]
  })
  return ['', style.bold(title), ...rows, `${padStart(sum.toFixed(12), 16)}  in all: ${probability.toFixed(12)}`]
}
