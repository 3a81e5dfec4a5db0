import { readFileSync } from 'node:fs'
import type { PartialDate } from '../../../model/time.js'
import { findMentions } from '../mentions.js'

/** A text with the parties that a careful reader finds in it. */
export interface MentionCase {
  readonly date: PartialDate | null
  readonly text: string
  /** Start, end and the code meant; null where nobody may be read there. */
  readonly mentions: readonly [number, number, string | null][]
  /** What the case tries, where its file says. */
  readonly kind?: string
}

/** The cases of a file of this stage, one a line. */
export function mentionCases(file: string): readonly MentionCase[] {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MentionCase)
}

/** What is found otherwise than meant, in words. */
export function mentionMisses({ date, text, mentions }: MentionCase): string[] {
  const found = findMentions(text, { date })
  return mentions.flatMap(([start, end, code]) => {
    const here = found.filter((mention) => mention.start < end && mention.end > start)
    const isRight =
      code === null ? here.every((m) => m.code === null || m.sort === 'demonym') : here.some((m) => m.code === code)
    return isRight ? [] : [`${date} ${text.slice(start, end)}: ${code}, got ${here.map((m) => m.code).join(' ')}`]
  })
}
