import type { PartialDate } from '../../model/time.js'
import type { Hit } from './hits.js'
import { hitOver, isNear, type Page } from './page.js'
import { readName } from './person-names.js'
import { isTop, type Speaker, speakerByDate } from './speakers.js'
import { isPossessive, type Token } from './tokens.js'
import type { Person } from './types.js'
import { isCommonWord, isEnglishNamed, isRiskyName, isTitle, isWellReported, opensSentence } from './wordlists.js'

/** Where a short name stands, and which codes the text speaks of. */
export interface Setting {
  readonly page: Page
  readonly date: PartialDate
  readonly spoken: ReadonlySet<string>
}

interface Bearer {
  readonly person: Person
  readonly speaker: Speaker
}

/**
 * Whom a short name that the text has not introduced means in dated text: the one bearer in office whose country the
 * text speaks of, else the one bearer in office. A former holder comes back without a code; a name of two countries'
 * leaders, or one that may be a common word, as null.
 */
export function bearerOf(hit: Hit, name: string, setting: Setting): Speaker | null {
  const bearers = hit.surname.map((person) => ({ person, speaker: speakerByDate(person, setting.date) }))
  const active = bearers.filter(({ speaker }) => speaker.code !== null)
  const supported = active.filter(({ speaker }) => setting.spoken.has(speaker.code as string))
  const [only, ...others] = supported.length > 0 ? supported : active
  if (!only) return isRiskyName(name) ? null : (bearers[0]?.speaker ?? null)
  if (others.some(({ speaker }) => speaker.code !== only.speaker.code)) return wellReported(active)
  if (supported.length === 0 && isEnglishNamed(only.speaker.code ?? '')) return null
  const isSure = supported.length > 0 || only.person.held.some(isTop)
  if (isRiskyName(name) && !isTitled(hit, setting.page)) {
    if (!isSure && !isWellReported(only.speaker.code ?? '')) return null
    if (!looksLikeName(hit, name, setting.page, supported.length > 0)) return null
  }
  return { ...only.speaker, confidence: supported.length > 0 ? 0.88 : isSure ? 0.75 : 0.55 }
}

/** Of several bearers in different countries the one whose country newspapers write of most, if there is just one. */
function wellReported(active: readonly Bearer[]): Speaker | null {
  const known = active.filter(({ person, speaker }) => isWellReported(speaker.code ?? '') && person.held.some(isTop))
  return known.length === 1 && known[0] ? { ...known[0].speaker, confidence: 0.6 } : null
}

/** A name that is a common word: believed inside a sentence, and not before "on", "of", a number or another name. */
function looksLikeName(hit: Hit, name: string, page: Page, isSupported: boolean): boolean {
  const token = page.tokens[hit.first] as Token
  const next = page.tokens[hit.last + 1]
  const follows = next && isNear(page, hit.last + 1) ? next : null
  if (follows?.capital) return false
  if (!isCommonWord(name)) return true
  if (follows && /^(?:on|of|for|in|to|\d.*)$/.test(follows.norm)) return false
  return isSupported || !token.opens
}

function isTitled(hit: Hit, page: Page): boolean {
  const before = page.tokens[hit.first - 1]
  return before !== undefined && isTitle(before.norm)
}

/** "Dusty Johnson" is not Boris Johnson: another capitalised word stands right before the short name. */
export function hasOtherFirstName(hit: Hit, page: Page): boolean {
  const before = page.tokens[hit.first - 1]
  if (!before || !isNear(page, hit.first) || !before.capital || isTitle(before.norm)) return false
  if (hitOver(page, hit.first - 1) || isPossessive(page.tokens, hit.first - 1, page.text)) return false
  return !(before.opens && opensSentence(before.norm))
}

/** "Jean Moussa" is no Jean and "Trump Tower" no Trump, unless the line is a headline in which every word has a capital. */
export function startsLongerName(page: Page, hit: Hit): boolean {
  const last = readName(page, hit.first)
  return last !== null && last > hit.last && !isHeadline(page, hit.first)
}

function isHeadline(page: Page, index: number): boolean {
  const around = page.tokens.slice(Math.max(0, index - 3), index + 6).filter(({ raw }) => raw.length > 3)
  return around.length >= 6 && around.every(({ capital }) => capital)
}
