import { figure, macroF1, type Row, type ScoredAsk, scoreText } from '../score.js'
import type { BankAsk, BankText } from './bank.js'
import { loadCodes } from './codes.js'

/** One thing that two markers saw differently. */
interface Disagreement {
  readonly id: string
  readonly type: string
  readonly words: string
}

export interface AgreementReport {
  readonly texts: number
  readonly rows: readonly Row[]
  readonly lines: readonly string[]
  readonly disagreements: readonly Disagreement[]
}

/** Compares two markings of the same texts; the first is taken as marked, the second as read. */
export function compareMarkings(first: readonly BankText[], second: ReadonlyMap<string, BankText>): AgreementReport {
  const { alias } = loadCodes()
  const common = first.filter((text) => second.has(text.id))
  const rows = common.map((text) => scoreText(text, flat(second.get(text.id)), alias))
  const disagreements = common.flatMap((text, at) =>
    differences(text, second.get(text.id) as BankText, rows[at] as Row),
  )
  return { texts: common.length, rows, lines: figures(rows), disagreements }
}

function flat(text: BankText | undefined): readonly ScoredAsk[] {
  return text?.asks ?? []
}

function figures(rows: readonly Row[]): string[] {
  const lines = (['found', 'parties', 'core'] as const).map((key) => {
    const { precision, recall, f1 } = figure(rows, key)
    return `${key.padEnd(8)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`
  })
  const states = rows.flatMap((row) => row.states)
  const core = rows.reduce((sum, row) => sum + row.core, 0)
  const force = rows.reduce((sum, row) => sum + row.force, 0)
  const same = states.filter(([a, b]) => a === b).length
  const share = (part: number) => (core === 0 ? 'none' : (part / core).toFixed(3))
  lines.push(`of core pairs: force ${share(force)}  state ${share(same)}  state macro-F1 ${macroF1(states).toFixed(3)}`)
  return lines
}

function differences(a: BankText, b: BankText, row: Row): Disagreement[] {
  const out: Disagreement[] = []
  const pairedA = new Set<number>()
  const pairedB = new Set<number>()
  for (const pair of row.pairs) {
    const one = a.asks[pair.row]
    const two = b.asks[pair.column]
    if (!one || !two || !(pair.found || pair.parties)) continue
    pairedA.add(pair.row)
    pairedB.add(pair.column)
    for (const type of ['asker', 'addressee', 'kind', 'polarity', 'force', 'state', 'third'] as const) {
      if (one[type] !== two[type]) out.push({ id: a.id, type, words: `${one[type]} / ${two[type]}: «${one.evidence}»` })
    }
  }
  const alone = (text: BankText, paired: ReadonlySet<number>, type: string) =>
    text.asks.flatMap((ask: BankAsk, at): Disagreement[] =>
      paired.has(at)
        ? []
        : [{ id: a.id, type, words: `${ask.asker} to ${ask.addressee} ${ask.kind}: «${ask.evidence}»` }],
    )
  return [...out, ...alone(a, pairedA, 'only the first'), ...alone(b, pairedB, 'only the second')]
}
