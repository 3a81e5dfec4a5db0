import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../model/time.js'
import { findMentions } from './mentions.js'
import { mentionCases, mentionMisses } from './testing/mention-cases.js'

const cases = mentionCases('mentions.test-data.jsonl')

describe('mentions in context', () => {
  it('are at least 93 % right', () => {
    const wanted = cases.reduce((sum, { mentions }) => sum + mentions.length, 0)
    const wrong = cases.flatMap(mentionMisses)
    expect(wanted).toBeGreaterThanOrEqual(400)
    expect(1 - wrong.length / wanted, wrong.join('\n')).toBeGreaterThanOrEqual(0.93)
  })

  it('never let a person speak for an office that is over', () => {
    const nobody = cases.flatMap((one) =>
      mentionMisses({ ...one, mentions: one.mentions.filter(([, , code]) => code === null) }),
    )
    expect(nobody).toEqual([])
  })
})

describe('findMentions', () => {
  const codes = (text: string, date: string | null = '2023-03-18') =>
    findMentions(text, { date: date === null ? null : parseDay(date) }).map(
      ({ text: words, code }) => `${words}=${code}`,
    )

  it('takes one mention for a state, a role and a name', () => {
    expect(codes('US Secretary of State Antony Blinken spoke.')).toEqual(['US Secretary of State Antony Blinken=USA'])
  })

  it('knows a person from the role given later in undated text', () => {
    expect(
      codes('Putin wants drones. Russian President Vladimir Putin met Chinese leader Xi Jinping; Xi smiled.', null),
    ).toEqual(['Putin=RUS', 'Russian President Vladimir Putin=RUS', 'Chinese leader Xi Jinping=CHN', 'Xi=CHN'])
  })

  it('reads no party into seas, papers, agreements and other people', () => {
    expect(codes('The Paris Agreement, the South China Sea and the Washington Post.')).toEqual([])
    expect(codes('No foreign force came; more cash, I said, and C-130 aircraft.')).toEqual([])
    expect(codes('Dusty Johnson and Trump Tower', '2020-01-01')).toEqual([])
  })

  it('reads names with and without their accents', () => {
    expect(codes('Erdoğan met Chávez of Venezuela; Erdogan met Chavez.', '2010-01-01')).toEqual([
      'Erdoğan=TUR',
      'Chávez=VEN',
      'Venezuela=VEN',
      'Erdogan=TUR',
      'Chavez=VEN',
    ])
  })

  it('finds parties inside a state', () => {
    expect(
      codes('Turkish opposition leaders and the Iranian parliament speaker; rebels in Syria; Chinese firms'),
    ).toEqual([
      'Turkish opposition leaders=OPPOSITION_TUR',
      'Iranian parliament speaker=PARLIAMENT_IRN',
      'rebels in Syria=REBELS_SYR',
      'Chinese firms=BUSINESS_CHN',
    ])
  })

  it('gives offsets into the text as given, in order and apart', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Putin',
            ' ',
            'U.S.',
            'é',
            '👍',
            "China's",
            'president',
            'of',
            'the',
            ',',
            '.',
            'Jordan',
            '\n',
            'İstanbul',
          ),
        ),
        (parts) => {
          const text = parts.join(' ')
          let end = 0
          for (const mention of findMentions(text, { date: parseDay('2020-01-01') })) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.text)
            expect(mention.start).toBeGreaterThanOrEqual(end)
            end = mention.end
          }
        },
      ),
    )
  })
})
