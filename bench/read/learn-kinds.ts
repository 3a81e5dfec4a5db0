import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KINDS, type Kind } from '../../src/model/ask.js'
import { ENGLISH } from '../../src/read/frames/frames.js'
import { listScores } from '../../src/read/frames/kind.js'
import { kindFeatures } from '../../src/read/kinds/features.js'
import { type KindWeights, kindProbabilities } from '../../src/read/kinds/model.js'
import { tokenize } from '../../src/read/text/tokens.js'
import { askStep, bankTexts } from './bank.js'
import { type Example, fitSoftmax } from './softmax.js'

const OUT = 'src/read/kinds/generated/kind-weights.json'
const LIST_WORTH = 0.5
const FIT = { l2: 0.3, epochs: 10, seed: 7, keep: 1 }

interface KindExample extends Example {
  readonly lists: Readonly<Record<string, number>>
}

interface Told {
  readonly event: string
  readonly matter: string
  readonly evidence: string
  readonly trigger: string
  readonly addressee: string | null
  readonly kind: string
}

function exampleOf(told: Told): KindExample {
  const matter = tokenize(told.matter).tokens
  const shows = tokenize(told.evidence).tokens
  const trigger = tokenize(told.trigger).tokens.find((token) => /VERB|NOUN|ADJ/.test(token.pos))?.lemma ?? told.trigger
  const lists = listScores(matter, ENGLISH.kinds)
  const features = kindFeatures({ matter, shows, trigger, addressee: told.addressee })
  return {
    features,
    lists,
    offset: KINDS.map((kind) => LIST_WORTH * (lists[kind] ?? 0)),
    label: KINDS.indexOf(told.kind as Kind),
  }
}

function fromBank(split: 'train' | 'dev'): Told[] {
  return bankTexts(split).flatMap((text) =>
    text.asks.map((ask) => {
      const step = askStep(ask)
      const trigger = step ? text.text.slice(step.trigger.start, step.trigger.end) : ''
      return {
        matter: ask.matter,
        evidence: ask.evidence,
        trigger,
        addressee: ask.addressee,
        kind: ask.kind,
        event: text.event,
      }
    }),
  )
}

function hits(examples: readonly KindExample[], weights: KindWeights): number {
  return examples.filter(({ features, lists, label }) => {
    const best = [...kindProbabilities(features, lists, weights)].sort((a, b) => b[1] - a[1])[0]
    return best?.[0] === KINDS[label]
  }).length
}

function accuracy(examples: readonly KindExample[], weights: KindWeights): string {
  const right = hits(examples, weights)
  return `${right} of ${examples.length} (${(right / examples.length).toFixed(3)})`
}

function pack(fit: ReturnType<typeof fitSoftmax>, asks: number): KindWeights {
  const scale = 0.01
  const round = (row: readonly number[]) => row.map((weight) => Math.round(weight / scale))
  const rows = [...fit.weights]
    .map(([name, row]): [string, number[]] => [name, round(row)])
    .filter(([, row]) => row.some((weight) => weight !== 0))
  const card = {
    what: 'Kinds of asks from their words: multinomial logistic regression',
    data: `AskBank, train part, ${asks} asks (askbank/README.md)`,
    licence: 'CC BY 4.0 and public-domain texts; own words',
    command: 'npm run reader:learn',
    ...FIT,
  }
  return {
    card,
    classes: KINDS,
    scale,
    listWorth: LIST_WORTH,
    bias: round(fit.bias),
    weights: Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Accuracy on each fifth of the events by a fit on the other four. */
function crossValidated(told: readonly Told[]): string {
  const events = [...new Set(told.map((one) => one.event))].sort()
  let right = 0
  for (let fold = 0; fold < 5; fold++) {
    const held = new Set(events.filter((_, i) => i % 5 === fold))
    const fit = pack(fitSoftmax(told.filter((one) => !held.has(one.event)).map(exampleOf), KINDS.length, FIT), 0)
    right += hits(told.filter((one) => held.has(one.event)).map(exampleOf), fit)
  }
  return `${right} of ${told.length} (${(right / told.length).toFixed(3)})`
}

const told = fromBank('train')
process.stdout.write(`five folds by event ${crossValidated(told)}\n`)
const train = told.map(exampleOf)
const weights = pack(fitSoftmax(train, KINDS.length, FIT), train.length)
process.stdout.write(
  `train ${accuracy(train, weights)}\nbank dev ${accuracy(fromBank('dev').map(exampleOf), weights)}\n`,
)
const shared = process.env.DEMARCHE_SHARED
if (shared) {
  const gold = readFileSync(join(shared, 'data', 'asks-dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { asks: Told[] })
  process.stdout.write(
    `asks-dev ${accuracy(
      gold.flatMap((text) => text.asks.map((ask) => exampleOf({ ...ask, trigger: '' }))),
      weights,
    )}\n`,
  )
}
if (process.argv.includes('--write')) writeFileSync(OUT, `${JSON.stringify(weights)}\n`)
