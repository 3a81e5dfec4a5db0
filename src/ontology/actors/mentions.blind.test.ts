import { describe, expect, it } from 'vitest'
import { mentionCases, mentionMisses } from './testing/mention-cases.js'

// Written by somebody who had not seen the resolver or its tables: never change a line because the resolver misses it.
const cases = mentionCases('mentions.blind.jsonl')

describe('mentions written blind', () => {
  // 187 of 210 when first run (.890, below the .90 hoped for); 202 after the classes of misses, not the lines, were closed.
  it('are at least 95 % right', () => {
    const wrong = cases.flatMap(mentionMisses)
    expect(cases).toHaveLength(210)
    expect(1 - wrong.length / cases.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('never let a person speak for an office not held on the date', () => {
    const out = cases.filter(({ kind }) => kind === 'out')
    expect(out).toHaveLength(28)
    expect(out.flatMap(mentionMisses)).toEqual([])
  })
})
