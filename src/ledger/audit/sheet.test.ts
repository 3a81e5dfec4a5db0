import { describe, expect, test } from 'vitest'
import { csvLine } from '../../present/table.js'
import { exampleArticle } from '../testing/examples.js'
import { markedReading } from '../testing/marked.js'
import { MARKED } from '../testing/marked-examples.js'
import { shareOf } from './share.js'
import { auditSheet, SHEET_COLUMNS, sheetRow } from './sheet.js'
import { styleOf } from './style.js'

const rows = Object.keys(MARKED).flatMap((id) => {
  const article = exampleArticle(id)
  return markedReading(article, MARKED[id] ?? []).claims.map((claim) =>
    sheetRow({
      id: `clm_${id}_${claim.key}`,
      ask: 'ask_1',
      claim,
      article: { ...article, story: 's', profile: null },
      text: article.text,
      reader: 'r 1',
    }),
  )
})

const sheet = (marks: readonly (readonly [string, string])[][]) =>
  [
    csvLine([...SHEET_COLUMNS]),
    ...rows.map((row, n) => {
      const marked: Record<string, string | number | null> = { ...row, ...Object.fromEntries(marks[n] ?? []) }
      return csvLine(SHEET_COLUMNS.map((column) => marked[column] ?? null))
    }),
  ].join('')

describe('a sheet', () => {
  test('holds the quote within its surroundings, and where it comes from', () => {
    expect(rows.length).toBeGreaterThan(8)
    for (const row of rows) {
      const [, quote = ''] = /^\w+: ([^|]*)/.exec(String(row.quotes)) ?? []
      expect(String(row.context)).toContain(quote.trim())
      expect(row.region).not.toBe('')
      expect(row.style).not.toBe('')
    }
  })

  test('marked, gives precision with its interval, in all and by group', () => {
    const audit = auditSheet(sheet([[['right', 'y']], [['right', 'N']], [['right', '1']], [['asker_right', 'n']]]))
    expect(audit).toMatchObject({ rows: rows.length, marked: 4, all: { right: 2, of: 4, share: 0.5 } })
    expect(audit.fields.asker).toMatchObject({ right: 0, of: 1 })
    const sums = Object.values(audit.by).map((shares) => Object.values(shares).reduce((sum, { of }) => sum + of, 0))
    expect(sums).toEqual([4, 4, 4, 4])
  })

  test('unmarked says so; a mark that is none and a table that is no sheet are refused', () => {
    expect(auditSheet(sheet([])).all).toBeNull()
    expect(() => auditSheet(sheet([[['right', 'perhaps']]]))).toThrow(
      expect.objectContaining({ code: 'field_invalid' }),
    )
    expect(() => auditSheet('a,b\r\n1,2\r\n')).toThrow(expect.objectContaining({ code: 'file_columns' }))
    expect(() => auditSheet('')).toThrow(expect.objectContaining({ code: 'file_columns' }))
  })
})

test('eight of ten is .80, .49 to .94', () => {
  const { share, low, high } = shareOf(8, 10)
  expect([share, low, high].map((n) => n.toFixed(2))).toEqual(['0.80', '0.49', '0.94'])
  expect(shareOf(0, 5)).toMatchObject({ share: 0, low: 0 })
  expect(shareOf(5, 5).high).toBe(1)
})

test.each([
  ['Kyiv asks for tanks', 'QUITO, May 23 - Ecuador said on Tuesday it had not made up its mind.', 'wire'],
  ['Joint statement', 'The two sides agreed.', 'statement'],
  [null, '10:15 Talks begin.\n10:40 The minister arrives.\n11:02 A break.', 'live blog'],
  [null, 'Q: Will you send tanks?\nA: No.\nQ: Why?\nA: We have none.', 'interview'],
  ['Why Berlin waits', 'It is not easy.', 'analysis'],
  [null, 'Germany agreed on Wednesday to send tanks.', 'report'],
])('%s: %s is %s', (title, text, style) => {
  expect(styleOf(title, text)).toBe(style)
})
