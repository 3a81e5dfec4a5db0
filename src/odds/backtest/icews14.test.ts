import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { quadRows } from '../../ingest/events/quads.js'
import { dayNumber } from '../events/calendar.js'
import { Backtest } from './backtest.js'

const SHARED = process.env.DEMARCHE_SHARED

// The counts, and the floor's Brier scores, are what the contract's reference program prints for this file from 2014-08-19 within 30 days.
describe.skipIf(!SHARED)('a backtest on the coded events of 2014 (needs DEMARCHE_SHARED)', () => {
  it('opens and settles the very asks of the reference program, and beats its floor', () => {
    const read = (name: string) => readFileSync(join(SHARED as string, 'data', 'icews14', name), 'utf8')
    const test = new Backtest({ from: dayNumber('2014-08-19'), horizon: 30, shipped: null })
    const rows = quadRows({
      entities: read('entity2id.txt'),
      relations: read('relation2id.txt'),
      quads: ['train.txt', 'valid.txt', 'test.txt'].map(read),
      firstDay: '2014-01-01',
      stepsPerDay: 24,
    })
    for (const { date, source, target, event } of rows) test.days.row(date, source, target, event, 0)
    const report = test.finish()
    expect(report).toMatchObject({ opened: 6337, learnt: 3520, scored: 1862 })
    expect(report.strict.all).toMatchObject({ n: 1862, granted: 264 })
    expect(report.loose.all).toMatchObject({ n: 1862, granted: 330 })
    expect(report.strict.named).toMatchObject({ n: 313, granted: 30, tooFew: true })
    expect(report.loose.international).toMatchObject({ n: 1200, granted: 199 })
    expect(report.strict.all.brierBaseRate).toBeCloseTo(0.1187, 4)
    expect(report.loose.all.brierBaseRate).toBeCloseTo(0.1416, 4)
    expect(report.strict.all.brier).toBeLessThan(0.0855 - 0.003)
    expect(report.loose.all.brier).toBeLessThan(0.0946 - 0.003)
    for (const figures of [report.strict.all, report.loose.all]) {
      expect(figures.slopeInterval[0]).toBeLessThan(1)
      expect(figures.slopeInterval[1]).toBeGreaterThan(1)
      expect(figures.ece).toBeLessThan(figures.eceLimit)
    }
  })
})
