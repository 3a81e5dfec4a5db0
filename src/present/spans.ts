/** A stretch of text with every mark that covers it; no marks: plain. */
export interface Run<Mark> {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/**
 * Splits a text into runs, plain and marked, so that the runs joined give the text back. Where marks overlap, the overlap is a run
 * of its own that carries both, in the order given. Offsets are UTF-16 units; marks are cut to the text, empty ones dropped.
 */
export function markSpans<Mark extends { readonly start: number; readonly end: number }>(
  text: string,
  marks: readonly Mark[],
): readonly Run<Mark>[] {
  const inside = marks.filter((mark) => Math.max(0, mark.start) < Math.min(text.length, mark.end))
  const edges = new Set([0, text.length])
  for (const mark of inside) {
    edges.add(Math.max(0, mark.start))
    edges.add(Math.min(text.length, mark.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const covering = inside.filter((mark) => mark.start < end && mark.end > start)
    return { start, end, text: text.slice(start, end), marks: covering }
  })
}
