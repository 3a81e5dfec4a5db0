/** A stretch of a text in UTF-16 units; `text.slice(start, end) === quote`. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly text: string
}

export class SpanError extends Error {}

const LETTER = /[\p{L}\p{N}]/u

/** Every place where `words` stands whole: not inside a longer word. */
export function places(text: string, words: string): Place[] {
  const found: Place[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (joins(text, at) || joins(text, end)) continue
    found.push({ start: at, end, text: words })
  }
  return found
}

/** Whether a letter or digit stands on both sides of `at`. */
function joins(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at))
}

/** Splits `words@2` and `words@@3` into the words and the count. */
function parseSaid(said: string): { words: string; within: number | null; nth: number | null } {
  const match = /^(.*?)(@{1,2})(\d+)$/su.exec(said)
  if (!match) return { words: said, within: null, nth: null }
  const [, words = '', mark, count] = match
  return mark === '@' ? { words, within: Number(count), nth: null } : { words, within: null, nth: Number(count) }
}

/** Evidence stands exactly once in its text; throws SpanError otherwise. */
export function placeOnce(text: string, words: string): Place {
  const found = places(text, words)
  const [first] = found
  if (!first) throw new SpanError(`not verbatim in the text: «${words}»`)
  if (found.length > 1) throw new SpanError(`stands ${found.length} times in the text; lengthen it: «${words}»`)
  return first
}

/**
 * The place that `said` means, seen from `near` (its evidence): within the evidence the first (or `@n`th) one; else the nearest before it, else the
 * nearest after it; `@@n` is the nth of the whole text. Throws SpanError where there is none.
 */
export function placeNear(text: string, said: string, near: Place): Place {
  const { words, within, nth } = parseSaid(said)
  const found = places(text, words)
  if (found.length === 0) throw new SpanError(`not verbatim in the text: «${words}»`)
  if (nth !== null) return found[nth - 1] ?? fail(`stands only ${found.length} times in the text: «${said}»`)
  const inside = found.filter((place) => place.start >= near.start && place.end <= near.end)
  if (within !== null)
    return inside[within - 1] ?? fail(`stands only ${inside.length} times in its evidence: «${said}»`)
  return inside[0] ?? found.findLast((place) => place.start < near.start) ?? (found[0] as Place)
}

/** The place of a trigger: within its evidence and nowhere else. */
export function placeInside(text: string, said: string, evidence: Place): Place {
  const { words, within } = parseSaid(said)
  const inside = places(text, words).filter((p) => p.start >= evidence.start && p.end <= evidence.end)
  const place = inside[(within ?? 1) - 1]
  if (!place) return fail(`the trigger is not in its evidence: «${said}»`)
  if (inside.length > 1 && within === null)
    fail(`stands ${inside.length} times in its evidence; write «${words}@1»: «${said}»`)
  return place
}

function fail(message: string): never {
  throw new SpanError(message)
}
