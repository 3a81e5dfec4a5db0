import type { Context } from './context.js'
import type { Doc, PartyMention } from './doc.js'
import { isHead, type Party, partyOf } from './parties.js'
import type { Sentence, Token } from './tokens.js'

/** Nouns of definite phrases that point back to a party, by the sort of mention they can point to. */
const POINTING: Readonly<Record<string, RegExp>> = Object.fromEntries([
  ...words(
    'president premier chancellor king emir leader chief secretary prime-minister spokesman spokeswoman spokesperson envoy ambassador official minister',
    /person|role/,
  ),
  ...words(
    'government ministry country nation kingdom republic side administration authority military army regime state capital',
    /country|capital|metonym|role|person/,
  ),
  ...words(
    'agency organisation organization bloc alliance union council commission fund bank group court body watchdog lender institution',
    /organisation/,
  ),
])

function words(list: string, sorts: RegExp): [string, RegExp][] {
  return list.split(' ').map((word) => [word, sorts])
}

/** The party that a definite phrase ("the council", "his government") points back to, `not` these; null where none fits. */
export function definite(
  context: Context,
  noun: number,
  sentenceIndex: number,
  not: readonly string[] = [],
): Party | null {
  const { doc } = context
  const sorts = POINTING[(doc.tokens[noun] as Token).lemma]
  const article = doc.tokens
    .slice(Math.max(0, noun - 3), noun)
    .find((token) => ['the', 'his', 'her', 'its', 'their', 'this', 'that'].includes(token.lower))
  if (!sorts || !article) return null
  return lastSubject(context, noun, sentenceIndex, (m) => sorts.test(m.sort) && !not.includes(m.code), 0.6)
}

const PERSONAL: Readonly<Record<string, 'person' | 'thing' | 'many' | 'speaker'>> = {
  he: 'person',
  she: 'person',
  him: 'person',
  her: 'person',
  his: 'person',
  it: 'thing',
  its: 'thing',
  they: 'many',
  them: 'many',
  their: 'many',
  we: 'speaker',
  us: 'speaker',
  our: 'speaker',
  i: 'speaker',
  me: 'speaker',
  my: 'speaker',
  both: 'many',
}

/** The party a pronoun stands for, `not` one of these, or null. */
export function antecedent(
  context: Context,
  pronoun: number,
  sentenceIndex: number,
  not: readonly string[] = [],
): Party | null {
  const token = context.doc.tokens[pronoun] as Token
  const sort = PERSONAL[token.lower]
  if (sort === undefined) return null
  const said = (party: Party | null) => party && { ...party, said: token.text, first: pronoun, last: pronoun + 1 }
  if (sort === 'speaker') return said(context.speakers[sentenceIndex] ?? context.speakers[sentenceIndex - 1] ?? null)
  const person = sort === 'person'
  const fits = (m: PartyMention) =>
    !not.includes(m.code) && (person ? m.sort === 'person' || m.sort === 'role' : m.sort !== 'person')
  return said(lastSubject(context, pronoun, sentenceIndex, fits, sort === 'person' ? 0.85 : 0.7))
}

/** The party last spoken of before a token: the first head mention of its own sentence, else of the three before, else any that fits. */
function lastSubject(
  context: Context,
  before: number,
  sentenceIndex: number,
  fits: (mention: PartyMention) => boolean,
  confidence: number,
): Party | null {
  const { doc } = context
  for (let s = sentenceIndex; s >= Math.max(0, sentenceIndex - 3); s--) {
    const sentence = doc.sentences[s] as Sentence
    const mentions = doc.mentions.filter(
      (m) => m.first >= sentence.first && m.last <= Math.min(sentence.last, before) && fits(m) && isHead(doc, m),
    )
    const first = mentions.find((m) => !isGoverned(doc, m)) ?? mentions[0]
    if (first) return partyOf(first, confidence * (s === sentenceIndex ? 1 : asSubject(context, first, s)))
  }
  return null
}

/** A pronoun takes up the subject of the sentence before; a party named later in it is a poor guess, since its subject may be somebody unknown. */
function asSubject(context: Context, mention: PartyMention, sentence: number): number {
  const verb = (context.groups[sentence] ?? []).find((group) => group.form === 'finite')
  const opening = context.doc.tokens[context.doc.sentences[sentence]?.first ?? 0]?.lower ?? ''
  const conditional = /^(if|when|were|should|had|while|although)$/.test(opening)
  return !conditional && (verb === undefined || mention.last <= verb.first) ? 0.95 : 0.4
}

function isGoverned(doc: Doc, mention: PartyMention): boolean {
  const before = doc.tokens[mention.first - 1]
  return before?.pos === 'ADP' || (before?.pos === 'DET' && doc.tokens[mention.first - 2]?.pos === 'ADP')
}
