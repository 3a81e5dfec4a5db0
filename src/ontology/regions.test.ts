import { expect, test } from 'vitest'
import { countryOfAddress, regionOf } from './regions.js'

test.each([
  ['KEN', 'africa'],
  ['DEU', 'europe'],
  ['PARLIAMENT_USA', regionOf('USA')],
  ['UN', 'global'],
  ['XYZ_NOBODY', 'global'],
])('%s lies in %s', (code, region) => {
  expect(regionOf(code)).toBe(region)
})

test.each([
  ['https://www.bbc.co.uk/news/1', 'GBR'],
  ['https://tass.ru/x', 'RUS'],
  ['https://example.com/x', null],
  ['https://twitch.tv/x', null],
  ['not an address', null],
])('%s is published in %s', (address, country) => {
  expect(countryOfAddress(address)).toBe(country)
})
