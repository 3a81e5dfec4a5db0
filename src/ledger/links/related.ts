import type { Kind } from '../../model/ask.js'
import { RELATIONS, type Related, type Relation } from '../../model/beside.js'
import type { Ask } from '../../model/thread.js'
import { type Day, daysBetween, firstDay, lastDay } from '../../model/time.js'
import { kindEntry } from '../../ontology/kinds.js'
import { similarity } from '../thread/similar.js'
import { matterWords } from '../thread/words.js'

/** From here the matters of two asks by different parties are one thing wanted. */
const SAME_THING = 0.5
/** From here one ask is against the other, where one wants it done and the other wants it left. */
const OPPOSED = 0.34
/** Days between which two asks told in different articles are still one exchange. House rule. */
const EXCHANGE_DAYS = 30

/** An ask and all others that may stand to it in some way. */
export interface Neighbourhood {
  readonly ask: Ask
  readonly others: readonly Ask[]
}

/** How the others stand to an ask; each is named once, by the first that holds of: condition, exchange, package, rival, shared. */
export function relatedTo({ ask, others }: Neighbourhood): readonly Related[] {
  const bound = boundTo(ask, others)
  const found = others.flatMap((other): Related[] => {
    const relation = other.id === ask.id ? null : relationOf(ask, other, bound)
    const { id, asker, addressee, kind, polarity, matter, state, partial, force, third } = other
    return relation === null
      ? []
      : [{ relation, ask: { id, asker, addressee, kind, polarity, matter, state, partial, force, third } }]
  })
  return found.sort((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation))
}

function relationOf(ask: Ask, other: Ask, bound: ReadonlySet<string>): Relation | null {
  if (ask.conditionOf === other.id) return 'condition'
  if (other.conditionOf === ask.id) return 'conditional'
  if (isExchange(ask, other)) return 'exchange'
  if (bound.has(other.id)) return 'package'
  if (!overlap(ask, other)) return null
  if (isRival(ask, other)) return 'rival'
  return isShared(ask, other) ? 'shared' : null
}

/** Ids of all asks that conditions bind to this one, however many lie between. */
function boundTo(ask: Ask, others: readonly Ask[]): ReadonlySet<string> {
  const bound = new Set([ask.id])
  const all = [ask, ...others]
  for (let before = 0; bound.size !== before; ) {
    before = bound.size
    for (const { id, conditionOf } of all) {
      if (conditionOf !== null && (bound.has(id) || bound.has(conditionOf))) bound.add(id).add(conditionOf)
    }
  }
  return bound
}

function isExchange(ask: Ask, other: Ask): boolean {
  if (other.asker !== ask.addressee || other.addressee !== ask.asker) return false
  return inOneStory(ask, other) || daysApart(ask, other) <= EXCHANGE_DAYS
}

/** The same thing wanted by another; asks of one story are it already where their words are not unlike, and asks of one sentence whatever their words. */
function isShared(ask: Ask, other: Ask): boolean {
  const isSame = ask.addressee === other.addressee && ask.kind === other.kind && ask.polarity === other.polarity
  if (!isSame || ask.addressee === null || ask.asker === other.asker) return false
  return inOneSentence(ask, other) || alike(ask, other) >= (inOneStory(ask, other) ? OPPOSED : SAME_THING)
}

function inOneStory(ask: Ask, other: Ask): boolean {
  const stories = new Set(ask.evidence.map(({ article }) => article.story))
  return other.evidence.some(({ article }) => stories.has(article.story))
}

function inOneSentence(ask: Ask, other: Ask): boolean {
  const isIt = (one: Ask['evidence'][number]): boolean => one.step === 'ask'
  return ask.evidence
    .filter(isIt)
    .some((one) =>
      other.evidence
        .filter(isIt)
        .some(
          (two) =>
            one.article.key === two.article.key && one.start < two.end && two.start < one.end && one.in === two.in,
        ),
    )
}

/** One wants of the addressee what the other wants it not to do; or one wants a party pressed that the other wants spared. */
function isRival(ask: Ask, other: Ask): boolean {
  if (ask.addressee === null || ask.addressee !== other.addressee || ask.asker === other.asker) return false
  if (ask.kind === other.kind && ask.polarity !== other.polarity) {
    const isOneThird = ask.third !== null && ask.third === other.third
    return isOneThird || alike(ask, other) >= OPPOSED
  }
  return spares(ask, other) || spares(other, ask)
}

/** The second is asked by the party that the first wants pressed, to have what presses it lifted. */
function spares(pressing: Ask, sparing: Ask): boolean {
  const isPressing = pressing.kind === 'pressure' && pressing.polarity === 'do'
  return (
    isPressing && sparing.kind === 'sanctions_relief' && sparing.polarity === 'do' && sparing.asker === pressing.third
  )
}

function alike(ask: Ask, other: Ask): number {
  return similarity(wordsOf(ask, ask.kind), wordsOf(other, ask.kind))
}

function wordsOf({ matter, askerSaid, addresseeSaid }: Ask, kind: Kind) {
  return matterWords(matter, kind, [askerSaid, addresseeSaid])
}

function overlap(a: Ask, b: Ask): boolean {
  return daysApart(a, b) <= kindEntry(a.kind).horizonDays
}

/** Days between the times in which two asks were told; 0 where they overlap, and where either is undated. */
function daysApart(a: Ask, b: Ask): number {
  const [one, other] = [span(a), span(b)]
  if (one === null || other === null) return 0
  return Math.max(0, daysBetween(one.last, other.first), daysBetween(other.last, one.first))
}

function span({ firstSeen, lastChanged }: Ask): { first: Day; last: Day } | null {
  return firstSeen === null || lastChanged === null ? null : { first: firstDay(firstSeen), last: lastDay(lastChanged) }
}
