import { expect, test } from 'vitest'
import { placeInside, placeNear, placeOnce, places } from './spans.js'

const text = 'China met 😀 Chinatown. China urged India; India asked China to wait. They left China.'
const evidence = placeOnce(text, 'China urged India; India asked China to wait')

test('only whole words count', () => {
  expect(places(text, 'China').map((place) => place.start)).toEqual([0, 24, 55, text.lastIndexOf('China')])
})

test('near means within the evidence, then before, then after', () => {
  expect(placeNear(text, 'China', evidence).start).toBe(24)
  expect(placeNear(text, 'China@2', evidence).start).toBe(55)
  expect(placeNear(text, 'China@@4', evidence).start).toBe(text.lastIndexOf('China'))
  expect(placeNear(text, 'met', evidence).start).toBe(6)
  expect(placeNear(text, 'They', evidence).start).toBe(text.indexOf('They'))
})

test('evidence stands once, a trigger inside it, and each refusal says why', () => {
  expect(() => placeOnce(text, 'China')).toThrow('stands 4 times')
  expect(() => placeOnce(text, 'Japan')).toThrow('not verbatim')
  expect(() => placeInside(text, 'met', evidence)).toThrow('not in its evidence')
  expect(() => placeInside(text, 'India', evidence)).toThrow('stands 2 times')
  expect(placeInside(text, 'asked', evidence).text).toBe('asked')
  expect(() => placeNear(text, 'China@9', evidence)).toThrow('only 2 times')
})
