import { formatDate } from './dates.js'

/** What a score's words need of it. */
interface ScoreState {
  readonly readUpTo: string
  readonly scoredAsks: number
  readonly running: number
  readonly nextEnd: string | null
  readonly headline: { readonly past: number; readonly unresolved: number }
  readonly reconstructed: { readonly past: number }
}

/** The headline may leave so many unresolved before it is said aloud: the aim is a tenth. */
const UNRESOLVED_AIM = 0.1

/** In words, what a score does not say yet; empty where nothing is missing. */
export function missingWords(score: ScoreState, needed: number): readonly string[] {
  const said: string[] = []
  const { headline, reconstructed, running, nextEnd, scoredAsks } = score
  if (headline.past === 0 && running === 0)
    said.push(
      reconstructed.past > 0
        ? 'Every forecast was made after the day it speaks of; such stand apart and are never in the score.'
        : 'No forecast has been made in time yet.',
    )
  else if (headline.past === 0 && nextEnd !== null)
    said.push(`No horizon has passed; the first ends on ${formatDate(nextEnd as never)}.`)
  if (headline.unresolved > UNRESOLVED_AIM)
    said.push(
      `Of ${Math.round(headline.unresolved * 100)} % of them the news does not tell what came; the aim is below 10 %.`,
    )
  if (scoredAsks < needed)
    said.push(`${scoredAsks} of ${needed} asks are scored; until then odds count as unchecked on text.`)
  return said
}
