/** Short names that are words, places or everyday names too: nobody is read into them without an introduction or title. */
const RISKY = new Set(
  `May Major Brown Bush Rice King Hague Cook Straw Young Power Powers Park Moon Song Han Li Ma Lee To Ban No Hammond Johnson
   Wallace Hunt Carter Ford Baker Fox Price Singh Gates Hill Smith Jones Williams Davis Wilson Taylor Thomas Scott Kelly
   Cooper Clarke Clark Howard Martin Perry Day Grant West Banks Chase Hope Chan Chen Wang Zhang Liu Yang Lin Wei He Hu Lu
   Khan Ali Ahmed Hassan Hussein Mohammed Muhammad Abdullah Ibrahim Salman Fernandez Rodriguez Gonzalez Garcia Lopez Perez
   Sanchez Santos Silva Costa Martinez Castillo Castro Diaz Morales Marcos Paul Francis Benedict John James George Michael
   Frank Joseph Peter Charles William Harry Elizabeth Albert Philip Felipe Margaret Daniel Henry Dean Rich Bolton Austin
   Walker Turner Parker Price Kim Jong Hong Kang Cho Chung Hwang Yun Su Ho Wen Zhu Mao Hua Geng Ri Pak Choe Reid Nelson
   Miller Moore Robinson Jackson Roberts Lewis Morrison Rudd Abbott Key Little English Clinton Blair Heath Rose Berger Fischer
   Meyer Bauer Koch Weber Klein Wolf Stone Wood Fields Rivers Waters Walls Gray Black White Green Patel Shah Mayor`
    .split(/\s+/)
    .filter(Boolean),
)

/** Of the risky names those that are words of every text: "May", "Ban". */
const WORDS = new Set(
  `May Major Brown Rice King Hague Cook Straw Young Power Powers Park Moon Song Han Ban Day Grant West Banks Chase Hope Dean
   Rich Walker Turner Price Gates Hill Fox Hunt Ford Stone Wood Fields Rivers Waters Walls Gray Black White Green Key Little
   English Rose Wolf Mayor Hong Li Ma Lee Wei He Hu Lu Ho Su Ri`
    .split(/\s+/)
    .filter(Boolean),
)

export function isCommonWord(name: string): boolean {
  return WORDS.has(name)
}

export function isRiskyName(name: string): boolean {
  return RISKY.has(name)
}

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sir',
  'lord',
  'lady',
  'dame',
  'gen',
  'general',
  'col',
  'colonel',
  'sen',
  'senator',
  'rep',
  'secretary',
  'sheikh',
  'sheik',
  'prof',
  'professor',
  'marshal',
  'comrade',
  'hon',
  'adm',
  'admiral',
  'lt',
  'maj',
  'hojjatoleslam',
])

/** Words before a name that say it is a person's. */
export function isTitle(word: string): boolean {
  return TITLES.has(word)
}

const OPENERS = new Set(
  `i a an the he she it they we you in on at by to for but and or if as when while after before also this that these those there
   however meanwhile today yesterday earlier later will would could should can may might did does do is are was were has have had with
   from since even like both now then here where why how what who which because although though despite under until unlike not only
   so yet still once one two three four five some many most all any no his her its their our my your speaking addressing asked
   according among between during following against about over out up down just last next more less than other another each every
   either neither such whether without within toward towards through amid given let says said more analysis breaking exclusive
   video watch live update updates opinion explainer factbox`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that begin a sentence with a capital and are no first name. */
export function opensSentence(word: string): boolean {
  return OPENERS.has(word)
}

/** The countries that international news write of most; a short name shared by several people is first looked for here. */
const WELL_REPORTED = new Set(
  'USA CHN RUS GBR FRA DEU UKR ISR PSE IRN IRQ SYR TUR JPN KOR PRK IND PAK AFG SAU EGY ITA ESP CAN AUS BRA MEX VEN ZAF TWN UN EU NATO'.split(
    ' ',
  ),
)

export function isWellReported(code: string): boolean {
  return WELL_REPORTED.has(code)
}

/**
 * Countries whose people bear everyday English names: a bare "Anthony" or "Arthur" is their leader only where the text
 * speaks of the country.
 */
const ENGLISH_NAMED = new Set(
  'ATG BHS BRB BLZ DMA GRD GUY JAM KNA LCA VCT TTO PNG SLB VUT FJI NZL IRL ZMB MWI LBR SLE GHA GMB WSM TON COK NRU MHL FSM PLW KIR TUV MUS SYC NAM'.split(
    ' ',
  ),
)

export function isEnglishNamed(country: string): boolean {
  return ENGLISH_NAMED.has(country)
}
