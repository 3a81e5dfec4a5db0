import { Command } from 'commander'
import { formatDateShort, formatInstant } from '../../present/dates.js'
import { profileWords } from '../../present/sources.js'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { clip, count, padEnd, padStart, wrap } from '../text/layout.js'
import { styleOf } from '../text/style.js'

interface Flags extends LedgerFlags {
  readonly refused?: boolean
  readonly format: 'text' | 'jsonl' | 'json'
}

const MOST_REFUSALS = 10_000
const NAME = 34
const NUMBER = 9

export function sourcesCommand(output: Output): Command {
  const command = new Command('sources')
    .description(
      'Publishers in the ledger, with who stands behind each (country; state, private, public, agency or party) and how much of their texts may be shown.',
    )
    .option('--refused', 'instead: addresses that were refused when last asked, and why')
    .addOption(formatOption('text', 'jsonl', 'json'))
    .action(async (flags: Flags) => {
      await withDemarche(flags, async ({ ledger, profileOf }) => {
        if (flags.refused) return await printRefusals(await ledger.refusals(MOST_REFUSALS), flags, output)
        const counts = await ledger.sourceCounts()
        await printSources(
          counts.map((each) => ({ ...each, profile: profileOf({ ...each, retold: each.retold }) })),
          flags,
          output,
        )
      })
    })
  return example(withLedger(command), 'demarche sources', 'demarche sources --refused --format jsonl')
}

type Demarched = Parameters<Parameters<typeof withDemarche>[1]>[0]
type Refusal = Awaited<ReturnType<Demarched['ledger']['refusals']>>[number]
type Counted = Awaited<ReturnType<Demarched['ledger']['sourceCounts']>>[number] & {
  readonly profile: ReturnType<Demarched['profileOf']>
}

async function printSources(all: readonly Counted[], { format }: Flags, output: Output): Promise<void> {
  if (format !== 'text') return await printJson(all, format, output)
  const style = styleOf(output.colour)
  for (const { source, url, articles, stories, latest, profile } of all) {
    const name = source ?? (url !== null && URL.canParse(url) ? new URL(url).hostname : 'not named')
    const numbers = `${padStart(String(articles), NUMBER)}${padStart(String(stories), NUMBER)}`
    await output.line(`${padEnd(clip(name, NAME), NAME)}${numbers}  ${formatDateShort(latest)}`)
    const who = profile === null ? 'not known who stands behind it' : `${profileWords(profile)}; ${profile.rights}`
    await output.line(
      style.dim(
        wrap(who, output.width - 2)
          .map((line) => `  ${line}`)
          .join('\n'),
      ),
    )
  }
  await output.line(
    style.dim(`${count(all.length, 'source')}: articles, stories, the latest; what may be shown of a text`),
  )
}

async function printRefusals(all: readonly Refusal[], { format }: Flags, output: Output): Promise<void> {
  if (format !== 'text') return await printJson(all, format, output)
  for (const { address, code, failures, fetchedAt } of all)
    await output.line(`${padEnd(code ?? '', 18)}${formatInstant(fetchedAt)}  ${count(failures, 'time')}  ${address}`)
  await output.line(`${count(all.length, 'address', 'addresses')} refused`)
}

async function printJson(all: readonly object[], format: 'jsonl' | 'json', output: Output): Promise<void> {
  if (format === 'json') return await output.line(JSON.stringify(all))
  for (const each of all) await output.line(JSON.stringify(each))
}
