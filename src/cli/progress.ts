import type { Output } from './output.js'

/** Nothing is drawn for work that is done within this. */
const PATIENCE_MS = 1000
const REDRAW_MS = 100
const BAR = 24

/** Shows how far long work has come, on a terminal alone. */
export interface Progress {
  /** Articles done; the share of all input read, 0–1, where its size is known; what is in hand. */
  step(done: number, share: number | null, what: string): void
  /** Clears what was drawn, so that something else can be printed. */
  clear(): void
}

export function progressOn(output: Output): Progress {
  const began = Date.now()
  let drawn = 0
  return {
    step(done, share, what) {
      const now = Date.now()
      if (!output.live || now - began < PATIENCE_MS || now - drawn < REDRAW_MS) return
      drawn = now
      output.redraw(progressLine(done, share, what, (now - began) / 1000).slice(0, output.width - 1))
    },
    clear() {
      if (drawn === 0) return
      output.redraw('')
      drawn = 0
    },
  }
}

/** `████████████░░░░░░░░░░░░   50 %  12 articles, 3.0 a second  examples/chips.jsonl` */
export function progressLine(done: number, share: number | null, what: string, seconds: number): string {
  const pace = `${done} ${done === 1 ? 'article' : 'articles'}, ${(done / Math.max(seconds, 0.001)).toPrecision(2)} a second  ${what}`
  if (share === null) return pace
  const filled = Math.round(Math.min(1, share) * BAR)
  const percent = String(Math.round(Math.min(1, share) * 100)).padStart(3)
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}  ${percent} %  ${pace}`
}
