import { describe, expect, it } from 'vitest'
import { parseDay } from '../../model/time.js'
import { readForecast } from './outside.js'
import { readOutsideTable } from './outside-table.js'

const TODAY = parseDay('2024-01-10')
const read = (over: object = {}) => readForecast({ ask: 'ask_1', by: 'Ann', probability: '0.35', ...over }, TODAY)

describe('forecasts of people and markets', () => {
  it('are a person’s, of delivery within 90 days of today, unless they say otherwise', () => {
    expect(read()).toEqual({
      askId: 'ask_1',
      by: 'Ann',
      as: 'person',
      forecasted: 'delivered',
      horizon: 90,
      probability: 0.35,
      asOf: TODAY,
      because: null,
    })
    expect(read({ as: 'market', what: 'granted', within: '30', date: '2023-12-01', because: ' odd ' })).toMatchObject({
      as: 'market',
      forecasted: 'granted',
      horizon: 30,
      asOf: '2023-12-01',
      because: 'odd',
    })
  })

  it('take per cents and the ends of the scale', () => {
    const given = ['35%', '35 %', '.35', '0', '1', '100%', 0.35]
    expect(given.map((probability) => read({ probability }).probability)).toEqual([0.35, 0.35, 0.35, 0, 1, 1, 0.35])
  })

  it('refuse what is no probability, no day and no name', () => {
    for (const probability of ['35', '1.01', '-0.1', 'NaN', '', 'half', '1e-3x', Number.NaN, 2, '101%'])
      expect(() => read({ probability })).toThrow(expect.objectContaining({ code: 'number_invalid' }))
    for (const within of ['0', '-5', '3651', 'soon', '1.5'])
      expect(() => read({ within })).toThrow(expect.objectContaining({ code: 'number_invalid' }))
    for (const over of [{ by: ' ' }, { what: 'refused' }, { as: 'oracle' }, { date: '2024-01-11' }])
      expect(() => read(over)).toThrow(expect.objectContaining({ code: 'field_invalid' }))
    for (const date of ['2023', '2023-02-30', 'yesterday'])
      expect(() => read({ date })).toThrow(expect.objectContaining({ code: 'date_invalid' }))
  })

  it('are read from a table in any order of columns, bad lines passed over and named', () => {
    const table = readOutsideTable(
      '\uFEFFby,probability,ask,within,because\nAnn,0.2,ask_1,,"so, so"\nBob,2,ask_1,,\n,0.1,ask_2,30,\nMarket,35%,ask_2,30,\n',
      TODAY,
    )
    expect(
      table.forecasts.map(({ line, forecast }) => [line, forecast.by, forecast.probability, forecast.horizon]),
    ).toEqual([
      [2, 'Ann', 0.2, 90],
      [5, 'Market', 0.35, 30],
    ])
    expect(table.forecasts[0]?.forecast.because).toBe('so, so')
    expect(table.bad.map(({ line, error }) => [line, error.code])).toEqual([
      [3, 'number_invalid'],
      [4, 'field_invalid'],
    ])
  })

  it('need a table with the columns they cannot do without', () => {
    expect(() => readOutsideTable('ask,by\n', TODAY)).toThrow(expect.objectContaining({ code: 'file_columns' }))
    expect(() => readOutsideTable('', TODAY)).toThrow(expect.objectContaining({ code: 'file_empty' }))
  })
})
