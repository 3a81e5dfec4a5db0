import { antecedent, definite } from './antecedents.js'
import type { Doc, PartyMention } from './doc.js'
import { isHead, leftEdge, mentionOver, type Party, partiesAfter, partyOf } from './parties.js'
import type { Sentence, Token } from './tokens.js'
import { type VerbGroup, verbGroups } from './verbs.js'

/** A document with its verb groups and, for each sentence, who is speaking in it. */
export interface Context {
  readonly doc: Doc
  /** Verb groups of each sentence. */
  readonly groups: readonly (readonly VerbGroup[])[]
  /** Who says each sentence, where the text tells; a quote goes on being its speaker's. */
  readonly speakers: (Party | null)[]
}

const SPEECH = new Set(
  'say tell add state declare announce note explain insist reply respond write claim argue stress remark comment acknowledge tweet post continue conclude reiterate warn urge describe'.split(
    ' ',
  ),
)

export function createContext(doc: Doc): Context {
  const groups = doc.sentences.map((sentence) => verbGroups(doc, sentence.first, sentence.last))
  const context: Context = { doc, groups, speakers: doc.sentences.map(() => null) }
  doc.sentences.forEach((sentence, i) => {
    context.speakers[i] = speakerIn(context, sentence, i) ?? carriedOver(context, sentence, i)
  })
  return context
}

/** The subject of the sentence's speech verb outside quotation marks ("…," X said; said X; X told reporters). */
function speakerIn(context: Context, sentence: Sentence, index: number): Party | null {
  const { doc } = context
  for (const group of context.groups[index] ?? []) {
    const verb = doc.tokens[group.main] as Token
    if (doc.quoted[group.main] || !SPEECH.has(verb.lemma) || group.form === 'infinitive') continue
    const inverted = group.first === group.main ? partiesAfter(doc, group.main + 1, sentence.last)[0] : undefined
    const quoteBefore = isQuoteMark(doc.tokens[group.first - 1]) || doc.tokens[group.first - 1]?.lower === ','
    const subject = subjectsOf(context, group, index)[0]
    const party = quoteBefore && inverted ? inverted : (subject ?? inverted)
    if (party) return party
  }
  const accordingTo = accordingParty(doc, sentence)
  return accordingTo
}

function accordingParty(doc: Doc, sentence: Sentence): Party | null {
  for (let i = sentence.first; i < sentence.last - 1; i++) {
    if (doc.tokens[i]?.lower === 'according' && doc.tokens[i + 1]?.lower === 'to')
      return partiesAfter(doc, i + 2, sentence.last)[0] ?? null
  }
  return null
}

