import type { Context } from '../text/context.js'
import type { PartyMention } from '../text/doc.js'
import { isHead, type Party, partyOf } from '../text/parties.js'
import type { Sentence } from '../text/tokens.js'
import type { Candidate } from './match.js'

/** An ask of exactly one party to exactly one other (or to nobody in particular). */
export interface Paired {
  readonly candidate: Candidate
  readonly asker: Party
  readonly addressee: Party | null
}

/** Pairs each asker with each addressee; a missing addressee is looked for in the sentence and the text around it. */
export function pairsOf(context: Context, candidate: Candidate): Paired[] {
  const sure = candidate.askers.filter((party) => party.confidence >= UNSURE_ASKER)
  const askers = sure.length > 0 || candidate.askers.length > 0 ? sure : guessAsker(context, candidate)
  return askers.flatMap((asker) => {
    const addressees = candidate.addressees.filter((party) => party.code !== asker.code)
    if (addressees.length > 0) return addressees.map((addressee) => ({ candidate, asker, addressee }))
    if (candidate.addressees.some((party) => party.confidence >= SURE)) return []
    const state = candidate.nobody ? null : stateOfGroup(asker)
    return [
      { candidate, asker, addressee: candidate.nobody ? null : (state ?? guessAddressee(context, candidate, asker)) },
    ]
  })
}

/** A pronoun that may as well stand for somebody else asks for nobody: who asks must stand in the text. */
const UNSURE_ASKER = 0.35

/** A bare "the president" that comes out as the asker's own is taken for somebody else's; a plain name is not. */
const SURE = 0.6

/** How far a guess is to be trusted, by where it was found. Judgement, checked on development texts. */
const GUESS = { sentence: 0.6, before: 0.5, text: 0.4 }

/** Protesters, rebels, an opposition: what they want and say of nobody they want of their own state. */
function stateOfGroup(asker: Party): Party | null {
  const state = /^(?:PROTESTERS|OPPOSITION|REBELS|GANGS)_([A-Z]{3})$/.exec(asker.code)?.[1]
  return state === undefined ? null : { ...asker, code: state, said: asker.said, confidence: 0.6 * asker.confidence }
}

/** Whoever speaks in the sentence, else the head of the sentence before, where the addressee at least is known. */
function guessAsker(context: Context, candidate: Candidate): Party[] {
  if (candidate.strength < 0.5) return []
  const known = candidate.addressees.map((party) => party.code)
  const speaker = context.speakers[candidate.sentence]
  if (speaker && !known.includes(speaker.code)) return [{ ...speaker, confidence: 0.6 * speaker.confidence }]
  for (const back of candidate.agentless ? [1, 2] : []) {
    const before = context.doc.sentences[candidate.sentence - back]
    const other = before && othersIn(context, before, '').find((m) => !known.includes(m.code))
    if (other) return [partyOf(other, 0.5 / back)]
  }
  return []
}

function guessAddressee(context: Context, candidate: Candidate, asker: Party): Party | null {
  const { doc } = context
  const near = (index: number, confidence: number) => {
    const sentence = doc.sentences[index]
    if (!sentence) return null
    const speaker = context.speakers[index]?.code
    const found = othersIn(context, sentence, asker.code)
      .filter((m) => m.code !== speaker)
      .filter((m) => m.last <= candidate.matter.first || m.first >= candidate.matter.last)
    const chosen = found.filter((m) => m.last <= candidate.trigger.first).at(-1) ?? found[0]
    return chosen ? partyOf(chosen, confidence) : null
  }
  return (
    near(candidate.sentence, GUESS.sentence) ??
    near(candidate.sentence - 1, GUESS.before) ??
    mostNamed(context, asker.code)
  )
}

function othersIn(context: Context, sentence: Sentence, not: string): PartyMention[] {
  return context.doc.mentions.filter(
    (m) =>
      m.first >= sentence.first &&
      m.last <= sentence.last &&
      m.code !== not &&
      !m.code.startsWith('MEDIA_') &&
      isHead(context.doc, m),
  )
}

/** The other party that the text names most, if it does so at least twice. */
function mostNamed(context: Context, not: string): Party | null {
  const counts = new Map<string, PartyMention[]>()
  for (const mention of context.doc.mentions) {
    if (mention.code !== not && !mention.code.startsWith('MEDIA_'))
      counts.set(mention.code, [...(counts.get(mention.code) ?? []), mention])
  }
  const weight = (list: readonly PartyMention[]) => list.length * (/_[A-Z]{3}$/.test(list[0]?.code ?? '') ? 0.5 : 1)
  const most = [...counts.values()].sort((a, b) => weight(b) - weight(a))[0]
  return most?.[0] && most.length >= 2 ? partyOf(most[0], GUESS.text) : null
}
