import { once } from 'node:events'
import { Command, InvalidArgumentError } from 'commander'
import { example, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'

interface Flags extends LedgerFlags {
  readonly port: number
  readonly host: string
}

export function serveCommand(output: Output): Command {
  const command = new Command('serve')
    .description('Serve the board in the browser and the HTTP API, until stopped with Ctrl-C.')
    .option('--port <port>', 'port to listen on; 0 takes any free one', portArgument, 4173)
    .option('--host <host>', 'address to bind; anything but this machine itself is given quotes only', '127.0.0.1')
    .action(async (flags: Flags) => {
      await withDemarche(flags, async (demarche) => {
        const { startServer } = await import('../../api/serve.js')
        const server = await startServer(demarche, { port: flags.port, host: flags.host })
        await output.line(server.url)
        output.note('Ctrl-C stops it.')
        await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
        await server.close()
      })
    })
  return example(withLedger(command), 'demarche serve --port 8080')
}

function portArgument(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65535) throw new InvalidArgumentError('A whole number from 0 to 65535 is needed.')
  return port
}
