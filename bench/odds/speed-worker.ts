import { backtestCommand } from '../../src/cli/backtest.js'
import type { Output } from '../../src/cli/output.js'

const [events = '', from = ''] = process.argv.slice(2)
const silent: Output = {
  width: 80,
  colour: false,
  live: false,
  line: async () => {},
  raw: async () => {},
  note: (text) => process.stderr.write(`${text}\n`),
  redraw: () => {},
}
await backtestCommand(silent, () => {}).parseAsync(['--events', events, '--from', from, '--format', 'json'], {
  from: 'user',
})
process.stdout.write(String(process.resourceUsage().maxRSS))
