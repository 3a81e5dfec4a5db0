import { type Assigned, assign } from './lib/assign.js'

/** Evidence as a string that stands in the text, or as spans in UTF-16 units. */
type ScoredEvidence =
  | string
  | readonly { step?: string; start?: number; end?: number; text?: string; in?: string }[]
  | null
  | undefined

/** The fields of an ask that the score looks at. */
export interface ScoredAsk {
  readonly asker?: string | null
  readonly addressee?: string | null
  readonly kind?: string | null
  readonly polarity?: string | null
  readonly force?: string | null
  readonly state?: string | null
  readonly evidence?: ScoredEvidence
}

export interface GoldText {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly asks: readonly ScoredAsk[]
}

/** How one marked and one read ask agree. */
interface Agreement {
  readonly found: boolean
  readonly parties: boolean
  readonly core: boolean
}

interface Pair extends Agreement, Assigned {}

/** The counts of one text, as shared by every figure. */
export interface Row {
  readonly gold: number
  readonly read: number
  readonly found: number
  readonly parties: number
  readonly core: number
  readonly force: number
  readonly states: readonly (readonly [string, string])[]
  readonly unproved: number
  /** Marked ask and read ask by their places in the two lists. */
  readonly pairs: readonly Pair[]
}

type Chars = readonly [number, number]
const SPACE = /\s+/u

/** Counts in code points, since the score's shares of overlap do; null inside a surrogate pair or outside the text. */
function toChars(text: string, units: number): number | null {
  if (units < 0 || units > text.length) return null
  const inside =
    units > 0 &&
    units < text.length &&
    /[\ud800-\udbff]/.test(text.charAt(units - 1)) &&
    /[\udc00-\udfff]/.test(text.charAt(units))
  return inside ? null : [...text.slice(0, units)].length
}

/** The spans of an ask's own evidence, and whether all of its evidence stands where it says. */
function spansOf(ask: ScoredAsk, text: string, title: string): { spans: Chars[]; sound: boolean } {
  const { evidence } = ask
  if (typeof evidence === 'string') {
    const at = evidence === '' ? -1 : text.indexOf(evidence)
    if (at < 0) return { spans: [], sound: false }
    return { spans: [[toChars(text, at) ?? 0, toChars(text, at + evidence.length) ?? 0]], sound: true }
  }
  let sound = true
  const out: { step: string | undefined; span: Chars }[] = []
  for (const piece of evidence ?? []) {
    const where = piece.in === 'title' ? title : text
    const start = Number.isInteger(piece.start) ? toChars(where, piece.start as number) : null
    const end = Number.isInteger(piece.end) ? toChars(where, piece.end as number) : null
    if (!piece.text || start === null || end === null || where.slice(piece.start, piece.end) !== piece.text)
      sound = false
    else if (piece.in !== 'title') out.push({ step: piece.step, span: [start, end] })
  }
  const asked = out.filter(({ step }) => step === 'ask')
  return { spans: (asked.length > 0 ? asked : out).map(({ span }) => span), sound: sound && out.length > 0 }
}

function words(text: readonly string[], [start, end]: Chars): number {
  return text
    .slice(start, end)
    .join('')
    .split(SPACE)
    .filter((word) => word !== '').length
}

/** Half of the longer span, or one whole inside the other within 60 words (the read one at least a quarter of the marked). */
function meets(marked: readonly Chars[], read: readonly Chars[], text: readonly string[]): boolean {
  return marked.some(([s, e]) =>
    read.some(([t, f]) => {
      const common = Math.min(e, f) - Math.max(s, t)
      if (common <= 0) return false
      if (2 * common >= Math.max(e - s, f - t)) return true
      if (t <= s && e <= f && words(text, [t, f]) <= 60) return true
      return s <= t && f <= e && words(text, [s, e]) <= 60 && 4 * common >= e - s
    }),
  )
}

/**
 * Pairs marked and read asks of one text one to one so that the sum of agreements (core 9, parties 3, found 2) is greatest, and counts.
 * The twin of the project's score program; `alias` maps other spellings of a party to its code.
 */
export function scoreText(
  gold: GoldText,
  read: readonly ScoredAsk[],
  alias: ReadonlyMap<string, string> = new Map(),
): Row {
  const title = gold.title ?? ''
  const chars = [...gold.text]
  const norm = (code: string | null | undefined) => {
    const said = (code ?? '').trim().toUpperCase()
    return alias.get(said) ?? said
  }
  const marked = gold.asks.map((ask) => spansOf(ask, gold.text, title).spans)
  const both = read.map((ask) => spansOf(ask, gold.text, title))
  const proved = both.flatMap(({ spans, sound }, at) => (sound ? [{ at, ask: read[at] as ScoredAsk, spans }] : []))
  const agree = gold.asks.map((g, i) =>
    proved.map(({ ask: p, spans }): Agreement => {
      const parties = norm(g.asker) === norm(p.asker) && norm(g.addressee) === norm(p.addressee)
      const core = parties && g.kind === p.kind && g.polarity === p.polarity
      return { found: meets(marked[i] ?? [], spans, chars) || core, parties, core }
    }),
  )
  const weights = agree.map((row) => row.map((a) => 9 * Number(a.core) + 3 * Number(a.parties) + 2 * Number(a.found)))
  const pairs = assign(weights).map(({ row, column }): Pair => {
    const agreed = agree[row]?.[column] as Agreement
    return { row, column: proved[column]?.at ?? 0, ...agreed }
  })
  return countRow(gold, read, pairs, both.filter(({ sound }) => !sound).length)
}

function countRow(gold: GoldText, read: readonly ScoredAsk[], pairs: readonly Pair[], unproved: number): Row {
  const core = pairs.filter((pair) => pair.core)
  const state = (ask: ScoredAsk | undefined) => ask?.state ?? ''
  return {
    gold: gold.asks.length,
    read: read.length,
    found: pairs.filter((pair) => pair.found).length,
    parties: pairs.filter((pair) => pair.parties).length,
    core: core.length,
    force: core.filter((pair) => gold.asks[pair.row]?.force === read[pair.column]?.force).length,
    states: core.map((pair) => [state(gold.asks[pair.row]), state(read[pair.column])] as const),
    unproved,
    pairs,
  }
}

export interface Figure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1 over all rows. */
export function figure(rows: readonly Row[], key: 'found' | 'parties' | 'core'): Figure {
  const sum = (name: 'found' | 'parties' | 'core' | 'gold' | 'read') =>
    rows.reduce((total, row) => total + row[name], 0)
  const precision = sum('read') === 0 ? 0 : sum(key) / sum('read')
  const recall = sum('gold') === 0 ? 0 : sum(key) / sum('gold')
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** The mean over the marked labels of each one's F1. */
export function macroF1(pairs: readonly (readonly [string, string])[]): number {
  const labels = [...new Set(pairs.map(([marked]) => marked))]
  if (labels.length === 0) return 0
  const f1 = labels.map((label) => {
    const right = pairs.filter(([g, p]) => g === label && p === label).length
    const said = pairs.filter(([, p]) => p === label).length
    const is = pairs.filter(([g]) => g === label).length
    return (2 * right) / (said + is)
  })
  return f1.reduce((a, b) => a + b, 0) / labels.length
}
