import type { Token } from '../text/tokens.js'

/** What is known of an ask when its kind is to be told. */
export interface KindInput {
  /** The tokens of what is wanted. */
  readonly matter: readonly Token[]
  /** The tokens of the words that show the ask. */
  readonly shows: readonly Token[]
  /** Lemma of the word that asks ("urge", "request"). */
  readonly trigger: string
  readonly addressee: string | null
}

const WORD = /[\p{L}\p{N}]/u

/** The features of an ask with their values. Names are stable: the shipped weights are keyed by them. */
export function kindFeatures(input: KindInput): Map<string, number> {
  const features = new Map<string, number>()
  const add = (name: string, value = 1) => features.set(name, value)
  const lemmas = input.matter.filter((token) => WORD.test(token.text)).map((token) => token.lemma)
  lemmas.forEach((lemma, i) => {
    add(`m:${lemma}`)
    if (i > 0) add(`b:${lemmas[i - 1]}_${lemma}`)
  })
  if (lemmas[0] !== undefined) add(`h:${lemmas[0]}`)
  for (const token of input.shows)
    if (WORD.test(token.text) && /NOUN|VERB|ADJ/.test(token.pos)) add(`e:${token.lemma}`, 0.5)
  add(`t:${input.trigger}`, 0.5)
  if (input.addressee !== null && input.addressee.length !== 3) add(`a:${input.addressee}`)
  return features
}
