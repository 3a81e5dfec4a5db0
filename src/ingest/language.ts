import { francAll } from 'franc-min'

/** ISO 639-3, as the trigram tables have it, to ISO 639-1, for the languages that news comes in. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  eng: 'en', deu: 'de', fra: 'fr', spa: 'es', por: 'pt', ita: 'it', nld: 'nl', rus: 'ru', ukr: 'uk', bel: 'be', bul: 'bg', srp: 'sr', hrv: 'hr',
  bos: 'bs', pol: 'pl', ces: 'cs', ron: 'ro', hun: 'hu', ell: 'el', swe: 'sv', tur: 'tr', azj: 'az', kaz: 'kk', uzn: 'uz', arb: 'ar', pes: 'fa',
  prs: 'fa', urd: 'ur', hin: 'hi', ben: 'bn', tam: 'ta', tel: 'te', mar: 'mr', guj: 'gu', kan: 'kn', mal: 'ml', pan: 'pa', npi: 'ne', sin: 'si',
  cmn: 'zh', jpn: 'ja', kor: 'ko', vie: 'vi', ind: 'id', zlm: 'ms', jav: 'jv', tgl: 'tl', tha: 'th', mya: 'my', khm: 'km', heb: 'he', amh: 'am',
  som: 'so', swh: 'sw', hau: 'ha', yor: 'yo', ibo: 'ig', zul: 'zu',
} // biome-ignore format: a table

/** Characters of text from which on it is believed against what the page declares. */
const TELLING = 30
/** A declared language stands where the text fits it nearly as well as any (1 = best). */
const NEARLY = 0.9
const LOOKED_AT = 3000

/** Letters that one Cyrillic alphabet has and its neighbours lack, tried in order: trigrams alone take Russian for Bulgarian now and then. */
const LETTERS: readonly (readonly [RegExp, string | null])[] = [
  [/[әғқңөұүһҗҙҡҫҳ]/i, null],
  [/[їєґ]/i, 'uk'],
  [/ў/i, 'be'],
  [/[ђћ]/i, 'sr'],
  [/[ѓќѕ]/i, 'mk'],
  [/[ыэ]/i, 'ru'],
]

function byLetters(text: string): string | null {
  return LETTERS.find(([letters]) => letters.test(text))?.[1] ?? null
}

/**
 * The language of a text (ISO 639-1) by evidence: the text's own letters and trigrams; what is declared (`de-AT`, `de`) decides between near ones and for short
 * texts. English where neither says anything.
 */
export function languageOf(text: string, declared: string | null): string {
  const claimed = /^[a-z]{2}(?![a-z])/i.exec(declared?.trim() ?? '')?.[0].toLowerCase() ?? null
  const ranked = francAll(text.slice(0, LOOKED_AT), { minLength: 20 })
  const [best = 'und'] = ranked[0] ?? []
  const found = byLetters(text.slice(0, LOOKED_AT)) ?? TWO_LETTERS[best] ?? null
  if (claimed !== null) {
    const score = ranked.find(([code]) => TWO_LETTERS[code] === claimed)?.[1] ?? 0
    if (found === null || text.length < TELLING || score >= NEARLY) return claimed
  }
  return found ?? claimed ?? 'en'
}
