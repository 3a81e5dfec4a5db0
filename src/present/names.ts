import type { ActorCode } from '../model/ask.js'

/** The name of an actor for people, e.g. `RUS` → `Russia`. The faces pass in the one of src/ontology/actors/names. */
export type NameOf = (code: ActorCode) => string

const TAKES_ARTICLE = [
  /^(United|European|African|Arab|International|World|UN|US|UK|North Atlantic|Shanghai|Collective|Eurasian|Gulf|Caribbean) [A-Z]/,
  /^(Organi[sz]ation|Association|Group|League|Council|Commonwealth|Economic Community|Isle|Democratic Republic|Republic) (of|for) /,
  /(Islands?|Republic|Emirates|Nations|States|Union|Agency|Court|Organi[sz]ation|League|Bank|Fund|Council|Commission)$/,
  /(Committee|Authority|Community|Forum|Programme|Alliance|Forces|Front|Party|Army|Group|Movement|Office|Government)$/,
  / (parliament|courts|monarch|opposition|media|government)$/,
  /^(Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Vatican|Holy See|Kremlin|Houthis|Taliban|West|Tamil Tigers)$/,
  /^(UN|EU|AU|US|UK|UAE|ICC|IAEA|WHO|IMF|G7|G20)$/,
]

const NO_ARTICLE = /^(the|a|an) |^(Christmas|Norfolk|Reunion|Bouvet|Easter) Island$/

/** A name as it stands inside a sentence: `the United States`, `China`. */
export function inSentence(name: string): string {
  if (NO_ARTICLE.test(name)) return name
  return TAKES_ARTICLE.some((pattern) => pattern.test(name)) ? `the ${name}` : name
}

/** The first letter in upper case; the rest untouched. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
