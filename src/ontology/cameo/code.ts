import { EVENT_TEXTS } from './event-texts.js'

const CODE = /^\d{2,4}$/

const BY_TEXT: ReadonlyMap<string, string> = new Map(
  EVENT_TEXTS.trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([text = '', code = '']) => [normalise(text), code]),
)

/**
 * The CAMEO code of an event: a code of two to four digits is taken as it is, an ICEWS event text is looked up (`_` or space,
 * case and punctuation ignored). Null where it is neither.
 */
export function cameoOfEvent(event: string): string | null {
  return CODE.test(event) ? event : (BY_TEXT.get(normalise(event)) ?? null)
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
