import type { State } from '../../model/ask.js'
import { LADDER, rungOf } from '../../present/words.js'

/** Adds colour or weight to a piece of text; the identity where colour is off. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
  state(state: State, text: string): string
}

const STATE_COLOUR: Readonly<Record<State, number>> = {
  asked: 33,
  considered: 36,
  promised: 34,
  delivered: 32,
  refused: 31,
  withdrawn: 90,
  blocked: 35,
  lapsed: 90,
}

export function styleOf(colour: boolean): Style {
  const paint = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  return { bold: paint(1), dim: paint(2), state: (state, text) => paint(STATE_COLOUR[state])(text) }
}

const OFF_LADDER: Readonly<Partial<Record<State, string>>> = {
  refused: '✗',
  withdrawn: '↩',
  blocked: '‖',
  lapsed: '…',
}

/** The ladder as four rungs, `■■□□` for considered; off the ladder a sign of its own. Always four columns. */
export function ladder(state: State, partial = false): string {
  const rung = rungOf(state)
  if (rung === null) return ` ${OFF_LADDER[state] ?? '?'}  `
  const steps = LADDER.map((_, i) => (i <= rung ? '■' : '□')).join('')
  return partial ? `${steps.slice(0, -1)}◧` : steps
}
