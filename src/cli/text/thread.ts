import type { ArticleRef, Ask, Judgement } from '../../model/thread.js'
import { captionLead, captionOf, evidenceCaption } from '../../present/caption.js'
import { formatDate, formatDateShort, formatInstant } from '../../present/dates.js'
import { isNoAsk } from '../../present/no-ask.js'
import { uncheckedWords } from '../../present/odds.js'
import { formatPercent } from '../../present/percent.js'
import { sourceWords } from '../../present/sources.js'
import { type TimelineEntry, timeline } from '../../present/timeline.js'
import { FORCE_WORDS, kindWords, STATE_MEANING, stateWords } from '../../present/words.js'
import { count, padEnd, plain, wrap } from './layout.js'
import { ladder } from './style.js'
import type { Layout } from './wish-list.js'

const LABEL = 12
const DATE = 13

/** One ask with its whole thread: what stands of it today, then each step with its quotes, who says so and where. */
export function threadText(ask: Ask, layout: Layout): string {
  const { style, nameOf, width } = layout
  const caption = `${isNoAsk(ask) ? 'Not an ask: ' : ''}${captionOf(ask, nameOf)}`
  const title = wrap(caption, width).map(style.bold).join('\n')
  const lines = [title, '', stateLine(ask, layout), ...facts(ask, layout)]
  const steps = timeline(ask).flatMap((entry) => ['', ...stepText(entry, layout)])
  const judged = ask.judgements.flatMap((judgement) => ['', ...judgementText(judgement, layout)])
  return [...lines, ...steps, ...judged].join('\n')
}

function stateLine(ask: Ask, { style }: Layout): string {
  if (isNoAsk(ask)) return 'A person judged that this is not an ask; it counts nowhere and has no odds.'
  const state = `${ladder(ask.state, ask.partial)} ${stateWords(ask)}`
  return `${style.state(ask.state, state)}  ${STATE_MEANING[ask.state]}`
}

function facts(ask: Ask, { width, style }: Layout): string[] {
  const told = `${count(ask.stories, 'story', 'stories')} in ${count(ask.articles, 'article')}`
  const due =
    ask.deadline === null
      ? null
      : `${ask.deadline.text}${ask.deadline.date ? `: ${formatDate(ask.deadline.date)}` : ''}`
  const rows: readonly (readonly [string, string | null])[] = [
    ['Kind', `${kindWords(ask.kind)}; ${FORCE_WORDS[ask.force]}`],
    ['Told', `${told}, first ${formatDate(ask.firstSeen)}, last change ${formatDate(ask.lastChanged)}`],
    ['Deadline', due],
    ['On condition', ask.conditionOf === null ? null : `it is the condition for ${ask.conditionOf}`],
    ['Sure', `${formatPercent(ask.confidence)} that a careful reader would mark it so`],
    ...oddsRows(ask),
    ['Id', ask.id],
  ]
  return rows.flatMap(([label, value]) => {
    if (value === null) return []
    const [first = '', ...rest] = wrap(value, width - LABEL)
    return [style.dim(padEnd(label, LABEL)) + first, ...rest.map((line) => ' '.repeat(LABEL) + line)]
  })
}

function oddsRows(ask: Ask): (readonly [string, string])[] {
  if (ask.odds === null || isNoAsk(ask)) return []
  const each = ask.odds.odds.map(({ horizon, delivered }) => `${formatPercent(delivered)} in ${horizon} days`)
  const unchecked = uncheckedWords(ask.odds)
  return [
    ['Odds', `delivered: ${each.join(', ')} (from ${formatDate(ask.odds.asOf)})`],
    ...(unchecked === null ? [] : [['', unchecked] as const]),
  ]
}

/** Date on the left; beside it what happened and who says so, the quotes, the source. */
function stepText(entry: TimelineEntry, { width, style, nameOf }: Layout): string[] {
  const [lead] = entry.quotes
  if (lead === undefined) return []
  const room = width - DATE
  const date = `${formatDateShort(entry.date)}${entry.dateOf === 'publication' ? '' : ''}`
  const body = [
    ...wrap(evidenceCaption(lead, nameOf), room).map(style.bold),
    ...entry.quotes.flatMap((quote) => wrap(`“${plain(quote.text)}”`, room)),
    ...wrap(`${sourceText(lead.article)} · ${entry.quotes.map(({ id }) => id).join(' ')}`, room).map(style.dim),
    ...(entry.copies.length === 0
      ? []
      : wrap(`also in ${entry.copies.map(nameOfSource).join(', ')}`, room).map(style.dim)),
  ]
  return body.map((line, i) => padEnd(i === 0 ? date : '', DATE) + line)
}

/** `Source: Title, 18 Mar 2023 (retold) <address>` */
function sourceText(article: ArticleRef): string {
  const title = article.title === null ? article.id : article.title
  const source = sourceWords(article)
  const from = source === null ? '' : `${source}: `
  const retold = article.retold ? ' [retold in our own words]' : ''
  const url = article.url === null ? '' : ` ${article.url}`
  return `${from}${title}, ${formatDateShort(article.date)}${retold}${url}`
}

function nameOfSource(article: ArticleRef): string {
  return sourceWords(article) ?? article.title ?? article.id
}

function judgementText(judgement: Judgement, { width, style }: Layout): string[] {
  const over = judgement.supersededAt === null ? '' : ', superseded since'
  const set = Object.entries(judgement.set).map(([field, value]) => `${field} = ${value}`)
  const head = `A person judged it ${judgement.verdict}${over} — ${formatInstant(judgement.recordedAt)}`
  return [
    ...wrap(head, width).map(style.bold),
    ...wrap(judgement.because, width - 2).map((line) => `  ${line}`),
    ...set.map((line) => `  ${line}`),
  ]
}

/** The caption of an ask on one line, for lists that name others. */
export function captionLine(ask: Ask, { nameOf }: Pick<Layout, 'nameOf'>): string {
  return `${captionLead(ask, nameOf)}: ${plain(ask.matter)}`
}
