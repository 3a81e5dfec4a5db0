import { Command } from 'commander'
import { sourceProfiles } from '../../ingest/sources/profiles.js'
import { DemarcheError } from '../../model/errors.js'
import type { StoryRelation, StoryRelationKind } from '../../model/story.js'
import { sourceWords } from '../../present/sources.js'
import { type Grouping, groupPages, type Page, type Story } from '../../stories/group.js'
import { digest } from '../../stories/signature.js'
import { wireOrigin } from '../../stories/wire-origin.js'
import { eachArticle, statusOfTally } from '../articles.js'
import { dateArgument, example, formatOption } from '../options.js'
import type { Output } from '../output.js'
import { count, wrap } from '../text/layout.js'
import { styleOf } from '../text/style.js'

export function storiesCommand(output: Output, exit: (status: number) => void): Command {
  const command = new Command('stories')
    .description(
      'Tell which articles tell one story: copies, cut, edited, garbled or translated back. Every article is in exactly one; corrections, later news and lifted passages are linked.',
    )
    .argument(
      '<file...>',
      '.txt .html .pdf .jsonl .eml .mbox .warc (.gz too), a folder of such files, or - for standard input',
    )
    .option('--date <date>', 'publication date of texts that carry none', dateArgument)
    .addOption(formatOption('text', 'jsonl', 'json'))
    .action(async (files: string[], options: { date?: ReturnType<typeof dateArgument>; format: string }) => {
      const profileOf = sourceProfiles(process.env.DEMARCHE_SOURCES ?? null)
      const sources = new Map<string, string>()
      const pages = new Map<string, Page & { readonly key: string }>()
      const tally = await eachArticle(files, { date: options.date }, output, async (article) => {
        const { id, key, date } = article
        const source = sourceWords({ source: article.source, profile: profileOf(article) })
        const origin = wireOrigin(article.text)?.agency
        const said = [source, origin && `from ${origin}`].filter((words) => words).join(' · ')
        if (said !== '') sources.set(id, said)
        const known = pages.get(id)
        if (known === undefined) pages.set(id, { id, key, date, signature: digest(article) })
        else if (known.key !== key)
          throw new DemarcheError('field_invalid', 'another article has the same id', { value: id })
      })
      await print(groupPages([...pages.values()]), sources, options.format, output)
      exit(statusOfTally(tally))
    })
  return example(command, 'demarche stories --format jsonl pages.jsonl')
}

/** What a story is to another, before the other's name. */
const RELATION_WORDS: Readonly<Record<StoryRelationKind, string>> = {
  correction: 'corrects',
  later_version: 'tells later news than',
  lifted_passage: 'shares a passage with',
  same_event: 'tells of one event with',
}

type Told = Story & { readonly relations?: readonly Omit<StoryRelation, 'from'>[] }

async function print(
  { stories, relations }: Grouping,
  sources: ReadonlyMap<string, string>,
  format: string,
  output: Output,
): Promise<void> {
  const told: readonly Told[] = stories.map((story) => {
    const own = relations.filter(({ from }) => from === story.story)
    return own.length === 0 ? story : { ...story, relations: own.map(({ kind, to }) => ({ kind, to })) }
  })
  if (format === 'json') return await output.line(JSON.stringify(told))
  if (format === 'jsonl') {
    for (const story of told) await output.line(JSON.stringify(story))
    return
  }
  const style = styleOf(output.colour)
  const named = (id: string) => (sources.has(id) ? `${id} · ${sources.get(id)}` : id)
  const articles = stories.reduce((sum, { members }) => sum + members.length, 0)
  for (const { story, members, relations: own = [] } of told) {
    const [head = '', ...rest] = wrap(named(story), output.width)
    await output.line([style.bold(head), ...rest].join('\n'))
    for (const member of members.slice(1))
      await output.line(
        wrap(named(member), output.width - 4)
          .map((line) => `    ${line}`)
          .join('\n'),
      )
    for (const { kind, to } of own) await output.line(style.dim(`    ${RELATION_WORDS[kind]} ${to}`))
  }
  await output.line(style.dim(`${count(articles, 'article')} tell ${count(stories.length, 'story', 'stories')}`))
}
