import type { Step } from '../../src/model/ask.js'
import type { Ask } from '../../src/model/thread.js'
import type { TimelineEntry } from '../../src/present/timeline.js'

/** The number of the thread's line, from 1, that holds each piece of evidence, by its id. Copies share the line they are folded into. */
export function numbersOf(ask: Ask, lines: readonly TimelineEntry[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const evidence of ask.evidence) {
    const quoted = lines.findIndex((line) => line.quotes.some(({ id }) => id === evidence.id))
    const told = lines.findIndex((line) => line.story === evidence.article.story && line.step === evidence.step)
    numbers.set(evidence.id, (quoted >= 0 ? quoted : told) + 1)
  }
  return numbers
}

/** Where the odds point to: the anchor of a line of the thread. */
export function lineAnchor(number: number): string {
  return `line-${number}`
}

/** Stories that tell a step of the kind asked for, each counted once. */
export function storiesOf(ask: Ask, which: (step: Step) => boolean): number {
  return new Set(ask.evidence.filter(({ step }) => which(step)).map(({ article }) => article.story)).size
}
