import type { Contradiction, Deeds } from '../../model/beside.js'
import type { ThreadEvidence } from '../../model/thread.js'
import { formatDateShort } from '../../present/dates.js'
import { sayerName } from '../../present/sayer.js'
import { plain, wrap } from './layout.js'
import type { Layout } from './wish-list.js'

/** Most pairs of quotes shown of one sort. */
const SHOWN = 6

/** Where an actor's words and deeds part, each with both quotes. */
export function deedsText({ deniedAndDone, contradictions }: Deeds, layout: Layout): string {
  return [
    ...pairs('Denied, and done as others tell it', deniedAndDone, layout),
    ...pairs('Wants of others what it refuses', contradictions, layout),
  ].join('\n')
}

function pairs(title: string, found: readonly Contradiction[], layout: Layout): readonly string[] {
  if (found.length === 0) return []
  const more = found.length > SHOWN ? [`  … and ${found.length - SHOWN} more (--format json gives all)`] : []
  return ['', layout.style.bold(title), ...found.slice(0, SHOWN).flatMap((one) => pairText(one, layout)), ...more]
}

function pairText({ about, says, does }: Contradiction, layout: Layout): readonly string[] {
  return [
    ...wrap(plain(about), layout.width - 2).map((line) => `  ${line}`),
    ...quote(says.evidence, layout),
    ...quote(does.evidence, layout),
  ]
}

function quote({ text, saidBy, publishedAt, article }: ThreadEvidence, { width, nameOf }: Layout): readonly string[] {
  const told = `“${plain(text)}” — ${sayerName(saidBy, nameOf)}, ${plain(article.source ?? article.id)}, ${formatDateShort(publishedAt)}`
  return wrap(told, width - 4).map((line) => `    ${line}`)
}
