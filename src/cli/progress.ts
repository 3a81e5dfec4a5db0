import type { Output } from './output.js'

/** Nothing is drawn for work that is done within this. */
const PATIENCE_MS = 1000
const REDRAW_MS = 100
const BAR = 24

/** Shows how far long work has come, on a terminal alone. */
export interface Progress {
  /** `done` of `total`, where the total is known. */
  step(done: number, total: number | null, what: string): void
  /** Clears what was drawn, so that something else can be printed. */
  clear(): void
}

export function progressOn(output: Output): Progress {
  const began = Date.now()
  let drawn = 0
  return {
    step(done, total, what) {
      const now = Date.now()
      if (!output.live || now - began < PATIENCE_MS || now - drawn < REDRAW_MS) return
      drawn = now
      output.redraw(progressLine(done, total, what, (now - began) / 1000).slice(0, output.width - 1))
    },
    clear() {
      if (drawn === 0) return
      output.redraw('')
      drawn = 0
    },
  }
}

/** `████████░░░░  12 of 67  18 %  3 a second  examples/chips.jsonl` */
export function progressLine(done: number, total: number | null, what: string, seconds: number): string {
  const pace = `${(done / Math.max(seconds, 0.001)).toPrecision(2)} a second`
  if (total === null || total === 0) return `${done} done  ${pace}  ${what}`
  const filled = Math.round((Math.min(done, total) / total) * BAR)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
  return `${bar}  ${done} of ${total}  ${Math.round((done / total) * 100)} %  ${pace}  ${what}`
}
