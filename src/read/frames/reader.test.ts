import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createArticle } from '../../model/article.js'
import type { Claim } from '../../model/claim.js'
import { parsePartialDate } from '../../model/time.js'
import { describeReader, expectSound } from '../reader.cases.js'
import { createFrameReader } from './reader.js'

const reader = createFrameReader()
describeReader('the frame reader', () => reader)

async function claimsOf(text: string, date = '2023-03-18'): Promise<readonly Claim[]> {
  return (await reader.read(createArticle({ id: 'x', text, date: parsePartialDate(date) }))).claims
}

const short = (claim: Claim) =>
  `${claim.asker}>${claim.addressee} ${claim.kind} ${claim.polarity} ${claim.force} ${claim.state}`

describe('the frame reader', () => {
  it.each([
    ['Peru urged Chile to release two fishermen.', ['PER>CHL release do appeal asked']],
    [
      'Italy and Spain called on Libya to open the port to aid convoys.',
      ['ITA>LBY access do appeal asked', 'ESP>LBY access do appeal asked'],
    ],
    [
      'Norway asked Sweden and Finland for ammunition.',
      ['NOR>SWE arms do appeal asked', 'NOR>FIN arms do appeal asked'],
    ],
    ['Beijing warned Washington not to sell arms to Taiwan.', ['CHN>USA arms refrain appeal asked']],
    ['Turkey wants the EU to lift visa requirements.', ['TUR>EU sanctions_relief do wish asked']],
    ['Ghana was urged by Nigeria to extradite the general.', ['NGA>GHA justice do appeal asked']],
    ['Brazil demanded that Bolivia withdraw its troops from the crossing.', ['BRA>BOL deescalation do demand asked']],
    ['Hungary is eager for more Russian gas.', ['HUN>RUS trade do wish asked']],
    ['Kenya’s request to the IMF for a loan was discussed on Monday.', ['KEN>IMF money do appeal considered']],
    [
      'Egypt asked Sudan to hand over the prisoners. Khartoum rejected the request.',
      ['EGY>SDN release do appeal refused'],
    ],
    ['India asked France for jets. Paris promised to send the jets in May.', ['IND>FRA arms do appeal promised']],
    ['Poland agreed to sell Ukraine tanks.', ['UKR>POL arms do wish promised']],
  ])('reads “%s”', async (text, expected) => {
    expect((await claimsOf(text)).map(short)).toEqual(expected)
  })

  it.each([
    'Demand for oil in China rose, the ministry called the growth strong.',
    'Russia shelled two towns in Ukraine on Monday.',
    'Turkish firefighters asked whether the road to Syria was open.',
    'The appeal court in Peru heard the case.',
  ])('asks nothing in “%s”', async (text) => {
    expect((await claimsOf(text)).map(short)).toEqual([])
  })

  it('claims nothing that stands in the title alone, and keeps it with the reason', async () => {
    const title = 'Oslo urges Copenhagen to release trawler'
    const article = createArticle({
      id: 'x',
      title,
      text: 'A trawler lay in the harbour.',
      date: parsePartialDate('2023-03-18'),
    })
    const reading = await reader.read(article)
    expect(reading.claims).toEqual([])
    expect(reading.rejected).toEqual([{ reason: 'title_only', start: 0, end: title.length, text: title, in: 'title' }])
  })

  it('says who says so, and keeps the deadline', async () => {
    const [claim] = await claimsOf('Mexico demanded that Cuba release the sailors by 25 March.')
    expect(claim?.deadline).toEqual({ text: 'by 25 March', date: '2023-03-25' })
    expect(claim?.evidence[0]?.saidBy).toBe('MEX')
  })
})

const SHARED = process.env.DEMARCHE_SHARED

describe.skipIf(SHARED === undefined)('the sample (needs DEMARCHE_SHARED, since its text may not ship)', () => {
  it('gives what a careful reader finds at least', async () => {
    const text = readFileSync(join(SHARED ?? '', 'data', 'moscow-visit.txt'), 'utf8')
    const reading = await reader.read(createArticle({ id: 'moscow-visit.txt', text }))
    expectSound(reading, text)
    const found = reading.claims.map((claim) => `${claim.asker}>${claim.addressee} ${claim.kind} ${claim.matter}`)
    const has = (pattern: RegExp) =>
      expect(
        found.filter((line) => pattern.test(line)),
        String(pattern),
      ).not.toEqual([])
    has(/^RUS>CHN arms/)
    has(/^RUS>PRK arms/)
    has(/^RUS>IRN arms/)
    has(/^RUS>CHN trade .*microchips/)
    has(/^RUS>CHN trade .*commerce/)
    has(/^CHN>RUS trade .*oil/)
    has(/^CHN>UKR talks/)
    has(/^CHN>RUS deescalation/)
    const arms = reading.claims.find(
      (claim) => claim.asker === 'RUS' && claim.addressee === 'CHN' && claim.kind === 'arms',
    )
    expect(arms?.state).toBe('considered')
    expect(['wish', 'appeal']).toContain(arms?.force)
  })
})
