import type { Kind } from '../../model/ask.js'
import { contentId } from '../../model/id.js'
import { BROAD_CONCEPTS, CONCEPTS, EMPTY_WORDS, GENERIC_WORDS, UMBRELLAS } from './concepts.js'

/** The words of a matter that carry its meaning, as stems or as the concept they stand for. */
export interface MatterWords {
  /** What tells this matter from others of its kind. */
  readonly specific: ReadonlySet<string>
  /** Words that every matter of the kind may use: `weapons`, `aid`, `talks`. */
  readonly generic: ReadonlySet<string>
  /** It holds a word that means anything of its kind. */
  readonly isUmbrella: boolean
  /** It means only what is told in such words too: "negotiate" any talks, but nothing that is not called so. */
  readonly isOfItsSort: boolean
}

/** A matter with more specific words than this is not meant as a whole kind: "ATACMS, a weapon with a range of 305 kilometres". */
const BESIDE_UMBRELLA = 2
/** Talks with one person are not talks with another: there, only a matter without any specific word is meant as the whole kind. */
const BESIDE_UMBRELLA_OF: Partial<Readonly<Record<Kind, number>>> = { talks: 0 }

/** How many is no part of what is wanted; a number of four digits may be that of a resolution. */
const COUNT = /^\d{1,3}$/

const WORD = /[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu

/** Takes a matter apart. `names` are the parties as the text calls them; their words say nothing of the matter. */
export function matterWords(matter: string, kind: Kind, names: readonly (string | null)[] = []): MatterWords {
  const key = JSON.stringify([matter, kind, names])
  const known = TAKEN_APART.get(key)
  if (known !== undefined) return known
  if (TAKEN_APART.size >= MOST_KEPT) TAKEN_APART.clear()
  const words = takeApart(matter, kind, names)
  TAKEN_APART.set(key, words)
  return words
}

/** The same matters are compared again with every article that comes; so many are kept. */
const TAKEN_APART = new Map<string, MatterWords>()
const MOST_KEPT = 20_000

function takeApart(matter: string, kind: Kind, names: readonly (string | null)[]): MatterWords {
  const own = new Set(names.flatMap((name) => (name === null ? [] : wordsOf(name).map(root))))
  const specific = new Set<string>()
  const generic = new Set<string>()
  for (const word of wordsOf(matter)) {
    const stem = stemOf(word)
    if (EMPTY.has(stem) || own.has(root(word)) || COUNT.test(word)) continue
    if (GENERIC.has(stem)) generic.add(stem)
    else specific.add(CONCEPT_OF.get(stem) ?? stem)
  }
  const isUmbrella =
    specific.size <= (BESIDE_UMBRELLA_OF[kind] ?? BESIDE_UMBRELLA) &&
    (UMBRELLA.get(kind) ?? []).some((stem) => generic.has(stem))
  return { specific, generic, isUmbrella, isOfItsSort: kind in BESIDE_UMBRELLA_OF }
}

/** What a word that stands for a concept counts beside one that is only itself. House rule. */
const CONCEPT_WEIGHT = 2

/** How much a specific word says. */
export function weightOf(word: string): number {
  return word in CONCEPTS && !BROAD_CONCEPTS.includes(word) ? CONCEPT_WEIGHT : 1
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').match(WORD) ?? []
  // `F-16` is one word, `cease-fire` and `long-range` are two; a possessive ending is none.
  return words
    .flatMap((word) => (/\d/.test(word) ? [word] : word.replace(/[’']s$/, '').split(/[-’'.]/)))
    .filter((word) => word.length > 1)
}

/** Enough of a name to know its adjective by: Russia and Russian, Ukraine and Ukrainian. */
function root(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3))
}

/** Longest first. Light on purpose: it joins the forms of one word and leaves unlike words apart. */
const ENDINGS: readonly (readonly [ending: string, by: string, least: number])[] = [
  ['isations', '', 4],
  ['izations', '', 4],
  ['isation', '', 4],
  ['ization', '', 4],
  ['ations', '', 4],
  ['ation', '', 4],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ional', '', 4],
  ['ising', '', 4],
  ['izing', '', 4],
  ['ings', '', 3],
  ['ions', '', 4],
  ['iers', 'y', 3],
  ['ing', '', 3],
  ['ion', '', 4],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['als', '', 5],
  ['al', '', 5],
  ['ed', '', 3],
  ['es', '', 3],
  ['ly', '', 4],
  ['s', '', 3],
]

/** The stem of a lower-case English word: `talks` and `talking` give `talk`, `sanctions` gives `sanct`. */
export function stemOf(word: string): string {
  if (/\d/.test(word)) return word.replace(/-/g, '').replace(/s$/, '')
  for (const [ending, by, least] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < least || word.endsWith('ss')) continue
    return undouble(`${word.slice(0, -ending.length)}${by}`)
  }
  return undouble(word)
}

function undouble(stem: string): string {
  const bare = stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
  return /([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare
}

const CONCEPT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CONCEPTS).flatMap(([concept, words]) => words.map((word) => [stemOf(word), concept] as const)),
)
const GENERIC: ReadonlySet<string> = new Set(GENERIC_WORDS.map(stemOf))
/** Another value wherever matters are taken apart by other words. */
export const MATTER_VERSION = contentId('mat', [
  JSON.stringify([CONCEPTS, BROAD_CONCEPTS, EMPTY_WORDS, GENERIC_WORDS, UMBRELLAS, ENDINGS, 1]),
])
const EMPTY: ReadonlySet<string> = new Set(EMPTY_WORDS.map(stemOf))
const UMBRELLA: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(UMBRELLAS).map(([kind, words]) => [kind, words.map(stemOf)]),
)
