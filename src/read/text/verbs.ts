import type { Doc } from './doc.js'
import type { Token } from './tokens.js'

/** A run of auxiliaries, negation, adverbs and verbs that ends with its main verb. */
export interface VerbGroup {
  readonly first: number
  /** Index of the main verb. */
  readonly main: number
  /** `finite`: has a subject of its own; `infinitive`: after "to"; `participle`: an -ing or -ed form without auxiliary. */
  readonly form: 'finite' | 'infinitive' | 'participle'
  readonly passive: boolean
  readonly negated: boolean
  /** Its modal, lower case, or null. */
  readonly modal: string | null
}

const MODALS = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'ought',
  "'ll",
  "'d",
  'wo',
  'ca',
])
const NEGATIONS = new Set(['not', "n't", 'never', 'nor'])
const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m", 'get', 'gets', 'got'])
const HAVE = new Set(['have', 'has', 'had', "'ve", 'having', "'s", "'d"])
const ADVERBS_KEPT = new Set(['ADV', 'PART'])

const isVerb = (token: Token | undefined) => token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX')

/** All verb groups of the tokens `[first, last)`, in order. */
export function verbGroups(doc: Doc, first: number, last: number): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = first; i < last; i++) {
    if (!isVerb(doc.tokens[i]) || isNominal(doc, i, first)) continue
    const end = groupEnd(doc, i, last)
    groups.push(createGroup(doc, i, end, first))
    i = end
  }
  return groups
}

/** A tagger's "verb" that an article or possessive governs is a noun or a modifier: "the proposed ceasefire". */
function isNominal(doc: Doc, i: number, first: number): boolean {
  const before = doc.tokens[i - 1]
  if (i <= first || !before) return false
  return (
    before.pos === 'DET' &&
    before.lower !== 'that' &&
    before.lower !== 'this' &&
    before.lower !== 'all' &&
    before.lower !== 'both'
  )
}

function groupEnd(doc: Doc, start: number, last: number): number {
  let main = start
  for (let i = start + 1; i < last; i++) {
    const token = doc.tokens[i] as Token
    if (isVerb(token)) {
      if ((doc.tokens[main] as Token).pos === 'VERB' && !isAuxiliary(doc.tokens[main] as Token)) break
      main = i
    } else if (!(ADVERBS_KEPT.has(token.pos) && token.lower !== 'to')) break
  }
  return main
}

function isAuxiliary(token: Token): boolean {
  return (
    token.pos === 'AUX' ||
    BE.has(token.lower) ||
    HAVE.has(token.lower) ||
    MODALS.has(token.lower) ||
    token.lemma === 'do'
  )
}

function createGroup(doc: Doc, first: number, main: number, from: number): VerbGroup {
  const words = doc.tokens.slice(first, main)
  const verb = doc.tokens[main] as Token
  const before = doc.tokens[first - 1]
  const auxiliary = words.filter(isAuxiliary)
  const lastBe = auxiliary.at(-1)
  const passive = lastBe !== undefined && BE.has(lastBe.lower) && isPastParticiple(verb)
  return {
    first,
    main,
    form: formOf(verb, before, first > from, auxiliary.length > 0),
    passive,
    negated:
      words.some((word) => NEGATIONS.has(word.lower)) ||
      (before !== undefined && first > from && NEGATIONS.has(before.lower)),
    modal: words.find((word) => MODALS.has(word.lower))?.lower ?? null,
  }
}

function formOf(verb: Token, before: Token | undefined, inside: boolean, auxiliary: boolean): VerbGroup['form'] {
  if (inside && before?.lower === 'to') return 'infinitive'
  if (!auxiliary && verb.lower.endsWith('ing')) return 'participle'
  return 'finite'
}

const IRREGULAR = new Set(
  'told asked given sent sold bought made sought begged put met held left let paid brought built taken seen shown known withdrawn struck said heard won lost kept led set cut'.split(
    ' ',
  ),
)

/** Whether a verb form can be a past participle. */
function isPastParticiple(verb: Token): boolean {
  return /ed$|en$|wn$/.test(verb.lower) || IRREGULAR.has(verb.lower)
}
