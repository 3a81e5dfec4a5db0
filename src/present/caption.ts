import type { Force } from '../model/ask.js'
import type { Evidence } from '../model/claim.js'
import type { Ask } from '../model/thread.js'
import { capitalised, inSentence, type NameOf } from './names.js'
import { CERTAINTY_WORDS, STEP_WORDS } from './words.js'

type Captioned = Pick<Ask, 'asker' | 'addressee' | 'third' | 'kind' | 'polarity' | 'force' | 'matter'>

const TO_DO: Readonly<Record<Force, string>> = { wish: 'wants from', appeal: 'asks of', demand: 'demands of' }
const TO_REFRAIN: Readonly<Record<Force, string>> = { wish: 'wants', appeal: 'asks', demand: 'orders' }

/**
 * An ask in one plain sentence: `Russia wants from China: extra weapons, ammunition and maybe drones`;
 * `China asks the United States to refrain from: sell arms to Taiwan`. The matter stays in the text's own words.
 */
export function captionOf(ask: Captioned, nameOf: NameOf): string {
  return `${captionLead(ask, nameOf)}: ${ask.matter}`
}

/** The caption without its matter: who wants from whom. */
export function captionLead(ask: Captioned, nameOf: NameOf): string {
  const asker = capitalised(inSentence(nameOf(ask.asker)))
  const addressee = ask.addressee === null ? 'nobody in particular' : inSentence(nameOf(ask.addressee))
  const against = ask.kind === 'pressure' && ask.third !== null ? `, against ${inSentence(nameOf(ask.third))}` : ''
  if (ask.polarity === 'do') return `${asker} ${TO_DO[ask.force]} ${addressee}${against}`
  return `${asker} ${TO_REFRAIN[ask.force]} ${addressee} to refrain from${against}`
}

/** What a piece of evidence shows and who says so: `Considered, possibly — says the United States`. */
export function evidenceCaption(evidence: Evidence, nameOf: NameOf): string {
  const part = evidence.step === 'deliver' && evidence.partial === true ? ' in part' : ''
  const direction = evidence.direction === undefined ? '' : ` ${evidence.direction} granting it`
  const certainty = CERTAINTY_WORDS[evidence.certainty]
  const head = `${STEP_WORDS[evidence.step]}${part}${direction}${certainty === '' ? '' : `, ${certainty}`}`
  return `${head} — ${sayerWords(evidence.saidBy, nameOf)}`
}

const CODE = /^[A-Z][A-Z0-9_]+$/

/** Who says so, in words: `says the author`, `says China`, or the source as the text names it. */
export function sayerWords(saidBy: string, nameOf: NameOf): string {
  if (saidBy === 'author') return 'says the author'
  return `says ${CODE.test(saidBy) ? inSentence(nameOf(saidBy)) : saidBy}`
}
