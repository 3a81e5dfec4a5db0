import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseDay } from '../../model/time.js'
import { explainWho } from './explain.js'
import { lintActors } from './lint.js'
import { loadActors } from './load.js'
import { actorName, aliasOf, codesInside, countryOf, isActorCode, sameParty } from './names.js'
import { resolve } from './resolve.js'
import { withUserActors } from './user.js'

const actors = loadActors()
const { sources } = parse(readFileSync(new URL('./data/sources.yaml', import.meta.url), 'utf8')) as {
  sources: { key: string; licence: string }[]
}

describe('the data', () => {
  it('is compiled from the YAML as it stands', () => {
    const script = new URL('../../../scripts/actors/build.mjs', import.meta.url).pathname
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
  })

  it('has no contradiction', () => {
    expect(lintActors(actors.data, new Set(sources.map(({ key }) => key)))).toEqual([])
  })

  it('is caught contradicting itself', () => {
    const twice = { name: 'B', spellings: [], short: [], held: [] }
    const term = (from: string, to: string | null) => ({
      office: 'president',
      code: 'FRA',
      from,
      to,
      source: 'wikidata',
    })
    const people = [
      { ...twice, held: [term('2020-01-01', '2022-01-01')] },
      {
        ...twice,
        name: 'C',
        held: [term('2021-01-01', '2020-01-01'), { ...term('2030', null), source: 'rumour', code: 'XYZ' }],
      },
    ]
    const words = [...actors.data.words, { text: 'Russia', code: 'USA', sort: 'country' as const }]
    const problems = lintActors({ ...actors.data, people, words }, new Set(['wikidata'])).join('\n')
    for (const part of ['at once', 'is after', 'not listed', 'no such code', 'not marked ambiguous'])
      expect(problems).toContain(part)
  })

  it('holds every ISO 3166 country, Kosovo, Palestine and Taiwan', () => {
    const countries = actors.data.codes.filter(({ sort }) => sort === 'country')
    expect(countries.length).toBe(249)
    for (const code of ['XKX', 'PSE', 'TWN', 'SSD', 'CIV', 'TLS']) expect(isActorCode(code)).toBe(true)
  })
})

describe('names of parties', () => {
  it('reads aliases as their code', () => {
    expect(aliasOf('UNSC')).toBe('UN')
    expect(sameParty('EUROPEAN_COMMISSION', 'EU')).toBe(true)
    expect(sameParty('RUS', 'UKR')).toBe(false)
  })

  it('gives captions', () => {
    expect(actorName('RUS')).toBe('Russia')
    expect(actorName('PARLIAMENT_USA')).toBe('US parliament')
    expect(actorName('REBELS_SYR')).toBe('Syrian rebels')
    expect(actorName('UNSC')).toBe('United Nations')
  })

  it('knows parties inside a country', () => {
    expect(codesInside('TUR')).toContain('OPPOSITION_TUR')
    expect(countryOf('PARLIAMENT_TUR')).toBe('TUR')
    expect(countryOf('EU')).toBeNull()
    expect(isActorCode('PARLIAMENT_XYZ')).toBe(false)
  })
})

describe('resolve', () => {
  const on = (day: string) => ({ date: parseDay(day) })

  it('lets a person speak for the office of the day and for nobody after it', () => {
    expect(resolve('Lavrov', on('2010-05-01'))).toMatchObject({
      code: 'RUS',
      office: 'foreign_minister',
      person: 'Sergei Lavrov',
    })
    expect(resolve('Barack Obama', on('2012-05-01'))?.code).toBe('USA')
    expect(resolve('Barack Obama', on('2019-05-01'))).toMatchObject({ code: null, person: 'Barack Obama' })
    expect(resolve('Barack Obama', on('2019-05-01'))?.why).toContain('2017-01-20')
  })

  it('resolves no office by date in undated text', () => {
    expect(resolve('Angela Merkel', { date: null })?.code).toBeNull()
    expect(resolve('German Chancellor Angela Merkel', { date: null })?.code).toBe('DEU')
  })

  it('settles ambiguous names and bare titles by context', () => {
    const date = parseDay('2021-01-05')
    expect(resolve('Georgia', { date, context: 'Raffensperger recounted the ballots in Atlanta.' })).toBeNull()
    expect(resolve('Georgia', { date, context: 'Tbilisi asked for help.' })?.code).toBe('GEO')
    expect(resolve('the Foreign Ministry', { date, context: 'Ankara protested.' })?.code).toBe('TUR')
    expect(resolve('a teapot', { date })).toBeNull()
  })
})

describe('explainWho', () => {
  it('tells every term of office and which of them is held', () => {
    const [lavrov] = explainWho('lavrov', parseDay('2010-05-01'))
    expect(lavrov).toMatchObject({ person: 'Sergei Lavrov', code: 'RUS' })
    expect(lavrov?.terms.find(({ held }) => held)).toMatchObject({ office: 'foreign_minister', of: 'Russia' })
    expect(explainWho('Nobody Known', parseDay('2010-05-01'))).toEqual([])
  })
})

describe("a user's actors", () => {
  it('add parties and people', () => {
    const mine = withUserActors(
      actors,
      'code,name,aliases,person,office,from,to\nACME,Acme Steel,Acme,,,,\nACME,,,Jo Smithson,head,2020-01-01,2021-12-31\n',
    )
    expect(resolve('Acme Steel', { date: null, actors: mine })?.code).toBe('ACME')
    expect(resolve('Jo Smithson', { date: parseDay('2021-05-05'), actors: mine })?.code).toBe('ACME')
    expect(resolve('Jo Smithson', { date: parseDay('2023-05-05'), actors: mine })?.code).toBeNull()
  })

  it('are refused without codes', () => {
    expect(() => withUserActors(actors, 'name\nAcme\n')).toThrow(expect.objectContaining({ code: 'file_columns' }))
    expect(() => withUserActors(actors, 'code\nacme steel\n')).toThrow(
      expect.objectContaining({ code: 'field_invalid' }),
    )
  })
})
