import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PartialDate } from '../../model/time.js'
import { findMentions } from './mentions.js'

interface Case {
  readonly date: PartialDate
  /** What the line tries; `out`: a person out of office on the date. */
  readonly kind: string
  readonly text: string
  /** Start, end and the code meant; null where nobody may be read there. */
  readonly mentions: readonly [number, number, string | null][]
}

// Written by somebody who had not seen the resolver or its tables: never change a line because the resolver misses it.
const cases = readFileSync(new URL('./mentions.blind.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

function misses({ date, text, mentions }: Case): string[] {
  const found = findMentions(text, { date })
  return mentions.flatMap(([start, end, code]) => {
    const here = found.filter((mention) => mention.start < end && mention.end > start)
    const isRight =
      code === null ? here.every((m) => m.code === null || m.sort === 'demonym') : here.some((m) => m.code === code)
    return isRight ? [] : [`${date} ${text.slice(start, end)}: ${code}, got ${here.map((m) => m.code).join(' ')}`]
  })
}

describe('mentions written blind', () => {
  // 187 of 210 when first run (.890, below the .90 hoped for); 202 after the classes of misses, not the lines, were closed.
  it('are at least 95 % right', () => {
    const wrong = cases.flatMap(misses)
    expect(cases).toHaveLength(210)
    expect(1 - wrong.length / cases.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('never let a person speak for an office not held on the date', () => {
    const out = cases.filter(({ kind }) => kind === 'out')
    expect(out).toHaveLength(28)
    expect(out.flatMap(misses)).toEqual([])
  })
})
