import type { Doc, PartyMention } from './doc.js'
import type { Token } from './tokens.js'
import type { VerbGroup } from './verbs.js'

/** A party found for a role in a frame: who, in which words, and how sure. */
export interface Party {
  readonly code: string
  readonly said: string
  /** 0–1: 1 for a plain mention beside its verb, less for pronouns and guesses. */
  readonly confidence: number
  /** Token range of the words. */
  readonly first: number
  readonly last: number
}

export function partyOf(mention: PartyMention, confidence = 1): Party {
  return {
    code: mention.code,
    said: mention.text,
    confidence: confidence * mention.confidence,
    first: mention.first,
    last: mention.last,
  }
}

/** Nouns that stand for a party when a country's name or adjective comes before them. */
const PARTY_NOUNS = new Set(
  (
    'government administration authority official leader leadership president premier minister ministry chancellor king prince queen ambassador ' +
    'envoy diplomat spokesman spokeswoman spokesperson spokesmen army military force troop navy side regime state cabinet delegation negotiator counterpart chief head ' +
    'general commander people nation country republic secretary adviser mission embassy office lawmaker senator soldier member ally firm company bank'
  ).split(' '),
)

/** Whether the mention is the head of its noun phrase ("Russia", "Russian officials") and not only a modifier ("Russian oil", "Moscow's entry to …"). */
export function isHead(doc: Doc, mention: PartyMention): boolean {
  const next = doc.tokens[mention.last]
  if (!next) return true
  if (next.lower === "'s" || next.lower === "'") return possessorIsParty(doc, mention.last + 1)
  if (mention.sort !== 'demonym')
    return (
      !(next.pos === 'NOUN' && mention.sort === 'country' && !PARTY_NOUNS.has(next.lemma)) ||
      isBareVerb(doc, mention.last)
    )
  return next.pos === 'NOUN' || next.pos === 'ADJ'
    ? possessorIsParty(doc, mention.last)
    : next.pos !== 'PROPN' || PARTY_NOUNS.has(next.lower)
}

/** "that Cuba release the sailors": a noun by its tag, but its form and what follows say verb. */
export function isBareVerb(doc: Doc, at: number): boolean {
  const here = doc.tokens[at]
  return (
    here?.pos === 'NOUN' &&
    here.lower === here.lemma &&
    /^(DET|PRON|ADP|NUM)$/.test(doc.tokens[at + 1]?.pos ?? '') &&
    doc.tokens[at + 1]?.lower !== 'of'
  )
}

/** From a possessive or adjective on: does the phrase's head noun name a party ("'s foreign minister", "defence officials")? */
function possessorIsParty(doc: Doc, from: number): boolean {
  for (let i = from; i < Math.min(from + 5, doc.tokens.length); i++) {
    const token = doc.tokens[i] as Token
    if (!['NOUN', 'ADJ', 'PROPN', 'ADV', 'NUM'].includes(token.pos) && token.lower !== '-') return false
    const next = doc.tokens[i + 1]
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      if (PARTY_NOUNS.has(token.lemma) && next?.pos !== 'NOUN') return true
      if (token.pos === 'NOUN' && next?.pos !== 'NOUN' && next?.pos !== 'PROPN') return false
    }
  }
  return false
}

/** The mention over a token, or null. */
export function mentionOver(doc: Doc, token: number): PartyMention | null {
  return doc.mentions[doc.mentionAt[token] ?? -1] ?? null
}

/** Parties that a noun phrase starting at `from` names, coordinated ones each ("Italy and Egypt", "North Korea and Iran"). */
export function partiesAfter(doc: Doc, from: number, last: number): Party[] {
  const out: Party[] = []
  let i = from
  while (i < last) {
    const start = skipModifiers(doc, i, last)
    const mention = mentionOver(doc, start)
    if (!mention || mention.first < from || !isHead(doc, mention)) break
    out.push(partyOf(mention))
    i = afterPhrase(doc, mention, last)
    const glue = doc.tokens[i]
    if (glue && i < last && (glue.lower === 'and' || glue.lower === ',' || glue.lower === 'or' || glue.lower === '&')) {
      i += 1
      if (doc.tokens[i]?.lower === 'and') i += 1
      continue
    }
    break
  }
  return unique(out)
}

const MODIFIER_POS = new Set(['DET', 'ADJ', 'NUM', 'ADV'])

function skipModifiers(doc: Doc, from: number, last: number): number {
  let i = from
  while (i < last && i < from + 6 && (doc.mentionAt[i] ?? -1) < 0) {
    const token = doc.tokens[i] as Token
    const noun = token.pos === 'NOUN' || token.pos === 'PROPN'
    if (
      !MODIFIER_POS.has(token.pos) &&
      !(
        noun &&
        ((doc.mentionAt[i + 1] ?? -1) >= 0 || doc.tokens[i + 1]?.lower === 'of' || PARTY_NOUNS.has(token.lemma))
      ) &&
      token.lower !== 'of'
    )
      break
    i += 1
  }
  return i
}

/** One past the words that belong to a mention's phrase: a possessive's head, a name after a title. */
function afterPhrase(doc: Doc, mention: PartyMention, last: number): number {
  let i = mention.last
  while (i < last) {
    const token = doc.tokens[i] as Token
    const possessive = token.lower === "'s" || token.lower === "'"
    if (!possessive && !['NOUN', 'PROPN', 'ADJ'].includes(token.pos)) break
    i += 1
  }
  return i
}

function unique(parties: readonly Party[]): Party[] {
  return parties.filter((party, i) => parties.findIndex((other) => other.code === party.code) === i)
}

/** Words that end the search for a subject to the left of a verb. */
const BOUNDARY = new Set([
  ';',
  ':',
  '—',
  '–',
  'that',
  'because',
  'while',
  'although',
  'though',
  'if',
  'unless',
  'until',
  'when',
  'whether',
  'after',
  'before',
  'since',
  'as',
  'but',
  'what',
  'where',
  'than',
  'so',
])

/** First token of the stretch left of a verb in which its subject can stand. */
export function leftEdge(doc: Doc, group: VerbGroup, groups: readonly VerbGroup[], first: number): number {
  const earlier = groups.filter((other) => other.main < group.first).at(-1)
  const floor = earlier ? earlier.main + 1 : first
  for (let i = group.first - 1; i >= floor; i--) {
    const token = doc.tokens[i] as Token
    if (BOUNDARY.has(token.lower) && !(token.lower === 'as' && token.pos === 'ADV')) return i + 1
  }
  return floor
}
