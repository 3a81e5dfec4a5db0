import { once } from 'node:events'
import { DemarcheError } from '../model/errors.js'

/** Where a command prints: results on `out`, everything else on `err`. */
export interface Output {
  /** Columns that text is laid out for. */
  readonly width: number
  /** Whether colour may be added; nothing is ever told by colour alone. */
  readonly colour: boolean
  /** Whether the progress of long work may be drawn. */
  readonly live: boolean
  /** A line of results; resolves when the receiver can take more. */
  line(text: string): Promise<void>
  /** Results as they are, without a line end. */
  raw(text: string): Promise<void>
  /** A line of anything else. */
  note(text: string): void
  /** Draws over the last line of a terminal; empty text clears it. */
  redraw(text: string): void
}

const NARROWEST = 60
const WIDEST = 110
const NOT_A_TERMINAL = 80

/** The process's own streams. A receiver that closes early (`| head`) ends the program quietly. */
export function processOutput(): Output {
  const { stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) stream.on('error', leaveQuietly)
  const width = stdout.isTTY ? Math.min(WIDEST, Math.max(NARROWEST, stdout.columns || NOT_A_TERMINAL)) : NOT_A_TERMINAL
  const raw = async (text: string) => {
    if (!stdout.write(text)) await once(stdout, 'drain')
  }
  return {
    width,
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    live: stderr.isTTY === true && env.TERM !== 'dumb',
    raw,
    line: (text) => raw(`${text}\n`),
    note: (text) => stderr.write(`${text}\n`),
    redraw: (text) => stderr.write(`\r\u001b[2K${text}`),
  }
}

function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(0)
  throw error
}

/** An error as one line for people, with its code for searching: `not a date: 2023-13 (date_invalid)`; the value is left out where the message or the caller (`named`) says it. */
export function errorLine(error: unknown, named?: string): string {
  if (error instanceof DemarcheError) {
    const isSaid = error.value === undefined || error.value === named || error.message.includes(error.value)
    const value = isSaid ? '' : `: ${oneLine(error.value ?? '')}`
    return `${oneLine(error.message)}${value} (${error.code})`
  }
  const message = error instanceof Error ? error.message : String(error)
  return `${oneLine(message)} (internal)`
}

/** Control characters of the input must not reach a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
}
