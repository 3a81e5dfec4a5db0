import type { Claim } from '../../model/claim.js'
import { type Day, daysBetween } from '../../model/time.js'
import { kindEntry } from '../../ontology/kinds.js'
import { groupBy } from '../group.js'
import { similarity } from './similar.js'
import { type MatterWords, matterWords } from './words.js'

/** A claim that already belongs to an ask, as far as joining needs it. */
export interface Member
  extends Pick<
    Claim,
    | 'asker'
    | 'addressee'
    | 'askerSaid'
    | 'addresseeSaid'
    | 'third'
    | 'kind'
    | 'polarity'
    | 'matter'
    | 'state'
    | 'partial'
  > {
  readonly ask: string
  readonly articleKey: string
  readonly knownDay: Day
}

export type Joining = Omit<Member, 'ask'>

export interface Joined {
  readonly ask: string
  /** 0–1, see `similarity`. */
  readonly likeness: number
}

/** From here two matters are one, however many asks the pair has. */
const ALIKE = 0.5
/** From here they are one where the pair has a single ask of the kind, so that there is nothing to mistake it for. */
const ALIKE_IF_ALONE = 0.34
/** Claims of one article are asks apart by the reader's judgement; only matters as like as this are taken for one again. */
const ALIKE_IN_ONE_ARTICLE = 0.95
/** Over so many horizons of silence a matter plainly the same is recognised, and one that is merely not unlike. House rules. */
export const LONG_MEMORY = 3
const SHORT_MEMORY = 1.5
/** Days after a full delivery within which an article may still be telling the old ask; later it is a new one. House rule. */
const AFTERMATH = 60

/** Asker, addressee, kind and polarity in one key: claims of different buckets are never one ask. */
export function bucketOf(claim: Pick<Claim, 'asker' | 'addressee' | 'kind' | 'polarity'>): string {
  return `${claim.asker}|${claim.addressee ?? ''}|${claim.kind}|${claim.polarity}`
}

/** Stands among the words of a matter that may mean anything of its kind. */
const ANYTHING = '*'

/** What a claim is looked up by among those of its bucket: the telling words of its matter, and whether it may mean anything. */
export function lookupWords(claim: Joining): readonly string[] {
  const { specific, isUmbrella } = wordsOf(claim)
  const bucket = bucketOf(claim)
  return [...specific, ...(isUmbrella || specific.size === 0 ? [ANYTHING] : [])].map((word) => `${bucket}|${word}`)
}

/**
 * The ask that a claim belongs to, or null where it begins one. `members` are the claims of its bucket. Depends on nothing
 * recorded later, so that a ledger rebuilt in the same order comes out the same. Linear in the number of members.
 */
export function findAsk(claim: Joining, members: readonly Member[]): Joined | null {
  const asks = [...groupBy(members, ({ ask }) => ask)].filter(([, own]) => isOpenTo(claim, own))
  const words = wordsOf(claim)
  const scored = asks.map(([ask, own]) => ({ ask, likeness: likeness(words, own), own }))
  scored.sort((a, b) => b.likeness - a.likeness || (a.ask < b.ask ? -1 : 1))
  const best = scored.find(
    ({ likeness, own }) => likeness >= threshold(claim, own, asks.length) && isNear(claim, own, likeness),
  )
  return best === undefined ? null : { ask: best.ask, likeness: best.likeness }
}

function threshold(claim: Joining, own: readonly Member[], asks: number): number {
  if (own.some(({ articleKey }) => articleKey === claim.articleKey)) return ALIKE_IN_ONE_ARTICLE
  return asks === 1 ? ALIKE_IF_ALONE : ALIKE
}

function likeness(words: MatterWords, own: readonly Member[]): number {
  return Math.max(...own.map((member) => similarity(words, wordsOf(member))))
}

function wordsOf(claim: Joining): MatterWords {
  return matterWords(claim.matter, claim.kind, [claim.askerSaid, claim.addresseeSaid])
}

function isNear(claim: Joining, own: readonly Member[], likeness: number): boolean {
  const gap = Math.min(...own.map(({ knownDay }) => Math.abs(daysBetween(knownDay, claim.knownDay))))
  return gap <= kindEntry(claim.kind).horizonDays * (likeness >= ALIKE ? LONG_MEMORY : SHORT_MEMORY)
}

/** Whether the ask is about the same third party, and not one that was met long before it is asked again. */
function isOpenTo(claim: Joining, own: readonly Member[]): boolean {
  if (own.some(({ third }) => claim.third !== null && third !== null && claim.third !== third)) return false
  return (
    claim.state !== 'asked' ||
    !own.some((member) => hasEnded(member) && daysBetween(member.knownDay, claim.knownDay) > AFTERMATH)
  )
}

function hasEnded(member: Joining): boolean {
  return member.state === 'delivered' && !member.partial
}
