import type { BargainReport, IssueForecast, MethodScore } from '../../odds/bargain/bargain.js'
import { COMPARED, COMPARED_NAMES } from '../../odds/bargain/compared.js'
import { METHOD_NAMES, METHODS } from '../../odds/bargain/methods.js'

/** Issues shown one by one; of more, the score alone. */
const SHOWN = 20

const NOTES = {
  one_actor: 'one actor alone: its own position is all there is',
  one_position: 'all want the same',
  no_weights: 'no salience or no capability above 0: all weigh the same',
} as const

/** Forecasts and scores of bargains as text for people. */
export function bargainText({ issues, score }: BargainReport): string {
  const parts = issues.slice(0, SHOWN).map(issueText)
  if (issues.length > SHOWN) parts.push(`${issues.length - SHOWN} further issues: --format json shows them`)
  if (score !== null) {
    const rows = [
      ...METHODS.map((method) => scoreRow(METHOD_NAMES[method], score.methods[method], method === 'weighted_mean')),
      ...COMPARED.map((model) => scoreRow(COMPARED_NAMES[model], score.compared[model], false)),
    ]
    const head = row('', ['mean error', 'within 80 %', 'less the first, 95 %'])
    parts.push([`${score.issues} issues with a known outcome`, head, ...rows].join('\n'))
  }
  return parts.join('\n\n')
}

function scoreRow(name: string, score: MethodScore, isFirst: boolean): string {
  const { mae, difference, differenceInterval, coverage } = score
  const [low, high] = differenceInterval
  const versus = isFirst ? '' : `${signed(difference)} (${signed(low)} to ${signed(high)})`
  return row(name, [mae.toFixed(2), `${Math.round(coverage * 100)} %`, versus])
}

function issueText({ issue, actors, outcome, methods, compared, notes }: IssueForecast): string {
  const title = `${issue}: ${actors} ${actors === 1 ? 'actor' : 'actors'}${outcome === null ? '' : `, outcome ${outcome}`}`
  const rows = METHODS.map((method) => {
    const { forecast, interval, inputInterval } = methods[method]
    return row(METHOD_NAMES[method], [forecast.toFixed(2), span(interval), span(inputInterval)])
  })
  const models = COMPARED.flatMap((model) => {
    const one = compared[model]
    return one === null ? [] : [row(COMPARED_NAMES[model], [one.forecast.toFixed(2), span(one.interval)])]
  })
  const head = row('', ['forecast', '80 %', 'by inputs alone'])
  return [
    title,
    head,
    ...rows,
    '  to be compared, not believed:',
    ...models,
    ...notes.map((note) => `  (${NOTES[note]})`),
  ].join('\n')
}

function row(name: string, cells: readonly string[]): string {
  const widths = [12, 20, 26]
  return `  ${name.padEnd(30)}${cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('')}`.trimEnd()
}

const span = ([low, high]: readonly [number, number]) => `${low.toFixed(2)} to ${high.toFixed(2)}`

const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`
