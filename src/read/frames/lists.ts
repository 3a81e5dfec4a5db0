import { type Context, subjectsOf } from '../text/context.js'
import { mentionOver, type Party, partyOf } from '../text/parties.js'
import type { Sentence, Token } from '../text/tokens.js'
import type { Frames } from './frames.js'
import type { Candidate } from './match.js'
import { phraseEnd } from './phrase.js'

/** A wish list spoken of in a sentence: whose it is, and to whom it is addressed where the text says ("Putin's Chinese wish list"). */
export interface WishList {
  readonly sentence: number
  readonly asker: Party
  readonly addressee: Party | null
}

/** Wish lists named in the text, in order. */
export function wishLists(context: Context, frames: Frames): WishList[] {
  const { doc } = context
  const out: WishList[] = []
  doc.sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last - 1; i++) {
      const pair = `${doc.tokens[i]?.lower} ${doc.tokens[i + 1]?.lower}`
      if (!frames.wishLists.includes(pair) && !frames.wishLists.includes(doc.tokens[i]?.lower ?? '')) continue
      const owners = mentionsBefore(context, i, sentence)
      const asker = owners[0]
      if (asker)
        out.push({ sentence: index, asker, addressee: owners.find((party) => party.code !== asker.code) ?? null })
    }
  })
  return out
}

function mentionsBefore(context: Context, at: number, sentence: Sentence): Party[] {
  return context.doc.mentions
    .filter((m) => m.first >= sentence.first && m.last <= at && m.first >= at - 14)
    .map((m) => partyOf(m, 0.9))
}

/** "cutting off Moscow's access to microchips": who lost something needs it; an open wish list says of whom. */
export function lostCandidates(
  context: Context,
  frames: Frames,
  lists: readonly WishList[],
  index: number,
): Candidate[] {
  const { doc } = context
  const sentence = doc.sentences[index] as Sentence
  const out: Candidate[] = []
  for (const group of context.groups[index] ?? []) {
    if (!frames.lost.verbs.has((doc.tokens[group.main] as Token).lemma)) continue
    for (let i = group.main + 1; i < Math.min(group.main + 8, sentence.last - 2); i++) {
      const noun = doc.tokens[i] as Token
      if (!frames.lost.nouns.has(noun.lemma) || doc.tokens[i + 1]?.lower !== 'to') continue
      const owner = ownerOf(context, i) ?? subjectsOf(context, group, index)[0] ?? null
      const list = lists.findLast((l) => l.sentence <= index && index - l.sentence <= 2 && l.asker.code === owner?.code)
      if (owner && list)
        out.push(lostCandidate(context, { owner, list, group: group.first, noun: i, index, last: sentence.last }))
    }
  }
  return out
}

function ownerOf(context: Context, noun: number): Party | null {
  for (let i = noun - 1; i >= noun - 3; i--) {
    const mention = mentionOver(context.doc, i)
    if (mention) return partyOf(mention)
  }
  return null
}

interface Lost {
  readonly owner: Party
  readonly list: WishList
  readonly group: number
  readonly noun: number
  readonly index: number
  readonly last: number
}

function lostCandidate(context: Context, { owner, list, group, noun, index, last }: Lost): Candidate {
  const end = phraseEnd(context.doc, noun + 2, last)
  const tied = list.addressee ? [{ ...list.addressee, confidence: list.addressee.confidence * 0.85 }] : []
  return {
    askers: [owner],
    addressees: tied,
    matter: { first: noun + 2, last: end },
    negated: false,
    force: 'wish',
    frame: 'wish list',
    readAs: 'wish list + what it lacks',
    kind: 'trade',
    trigger: { first: group, last: noun + 1 },
    sentence: index,
    shows: { first: group, last: end },
    strength: 0.65,
    nobody: false,
    condition: false,
  }
}
