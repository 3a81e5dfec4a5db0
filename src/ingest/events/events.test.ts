import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DelimitedLines } from './delimited.js'
import { quadRows } from './quads.js'
import { EventTable } from './table.js'

/** The rows and the bad lines of a table read in the given pieces. */
function read(pieces: readonly string[]) {
  const rows: string[][] = []
  const bad: number[] = []
  const table = new EventTable(
    (...row) => rows.push(row.slice(0, 4) as string[]),
    ({ line }) => bad.push(line),
  )
  for (const piece of pieces) table.push(piece)
  table.end()
  return { rows, bad }
}

describe('the table of events', () => {
  it('reads quoted fields, any order of columns, and Windows line ends', () => {
    const text = 'target,event,date,source,note\r\nChina,"Arrest, detain",2014-01-01,"Citizen (""X"")",z\r\n'
    expect(read([text]).rows).toEqual([['2014-01-01', 'Citizen ("X")', 'China', 'Arrest, detain']])
  })

  it('reads tabs where the header has them, quotes left alone within a field', () => {
    const text = 'date\tsource\ttarget\tevent\n2014-01-01\tCote d"Ivoire\tIran\t020'
    expect(read([text]).rows).toEqual([['2014-01-01', 'Cote d"Ivoire', 'Iran', '020']])
  })

  it('passes over a bad line, naming it, and goes on', () => {
    const text = 'date,source,target,event\n2014-01-01,A\n2014-01-01,"A,B,020\n\n2014-01-02,A,B,020\n'
    expect(read([text])).toEqual({ rows: [['2014-01-02', 'A', 'B', '020']], bad: [2, 3] })
  })

  it('refuses a table without its columns, and nothing at all', () => {
    expect(() => read(['date,source,event\n'])).toThrow(expect.objectContaining({ code: 'file_columns' }))
    expect(() => read([''])).toThrow(expect.objectContaining({ code: 'file_empty' }))
  })

  it('does not care where the pieces are cut', () => {
    const text = 'date,source,target,event\n2014-01-01,"A, b",Ü,020\r\n2014-01-02,C,"D ""d""",040\n'
    const whole = read([text]).rows
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length })), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length]
        expect(read(places.slice(1).map((end, i) => text.slice(places[i], end))).rows).toEqual(whole)
      }),
    )
  })

  it('gives back whatever fields were written with quotes', () => {
    const field = fc.string().filter((s) => !/[\n\r]/.test(s))
    fc.assert(
      fc.property(fc.array(field, { minLength: 2, maxLength: 5 }), (fields) => {
        const seen: string[][] = []
        const lines = new DelimitedLines(',', (read) => seen.push([...read]))
        lines.push(`${fields.map((f) => `"${f.replaceAll('"', '""')}"`).join(',')}\n`)
        expect(seen).toEqual([fields])
      }),
    )
  })
})

describe('other files of events', () => {
  it('ICEWS: names, and the text before the code', () => {
    const header =
      'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country'
    const line =
      '1\t2014-01-02\tForeign Affairs (Russia)\tx\tRussia\tAppeal for military aid\t0232\t3.4\tChina\tx\tChina'
    expect(read([`${header}\n${line}\n`]).rows).toEqual([
      ['2014-01-02', 'Foreign Affairs (Russia)', 'China', 'Appeal for military aid'],
    ])
  })

  it('POLECAT: types as CAMEO roots, nameless parties by sector and country', () => {
    const header =
      'Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tActor Country\tPrimary Actor Sector\tRecipient Name\tRecipient Country\tPrimary Recipient Sector'
    const lines =
      '1\t2023-01-02\tREQUEST\tassist\tUkraine\tUKR\tGOV\tNone\tDEU\tGOV\n2\t2023-01-03\tAID\t\tGermany\tDEU\tGOV\t\t\t\n'
    expect(read([`${header}\n${lines}`])).toEqual({ rows: [['2023-01-02', 'Ukraine', 'GOV (DEU)', '020']], bad: [] })
  })

  it('GDELT 2: no header, parties by code and country, compact dates', () => {
    const fields = Array.from({ length: 61 }, () => '')
    for (const [at, value] of [
      [0, '9'],
      [1, '20230318'],
      [5, 'RUSGOV'],
      [7, 'RUS'],
      [15, 'CHN'],
      [17, 'CHN'],
      [26, '0232'],
    ] as const)
      fields[at] = value
    expect(read([`${fields.join('\t')}\n${fields.join('\t')}\n`]).rows).toEqual([
      ['2023-03-18', 'GOV (RUS)', 'CHN', '0232'],
      ['2023-03-18', 'GOV (RUS)', 'CHN', '0232'],
    ])
  })
})

describe('quads of a temporal knowledge graph', () => {
  const files = {
    entities: 'China\t0\nIran\t1\n',
    relations: 'Consult\t0\n',
    quads: ['1 0 0 25 -1\n', '0 0 1 0 -1\n1 0 0 25 -1\n'],
    firstDay: '2014-01-01',
    stepsPerDay: 24,
  }

  it('become rows in order of day, duplicates of the parts dropped', () => {
    expect([...quadRows(files)]).toEqual([
      { date: '2014-01-01', source: 'China', target: 'Iran', event: 'Consult' },
      { date: '2014-01-02', source: 'Iran', target: 'China', event: 'Consult' },
    ])
  })

  it('refuse an id without a name, and what is no number', () => {
    const code = (quads: string[]) => () => [...quadRows({ ...files, quads })]
    expect(code(['7 0 1 0'])).toThrow(expect.objectContaining({ code: 'field_invalid', value: '7' }))
    expect(code(['0 zero 1 0'])).toThrow(expect.objectContaining({ code: 'field_invalid' }))
  })
})
