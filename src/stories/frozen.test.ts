import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the held part of the harder set is the one that was frozen before the method was seen', () => {
  const [hash, name] = readFileSync('bench/stories/FROZEN', 'utf8').trim().split(/\s+/)
  const bytes = readFileSync(`bench/stories/${name}`)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
  const pages = bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; story: string })
  expect([pages.length, new Set(pages.map((page) => page.story)).size]).toEqual([164, 71])
})
