import { Command } from 'commander'
import { createArticle } from '../../model/article.js'
import { type PartialDate, parsePartialDate } from '../../model/time.js'
import { version } from '../../version.js'
import { SOME_FAILED } from '../exit.js'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import { errorLine, type Output } from '../output.js'
import { count, padEnd } from '../text/layout.js'

/** One thing looked at: whether it is well, and what was found. */
interface Finding {
  readonly part: string
  readonly ok: boolean
  readonly found: string
}

const OLDEST_NODE = [20, 19] as const
const SAMPLE = 'Ukraine urged Germany to send Leopard tanks.'

export function doctorCommand(output: Output, exit: (status: number) => void): Command {
  const command = new Command('doctor')
    .description('Look whether everything that Demarche needs is here and works.')
    .addOption(formatOption('text', 'json'))
    .action(async (flags: LedgerFlags & { readonly format: string }) => {
      const findings = [node(), await models(), await reader(), await ledger(flags), await pdf()]
      if (flags.format === 'json') await output.line(JSON.stringify({ version: version(), findings }))
      else {
        await output.line(`demarche ${version()}`)
        for (const { part, ok, found } of findings)
          await output.line(`${ok ? 'ok  ' : 'BAD '} ${padEnd(part, 9)}${found}`)
      }
      if (findings.some(({ ok }) => !ok)) exit(SOME_FAILED)
    })
  return example(withLedger(command), 'demarche doctor --data ./ledger')
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  const found = `${process.versions.node} on ${process.platform} ${process.arch}`
  return { part: 'Node.js', ok, found: ok ? found : `${found}; ${OLDEST_NODE.join('.')} or newer is needed` }
}

async function models(): Promise<Finding> {
  return await look('models', async () => {
    const { openParser } = await import('../../parser/parser.js')
    const began = performance.now()
    const parser = await openParser()
    const [sentence] = await parser.parse(SAMPLE)
    await parser.close()
    if (sentence?.words.find(({ text }) => text === 'urged')?.head !== -1)
      throw new Error(`“urged” is not read as the root of “${SAMPLE}”`)
    return `${parser.runtime}, first sentence parsed in ${Math.round(performance.now() - began)} ms`
  })
}

async function reader(): Promise<Finding> {
  return await look('reader', async () => {
    const { createReader } = await import('../../demarche.js')
    const own = createReader()
    const began = performance.now()
    const date: PartialDate = parsePartialDate('2023-01-17')
    const { claims } = await own.read(createArticle({ id: 'doctor', text: SAMPLE, date }))
    if (claims.length !== 1) throw new Error(`it reads ${count(claims.length, 'ask')} in “${SAMPLE}”; there is one`)
    return `${own.name}, first sentence in ${Math.round(performance.now() - began)} ms`
  })
}

async function ledger(flags: LedgerFlags): Promise<Finding> {
  const finding = await look('ledger', () => held(flags))
  const isMissing = finding.found.endsWith('(ledger_missing)')
  return isMissing ? { part: 'ledger', ok: true, found: `none in ${flags.data} yet; demarche add makes one` } : finding
}

async function held(flags: LedgerFlags): Promise<string> {
  return await withDemarche(flags, async (demarche) => {
    const { articles, stories, asks } = await demarche.ledger.counts()
    const where = flags.database ? 'Postgres server' : flags.data
    return `${where}: ${count(articles, 'article')}, ${count(stories, 'story', 'stories')}, ${count(asks, 'ask')}`
  })
}

async function pdf(): Promise<Finding> {
  return await look('PDF', async () => {
    const { version: found } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    return `text layers are read (pdf.js ${found})`
  })
}

async function look(part: string, find: () => Promise<string>): Promise<Finding> {
  try {
    return { part, ok: true, found: await find() }
  } catch (error) {
    return { part, ok: false, found: errorLine(error) }
  }
}
