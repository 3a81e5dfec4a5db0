import type { Step } from '../src/model/ask.js'

/** Steps that are done; all the others are said. */
const DEEDS: readonly Step[] = ['deliver', 'block']

/** Whether a step is a deed or only a word. */
export function isDeed(step: Step): boolean {
  return DEEDS.includes(step)
}
