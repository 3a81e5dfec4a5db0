import type { Kind, Polarity } from '../../model/ask.js'
import type { Token } from '../text/tokens.js'
import type { KindWords } from './frames.js'

/** What is wanted, sorted: its kind, whether it is to be done or left, and how clearly the words say so. */
export interface Sorted {
  readonly kind: Kind
  readonly polarity: Polarity
  /** Summed weight of the words that decided; 0 where none did. */
  readonly score: number
}

const STOPPING = new Set([
  'stop',
  'halt',
  'end',
  'cease',
  'refrain',
  'abandon',
  'suspend',
  'drop',
  'avoid',
  'quit',
  'abstain',
  'desist',
  'freeze',
  'scrap',
  'cancel',
  'curb',
  'choke',
  'prevent',
])

/** Kinds for which "stop it" or "lift it" is itself the thing wanted, so that polarity stays `do`. */
const STOP_IS_DOING: ReadonlySet<Kind> = new Set(['deescalation', 'sanctions_relief', 'release', 'access', 'reform'])

/** Sorts the tokens of a matter by the weighted words of `words`; `hint` decides where they say nothing. */
export function sortMatter(
  tokens: readonly Token[],
  words: readonly KindWords[],
  options: { hint?: Kind | undefined; negated: boolean },
): Sorted {
  const padded = paddedWords(tokens)
  const head = headVerb(tokens)
  let best: { kind: Kind; score: number } = { kind: options.hint ?? 'other', score: 0 }
  for (const entry of words) {
    const score = scoreOf(entry, padded, head) + (entry.kind === options.hint ? 0.5 : 0)
    if (score > best.score + 1e-9) best = { kind: entry.kind, score }
  }
  const stops = tokens.slice(0, 3).some((token) => STOPPING.has(token.lemma))
  return { ...best, polarity: polarityOf(best.kind, options.negated, stops) }
}

/** What the words say for each kind, in the weights of the lists; kinds that no word tells of are left out. */
export function kindScores(tokens: readonly Token[], words: readonly KindWords[]): Map<Kind, number> {
  const padded = paddedWords(tokens)
  const head = headVerb(tokens)
  const scored = words.map((entry) => [entry.kind, scoreOf(entry, padded, head)] as const)
  return new Map(scored.filter(([, score]) => score > 0))
}

/** Stopping to fight is doing; "stop" and "not to" together cancel out only in the grammar, not in news: "not to stop" is rare, and left as refrain. */
function polarityOf(kind: Kind, negated: boolean, stops: boolean): Polarity {
  if (negated) return kind === 'deescalation' ? 'do' : 'refrain'
  return stops && !STOP_IS_DOING.has(kind) ? 'refrain' : 'do'
}

/** Lemmas, then the words as they stand, with spaces round each, so that a phrase is found as whole words. */
function paddedWords(tokens: readonly Token[]): string {
  return ` ${tokens.map((token) => token.lemma).join(' ')} | ${tokens.map((token) => token.lower).join(' ')} `
}

function headVerb(tokens: readonly Token[]): string | null {
  const verb = tokens
    .slice(0, 4)
    .find((token, i) => (token.pos === 'VERB' || i === 0) && !STOPPING.has(token.lemma) && token.pos !== 'DET')
  return verb?.lemma ?? null
}

function scoreOf(entry: KindWords, padded: string, head: string | null): number {
  let score = head !== null && entry.verbs.has(head) ? 3 : 0
  for (const phrase of entry.strong) score += (phrase.length > 20 ? 4 : 3) * nearness(padded, phrase)
  for (const phrase of entry.weak) score += nearness(padded, phrase)
  return score
}

/** What a phrase counts for by where it stands: the head of a matter comes early in it. 0 where it is not there. */
function nearness(padded: string, phrase: string): number {
  const at = padded.indexOf(phrase)
  if (at < 0) return 0
  const from = padded.lastIndexOf('|', at) + 1
  return at - from < 20 ? 1.25 : at - from < 50 ? 1 : 0.7
}
