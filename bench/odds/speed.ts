import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dayNumber, dayOfNumber } from '../../src/odds/events/calendar.js'
import type { EventRow } from '../../src/odds/events/event.js'
import { icews14Rows } from './shared-data.js'

/** Copies of the year that make ten million events. */
const COPIES = 111

export interface SpeedRow {
  readonly how: string
  readonly events: number
  readonly seconds: number
  readonly megabytes: number
}

/** Replays the year until it makes ten million events, once after itself and once beside itself under other names, and backtests each in a process of its own. */
export async function speed(): Promise<SpeedRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-speed-'))
  try {
    const years = await replayed(join(folder, 'years.csv'), yearAfterYear())
    const beside = await replayed(join(folder, 'beside.csv'), sideBySide())
    return [
      await timed('one year after another, the same parties', years, '2060-01-01'),
      await timed('all in one year, 111 times as many parties', beside, '2014-08-19'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* yearAfterYear(): Generator<string> {
  const rows = [...icews14Rows()]
  for (let copy = 0; copy < COPIES; copy++) {
    for (const row of rows) yield line(dayOfNumber(dayNumber(row.date) + 365 * copy), row.source, row.target, row.event)
  }
}

function* sideBySide(): Generator<string> {
  const days = new Map<string, EventRow[]>()
  for (const row of icews14Rows()) days.get(row.date)?.push(row) ?? days.set(row.date, [row])
  for (const [date, rows] of days) {
    for (let copy = 0; copy < COPIES; copy++) {
      for (const row of rows) yield line(date, `${copy} ${row.source}`, `${copy} ${row.target}`, row.event)
    }
  }
}

function line(...fields: readonly string[]): string {
  return `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\n`
}

async function replayed(path: string, lines: Iterable<string>): Promise<{ path: string; events: number }> {
  const out = createWriteStream(path)
  let events = 0
  let held = 'date,source,target,event\n'
  for (const text of lines) {
    held += text
    events += 1
    if (held.length < 1 << 20) continue
    if (!out.write(held)) await once(out, 'drain')
    held = ''
  }
  out.end(held)
  await once(out, 'finish')
  return { path, events }
}

async function timed(how: string, file: { path: string; events: number }, from: string): Promise<SpeedRow> {
  const began = performance.now()
  const worker = fileURLToPath(new URL('speed-worker.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', worker, file.path, from], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`the backtest ended with ${status}`)
  return { how, events: file.events, seconds: (performance.now() - began) / 1000, megabytes: Number(said) / 1024 }
}
