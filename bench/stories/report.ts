import type { EncounterOutcome, LinkOutcome } from './beside.js'
import { LINKS } from './gold.js'
import type { Outcome, Scored } from './score.js'

/** Everything that the section tells. */
export interface Result {
  readonly scored: Scored
  readonly links: readonly LinkOutcome[]
  readonly encounters: readonly EncounterOutcome[]
  /** Asks that the ledger holds in all. */
  readonly asks: number
  readonly articles: number
}

/** The section as Markdown: the figures by story, the links, the encounters, and every error. */
export function reportOf({ scored, links, encounters, asks, articles }: Result): string {
  const { outcomes, mixed, threads } = scored
  const stories = [...new Set(outcomes.map(({ ask }) => ask.story))]
  const own = (story: string | null) => outcomes.filter(({ ask }) => story === null || ask.story === story)
  const rows = [null, ...stories].map((story) => row(story ?? '**all**', own(story), scored, encounters))
  return [
    `${articles} articles gave ${asks} asks; ${threads} of these threads stand for one of the ${outcomes.length} asks of the gold (gold/README.md says how it was made).`,
    'Found: a thread with the asker, addressee, kind and polarity, told from a sentence that shows the ask (or from an article that tells no other such ask). One thread stands for one ask.',
    table(
      [
        'story',
        'asks',
        'found',
        'of any kind',
        'end state right',
        'threads that mix two',
        'told in several',
        'encounters',
        'encounters of that kind',
      ],
      rows,
    ),
    linkLine(links),
    ...stories.map((story) => errorsOf(story, own(story))),
    `### Threads that mix two asks\n\n${list(mixed.map(({ thread, home, others }) => `${home}, with ${others.join(', ')}: “${thread.matter}”`))}`,
    `### Encounters not found\n\n${list(encounters.filter(({ isFound }) => !isFound).map(({ encounter: e }) => `${e.what}, ${e.when}, ${e.parties.join(' and ')} (${e.story})`))}`,
  ].join('\n\n')
}

function row(name: string, own: readonly Outcome[], scored: Scored, encounters: readonly EncounterOutcome[]): string[] {
  const found = own.filter(({ thread }) => thread !== null)
  const ids = new Set(own.map(({ ask }) => ask.id))
  const stories = new Set(own.map(({ ask }) => ask.story))
  const met = encounters.filter(({ encounter }) => stories.has(encounter.story))
  const threads = own.reduce((sum, outcome) => sum + outcome.threads, 0)
  return [
    name,
    String(own.length),
    share(found.length, own.length),
    share(own.filter(({ ask }) => scored.ofAnyKind.has(ask.id)).length, own.length),
    share(found.filter(({ isEndRight }) => isEndRight).length, found.length),
    share(scored.mixed.filter(({ home }) => ids.has(home)).length, threads),
    share(found.filter((outcome) => outcome.threads > 1).length, found.length),
    share(met.filter(({ isFound }) => isFound).length, met.length),
    share(met.filter(({ isOfKind }) => isOfKind).length, met.length),
  ]
}

function linkLine(links: readonly LinkOutcome[]): string {
  const parts = LINKS.map((link) => {
    const own = links.filter((one) => one.link === link)
    return `${link} ${own.filter(({ isThere }) => isThere).length} of ${own.length}`
  })
  return `Links between asks that were both found, as the ledger has them: ${parts.join(', ')}.`
}

function errorsOf(story: string, own: readonly Outcome[]): string {
  const missed = own.filter(({ missed }) => missed !== null).map(({ ask, missed }) => `${ask.id}: ${missed}`)
  const wrong = own
    .filter(({ thread, isEndRight }) => thread !== null && !isEndRight)
    .map(({ ask, thread, right }) => `${ask.id}: ${thread?.state}, right is ${right.join(' or ')}`)
  return `### ${story}\n\nNot found:\n\n${list(missed)}\n\nEnd state wrong:\n\n${list(wrong)}`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(part / whole).toFixed(2)} (${part} of ${whole})`
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '- none' : lines.map((line) => `- ${line}`).join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
