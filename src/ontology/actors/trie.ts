import { normalise, type Token, tokenise } from './tokens.js'

/** How a letter case in the text must be: any, an initial capital, or all capitals. */
type Case = 0 | 1 | 2

/** A phrase and what it means, as it was added. */
interface Phrase<T> {
  readonly text: string
  readonly value: T
  readonly cased: boolean
  /** Lower case is good enough (garbled texts write "america"). */
  readonly loose: boolean
}

/** The end of a phrase in the trie. */
interface Leaf<T> {
  readonly value: T
  readonly cases: readonly Case[]
  readonly comma: boolean
  readonly loose: boolean
  readonly dot: boolean
}

interface Node<T> {
  next: Map<string, Node<T>> | null
  leaves: Leaf<T>[] | null
}

/** What was found at a place in the text: all meanings of the longest phrase there. */
export interface Found<T> {
  readonly last: number
  readonly values: readonly T[]
  /** The phrase ends in a point that belongs to it ("U.S."). */
  readonly dot: boolean
}

/**
 * Phrases as token paths; finds the longest phrase at a token in time of its length. Phrases are kept by their first
 * token and only cut up when a text first holds that token, so that loading thousands of them costs milliseconds.
 */
export class PhraseTrie<T> {
  private readonly waiting = new Map<string, Phrase<T>[]>()
  private readonly roots = new Map<string, Node<T>>()

  /** Adds a phrase. `cased: false` takes it in any letter case. */
  add(text: string, value: T, options: { cased?: boolean; loose?: boolean } = {}): void {
    const first = firstToken(text)
    if (first === '') return
    const phrase = { text, value, cased: options.cased ?? true, loose: options.loose ?? false }
    const others = this.waiting.get(first)
    if (others) others.push(phrase)
    else this.waiting.set(first, [phrase])
  }

  /** The longest phrase that begins at token `first` and fits in letter case and punctuation, or null. */
  longest(tokens: readonly Token[], first: number): Found<T> | null {
    let node = this.rootOf((tokens[first] as Token).norm)
    let comma = false
    let best: Found<T> | null = null
    for (let index = first; node; index++) {
      if (node.leaves) best = fitting(node.leaves, tokens, first, index, comma) ?? best
      const token = tokens[index + 1]
      if (!token || !node.next || token.gap === 'far') break
      if (token.gap === 'point' && !isAbbreviation(tokens[index] as Token)) break
      comma ||= token.gap === 'comma'
      node = node.next.get(token.norm)
    }
    return best
  }

  private rootOf(first: string): Node<T> | undefined {
    const phrases = this.waiting.get(first)
    if (!phrases) return this.roots.get(first)
    const root: Node<T> = { next: null, leaves: null }
    for (const phrase of phrases) addTo(root, phrase)
    this.waiting.delete(first)
    this.roots.set(first, root)
    return root
  }
}

function firstToken(text: string): string {
  const ascii = /^[A-Za-z0-9]+(?![A-Za-z0-9\x80-\uffff])/.exec(text)
  if (ascii) return ascii[0].toLowerCase()
  const [first] = tokenise(text)
  return first ? normalise(first.raw) : ''
}

function addTo<T>(root: Node<T>, { text, value, cased, loose }: Phrase<T>): void {
  const tokens = tokenise(text)
  let node = root
  for (const token of tokens.slice(1)) node = step(node, token.norm)
  node.leaves ??= []
  const cases = tokens.map((token): Case => (cased ? caseOf(token) : 0))
  node.leaves.push({ value, cases, comma: text.includes(','), loose, dot: text.endsWith('.') })
}

function step<T>(node: Node<T>, key: string): Node<T> {
  node.next ??= new Map()
  let child = node.next.get(key)
  if (!child) {
    child = { next: null, leaves: null }
    node.next.set(key, child)
  }
  return child
}

function caseOf(token: Token): Case {
  if (token.upper) return 2
  return token.capital ? 1 : 0
}

function isAbbreviation(token: Token): boolean {
  return token.capital && token.raw.length <= 3
}

function fitting<T>(
  leaves: readonly Leaf<T>[],
  tokens: readonly Token[],
  first: number,
  last: number,
  comma: boolean,
): Found<T> | null {
  const values: T[] = []
  let dot = false
  for (const leaf of leaves) {
    if ((comma && !leaf.comma) || !(leaf.loose || caseFits(leaf.cases, tokens, first))) continue
    values.push(leaf.value)
    dot ||= leaf.dot
  }
  return values.length === 0 ? null : { last, values, dot }
}

function caseFits(cases: readonly Case[], tokens: readonly Token[], first: number): boolean {
  for (let offset = 0; offset < cases.length; offset++) {
    const wanted = cases[offset]
    const token = tokens[first + offset] as Token
    if (wanted === 1 && !token.capital) return false
    if (wanted === 2 && !token.upper && !(token.raw.length === 1 && token.capital)) return false
  }
  return true
}
