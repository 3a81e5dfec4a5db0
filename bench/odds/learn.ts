import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Backtest } from '../../src/odds/backtest/backtest.js'
import type { GrantCoefficients } from '../../src/odds/backtest/grant-coefficients.js'
import { type GrantModel, learnGrantModel } from '../../src/odds/backtest/grant-model.js'
import { FEATURES } from '../../src/odds/backtest/history.js'
import { LearningRows } from '../../src/odds/backtest/learning-rows.js'
import { learnAskCoefficients } from '../../src/odds/learn/ask-coefficients.js'
import { bargainErrors, comparedErrors } from '../../src/odds/learn/bargain-errors.js'
import { textRatio } from '../../src/odds/learn/text-ratio.js'
import type { AskCoefficients } from '../../src/odds/thread/coefficients.js'
import { exampleAsks } from './example-asks.js'
import { deuIssues, icews14Rows } from './shared-data.js'
import { stateLevelEvents } from './state-events.js'

const GENERATED = new URL('../../src/odds/generated/', import.meta.url)

/** Horizons, in days, for which the backtest ships coefficients. */
const SHIPPED_HORIZONS = [30, 90]

/** Learns the coefficients of shown odds. */
async function askCoefficients(): Promise<AskCoefficients> {
  const { events, codes, parties } = stateLevelEvents()
  const coded = learnAskCoefficients(events, parties, (party) => codes.get(party) ?? null, {
    name: 'events-2014 0.4',
    what: 'Hazards of promise and delivery since an ask was opened, by kind, force, addressee and pair, and the pushes of later steps.',
    data: `${DATA}; asks between parties of different countries or organisations`,
    licence: LICENCE,
    command: COMMAND,
    weaknesses: WEAKNESSES,
  })
  return { ...coded, text: textRatio(await exampleAsks(), coded) }
}

/** Learns the backtest's forecaster from the whole year, as `demarche backtest` would on the day after it. */
function grantCoefficients(): GrantCoefficients {
  const models: Record<number, GrantModel> = {}
  let asks = 0
  for (const horizon of SHIPPED_HORIZONS) {
    const rows = new LearningRows(Number.POSITIVE_INFINITY)
    const backtest = new Backtest({
      from: Number.POSITIVE_INFINITY,
      horizon,
      shipped: null,
      onClosed: (ask, features) => rows.push(ask, features),
    })
    for (const row of icews14Rows()) backtest.days.row(row.date, row.source, row.target, row.event, 0)
    backtest.close()
    models[horizon] = rounded(learnGrantModel(rows.set(FEATURES.length)))
    if (horizon === SHIPPED_HORIZONS[0]) asks = rows.size
  }
  return {
    card: {
      name: 'grants-2014 0.1',
      what: 'Chance that an ask is promised or delivered within the horizon, times the share of such answers that are of its kind, by faded counts of what the parties did before.',
      data: DATA,
      licence: LICENCE,
      days: ['2014-01-01', '2014-12-31'],
      asks,
      command: COMMAND,
      weaknesses: ['One year.', 'Five asks in six are of kind other; a third lie inside one country.'],
    },
    models,
  }
}

/** Seven digits are more than the data can tell, and keep the file small. */
function rounded(model: GrantModel): GrantModel {
  return JSON.parse(
    JSON.stringify(model, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(7)) : value)),
  )
}

function write(file: string, name: string, type: string, from: string, value: object): void {
  const head = `// Made by \`npm run odds:learn\`; do not edit.\nimport type { ${/Method/.exec(type) ?? type} } from '${from}'\n\n`
  writeFileSync(new URL(file, GENERATED), `${head}export const ${name}: ${type} = ${literal(value)}\n`)
  process.stderr.write(`${fileURLToPath(new URL(file, GENERATED))}\n`)
}

function writeErrors(methods: object, compared: object): void {
  const head = `// Made by \`npm run odds:learn\`; do not edit.\nimport type { Compared } from '../bargain/compared.js'\nimport type { Method } from '../bargain/methods.js'\n`
  const of = (name: string, type: string, value: object) =>
    `export const ${name}: Record<${type}, readonly number[]> = ${literal(value)}\n`
  const text = [head, of('PAST_ERRORS', 'Method', methods), of('PAST_COMPARED_ERRORS', 'Compared', compared)].join('\n')
  writeFileSync(new URL('bargain-errors.ts', GENERATED), text)
}

const DATA = 'ICEWS coded event data, 2014 (Harvard Dataverse doi 10.7910/DVN/28075, benchmark copy icews14)'
const LICENCE = 'The coefficients ship; the events do not.'
const COMMAND = 'DEMARCHE_SHARED=… npm run odds:learn'

const WEAKNESSES = [
  'One year: 365 days are followed for asks of January alone; after day 180 the hazard is taken to stay what it was among asks of the first half year.',
  'Five asks in six are of kind other, which any cooperative act meets; named kinds rest on few grantings.',
  'CAMEO has no wishes: a wish gets the kind’s own rate.',
  'CAMEO does not tell do from refrain.',
  'No asks of kind pressure are coded: that kind gets the pooled rate of the named kinds.',
  'Asks that others deal with one another (026, 027, 028) count as met only where the addressee talks with the asker.',
  'An act coded between two states need not answer the ask; an act not reported counts as not done.',
]

/** JSON as a TypeScript value, small tables on one line each. */
function literal(value: object): string {
  return JSON.stringify(value, null, 2).replace(
    /\{\n(?:\s+"[^"]+": [-\d.e]+,?\n)+\s*\}|\[\n(?:\s+[-\d.e]+,?\n)+\s*\]/g,
    (table) => table.replace(/\s*\n\s*/g, ' '),
  )
}

write(
  'ask-coefficients.ts',
  'ASK_COEFFICIENTS',
  'AskCoefficients',
  '../thread/coefficients.js',
  await askCoefficients(),
)
write(
  'grant-coefficients.ts',
  'GRANT_COEFFICIENTS',
  'GrantCoefficients',
  '../backtest/grant-coefficients.js',
  grantCoefficients(),
)
const issues = deuIssues()
writeErrors(bargainErrors(issues), comparedErrors(issues))
