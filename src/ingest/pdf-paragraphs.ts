/** A run of text with its place on the page, as the PDF library gives it. */
export interface PlacedText {
  readonly str: string
  /** Matrix; the last two numbers are x and y in points, y growing upwards. */
  readonly transform: readonly number[]
  readonly height: number
  readonly hasEOL: boolean
}

interface Row {
  text: string
  y: number
  height: number
}

/** A step down of more than this many line heights begins a new paragraph. */
const PARAGRAPH_STEP = 1.7

/**
 * Lines of a page put together into paragraphs: a wide step down, or a step up (a new column), parts them. A word cut by a hyphen at a line's
 * end is made whole where the next line goes on in lower case.
 */
export function paragraphsOf(items: readonly PlacedText[]): string[] {
  const paragraphs: string[] = []
  let open = ''
  let last: Row | null = null
  for (const row of rowsOf(items)) {
    if (row.text.trim() === '') continue
    const step = last === null ? 0 : last.y - row.y
    const height = Math.max(row.height, last?.height ?? 0)
    if (last !== null && (step > height * PARAGRAPH_STEP || step < -height)) {
      paragraphs.push(open)
      open = row.text
    } else open = joinLines(open, row.text)
    last = row
  }
  if (open !== '') paragraphs.push(open)
  return paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

function rowsOf(items: readonly PlacedText[]): Row[] {
  const rows: Row[] = []
  let row: Row | null = null
  for (const item of items) {
    const y = item.transform[5] ?? 0
    row ??= { text: '', y, height: 0 }
    row.text += item.str
    if (item.str.trim() !== '') {
      if (row.height === 0) row.y = y
      row.height = Math.max(row.height, item.height)
    }
    if (!item.hasEOL) continue
    rows.push(row)
    row = null
  }
  if (row) rows.push(row)
  return rows
}

function joinLines(above: string, below: string): string {
  if (above === '') return below
  if (/\p{Ll}[-\u00ad]\s*$/u.test(above) && /^\s*\p{Ll}/u.test(below))
    return above.replace(/[-\u00ad]\s*$/u, '') + below.trimStart()
  return `${above} ${below}`
}
