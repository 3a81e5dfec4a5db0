import { describe, expect, it } from 'vitest'
import { type Instant, parsePartialDate } from '../model/time.js'
import { byDate, formatDate, formatDateShort, formatInstant } from './dates.js'
import { formatPercent, formatPoints } from './percent.js'

const date = parsePartialDate

describe('dates', () => {
  it('are as precise as they are known', () => {
    expect(formatDate(date('2023-03-08'))).toBe('8 March 2023')
    expect(formatDate(date('2023-03'))).toBe('March 2023')
    expect(formatDate(date('2023'))).toBe('2023')
    expect(formatDate(null)).toBe('undated')
    expect(formatDateShort(date('2022-09-30'))).toBe('30 Sep 2022')
    expect(formatDateShort(date('2022-05-01'))).toBe('1 May 2022')
    expect(formatInstant('2026-01-02T03:04:05.678Z' as Instant)).toBe('2 January 2026, 03:04 UTC')
  })

  it('sort in time with the undated last', () => {
    const sorted = [null, date('2023-03-18'), date('2023'), date('2022-12')].sort(byDate)
    expect(sorted).toEqual(['2022-12', '2023', '2023-03-18', null])
  })
})

describe('per cents', () => {
  it('never call a thing impossible or certain', () => {
    const said = [0, 0.0099, 0.01, 0.125, 0.5, 0.99, 0.9901, 1].map((p) => formatPercent(p).replace('\u00a0', ' '))
    expect(said).toEqual(['under 1 %', 'under 1 %', '1 %', '13 %', '50 %', '99 %', 'over 99 %', 'over 99 %'])
  })

  it('say the sign of points', () => {
    expect([7.4, 1.2, 0.3, -0.3, -1, -12.6].map(formatPoints)).toEqual([
      '+7 points',
      '+1 point',
      'less than 1 point',
      'less than 1 point',
      '−1 point',
      '−13 points',
    ])
  })
})
