import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isActorCode } from '../../ontology/actors/names.js'
import { rightsUnder, sourceWords, withProfiles } from '../../present/sources.js'
import { sourceProfiles } from './profiles.js'

const folder = mkdtempSync(join(tmpdir(), 'demarche-sources-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const of = (url: string | null, source: string | null = null, retold = false) => ({ url, source, retold })

describe('the publishers that ship', () => {
  const profileOf = sourceProfiles()
  it('are each named once, with a country and an owner', () => {
    const rows = readFileSync(new URL('./outlets.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
    expect(rows.length).toBeGreaterThanOrEqual(150)
    expect(new Set(rows.map(([host]) => host)).size).toBe(rows.length)
    for (const [host = '', name, country = '', owner, rights = ''] of rows) {
      expect([host, /^[a-z0-9.-]+\.[a-z]{2,}$/.test(host)]).toEqual([host, true])
      expect([host, isActorCode(country)]).toEqual([host, true])
      expect(profileOf(of(`https://www.${host}/a`))).toEqual({ name, country, owner, rights: rights || 'quote' })
    }
  })
  it('are known by the host of an address, then by name, in any writing', () => {
    expect(profileOf(of('https://edition.cnn.com/2023/a'))?.name).toBe('CNN')
    expect(profileOf(of('https://notcnn.com/a'))).toBeNull()
    expect(profileOf(of('https://news.google.com/a', 'xinhua NEWS agency'))).toMatchObject({
      country: 'CHN',
      owner: 'state',
    })
    expect(profileOf(of(null, 'Agencia Brasil'))?.country).toBe('BRA')
    expect(profileOf(of('not an address', null))).toBeNull()
  })
  it('did not write what was retold in our own words', () => {
    expect(profileOf(of('https://www.reuters.com/a', 'Reuters', true))).toBeNull()
  })
})

describe('a user’s own file', () => {
  it('goes before, in tabs or commas', () => {
    const tabs = file(
      'a.tsv',
      'host\tname\tcountry\towner\trights\nreuters.com\tReuters\tGBR\tagency\tlink\n# a note\nmine.example\tMine\tfra\tPrivate\t\n',
    )
    const commas = file(
      'a.csv',
      'name,country,owner,rights,host,aliases\n"Mine, too",DEU,party,full,two.example,"M2,Em two"\n',
    )
    expect(sourceProfiles(tabs)(of('https://reuters.com/a'))?.rights).toBe('link')
    expect(sourceProfiles(tabs)(of('https://a.mine.example/'))).toEqual({
      name: 'Mine',
      country: 'FRA',
      owner: 'private',
      rights: 'quote',
    })
    expect(sourceProfiles(tabs)(of('https://tass.com/'))?.owner).toBe('state')
    expect(sourceProfiles(commas)(of(null, 'em two'))).toMatchObject({ name: 'Mine, too', rights: 'full' })
  })
  it.each([
    ['host\tname\tcountry\nx.example\tX\tFRA\n', 'file_columns'],
    ['host\tname\tcountry\towner\trights\nx.example\tX\tFrance\tstate\t\n', 'field_invalid'],
    ['host\tname\tcountry\towner\trights\nx.example\tX\tFRA\tking\t\n', 'field_invalid'],
    ['host\tname\tcountry\towner\trights\nx.example\tX\tFRA\tstate\tsome\n', 'field_invalid'],
  ])('is refused where it says what cannot be (%#)', (text, code) => {
    expect(() => sourceProfiles(file('bad.tsv', text))).toThrowError(expect.objectContaining({ code }))
  })
  it('is missed where it is not there', () => {
    expect(() => sourceProfiles(join(folder, 'none.tsv'))).toThrowError(
      expect.objectContaining({ code: 'file_not_found' }),
    )
  })
})

describe('rights', () => {
  const profile = (rights: 'full' | 'quote' | 'link') =>
    ({ name: 'X', country: 'FRA', owner: 'state', rights }) as const
  it.each([
    ['quote', null, 'quote'],
    ['quote', 'full', 'full'],
    ['quote', 'link', 'link'],
    ['full', 'quote', 'full'],
    ['full', 'link', 'link'],
    ['link', 'full', 'link'],
    ['full', 'full', 'full'],
  ] as const)('%s under a publisher of %s is %s', (own, of, both) => {
    // biome-ignore format: a table
    expect(rightsUnder(own, of === null ? null : profile(of))).toBe(both)
  })
  it('and publishers stand at every article named, however deep', () => {
    const ref = { ...of('https://tass.com/a', 'TASS'), rights: 'quote', profile: null } as const
    const told = withProfiles({ items: [{ evidence: [{ article: ref }], note: 1 }] }, sourceProfiles())
    expect(told.items[0]?.evidence[0]?.article).toMatchObject({
      profile: { country: 'RUS', owner: 'state' },
      rights: 'quote',
    })
    expect(sourceWords(told.items[0]?.evidence[0]?.article ?? ref)).toBe('TASS (RUS, state)')
    expect(sourceWords({ source: 'A paper', profile: null })).toBe('A paper')
  })
})
