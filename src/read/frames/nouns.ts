import { antecedent, type Context, subjectsOf } from '../text/context.js'
import { mentionOver, type Party, partiesAfter, partyOf } from '../text/parties.js'
import type { Sentence, Token } from '../text/tokens.js'
import { complementAt } from './complement.js'
import type { Frames, NounFrame } from './frames.js'
import type { Candidate } from './match.js'

/** Candidates from nouns of asking ("Kyiv's request to Berlin for tanks") and adjectives of wanting ("hungry for Russian oil"). */
export function nounCandidates(context: Context, frames: Frames, index: number): Candidate[] {
  const sentence = context.doc.sentences[index] as Sentence
  const out: Candidate[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = context.doc.tokens[i] as Token
    const noun = token.pos === 'NOUN' ? frames.nouns.find((frame) => frame.words.has(token.lemma)) : undefined
    const adjective = token.pos === 'ADJ' || token.pos === 'NOUN' ? frames.adjectives.find((frame) => frame.words.has(token.lemma)) : undefined
    const candidate = (noun && fromNoun(context, noun, i, index)) ?? (adjective && fromAdjective(context, adjective, i, index)) ?? null
    if (candidate) out.push(candidate)
  }
  return out
}

function fromNoun(context: Context, frame: NounFrame, at: number, index: number): Candidate | null {
  const { doc } = context
  const sentence = doc.sentences[index] as Sentence
  const to = namedAfter(context, at + 1, sentence.last, ['to', 'on'])
  const by = namedAfter(context, at + 1, sentence.last, ['by', 'from', 'of'])
  const from = Math.max(at + 1, to.end, by.end)
  const complement = complementAt({ context, sentence: index, from, last: sentence.last }, frame.takes)
  if (!complement) return null
  const owner = possessor(context, at, index)
  const askers = owner ? [owner] : by.parties.length > 0 ? by.parties : subjectOfSentence(context, at, index)
  const addressees = to.parties.length > 0 ? to.parties : complement.addressees
  return {
    askers, addressees, matter: complement.matter, negated: complement.negated, force: frame.force, frame: frame.id, readAs: `${doc.tokens[at]?.lower} + ${complement.takes}`,
    kind: undefined, trigger: { first: at, last: at + 1 }, sentence: index, shows: { first: Math.min(owner?.first ?? at, at), last: complement.matter.last }, strength: owner || by.parties.length > 0 ? 0.75 : 0.55, condition: false,
  }
}

function namedAfter(context: Context, from: number, last: number, words: readonly string[]): { parties: Party[]; end: number } {
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
  return group && HAVING.has((context.doc.tokens[group.main] as Token).lemma) && at - group.main < 8 ? subjectsOf(context, group, index) : []
}

const HAVING = new Set('make file issue repeat renew send submit have voice lodge reiterate deliver present put launch join express echo raise step extend'.split(' '))

function fromAdjective(context: Context, frame: NounFrame, at: number, index: number): Candidate | null {
  const sentence = context.doc.sentences[index] as Sentence
  if (frame.id === 'in need of' && context.doc.tokens[at - 1]?.lower !== 'in') return null
  const complement = complementAt({ context, sentence: index, from: at + 1, last: sentence.last }, frame.takes)
  const group = (context.groups[index] ?? []).filter((g) => g.main < at).at(-1)
  if (!complement || !group || group.negated || at - group.main > 4) return null
  const askers = subjectsOf(context, group, index)
  return {
    askers, addressees: complement.addressees, matter: complement.matter, negated: false, force: 'wish', frame: frame.id, readAs: `${context.doc.tokens[at]?.lower} + ${complement.takes}`,
    kind: undefined, trigger: { first: at, last: at + 1 }, sentence: index, shows: { first: askers[0]?.first ?? group.first, last: complement.matter.last }, strength: 0.6, condition: false,
  }
}
