import { describe, expect, it } from 'vitest'
import type { Claim, Evidence, Rejection } from '../../src/model/claim.js'
import { marksIn, paragraphs } from './marks.js'

const TEXT = 'Moscow asked Beijing for drones.\n\n \nBeijing is weighing it.\nNobody asked the rest.\n'

function span(words: string, text = TEXT) {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}

function claim(...evidence: Partial<Evidence>[]): Claim {
  return { key: '1', evidence } as unknown as Claim
}

describe('paragraphs of a marked text', () => {
  const marks = marksIn('text', [claim({ ...span('asked Beijing for drones.\n\n \nBeijing is'), step: 'ask' })], [])

  it('leave out blank lines and keep every other character with its offset', () => {
    const runs = paragraphs(TEXT, marks)
    expect(runs.map((paragraph) => paragraph.map(({ text }) => text).join(''))).toEqual([
      'Moscow asked Beijing for drones.',
      'Beijing is weighing it.',
      'Nobody asked the rest.',
    ])
    for (const run of runs.flat()) expect(TEXT.slice(run.start, run.end)).toBe(run.text)
  })

  it('carry a mark on over the break between them', () => {
    const marked = paragraphs(TEXT, marks)
      .flat()
      .filter((run) => run.marks.length > 0)
    expect(marked.map(({ text }) => text)).toEqual(['asked Beijing for drones.', 'Beijing is'])
  })
})

describe('marks', () => {
  it('stand in the title or in the text, never in both', () => {
    const title = { start: 0, end: 6, text: 'Moscow', in: 'title', reason: 'title_only' } as Rejection
    const inText = { ...span('the rest'), reason: 'no_addressee' } as Rejection
    expect(marksIn('title', [], [title, inText])).toEqual([{ kind: 'rejected', start: 0, end: 6, rejection: title }])
    expect(marksIn('text', [], [title, inText])).toMatchObject([{ rejection: inText }])
  })
})
