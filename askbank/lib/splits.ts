import { createHash } from 'node:crypto'
import type { BankText } from './bank.js'

export const SPLITS = ['train', 'dev', 'test'] as const
export type Split = (typeof SPLITS)[number]

/** Event to split. What stands is never changed: a locked test stays locked however the bank grows. */
export type Manifest = Readonly<Record<string, Split>>

/** A number in [0, 1) that the event's name alone decides. */
function draw(event: string): number {
  return createHash('sha256').update(`askbank ${event}`).digest().readUInt32BE(0) / 2 ** 32
}

/**
 * Gives each new event a split: a tenth to dev, the others to train. The locked test was drawn from the first 646 texts (half of the events without a
 * synthetic text) and is closed: what is written after the reader has been scored on it never enters.
 */
export function extendManifest(texts: readonly BankText[], manifest: Manifest): Manifest {
  const added = [...new Set(texts.map(({ event }) => event))]
    .filter((event) => !(event in manifest))
    .map((event) => [event, draw(event) < 0.1 ? 'dev' : 'train'] as const)
  return Object.fromEntries([...Object.entries(manifest), ...added].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whose texts the locked test was drawn from. */
const FIRST_ROUND = /^(?:A0|SU|W[1-8])-/

/** The split of a text, or null where it belongs to none: a later text on a matter of the closed test may neither enter the test nor be learnt from. */
export function splitOf(text: BankText, manifest: Manifest): Split | null {
  const split = manifest[text.event] ?? null
  return split === 'test' && !FIRST_ROUND.test(text.id) ? null : split
}

/** Texts whose split breaks a rule: a synthetic text that fell into the test with a later event. */
export function splitFaults(texts: readonly BankText[], manifest: Manifest): string[] {
  return texts
    .filter((text) => text.sort === 'synthetic' && splitOf(text, manifest) === 'test')
    .map(
      (text) =>
        `${text.id}: a synthetic text in event ${text.event}, which belongs to the locked test; give it an event of its own`,
    )
}