const isQuoteMark = (token: Token | undefined) => token !== undefined && /^["“”]$/.test(token.text)

/** A sentence that is all or partly quoted and names no speaker goes on from the one before. */
function carriedOver(context: Context, sentence: Sentence, index: number): Party | null {
  const { doc } = context
  const quoted = doc.quoted[sentence.first] || doc.quoted[sentence.first + 1]
  return quoted && index > 0 ? (context.speakers[index - 1] ?? null) : null
}

/** The parties that are the subject of a verb group; empty where nobody known is. */
export function subjectsOf(context: Context, group: VerbGroup, sentenceIndex: number, depth = 0): Party[] {
  const { doc } = context
  const sentence = doc.sentences[sentenceIndex] as Sentence
  const groups = context.groups[sentenceIndex] ?? []
  if (depth > 4) return []
  const earlier = groups.filter((other) => other.main < group.first).at(-1)
  const before = doc.tokens[group.first - 1]
  const inherit = () => (earlier ? subjectsOf(context, earlier, sentenceIndex, depth + 1) : [])
  if (!before || group.first <= sentence.first) return group.form === 'finite' ? [] : inherit()
  if (group.form === 'infinitive') return inherit()
  if (before.lower === 'who' || before.lower === 'which' || isRelativeThat(doc, group.first - 1))
    return antecedentOfRelative(context, group.first - 1, sentence)
  if (
    group.form === 'participle' &&
    (before.lower === ',' || before.pos === 'ADP' || before.pos === 'SCONJ') &&
    earlier
  )
    return inherit()
  const edge = leftEdge(doc, group, groups, sentence.first)
  const beside = adjacent(doc, group, edge)
  if (beside) return [beside]
  const inserted = before.lower === ',' ? aroundInsertion(context, group, sentenceIndex) : []
  if (inserted.length > 0) return inserted
  const found = subjectIn(context, edge, group.first, sentenceIndex)
  if (found.length > 0) return found
  const coordinated =
    ['and', 'but', 'then', 'also', ',', 'or', 'while'].includes(before.lower) || hasNoNoun(doc, edge, group.first)
  return coordinated ? inherit() : []
}

/** The party right before the verb ("US claims | Beijing is …"), unless a preposition, "and" or a noun before it makes it part of a longer phrase. */
function adjacent(doc: Doc, group: VerbGroup, edge: number): Party | null {
  const mention = mentionOver(doc, group.first - 1)
  if (!mention || mention.first < edge || mention.last !== group.first || mention.sort === 'demonym') return null
  let start = mention.first
  while (start > edge && /^(DET|ADJ)$/.test(doc.tokens[start - 1]?.pos ?? '')) start -= 1
  const before = start > edge ? doc.tokens[start - 1] : undefined
  if (before !== undefined && /^[,"“”]$/.test(before.text) && start < mention.first) return partyOf(mention)
  const verbLike = before?.pos === 'NOUN' && /s$/.test(before.lower) && mentionOver(doc, mention.first - 2) !== null
  return before === undefined || verbLike ? partyOf(mention) : null
}

/** The subject before an insertion; where that is unsure, a name that is itself the insertion ("Her foreign secretary, David Miliband, had …"). */
function aroundInsertion(context: Context, group: VerbGroup, sentenceIndex: number): Party[] {
  const before = beforeInsertion(context, group, sentenceIndex)
  if (before.some((party) => party.confidence >= 0.8)) return before
  const name = mentionOver(context.doc, group.first - 2)
  const named = name !== null && name.sort === 'person' && context.doc.tokens[name.first - 1]?.lower === ','
  return named ? [partyOf(name)] : before
}

/** "The G7 leaders, meeting in Hiroshima, have …": the subject stands before the insertion between commas. */
function beforeInsertion(context: Context, group: VerbGroup, sentenceIndex: number): Party[] {
  const { doc } = context
  const sentence = doc.sentences[sentenceIndex] as Sentence
  for (let i = group.first - 2; i > sentence.first; i--) {
    if ((doc.tokens[i] as Token).lower !== ',') continue
    const groups = (context.groups[sentenceIndex] ?? []).filter((other) => other.main < i)
    const edge = leftEdge(doc, { ...group, first: i }, groups, sentence.first)
    return subjectIn(context, edge, i, sentenceIndex)
  }
  return []
}

/** "the peacekeepers that landed": after a noun, not after "and" or at the beginning. */
function isRelativeThat(doc: Doc, at: number): boolean {
  const before = doc.tokens[at - 1]
  return doc.tokens[at]?.lower === 'that' && before !== undefined && (before.pos === 'NOUN' || before.pos === 'PROPN')
}

function hasNoNoun(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (['NOUN', 'PROPN', 'PRON'].includes((doc.tokens[i] as Token).pos)) return false
  return true
}

/** "…, who/which …": the nearest party before the pronoun. */
function antecedentOfRelative(context: Context, pronoun: number, sentence: Sentence): Party[] {
  for (let i = pronoun - 1; i >= sentence.first; i--) {
    const mention = mentionOver(context.doc, i)
    if (mention && isHead(context.doc, mention)) return [partyOf(mention, 0.9)]
  }
  return []
}

/** The head party of the first noun phrase in `[from, to)` that no preposition governs; coordinated parties each. */
function subjectIn(context: Context, from: number, to: number, sentenceIndex: number): Party[] {
  const { doc } = context
  let i = from
  while (i < to) {
    const token = doc.tokens[i] as Token
    const insideName = token.lower === 'of' && i > from && doc.tokens[i - 1]?.pos === 'PROPN'
    if (token.pos === 'ADP' && i < to - 1 && !insideName) {
      i = afterPrepositional(doc, i, to)
      continue
    }
    const mention = mentionOver(doc, i)
    if (mention) {
      if (isHead(doc, mention)) return coordinated(doc, mention, to)
      i = Math.max(i + 1, mention.last)
      if (doc.tokens[i]?.lower === "'s" || doc.tokens[i]?.pos === 'NOUN') return nominalHead(doc, i, to)
      continue
    }
    if (token.pos === 'PRON' && !/sel(f|ves)$/.test(token.lower)) {
      const party = antecedent(context, i, sentenceIndex)
      if (party) return [party]
    }
    if (token.pos === 'NOUN') {
      const party = definite(context, i, sentenceIndex) ?? partyOfNoun(doc, i, to)
      if (party) return [party]
    }
    i += 1
  }
  return []
}

/** "Moscow's entry", "Russian oil": the phrase is about a thing; it has no party for a head. */
function nominalHead(_doc: Doc, _at: number, _to: number): Party[] {
  return []
}

function coordinated(doc: Doc, mention: PartyMention, to: number): Party[] {
  const all = partiesAfter(doc, mention.first, to)
  return all.length > 0 ? all : [partyOf(mention)]
}

function afterPrepositional(doc: Doc, at: number, to: number): number {
  let i = at + 1
  while (i < to) {
    const token = doc.tokens[i] as Token
    if (token.lower === ',') return i + 1
    const inPhrase = ['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART', 'ADV'].includes(token.pos) || token.lower === 'of'
    if (!inPhrase) return token.pos === 'ADP' || token.pos === 'PRON' ? i : i + 1
    i += 1
  }
  return at + 1 < to && !doc.tokens.slice(at + 1, to).some((token) => token.lower === ',') ? to : i
}

/** "officials in Kyiv", "the spokesman for …": the party in a noun's of-, in-, for- or from-phrase. */
function partyOfNoun(doc: Doc, noun: number, to: number): Party | null {
  const glue = doc.tokens[noun + 1]
  if (!glue || noun + 2 >= to || !['of', 'in', 'for', 'from'].includes(glue.lower)) return null
  for (let i = noun + 2; i < Math.min(noun + 6, to); i++) {
    const mention = mentionOver(doc, i)
    if (mention) return PEOPLE.has((doc.tokens[noun] as Token).lemma) ? partyOf(mention, 0.85) : null
  }
  return null
}

const PEOPLE = new Set(
  'official government leader authority minister president spokesman spokeswoman spokesperson envoy diplomat officer army force chief head representative ambassador administration ministry'.split(
    ' ',
  ),
)
