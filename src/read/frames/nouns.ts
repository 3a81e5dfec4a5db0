import { antecedent } from '../text/antecedents.js'
import { type Context, subjectsOf } from '../text/context.js'
import { mentionOver, type Party, partiesAfter, partyOf } from '../text/parties.js'
import type { Sentence, Token } from '../text/tokens.js'
import { complementAt } from './complement.js'
import type { Frames, NounFrame } from './frames.js'
import type { Candidate } from './match.js'
import type { Range } from './phrase.js'

/** Candidates from nouns of asking ("Kyiv's request to Berlin for tanks") and adjectives of wanting ("hungry for Russian oil"). */
export function nounCandidates(context: Context, frames: Frames, index: number): Candidate[] {
  const sentence = context.doc.sentences[index] as Sentence
  const out: Candidate[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = context.doc.tokens[i] as Token
    if (frames.wishLists.includes(`${token.lower} ${context.doc.tokens[i + 1]?.lower}`)) continue
    const noun = token.pos === 'NOUN' ? frames.nouns.find((frame) => frame.words.has(token.lemma)) : undefined
    const adjective =
      token.pos === 'ADJ' || token.pos === 'NOUN'
        ? frames.adjectives.find((frame) => frame.words.has(token.lemma))
        : undefined
    const named = noun ? fromNoun(context, noun, frames, i, index) : []
    const wanting = adjective && named.length === 0 ? fromAdjective(context, adjective, i, index) : null
    out.push(...named, ...(wanting ? [wanting] : []))
  }
  return out
}

function fromNoun(context: Context, frame: NounFrame, frames: Frames, at: number, index: number): Candidate[] {
  const { doc } = context
  const sentence = doc.sentences[index] as Sentence
  const to = namedAfter(context, at + 1, sentence.last, ['to', 'on'])
  const by = namedAfter(context, at + 1, sentence.last, ['by', 'from', 'of'])
  const from = Math.max(at + 1, to.end, by.end)
  const owner = possessor(context, at, index)
  const askers = owner ? [owner] : by.parties.length > 0 ? by.parties : subjectOfSentence(context, at, index)
  const strength = owner || by.parties.length > 0 ? 0.75 : 0.55
  const shared = {
    askers,
    force: frame.force,
    frame: frame.id,
    kind: undefined,
    trigger: { first: at, last: at + 1 },
    sentence: index,
    strength,
    nobody: false,
    condition: false,
  }
  const shows = (last: number) => ({ first: Math.min(owner?.first ?? at, at), last })
  const said = doc.tokens[at]?.lower
  const items = askers.length > 0 ? listedAfter(context, frames, at, index) : []
  if (items.length > 0)
    return items.map((matter) => ({
      ...shared,
      addressees: to.parties,
      matter,
      negated: false,
      readAs: `${said} + list`,
      shows: shows(matter.last),
    }))
  const complement = complementAt(
    { context, sentence: index, from, last: sentence.last, not: askers.map((party) => party.code) },
    frame.takes,
  )
  if (!complement) return []
  const addressees = to.parties.length > 0 ? to.parties : complement.addressees
  return [
    {
      ...shared,
      addressees,
      matter: complement.matter,
      negated: complement.negated,
      readAs: `${said} + ${complement.takes}`,
      shows: shows(complement.matter.last),
    },
  ]
}

/** The items of "demands include A, B and C". */
function listedAfter(context: Context, frames: Frames, at: number, index: number): Range[] {
  const { doc } = context
  const group = (context.groups[index] ?? []).find((g) => g.first > at && g.first <= at + 2)
  const noun = doc.tokens[at] as Token
  if (
    !group ||
    !frames.lists.has((doc.tokens[group.main] as Token).lemma) ||
    group.negated ||
    noun.lower === noun.lemma
  )
    return []
  const sentence = doc.sentences[index] as Sentence
  let first = group.main + 1
  if (doc.tokens[first]?.lower === 'to') first += 1
  const items: Range[] = []
  for (let i = first; i <= sentence.last; i++) {
    const token = doc.tokens[i]
    const ends =
      i === sentence.last ||
      token?.lower === ',' ||
      token?.lower === ';' ||
      token?.text === '.' ||
      (token?.lower === 'and' && doc.tokens[i - 1]?.lower === ',')
    if (!ends) continue
    if (i - first >= 2) items.push({ first, last: i })
    first = i + 1
  }
  return items
}

function namedAfter(
  context: Context,
  from: number,
  last: number,
  words: readonly string[],
): { parties: Party[]; end: number } {
  if (!words.includes(context.doc.tokens[from]?.lower ?? '')) return { parties: [], end: from }
  const parties = partiesAfter(context.doc, from + 1, last)
  return { parties, end: parties.at(-1)?.last ?? from }
}

/** "Washington's request", "its repeated calls", "US demands". */
function possessor(context: Context, at: number, index: number): Party | null {
  const { doc } = context
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = doc.tokens[i] as Token
    const mention = mentionOver(doc, i)
    if (mention) return partyOf(mention, 0.95)
    if (token.pos === 'PRON' || /^(his|her|its|their|our|my)$/.test(token.lower)) return antecedent(context, i, index)
    if (token.lower !== "'s" && !['ADJ', 'NOUN', 'NUM', 'PART'].includes(token.pos)) return null
  }
  return null
}

/** "Turkey filed a request for …", "X repeated its demand": the subject of the verb before the noun. */
function subjectOfSentence(context: Context, at: number, index: number): Party[] {
  const group = (context.groups[index] ?? []).filter((g) => g.main < at && !g.passive).at(-1)
  return group && HAVING.has((context.doc.tokens[group.main] as Token).lemma) && at - group.main < 8
    ? subjectsOf(context, group, index)
    : []
}

const HAVING = new Set(
  'make file issue repeat renew send submit have voice lodge reiterate deliver present put launch join express echo raise step extend'.split(
    ' ',
  ),
)

function fromAdjective(context: Context, frame: NounFrame, at: number, index: number): Candidate | null {
  const sentence = context.doc.sentences[index] as Sentence
  if (frame.id === 'in need of' && context.doc.tokens[at - 1]?.lower !== 'in') return null
  const complement = complementAt({ context, sentence: index, from: at + 1, last: sentence.last, not: [] }, frame.takes)
  const group = (context.groups[index] ?? []).filter((g) => g.main < at).at(-1)
  if (!complement || !group || group.negated || at - group.main > 4) return null
  const askers = subjectsOf(context, group, index)
  return {
    askers,
    addressees: complement.addressees,
    matter: complement.matter,
    negated: false,
    force: 'wish',
    frame: frame.id,
    readAs: `${context.doc.tokens[at]?.lower} + ${complement.takes}`,
    kind: undefined,
    trigger: { first: at, last: at + 1 },
    sentence: index,
    shows: { first: askers[0]?.first ?? group.first, last: complement.matter.last },
    strength: 0.6,
    nobody: false,
    condition: false,
  }
}
