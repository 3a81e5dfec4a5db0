import type { Ask } from '../model/thread.js'

/** One cell of an exported table; null is an empty cell. */
export type Cell = string | number | boolean | null

/** Columns of an exported table of asks, one row an ask. Odds are those of the latest forecast, in days of horizon. */
export const ASK_COLUMNS = [
  'id',
  'asker',
  'asker_said',
  'addressee',
  'addressee_said',
  'third',
  'kind',
  'polarity',
  'matter',
  'force',
  'state',
  'partial',
  'deadline',
  'condition_of',
  'confidence',
  'first_seen',
  'last_changed',
  'stories',
  'articles',
  'delivered_30',
  'delivered_90',
  'delivered_365',
] as const

/** One ask as a row of `ASK_COLUMNS`. */
export function askRow(ask: Ask): Readonly<Record<(typeof ASK_COLUMNS)[number], Cell>> {
  return {
    id: ask.id,
    asker: ask.asker,
    asker_said: ask.askerSaid,
    addressee: ask.addressee,
    addressee_said: ask.addresseeSaid,
    third: ask.third,
    kind: ask.kind,
    polarity: ask.polarity,
    matter: ask.matter,
    force: ask.force,
    state: ask.state,
    partial: ask.partial,
    deadline: ask.deadline?.date ?? ask.deadline?.text ?? null,
    condition_of: ask.conditionOf,
    confidence: ask.confidence,
    first_seen: ask.firstSeen,
    last_changed: ask.lastChanged,
    stories: ask.stories,
    articles: ask.articles,
    delivered_30: deliveredWithin(ask, 30),
    delivered_90: deliveredWithin(ask, 90),
    delivered_365: deliveredWithin(ask, 365),
  }
}

function deliveredWithin(ask: Ask, horizon: number): number | null {
  return ask.odds?.odds.find((odds) => odds.horizon === horizon)?.delivered ?? null
}

/** Columns of an exported table of evidence, one row a span. */
export const EVIDENCE_COLUMNS = [
  'id',
  'ask',
  'step',
  'direction',
  'partial',
  'text',
  'start',
  'end',
  'in',
  'said_by',
  'certainty',
  'when',
  'article',
  'article_id',
  'title',
  'source',
  'url',
  'retold',
  'story',
  'published_at',
  'recorded_at',
] as const

type EvidenceRow = Readonly<Record<(typeof EVIDENCE_COLUMNS)[number], Cell>>

/** The evidence of one ask as rows of `EVIDENCE_COLUMNS`. */
export function evidenceRows(ask: Pick<Ask, 'id' | 'evidence'>): readonly EvidenceRow[] {
  return ask.evidence.map((evidence) => ({
    id: evidence.id,
    ask: ask.id,
    step: evidence.step,
    direction: evidence.direction ?? null,
    partial: evidence.partial ?? null,
    text: evidence.text,
    start: evidence.start,
    end: evidence.end,
    in: evidence.in ?? 'text',
    said_by: evidence.saidBy,
    certainty: evidence.certainty,
    when: evidence.when,
    article: evidence.article.key,
    article_id: evidence.article.id,
    title: evidence.article.title,
    source: evidence.article.source,
    url: evidence.article.url,
    retold: evidence.article.retold,
    story: evidence.article.story,
    published_at: evidence.publishedAt,
    recorded_at: evidence.recordedAt,
  }))
}

/** One line of CSV as RFC 4180 has it, with its line end. Values stand as they are: nothing is added or cut. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
