/**
 * The best tree with one root over a sentence of `count` words (Chu-Liu/Edmonds).
 * @param scores log-scores, row-major [count, 1 + count]: scores[w × (1 + count) + h] of word w having head h, 0 the root, h − 1 a word.
 * @returns for each word its head: 0 the root, h the word h − 1.
 * Costs n² where the best heads already form a tree, as nearly always; otherwise up to n³ for each of the five likeliest roots.
 */
export function bestTree(scores: ArrayLike<number>, count: number): Int32Array {
  const width = count + 1
  const heads = new Int32Array(count)
  for (let word = 0; word < count; word++) heads[word] = bestHead(scores, word, width)
  if (isTree(heads)) return heads
  let best: Int32Array | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const root of likeliestRoots(scores, count)) {
    const { tree, score } = withRoot(scores, count, root)
    if (!best || score > most) [best, most] = [tree, score]
  }
  return best ?? heads
}

const ROOTS_TRIED = 5

function bestHead(scores: ArrayLike<number>, word: number, width: number): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let head = 0; head < width; head++) {
    const score = scores[word * width + head] ?? Number.NEGATIVE_INFINITY
    if (head !== word + 1 && score > most) [best, most] = [head, score]
  }
  return best
}

/** Whether every word reaches the root, through exactly one word under it. */
export function isTree(heads: ArrayLike<number>): boolean {
  const reached = new Uint8Array(heads.length)
  let roots = 0
  for (let word = 0; word < heads.length; word++) {
    if (heads[word] === 0) roots++
    let at = word
    let steps = 0
    while (reached[at] === 0 && heads[at] !== 0) {
      at = (heads[at] ?? 0) - 1
      if (++steps > heads.length) return false
    }
    for (let back = word; reached[back] === 0; back = (heads[back] ?? 0) - 1) {
      reached[back] = 1
      if (heads[back] === 0) break
    }
  }
  return roots === 1 || heads.length === 0
}

function likeliestRoots(scores: ArrayLike<number>, count: number): number[] {
  const rootScore = (word: number) => scores[word * (count + 1)] ?? Number.NEGATIVE_INFINITY
  return Array.from({ length: count }, (_, word) => word)
    .sort((a, b) => rootScore(b) - rootScore(a))
    .slice(0, ROOTS_TRIED)
}

function withRoot(scores: ArrayLike<number>, count: number, root: number): { tree: Int32Array; score: number } {
  const size = count + 1
  const square = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  for (let word = 0; word < count; word++)
    for (let head = word === root ? size : 1; head < size; head++)
      if (head !== word + 1) square[(word + 1) * size + head] = scores[word * size + head] ?? 0
  square[(root + 1) * size] = scores[root * size] ?? 0
  const tree = arborescence(square, size).slice(1)
  let score = 0
  for (let word = 0; word < count; word++) score += square[(word + 1) * size + (tree[word] ?? 0)] ?? 0
  return { tree, score }
}

/** Heads of the highest-scoring arborescence from node 0; scores[node × size + head], −∞ where there is no arc. */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size)
  for (let node = 1; node < size; node++) {
    let most = Number.NEGATIVE_INFINITY
    for (let head = 0; head < size; head++) {
      const score = scores[node * size + head] as number
      if (head !== node && score > most) [heads[node], most] = [head, score]
    }
  }
  const cycle = findCycle(heads)
  return cycle ? contracted(scores, size, heads, cycle) : heads
}

function findCycle(heads: Int32Array): number[] | undefined {
  const seen = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    let at = start
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start
      at = heads[at] as number
    }
    if (at === 0 || seen[at] !== start) continue
    const cycle = [at]
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next)
    return cycle
  }
  return undefined
}

/** Solves with the cycle drawn together into one node, then opens it where the best arc enters. */
function contracted(scores: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const outside = Array.from({ length: size }, (_, node) => node).filter((node) => !cycle.includes(node))
  const small = outside.length + 1
  const square = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY)
  const enter = new Int32Array(small)
  const leave = new Int32Array(small)
  const at = (node: number, head: number) => scores[node * size + head] as number
  outside.forEach((node, i) => {
    outside.forEach((head, j) => {
      square[i * small + j] = at(node, head)
    })
    for (const inside of cycle) {
      const gain = at(inside, node) - at(inside, heads[inside] as number)
      if (gain > (square[(small - 1) * small + i] as number))
        [square[(small - 1) * small + i], enter[i]] = [gain, inside]
      if (at(node, inside) > (square[i * small + small - 1] as number))
        [square[i * small + small - 1], leave[i]] = [at(node, inside), inside]
    }
  })
  const solved = arborescence(square, small)
  const result = heads.slice()
  for (let i = 1; i < outside.length; i++) {
    const head = solved[i] as number
    result[outside[i] as number] = head === small - 1 ? (leave[i] as number) : (outside[head] as number)
  }
  const into = solved[small - 1] as number
  result[enter[into] as number] = outside[into] as number
  return result
}
