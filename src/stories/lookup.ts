import type { Signature } from './signature.js'
import { hash32 } from './terms.js'
import { KINDS } from './tokens.js'

/** A page's heaviest terms and numbers, by which others are looked up. */
const HEAVIEST = 24
const NUMBERS = 12
/** Pages that share fewer keys are not compared. */
const SHARED = 2
/** A key that more pages have says too little to be looked up by; only the latest of them are kept. */
const CROWD = 200
/** Sketch values in one band: two texts with half their word runs in common share one of 16 bands with probability .64, with 7 in 10, .99. */
const BAND = 4

/** Finds pages that may tell the same story or event as another, without comparing all: by bands of their sketches, heavy terms and numbers. */
export class Lookup {
  readonly #pages = new Map<number, number[]>()
  readonly #most: number

  /** @param most at most so many pages, those with most keys in common, are named as neighbours of one. */
  constructor(most: number) {
    this.#most = most
  }

  add(page: number, signature: Signature): void {
    for (const key of [...bandsOf(signature), ...keysOf(signature)]) {
      const list = this.#pages.get(key)
      if (list === undefined) this.#pages.set(key, [page])
      else {
        list.push(page)
        if (list.length > CROWD) list.shift()
      }
    }
  }

  /** Earlier pages that share a band, or two keys; those with most keys in common first. */
  neighbours(signature: Signature): number[] {
    const shared = new Map<number, number>()
    const count = (key: number, by: number) => {
      for (const page of this.#pages.get(key) ?? []) shared.set(page, (shared.get(page) ?? 0) + by)
    }
    for (const key of bandsOf(signature)) count(key, SHARED)
    for (const key of keysOf(signature)) count(key, 1)
    return [...shared]
      .filter(([, keys]) => keys >= SHARED)
      .sort(([a, more], [b, less]) => less - more || a - b)
      .slice(0, this.#most)
      .map(([page]) => page)
  }
}

function bandsOf({ sketch: { least } }: Signature): number[] {
  const keys: number[] = []
  for (let from = 0; from < least.length; from += BAND)
    keys.push(hash32(`${from}:${least.subarray(from, from + BAND).join()}`))
  return keys
}

function keysOf({ terms }: Signature): Set<number> {
  const number = KINDS.indexOf('number')
  const order = [...terms.hashes.keys()].sort(
    (a, b) => (terms.weights[b] as number) - (terms.weights[a] as number) || a - b,
  )
  const numbers = order.filter((at) => terms.kinds[at] === number).slice(0, NUMBERS)
  return new Set([...order.slice(0, HEAVIEST), ...numbers].map((at) => terms.hashes[at] as number))
}
