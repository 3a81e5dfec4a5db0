import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CreateWeb } from '../ingest/web/create-web.js'
import { dateArgument } from './options.js'

export interface WebFlags {
  readonly since?: ReturnType<typeof dateArgument>
  readonly pace: number
  readonly allowPrivate?: boolean
}

/** `--since`, `--pace` and `--allow-private`, on commands that fetch. */
export function withWeb(command: Command): Command {
  return command
    .addOption(
      new Option('--since <date>', 'pass over items of feeds and site maps older than this').argParser(dateArgument),
    )
    .addOption(
      new Option('--pace <seconds>', 'pause between two requests to one host; robots.txt may ask for more')
        .argParser(secondsArgument)
        .default(1),
    )
    .option('--allow-private', 'fetch from private and local networks too')
}

export function webOf({ since, pace, allowPrivate = false }: WebFlags): CreateWeb {
  return { allowPrivate, pace: pace * 1000, ...(since === undefined ? {} : { since }) }
}

function secondsArgument(value: string): number {
  const seconds = Number(value)
  if (!/^\d+(\.\d+)?$/.test(value) || seconds > 3600) throw new InvalidArgumentError('Seconds are needed, 0 to 3600.')
  return seconds
}

/** `90s`, `15m`, `2h` or `1d` as milliseconds. */
export function durationArgument(value: string): number {
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)(s|m|h|d)$/.exec(value) ?? []
  const ms = Number(amount) * { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit as 's' | 'm' | 'h' | 'd']
  if (!(ms >= 1000)) throw new InvalidArgumentError('A length of time is needed: 90s, 15m, 2h or 1d.')
  return ms
}
