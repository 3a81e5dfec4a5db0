import { Command, Option } from 'commander'
import { isAddress } from '../../ingest/ingest.js'
import { type CreateWeb, createFetcher } from '../../ingest/web/create-web.js'
import { DemarcheError } from '../../model/errors.js'
import { version } from '../../version.js'
import { statusOfTally } from '../articles.js'
import { INTERRUPTED } from '../exit.js'
import { example, type LedgerFlags, STORES, withDemarche, withLedger } from '../options.js'
import { errorLine, type Output } from '../output.js'
import { withReader } from '../reader-options.js'
import { reportTaking, type Taking, takeIn } from '../taking.js'
import { durationArgument, type WebFlags, webOf, withWeb } from '../web-options.js'

interface Flags extends LedgerFlags, WebFlags {
  readonly every: number
  readonly once?: true
}

export function watchCommand(output: Output, exit: (status: number) => void): Command {
  const command = new Command('watch')
    .description(
      'Keep adding from feeds, site maps and folders, until stopped with Ctrl-C. Addresses are remembered; without any, those remembered are watched. Between rounds the ledger is free for others.',
    )
    .argument('[source...]', 'addresses of feeds, site maps or pages that name their feeds; .opml files; folders')
    .addOption(
      new Option('--every <time>', 'pause between rounds: 90s, 15m, 2h')
        .argParser(durationArgument)
        .default(900_000, '15m'),
    )
    .option('--once', 'one round alone, for a timer of your own')
    .action(async (given: string[], flags: Flags) => {
      const stop = onStop()
      const web = { ...webOf(flags), fetcher: createFetcher(version(), webOf(flags)) }
      for (;;) {
        const taking = await round(given, flags, web, output)
        if (taking?.interrupted) return exit(INTERRUPTED)
        if (flags.once) return taking === null ? undefined : exit(statusOfTally(taking))
        if (await stop.within(flags.every)) return exit(INTERRUPTED)
      }
    })
  return example(
    withLedger(withReader(withWeb(command))),
    'demarche watch --every 15m feeds.opml https://news.example/rss.xml',
    'demarche watch --once',
  )
}

/** One round; null where another process holds the ledger, which is told and tried again the next time. */
async function round(
  given: readonly string[],
  flags: Flags,
  fetching: CreateWeb,
  output: Output,
): Promise<Taking | null> {
  const began = new Date().toISOString().slice(0, 19)
  try {
    return await withDemarche(
      flags,
      async (demarche) => {
        await demarche.ledger.subscribe(given.filter(isAddress))
        const sources = [...new Set([...given, ...(await demarche.ledger.subscriptions())])]
        if (sources.length === 0)
          throw new DemarcheError('usage', 'nothing is watched yet; name a feed, an .opml file or a folder')
        const web = demarche.web(fetching)
        const taking = await takeIn(demarche, sources, { web, findFeeds: true, files: demarche.ledger }, output)
        await reportTaking(taking, output, `${began}Z  `)
        return taking
      },
      STORES,
    )
  } catch (error) {
    if (flags.once || !(error instanceof DemarcheError) || error.code !== 'ledger_locked') throw error
    output.note(`demarche: ${errorLine(error)}; it is tried again in the next round`)
    return null
  }
}

/** Waits between rounds, ended early by Ctrl-C; during a round the round itself listens. */
function onStop(): { within(ms: number): Promise<boolean> } {
  return {
    within: (ms) =>
      new Promise((resolve) => {
        const end = (stopped: boolean) => () => {
          clearTimeout(timer)
          process.off('SIGINT', stop)
          process.off('SIGTERM', stop)
          resolve(stopped)
        }
        const timer = setTimeout(() => end(false)(), ms)
        const stop = end(true)
        process.on('SIGINT', stop)
        process.on('SIGTERM', stop)
      }),
  }
}
