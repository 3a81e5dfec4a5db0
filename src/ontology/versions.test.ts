import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GUIDE_VERSION, ontologyVersion } from './versions.js'

test('the guide’s version is the hash of the guide', () => {
  const guide = readFileSync(new URL('../../askbank/GUIDE.md', import.meta.url))
  expect(createHash('sha256').update(guide).digest('hex').slice(0, 12)).toBe(GUIDE_VERSION)
})

test('the ontology’s version is the same each time', () => {
  expect(ontologyVersion()).toMatch(/^ont_[0-9a-z]{16}$/)
  expect(ontologyVersion()).toBe(ontologyVersion())
})
