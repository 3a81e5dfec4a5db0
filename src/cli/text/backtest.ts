import type { BacktestReport } from '../../odds/backtest/backtest.js'
import type { Figures } from '../../odds/backtest/report.js'
import { SLICES } from '../../odds/backtest/scored-asks.js'

/** The figures of a backtest as a table for people. */
export function backtestText(report: BacktestReport): string {
  const { rows } = report
  const dropped = [
    [rows.unknown, 'unknown'],
    [rows.duplicates, 'duplicate'],
    [rows.selves, 'to oneself'],
    [rows.undated, 'undated'],
  ] as const
  const left = dropped.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`)
  const head = [
    `${rows.events} events, ${report.firstDay} to ${report.lastDay}${left.length > 0 ? ` (left out: ${left.join(', ')})` : ''}`,
    `${report.opened} asks opened, ${report.learnt} learnt from, ${report.scored} scored from ${report.from} within ${report.horizon} days`,
    `Forecaster: ${report.model === 'learnt' ? 'learnt from this file' : report.model}`,
  ]
  const title = line(['', 'asks', 'granted', 'Brier', 'base rate', 'as last', 'skill', '95 %', 'AUC', 'ECE', 'slope'])
  const body = (['strict', 'loose'] as const).flatMap((outcome) =>
    SLICES.map((slice) => line(cells(`${outcome}, ${slice}`, report[outcome][slice]))),
  )
  const few = (['strict', 'loose'] as const).some((o) => SLICES.some((slice) => report[o][slice].tooFew))
  const note = few ? ['* fewer than 100 granted: the figures say little'] : []
  return [...head, '', title, ...body, ...note].join('\n')
}

const WIDTHS = [23, 7, 9, 7, 10, 8, 6, 13, 6, 6, 6]

function line(parts: readonly string[]): string {
  return parts.map((part, i) => (i === 0 ? part.padEnd(WIDTHS[0] ?? 0) : part.padStart(WIDTHS[i] ?? 0))).join('')
}

function cells(name: string, figures: Figures): string[] {
  const { skillInterval } = figures
  return [
    name,
    String(figures.n),
    `${figures.granted}${figures.tooFew ? '*' : ''}`,
    figures.brier.toFixed(4),
    figures.brierBaseRate.toFixed(4),
    figures.brierSameAsLast.toFixed(4),
    short(figures.skill),
    `${short(skillInterval[0])} to ${short(skillInterval[1])}`,
    short(figures.auc),
    short(figures.ece),
    short(figures.slope),
  ]
}

/** Two digits, without the zero before the point: .33, −.05, 1.04. */
function short(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2).replace(/^(-?)0\./, '$1.') : '–'
}
