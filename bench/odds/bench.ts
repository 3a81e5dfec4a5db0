import { Backtest, type BacktestReport } from '../../src/odds/backtest/backtest.js'
import type { Figures } from '../../src/odds/backtest/report.js'
import { bargain, type MethodScore } from '../../src/odds/bargain/bargain.js'
import { COMPARED, COMPARED_NAMES } from '../../src/odds/bargain/compared.js'
import { METHOD_NAMES, METHODS } from '../../src/odds/bargain/methods.js'
import { dayNumber } from '../../src/odds/events/calendar.js'
import { writeSection } from '../results.js'
import { bakeOff, STARTS } from './bake-off.js'
import { icews14Cases } from './dataset.js'
import { tryDistributions } from './distribution.js'
import { deuIssues, icews14Rows } from './shared-data.js'
import { tryShownOdds } from './shown-odds.js'
import { speed } from './speed.js'
import { scoreStories } from './stories.js'

const CONTRACT_START = '2014-08-19'

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function backtestFrom(start: string): BacktestReport {
  const test = new Backtest({ from: dayNumber(start), horizon: 30, shipped: null })
  for (const row of icews14Rows()) test.days.row(row.date, row.source, row.target, row.event, 0)
  return test.finish()
}

const span = ([low, high]: readonly [number, number], digits = 2) => `${low.toFixed(digits)} to ${high.toFixed(digits)}`

function figureCells(f: Figures): string[] {
  return [
    String(f.n),
    String(f.granted),
    f.brier.toFixed(4),
    f.brierBaseRate.toFixed(4),
    f.skill.toFixed(3),
    span(f.skillInterval),
    f.auc.toFixed(3),
    `${f.ece.toFixed(3)} (${f.eceLimit.toFixed(3)})`,
    `${f.slope.toFixed(2)} (${span(f.slopeInterval)})`,
  ]
}

const FIGURE_HEAD = ['asks', 'granted', 'Brier', 'of base rate', 'skill', '95 %', 'AUC', 'ECE (limit)', 'slope (95 %)']

function backtests(): string {
  const rows = [...new Set([CONTRACT_START, ...STARTS])].flatMap((start) => {
    const report = backtestFrom(start)
    return (['strict', 'loose'] as const).flatMap((outcome) =>
      (['all', 'named', 'international'] as const)
        .filter((slice) => slice === 'all' || start === CONTRACT_START)
        .map((slice) => [start, `${outcome}, ${slice}`, ...figureCells(report[outcome][slice])]),
    )
  })
  return `### Backtest on the coded events of 2014, 30 days\n\n${table(['from', 'outcome', ...FIGURE_HEAD], rows)}`
}

function contest(): string {
  const rows = bakeOff(icews14Cases()).map(({ name, outcome, slice, figures, lessFloor, lessShipped }) => [
    `${outcome}, ${slice}`,
    name,
    ...figureCells(figures),
    `${lessFloor.mean.toFixed(4)} (${span(lessFloor.interval, 4)})`,
    `${lessShipped.mean.toFixed(4)} (${span(lessShipped.interval, 4)})`,
  ])
  const title = `### Bake-off, ${STARTS.join(', ')} pooled, every ask once`
  return `${title}\n\n${table(['outcome', 'forecaster', ...FIGURE_HEAD, 'Brier less floor’s', 'Brier less shipped'], rows)}`
}

function shown(): string {
  const tried = tryShownOdds()
  const rows = tried.shown.map(({ what, figures }) => [what, ...figureCells(figures)])
  const links = tried.links.map(({ what, figures, less }) => [
    what,
    ...figureCells(figures),
    `${less.mean.toFixed(4)} (${span(less.interval, 4)})`,
  ])
  return [
    `### Shown odds of asks between states, learnt before ${STARTS.join(', ')} and tried until the next, pooled`,
    table(['forecast', ...FIGURE_HEAD], rows),
    '### From grantings expected to odds: delivered within 30 days, fresh asks',
    table(['how', ...FIGURE_HEAD, 'Brier less shipped'], links),
  ].join('\n\n')
}

function bargains(): string {
  const issues = deuIssues()
  const { score } = bargain(issues, { seed: 1, draws: 1000 })
  if (score === null) throw new Error('the decisions have outcomes')
  const row = (name: string, { mae, difference, differenceInterval, coverage }: MethodScore) => [
    name,
    mae.toFixed(2),
    difference.toFixed(2),
    span(differenceInterval),
    coverage.toFixed(2),
  ]
  const rows = [
    ...METHODS.map((method) => row(METHOD_NAMES[method], score.methods[method])),
    ...COMPARED.map((model) => row(COMPARED_NAMES[model], score.compared[model])),
  ]
  const head = ['method', 'mean error', 'less the first', '95 %', 'within its 80 % (errors from these very issues)']
  const spreads = tryDistributions(issues).map(({ what, crps, coverage, less }) => [
    what,
    crps.toFixed(2),
    `${less.mean.toFixed(2)} (${span(less.interval)})`,
    coverage.toFixed(2),
  ])
  return [
    `### Bargains: ${score.issues} decisions of the EU`,
    table(head, rows),
    '### Distributions about the mean, learnt on four fifths of the decisions and tried on the rest',
    table(['distribution', 'CRPS', 'less the first (95 %)', 'within its 80 %'], spreads),
  ].join('\n\n')
}

async function stories(): Promise<string> {
  const { readUpTo, rows, askDays } = await scoreStories()
  const cells = rows.map(({ what, score: { past, unresolved, figures: f } }) => [
    what,
    String(past),
    `${Math.round(unresolved * 100)} %`,
    String(f?.granted ?? ''),
    f?.brier.toFixed(4) ?? '',
    f === null ? '' : span(f.brierInterval, 3),
    f?.brierBaseRate.toFixed(4) ?? '',
    f?.brierSameAsLast.toFixed(4) ?? '',
    f?.logLoss.toFixed(3) ?? '',
    f?.auc.toFixed(2) ?? '',
    f === null ? '' : `${f.ece.toFixed(3)} (${f.eceLimit.toFixed(3)})`,
  ])
  const head = [
    'odds',
    'past',
    'cannot be told',
    'came',
    'Brier',
    '95 %',
    'base rate',
    'same as last',
    'log score',
    'AUC',
    'ECE (limit)',
  ]
  return [
    '### Bundled stories, as read: odds as asks opened, all reconstructed',
    `${askDays} pairs of ask and day with news, up to ${readUpTo}. The base rate knows what text showed of these very stories.`,
    table(head, cells),
  ].join('\n\n')
}

async function speeds(): Promise<string> {
  const rows = (await speed()).map((r) => [r.how, String(r.events), r.seconds.toFixed(0), r.megabytes.toFixed(0)])
  return `### Speed: the year of 2014 replayed\n\n${table(['how', 'events', 'seconds', 'MB at most'], rows)}`
}

const parts = [backtests(), contest(), shown(), bargains(), await stories(), await speeds()]
writeSection('odds', 'Odds', 'DEMARCHE_SHARED=… npm run bench:odds', parts.join('\n\n'))
