import { once } from 'node:events'
import { Command, InvalidArgumentError } from 'commander'
import { example, type LedgerFlags, STORES, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { withReader } from '../reader-options.js'

interface Flags extends LedgerFlags {
  readonly port: number
  readonly host: string
  readonly open?: true
}

export function serveCommand(output: Output): Command {
  const command = new Command('serve')
    .description('Serve the board in the browser and the HTTP API, until stopped with Ctrl-C.')
    .option('--port <port>', 'port to listen on; 0 takes any free one', portArgument, 4173)
    .option('--host <host>', 'address to bind; anything but this machine itself is given quotes only', '127.0.0.1')
    .option('--open', 'open the board in the browser')
    .action(async (flags: Flags) => {
      await withDemarche(
        flags,
        async (demarche) => {
          const { startServer } = await import('../../api/serve.js')
          const server = await startServer(demarche, { port: flags.port, host: flags.host })
          await output.line(server.url)
          output.note('Ctrl-C stops it.')
          if (flags.open) await openBrowser(server.url)
          await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
          await server.close()
        },
        STORES,
      )
    })
  return example(withLedger(withReader(command)), 'demarche serve --port 8080')
}

/** Opens the address where there is a screen; where there is none the printed address has to do. */
async function openBrowser(url: string): Promise<void> {
  const noScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  if (noScreen || process.env.CI) return
  const { default: open } = await import('open')
  const child = await open(url)
  child.on('error', () => undefined)
}

function portArgument(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65535) throw new InvalidArgumentError('A whole number from 0 to 65535 is needed.')
  return port
}
