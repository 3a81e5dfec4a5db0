import { type Token, tokenise } from './tokens.js'

/** How a letter case in the text must be: any, an initial capital, or all capitals. */
type Case = 0 | 1 | 2

/** A phrase stored in the trie with what it means. */
interface Leaf<T> {
  readonly value: T
  readonly cases: readonly Case[]
  readonly comma: boolean
  /** Lower case is good enough (garbled texts write "america"). */
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

/** Phrases as token paths; finds the longest phrase at a token in time of its length. */
export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: null, leaves: null }

  /** Adds a phrase. `cased: false` takes it in any letter case. */
  add(phrase: string, value: T, options: { cased?: boolean; loose?: boolean } = {}): void {
    const tokens = tokenise(phrase)
    let node = this.root
    for (const token of tokens) node = step(node, token.norm)
    if (node === this.root) return
    const cased = options.cased ?? true
    node.leaves ??= []
    node.leaves.push({
      value,
      cases: tokens.map((token): Case => (cased ? caseOf(token) : 0)),
      comma: phrase.includes(','),
      loose: options.loose ?? false,
      dot: phrase.endsWith('.'),
    })
  }

  /** The longest phrase that begins at token `first` and fits in letter case and punctuation, or null. */
  longest(tokens: readonly Token[], first: number): Found<T> | null {
    let node: Node<T> | undefined = this.root
    let comma = false
    let best: Found<T> | null = null
    for (let index = first; index < tokens.length; index++) {
      const token = tokens[index] as Token
      if (index > first) {
        if (token.gap === 'far' || (token.gap === 'point' && !isAbbreviation(tokens[index - 1] as Token))) break
        comma ||= token.gap === 'comma'
      }
      node = node.next?.get(token.norm)
      if (!node) break
      if (node.leaves) best = fitting(node.leaves, tokens, first, index, comma) ?? best
    }
    return best
  }
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

function fitting<T>(leaves: readonly Leaf<T>[], tokens: readonly Token[], first: number, last: number, comma: boolean) {
  const fits = leaves.filter((leaf) => (leaf.comma || !comma) && (leaf.loose || caseFits(leaf.cases, tokens, first)))
  return fits.length === 0 ? null : { last, values: fits.map((leaf) => leaf.value), dot: fits.some((leaf) => leaf.dot) }
}

function caseFits(cases: readonly Case[], tokens: readonly Token[], first: number): boolean {
  return cases.every((wanted, offset) => {
    const token = tokens[first + offset] as Token
    if (wanted === 0) return true
    return wanted === 2 ? token.upper || (token.raw.length === 1 && token.capital) : token.capital
  })
}
