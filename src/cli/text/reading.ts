import type { Article } from '../../model/article.js'
import type { Claim, Reading } from '../../model/claim.js'
import { REJECTION_REASONS } from '../../model/claim.js'
import { captionOf, evidenceCaption } from '../../present/caption.js'
import { formatDate } from '../../present/dates.js'
import { formatPercent } from '../../present/percent.js'
import { kindWords, stateWords } from '../../present/words.js'
import { clip, count, padEnd, wrap } from './layout.js'
import { ladder } from './style.js'
import type { Layout } from './wish-list.js'

/** What was read in one article, for people: each ask with the words that prove it, then what was not taken for one. */
export function readingText(article: Article, reading: Reading, layout: Layout): string {
  const { style, width } = layout
  const title = wrap(article.title ?? article.id, width).map(style.bold)
  const about = `${article.title === null ? '' : `${article.id} · `}${formatDate(article.date)} · ${count(reading.claims.length, 'ask')}`
  return [
    ...title,
    ...wrap(about, width).map(style.dim),
    ...reading.claims.flatMap((claim) => ['', ...claimText(claim, layout)]),
    ...rejectedText(reading, layout),
    '',
  ].join('\n')
}

function claimText(claim: Claim, { style, width, nameOf }: Layout): string[] {
  const state = `${ladder(claim.state, claim.partial)} ${stateWords(claim)}`
  const caption = wrap(captionOf(claim, nameOf), width - 5)
  const facts = `${kindWords(claim.kind)} · ${claim.force} · ${formatPercent(claim.confidence)} sure${claim.deadline ? ` · ${claim.deadline.text}` : ''}`
  return [
    ...caption.map((line, i) => `${padEnd(i === 0 ? `${claim.key}.` : '', 5)}${style.bold(line)}`),
    `     ${style.state(claim.state, state)}  ${style.dim(facts)}`,
    ...claim.evidence.flatMap((evidence) => [
      ...wrap(evidenceCaption(evidence, nameOf), width - 7).map((line) => `       ${style.dim(line)}`),
      ...wrap(`“${evidence.text}”`, width - 7).map((line) => `       ${line}`),
    ]),
  ]
}

function rejectedText({ rejected }: Reading, { style, width }: Layout): string[] {
  if (rejected.length === 0) return []
  const lines = rejected.flatMap(({ reason, text }) => [
    ...wrap(`${REJECTION_REASONS[reason]} (${reason})`, width - 5).map((line) => `     ${style.dim(line)}`),
    `     “${clip(text, width - 7)}”`,
  ])
  return ['', style.dim(`Not taken for an ask: ${rejected.length}`), ...lines]
}
