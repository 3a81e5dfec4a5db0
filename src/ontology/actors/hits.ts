import { namesNoState } from './contexts.js'
import type { Actors, Meaning } from './index.js'
import type { Token } from './tokens.js'
import type { AmbiguousWord, Person, Role, Word } from './types.js'

/** A phrase of the lexicon found in a text, tokens `first` to `last`, with everything it can mean. */
export interface Hit {
  readonly first: number
  readonly last: number
  readonly word: Word | null
  readonly role: Role | null
  /** Bearers of the full name. */
  readonly people: readonly Person[]
  /** Bearers of the short name. */
  readonly surname: readonly Person[]
  readonly dot: boolean
}

/** All longest phrases of a text from left to right, without those that name no party. */
export function findHits(actors: Actors, tokens: readonly Token[], text: string): Hit[] {
  const hits: Hit[] = []
  const cues = new CueCounter(tokens, text)
  for (let index = 0; index < tokens.length; index++) {
    const found = actors.trie.longest(tokens, index)
    if (!found) continue
    if (isShouted(tokens, index, found.last)) continue
    const hit = toHit(index, found.last, found.values, found.dot, cues)
    if (hit) hits.push(hit)
    index = found.last
  }
  return withoutNamesakes(hits, tokens, text)
}

/** Without names that are a person's, a town's or a US state's here; what one place shows holds for the whole text. */
function withoutNamesakes(hits: Hit[], tokens: readonly Token[], text: string): Hit[] {
  const namesakes = hits.filter((hit) => hit.word !== null && namesNoState(hit, tokens, text))
  if (namesakes.length === 0) return hits
  const words = new Set(namesakes.map(({ word }) => word?.text))
  const states = new Set(
    hits.flatMap(({ word }) => (word && word.sort !== 'country' && word.sort !== 'capital' ? [word.code] : [])),
  )
  const isNamesake = (hit: Hit) =>
    namesakes.includes(hit) || (hit.word !== null && words.has(hit.word.text) && !states.has(hit.word.code))
  return hits.flatMap((hit) => {
    if (!isNamesake(hit)) return [hit]
    const rest = { ...hit, word: null }
    return rest.role || rest.people.length > 0 || rest.surname.length > 0 ? [rest] : []
  })
}

/** "WHO SAYS WHAT", "GIVE US MORE": an acronym that is a word too, in a line of capitals. */
function isShouted(tokens: readonly Token[], first: number, last: number): boolean {
  if (first !== last || !/^(?:WHO|US)$/.test((tokens[first] as Token).raw)) return false
  const next = tokens[first + 1]
  return next?.upper === true && next.raw.length > 3 && (next.gap === 'near' || next.gap === 'point')
}

function toHit(first: number, last: number, meanings: readonly Meaning[], dot: boolean, cues: CueCounter): Hit | null {
  if (meanings.some((meaning) => meaning.kind === 'block')) return null
  const people: Person[] = []
  const surname: Person[] = []
  let word: Word | null = null
  let role: Role | null = null
  for (const meaning of meanings) {
    if (meaning.kind === 'word') word ??= meaning.word
    else if (meaning.kind === 'ambiguous') word = chooseReading(meaning.word, cues)
    else if (meaning.kind === 'role') role ??= meaning.role
    else if (meaning.kind === 'person') people.push(meaning.person)
    else if (meaning.kind === 'surname') surname.push(meaning.person)
  }
  if (!word && !role && people.length === 0 && surname.length === 0) return null
  return { first, last, word, role, people, surname, dot }
}

/** The reading whose cues stand in the text most often, else the default; null where no reading names a party. */
function chooseReading(word: AmbiguousWord, cues: CueCounter): Word | null {
  let best = word.readings.find((reading) => reading.default) ?? null
  let most = 0
  for (const reading of word.readings) {
    const count = (reading.cues ?? []).reduce((sum, cue) => sum + cues.count(cue), 0)
    if (count > most || (count === most && count > 0 && reading.default)) {
      best = reading
      most = count
    }
  }
  return best?.code && best.sort ? { text: word.word, code: best.code, sort: best.sort } : null
}

/** Counts words and phrases of a text; each different cue counts once or twice, so that no single word drowns the rest. */
class CueCounter {
  private words: Map<string, number> | null = null
  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
  ) {}

  count(cue: string): number {
    if (/[^\p{L}]/u.test(cue)) return this.text.includes(cue) ? 2 : 0
    this.words ??= countWords(this.tokens)
    return Math.min(2, this.words.get(cue) ?? 0)
  }
}

function countWords(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { raw } of tokens) counts.set(raw, (counts.get(raw) ?? 0) + 1)
  return counts
}
