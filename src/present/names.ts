import type { ActorCode } from '../model/ask.js'

/** The name of an actor for people, e.g. `RUS` → `Russia`. The faces pass in the one of src/ontology/actors/names. */
export type NameOf = (code: ActorCode) => string

const TAKES_ARTICLE = [
  /^(United|Union|European|African|Arab League|Islamic|International|World|Organi[sz]ation|Association|Group of|Gulf)\b/,
  /\b(Islands|Republic|Emirates|Nations|Agency|Court|Organi[sz]ation|League|Bank|Fund|Council|Commission|Committee|Authority)$/,
  /^(Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Vatican|West|Kremlin|Houthis|Taliban|Holy See)$/,
  /^(Opposition|Protesters|Rebels|Government|Parliament|Courts?|Monarch|Media|Businesses)\b/,
  /^(UN|EU|AU|ICC|IAEA|WHO|IMF|G7|G20)$/,
]

/** A name as it stands inside a sentence: `the United States`, `China`. */
export function inSentence(name: string): string {
  return TAKES_ARTICLE.some((pattern) => pattern.test(name)) ? `the ${name}` : name
}

/** The first letter in upper case; the rest untouched. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
