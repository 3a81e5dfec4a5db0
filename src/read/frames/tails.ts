import { phraseEnd } from './phrase.js'
import { type Found, type Place, token, word } from './place.js'

/** "(not) to VERB …" within a few words of `at`, an inserted relative clause skipped. */
export function toInfinitive(place: Place, at: number): Found | null {
  for (let i = at; i < Math.min(at + 16, place.last - 1); i++) {
    if (
      /^[;"“”?!.]$/.test(word(place, i)) ||
      word(place, i) === 'that' ||
      (i === at && ['for', 'over', 'against'].includes(word(place, i)))
    )
      return null
    const verb = token(place, i + 1)
    const adverbThenVerb = verb?.pos === 'ADV' && token(place, i + 2)?.pos === 'VERB'
    if (
      word(place, i) === 'to' &&
      (verb?.pos === 'VERB' ||
        verb?.pos === 'AUX' ||
        adverbThenVerb ||
        (verb?.pos === 'NOUN' && token(place, i)?.pos === 'PART'))
    ) {
      const negated = word(place, i - 1) === 'not' || word(place, i - 1) === 'never'
      return { first: i + 1, last: phraseEnd(place.context.doc, i + 1, place.last), negated }
    }
  }
  return null
}

export function hasNegatedTo(place: Place, at: number): boolean {
  for (let i = at; i < Math.min(at + 8, place.last); i++)
    if (word(place, i) === 'not' && word(place, i + 1) === 'to') return true
  return false
}

export function hasWord(place: Place, at: number, words: readonly string[]): boolean {
  for (let i = at; i < Math.min(at + 6, place.last); i++) if (words.includes(word(place, i))) return true
  return false
}

export function after(place: Place, at: number, words: readonly string[], within: number): Found | null {
  for (let i = at; i < Math.min(at + within, place.last - 1); i++) {
    if (words.includes(word(place, i)))
      return { first: i + 1, last: phraseEnd(place.context.doc, i + 1, place.last), negated: false }
    if (token(place, i)?.pos === 'VERB') return null
  }
  return null
}

/** "against …", and what machine spinning makes of it. */
export function against(place: Place, at: number): Found | null {
  for (let i = at; i < Math.min(at + 5, place.last - 1); i++) {
    const here = word(place, i)
    const spun = here === 'in' && word(place, i + 1) === 'opposition' ? 3 : ['towards', 'versus'].includes(here) ? 1 : 0
    const skip = here === 'against' ? 1 : spun
    if (skip > 0) return { first: i + skip, last: phraseEnd(place.context.doc, i + skip, place.last), negated: true }
  }
  return null
}

/** "wants X shut out", "wants troops out": the participle or particle after the party. */
export function participle(place: Place, at: number): Found | null {
  const next = token(place, at)
  const fits = next && (next.pos === 'VERB' || next.lower === 'out' || next.lower === 'off')
  return fits ? { first: at, last: phraseEnd(place.context.doc, at, place.last), negated: false } : null
}

export function bareVerb(place: Place, at: number): Found | null {
  return token(place, at)?.pos === 'VERB'
    ? { first: at, last: phraseEnd(place.context.doc, at, place.last), negated: false }
    : null
}
