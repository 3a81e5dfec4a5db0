import { CHECKED_AFTER } from '../../odds/forecast.js'
import type { GroupScore, ScoreFigures } from '../../odds/keeping/group-score.js'
import { DIVISIONS, type Division, type ForecastScore, type OtherScore } from '../../odds/keeping/score-forecasts.js'
import { formatDate } from '../../present/dates.js'
import { missingWords } from '../../present/score.js'
import { clip, padEnd, padStart } from './layout.js'

const NAMES: Readonly<Record<Division, string>> = {
  horizon: 'By days to go',
  forecasted: 'By what is forecast',
  kind: 'By kind',
  asker: 'By who asks',
  addressee: 'By who is asked',
  age: 'By days since the ask opened',
  model: 'By coefficients',
}

/** Groups of a division that are shown; all of them stand in the JSON. */
const SHOWN = 8

const HEAD = ['past', 'unclear', 'came', 'Brier', '95 %', 'base', 'last', 'log', 'AUC']
const WIDTHS = [5, 8, 6, 7, 11, 6, 6, 7, 5]

const KEY = [
  'past: horizon over; unclear: news does not tell what came; base, last: Brier scores of the',
  'kind’s base rate and of the pair’s ask before; * fewer than 100 came: the figures say little.',
]

/** The public score as text for people. */
export function scoreText(score: ForecastScore): string {
  const missing = missingWords(score, CHECKED_AFTER)
  const parts = [
    [
      `Score of our forecasts as asks opened, by news up to ${formatDate(score.readUpTo)}`,
      ...missing,
      ...(score.headline.past + score.reconstructed.past > 0 ? KEY : []),
    ].join('\n'),
    ...(score.headline.past > 0 ? [whole('Said in time', score.headline), bins(score.headline)] : []),
    ...DIVISIONS.map((by) => division(score, by, 'score')),
    ...(score.others.length > 0 ? [others(score.others)] : []),
    ...(score.reconstructed.past > 0
      ? [
          whole('Reconstructed: said afterwards for past days, never in the score above', score.reconstructed),
          bins(score.reconstructed),
          ...DIVISIONS.filter((by) => by !== 'model').map((by) => division(score, by, 'reconstructed')),
        ]
      : []),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function whole(title: string, group: GroupScore): string {
  return [title, line('', HEAD), row('all', group)].join('\n')
}

function division(score: ForecastScore, by: Division, which: 'score' | 'reconstructed'): string {
  const groups = score.divided.filter((one) => one.by === by && one[which].past > 0)
  if (groups.length === 0) return ''
  const most = [...groups].sort((a, b) => b[which].past - a[which].past).slice(0, SHOWN)
  const shown = groups.filter((one) => most.includes(one))
  const left = groups.length - shown.length
  return [
    `${NAMES[by]}${which === 'reconstructed' ? ', reconstructed' : ''}`,
    line('', HEAD),
    ...shown.map((one) => row(one.key, one[which])),
    ...(left > 0 ? [`  ${left} more in --format json`] : []),
  ].join('\n')
}

function others(all: readonly OtherScore[]): string {
  const rows = all.flatMap((one) => {
    const { as, by, score, reconstructed, beside } = one
    const own = score.past > 0 ? [row(`${by} (${as})`, score)] : []
    const late = reconstructed.past > 0 ? [row(`${by} (${as}), afterwards`, reconstructed)] : []
    if (beside === null) return [...own, ...late]
    const [low, high] = beside.interval
    const difference = `${signed(beside.difference)} (${signed(low)} to ${signed(high)})`
    return [
      ...own,
      ...late,
      `    on the same ${beside.n}: theirs ${fixed(beside.brier)}, ours ${fixed(beside.ours)}, less ours ${difference}`,
    ]
  })
  return ['Others', line('', HEAD), ...rows].join('\n')
}

function bins({ figures }: GroupScore): string {
  if (figures === null || figures.bins.length < 2) return ''
  const rows = figures.bins.map(({ n, forecast, observed, interval }) =>
    line(
      '',
      [String(n), percent(forecast), percent(observed), `${percent(interval[0])} to ${percent(interval[1])}`],
      [6, 10, 10, 18],
    ),
  )
  const error = `Calibration error ${fixed(figures.ece)}; ${fixed(figures.eceLimit)} would still be luck`
  return [error, line('', ['n', 'said', 'came', '95 %'], [6, 10, 10, 18]), ...rows].join('\n')
}

function row(name: string, { past, unresolved, figures }: GroupScore): string {
  const start = [String(past), `${Math.round(unresolved * 100)} %`]
  return line(name, figures === null ? start : [...start, ...figureCells(figures)])
}

function figureCells(f: ScoreFigures): string[] {
  const [low, high] = f.brierInterval
  return [
    `${f.granted}${f.tooFew ? '*' : ''}`,
    fixed(f.brier),
    `${fixed(low)}–${fixed(high)}`,
    fixed(f.brierBaseRate),
    fixed(f.brierSameAsLast),
    fixed(f.logLoss),
    Number.isNaN(f.auc) ? '' : f.auc.toFixed(2).replace(/^0/, ''),
  ]
}

function line(name: string, cells: readonly string[], widths: readonly number[] = WIDTHS): string {
  return `  ${padEnd(clip(name, 17), 17)}${cells.map((cell, i) => padStart(cell, widths[i] ?? 0)).join('')}`.trimEnd()
}

/** Three digits without the nought before them, for narrow columns. */
const fixed = (value: number) => value.toFixed(3).replace(/^0/, '')
const percent = (share: number) => `${Math.round(share * 100)} %`
const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(3)}`
