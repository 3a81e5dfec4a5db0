import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DemarcheError } from '../model/errors.js'
import { eachArticle, noteUndated, statusOfTally } from './articles.js'
import { errorLine, type Output } from './output.js'

const folder = mkdtempSync(join(tmpdir(), 'demarche-articles-'))
afterAll(() => rmSync(folder, { recursive: true }))

function listening(): Output & { readonly notes: string[] } {
  const notes: string[] = []
  const nothing = async () => {}
  const note = (text: string) => void notes.push(text)
  return { notes, width: 80, colour: false, live: false, line: nothing, raw: nothing, note, redraw: () => {} }
}

function jsonl(name: string, count: number): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    Array.from({ length: count }, (_, i) => JSON.stringify({ id: `n${i}`, text: 'Kyiv asks.' })).join('\n'),
  )
  return path
}

describe('eachArticle', () => {
  it('names an article that fails and takes the rest', async () => {
    const output = listening()
    const taken: string[] = []
    const tally = await eachArticle([jsonl('a.jsonl', 4)], {}, output, async ({ id }) => {
      if (id === 'n1') throw new DemarcheError('field_invalid', 'a quote does not stand in the text', { value: 'zz9' })
      if (id === 'n2') throw new TypeError('a fault')
      taken.push(id)
    })
    expect(taken).toEqual(['n0', 'n3'])
    expect(tally).toMatchObject({ taken: 2, failed: 2, undated: 2, known: 0, interrupted: false })
    expect([...tally.reasons]).toEqual([
      ['field_invalid', 1],
      ['internal', 1],
    ])
    expect(statusOfTally(tally)).toBe(1)
    expect(output.notes).toEqual([
      'demarche: n1: a quote does not stand in the text: zz9 (field_invalid)',
      'demarche: n2: a fault (internal)',
    ])
    noteUndated(tally, output)
    expect(output.notes.at(-1)).toMatch(/^2 of 2 texts have no date/)
  })
  it('stops where the ledger fails, and where nothing works', async () => {
    const locked = async () => {
      throw new DemarcheError('ledger_locked', 'taken')
    }
    await expect(eachArticle([jsonl('b.jsonl', 2)], {}, listening(), locked)).rejects.toMatchObject({
      code: 'ledger_locked',
    })
    const broken = async () => {
      throw new TypeError('a fault')
    }
    await expect(eachArticle([jsonl('c.jsonl', 30)], {}, listening(), broken)).rejects.toThrow('a fault')
  })
  it('dates what carries no date', async () => {
    const dates: unknown[] = []
    await eachArticle(
      [jsonl('d.jsonl', 1)],
      { date: '2023-03' as never },
      listening(),
      async ({ date }) => void dates.push(date),
    )
    expect(dates).toEqual(['2023-03'])
  })
})

describe('errorLine', () => {
  it('keeps to one line, without control characters, and says the value once', () => {
    expect(errorLine(new DemarcheError('line_invalid', 'not\nJSON', { value: 'a\u001b[31m\nb' }))).toBe(
      'not JSON: a [31m b (line_invalid)',
    )
    expect(errorLine(new DemarcheError('date_invalid', 'not a date: x', { value: 'x' }))).toBe(
      'not a date: x (date_invalid)',
    )
    expect(errorLine('odd')).toBe('odd (internal)')
  })
})
