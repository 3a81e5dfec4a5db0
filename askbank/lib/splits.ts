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
 * Gives each new event a split. An event with a synthetic text never goes to the test. Of the others half do: the test wants 150 texts that are not
 * synthetic, and they are about half of the first 600. A tenth of each goes to dev.
 */
export function extendManifest(texts: readonly BankText[], manifest: Manifest): Manifest {
  const events = new Map<string, boolean>()
  for (const text of texts) events.set(text.event, (events.get(text.event) ?? false) || text.sort === 'synthetic')
  const added = [...events]
    .filter(([event]) => !(event in manifest))
    .map(([event, synthetic]) => [event, splitOf(event, synthetic)] as const)
  return Object.fromEntries([...Object.entries(manifest), ...added].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function splitOf(event: string, synthetic: boolean): Split {
  const drawn = draw(event)
  if (synthetic) return drawn < 0.1 ? 'dev' : 'train'
  if (drawn < 0.5) return 'test'
  return drawn < 0.6 ? 'dev' : 'train'
}

/** Texts whose split breaks a rule: a synthetic text that fell into the test with a later event. */
export function splitFaults(texts: readonly BankText[], manifest: Manifest): string[] {
  return texts
    .filter((text) => text.sort === 'synthetic' && manifest[text.event] === 'test')
    .map(
      (text) =>
        `${text.id}: a synthetic text in event ${text.event}, which belongs to the locked test; give it an event of its own`,
    )
}
