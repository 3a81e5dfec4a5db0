import { PAST_ERRORS } from '../generated/bargain-errors.js'
import { quantile } from '../maths/quantile.js'
import { seededRandom } from '../maths/random.js'
import { type Bargainer, type Issue, rangeOf } from './issue.js'
import { forecastOutcome, METHODS, type Method } from './methods.js'

/** How uncertain the inputs are taken to be; judgements about expert estimates, not learnt. */
export interface InputUncertainty {
  /** Standard deviation of a position, as part of the range of positions. */
  readonly position: number
  /** Standard deviation of the logarithm of salience and of capability. */
  readonly weight: number
}

const INPUT_UNCERTAINTY: InputUncertainty = { position: 0.1, weight: 0.25 }

export interface IntervalOptions {
  readonly seed: number
  /** Default 10,000. */
  readonly draws?: number
  readonly uncertainty?: InputUncertainty
  /** Sorted past errors by method, as parts of the range; default those of the EU's decisions. */
  readonly pastErrors?: Readonly<Record<Method, readonly number[]>>
}

export interface MethodForecast {
  readonly forecast: number
  /** 80 %: by uncertain inputs and by how far off the method has been before. */
  readonly interval: readonly [number, number]
  /** 80 %, by uncertain inputs alone: what would be left if the method were always right. */
  readonly inputInterval: readonly [number, number]
}

/**
 * Each method's forecast with 80 % intervals by Monte Carlo: positions are drawn about what was said (within the range of positions), salience and
 * capability by log-normal factors, all methods on the same draws; for `interval` an error the method made before is added, scaled to the range.
 * The same seed gives the same intervals. Cost draws × actors.
 */
export function forecastIssue(issue: Issue, options: IntervalOptions): Readonly<Record<Method, MethodForecast>> {
  const { seed, draws = 10_000, uncertainty = INPUT_UNCERTAINTY, pastErrors = PAST_ERRORS } = options
  const random = seededRandom(seed)
  const [low, high] = rangeOf(issue)
  const inside = (value: number) => Math.min(high, Math.max(low, value))
  const inputs = METHODS.map(() => new Float64Array(draws))
  const whole = METHODS.map(() => new Float64Array(draws))
  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawBargainers(issue, high - low, inside, uncertainty, random)
    const luck = random()
    METHODS.forEach((method, m) => {
      const forecast = forecastOutcome(method, drawn)
      ;(inputs[m] as Float64Array)[draw] = forecast
      ;(whole[m] as Float64Array)[draw] = inside(forecast + quantile(pastErrors[method], luck) * (high - low))
    })
  }
  const entries = METHODS.map((method, m) => [
    method,
    {
      forecast: forecastOutcome(method, issue.bargainers),
      interval: eighty(whole[m] as Float64Array),
      inputInterval: eighty(inputs[m] as Float64Array),
    },
  ])
  return Object.fromEntries(entries)
}

function drawBargainers(
  { bargainers }: Issue,
  range: number,
  inside: (value: number) => number,
  uncertainty: InputUncertainty,
  random: () => number,
): Bargainer[] {
  return bargainers.map(({ actor, position, salience, capability }) => ({
    actor,
    position: inside(position + normal(random) * uncertainty.position * range),
    salience: salience * Math.exp(normal(random) * uncertainty.weight),
    capability: capability * Math.exp(normal(random) * uncertainty.weight),
  }))
}

function eighty(values: Float64Array): readonly [number, number] {
  values.sort()
  return [quantile(values, 0.1), quantile(values, 0.9)]
}

/** A standard normal number (Box & Muller, Annals of Mathematical Statistics 29, 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
