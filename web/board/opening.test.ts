import { describe, expect, it } from 'vitest'
import type { Ask } from '../../src/model/thread.js'
import { listsOf, openingFirst } from './opening.js'

const between = (asker: string, addressee: string | null, id: string) =>
  ({ id, asker, addressee, state: 'asked', lastChanged: '2023-03-18' }) as Ask

const lists = (asks: readonly Ask[]) =>
  listsOf(openingFirst(asks)).map(({ asker, addressee, count }) => `${asker}>${addressee} ${count}`)

describe('the order of wish lists', () => {
  it('opens with what Russia wants of China, however much others want', () => {
    const asks = [
      between('USA', 'CHN', 'a'),
      between('USA', 'CHN', 'b'),
      between('USA', null, 'c'),
      between('RUS', 'IRN', 'd'),
      between('RUS', 'IRN', 'e'),
      between('RUS', 'CHN', 'f'),
    ]
    expect(lists(asks)).toEqual(['RUS>CHN 1', 'RUS>IRN 2', 'USA>CHN 2', 'USA>null 1'])
  })

  it('opens with whoever asks most where that list is not there', () => {
    const asks = [between('FRA', 'DEU', 'a'), between('TUR', 'SWE', 'b'), between('TUR', 'FIN', 'c')]
    expect(lists(asks)).toEqual(['TUR>FIN 1', 'TUR>SWE 1', 'FRA>DEU 1'])
  })
})
