import { describe, expect, it } from 'vitest'
import type { Forecast } from '../../src/model/forecast.js'
import type { Ask } from '../../src/model/thread.js'
import { apiQuery, boardHref, orderOf, sorted } from './query.js'

const place = (text: string) => new URLSearchParams(text)

describe('filters in the address', () => {
  it('go to the API as they stand, without the order of rows and without what is empty', () => {
    expect(apiQuery(place('asker=RUS&addressee=&state=refused&order=odds&x=1'))).toBe('asker=RUS&state=refused')
    expect(apiQuery(place('asker=RUS&as-of=2023-03-18'), ['as-of'])).toBe('as-of=2023-03-18')
  })

  it('change one at a time and keep the others', () => {
    expect(boardHref(place('asker=RUS&kind=arms'), { addressee: 'CHN' })).toBe('/?asker=RUS&addressee=CHN&kind=arms')
    expect(boardHref(place('asker=RUS&order=odds'), { asker: '' })).toBe('/?order=odds')
    expect(boardHref(place('kind=arms'), { kind: '' })).toBe('/')
  })
})

describe('the order of rows', () => {
  const row = (id: string, stories: number, lastChanged: string | null, delivered?: number) =>
    ({
      id,
      confidence: id === 'd' ? 0.2 : 0.6,
      stories,
      lastChanged,
      odds: delivered === undefined ? null : ({ odds: [{ horizon: 90, delivered }] } as unknown as Forecast),
    }) as Ask
  const rows = [row('a', 1, '2023-05', 0.2), row('b', 3, '2023-01', 0.1), row('c', 1, '2024-01-02'), row('d', 1, null)]
  const ids = (order: Parameters<typeof sorted>[1]) => sorted(rows, order).map(({ id }) => id)

  it('is by stories, by change or by odds, undated and ended ones last', () => {
    expect(ids('told')).toEqual(['b', 'c', 'a', 'd'])
    expect(ids('change')).toEqual(['c', 'a', 'b', 'd'])
    expect(ids('odds')).toEqual(['a', 'b', 'c', 'd'])
  })

  it('is by stories where the address names no known order', () => {
    expect(orderOf(place('order=loudest'))).toBe('told')
    expect(orderOf(place('order=change'))).toBe('change')
  })
})
