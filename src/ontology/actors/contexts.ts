import type { Hit } from './hits.js'
import { isPossessive, type Token } from './tokens.js'

/** Names of states and capitals that people, towns and US states bear too. */
const SHARED = new Set(
  `washington jordan chad georgia london paris israel kenya india sydney victoria lincoln lebanon cuba peru jamaica cyprus china
   moscow lima athens rome berlin dublin cairo madrid santiago vienna havana troy mexico brazil panama norway poland holland
   ireland england france spain scotland austria egypt geneva`
    .split(/\s+/)
    .filter(Boolean),
)
/** Those among them that are given names or surnames. */
const PEOPLE = new Set([
  'washington',
  'jordan',
  'chad',
  'georgia',
  'london',
  'paris',
  'israel',
  'kenya',
  'india',
  'sydney',
])
const FIRST_NAMES = new Set(
  `george denzel kerry booker martha michael deandre eddie barbara vernon jack jake brian theo jeremy julie jonathan joe john james
   robert david william richard thomas charles mary patricia jennifer linda susan jessica sarah karen lisa nancy betty sandra
   ashley emily donna mark paul steven andrew kevin jason jim bob bill tom mike dave steve peter anna maria laura kelly kim
   louis neil dan ben sam matt chris tim ron don larry frank scott eric stephen greg ryan will alexander katie desmond dinah`
    .split(/\s+/)
    .filter(Boolean),
)
const KIN =
  /^(?:named|called|friend|brother|sister|son|daughter|husband|wife|father|mother|uncle|cousin|nephew|actor|actress|singer|player|star|guard|forward|striker|midfielder|defender|goalkeeper|captain|coach|teammate|winger|quarterback|student|boyfriend|girlfriend|legend|rapper|sheriff|mr|mrs|ms|miss|dr|young)$/
const PERSONAL =
  /^(?:scored|scores|dribbled|dunked|married|divorced|sang|starred|grew|graduated|smiled|laughed|shrugged|grinned|nodded|wept|slept|hugged|kissed|crossed|averaged|netted|assisted|limped|dreamed|herself|himself)$/
const NO_SURNAMES =
  /^(?:and|river|valley|times|street|university|conference|summit|agreement|accord|accords|declaration|government|parliament|olympics|club|bridge|airport|embassy|peace|treaty|process|plan|protocol|consensus|post|stock|office|army|armed|forces|king|prime|foreign|president|minister|crown|defence|defense|i|ii|iii|mayor|fashion|climate|security|defiant|says|said)$/i
const PLACE_TAILS =
  /^(?:county|township|university|college|street|avenue|high|tech|bulldogs|southern|monument|bridge|wizards|capitals|nationals|state|dc)$/
const TOWN = /^(?:town|city|village|hamlet|county|suburb|university)$/
const US_STATES =
  /^(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Ontario|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|Minn|Tenn|Pa|Ala|Wis|Ont)$/
const STATE_OFFICES =
  /^(?:governor|gov|voters|voter|legislature|senator|republicans|democrats|congressman|congresswoman|sheriff|runoff|primary|gop|statehouse|electors|ballots)$/

/** Whether the name of a state or capital at a hit is a person's, a town's or a US state's by the words beside it. */
export function namesNoState(hit: Hit, tokens: readonly Token[], text: string): boolean {
  const name = (tokens[hit.first] as Token).norm
  if (hit.first !== hit.last || !SHARED.has(name)) return false
  const side = sides(hit, tokens)
  if (isTown(side) || (name === 'georgia' && isUsState(hit, tokens, text))) return true
  return PEOPLE.has(name) && isPerson(side, name)
}

interface Sides {
  readonly before: Token | undefined
  readonly beforeThat: Token | undefined
  readonly next: Token | undefined
  readonly after: Token | undefined
  readonly joined: boolean
}

function sides({ first, last }: Hit, tokens: readonly Token[]): Sides {
  const near = (tokens[first] as Token).gap === 'near'
  return {
    before: near ? tokens[first - 1] : undefined,
    beforeThat: near ? tokens[first - 2] : undefined,
    next: tokens[last + 1],
    after: tokens[last + 2],
    joined: tokens[last + 1]?.gap === 'near',
  }
}

function isTown({ before, beforeThat, next, joined }: Sides): boolean {
  if (next?.gap === 'comma' && next.capital && US_STATES.test(next.raw)) return true
  if (joined && next?.capital && PLACE_TAILS.test(next.norm)) return true
  return before?.norm === 'of' && beforeThat !== undefined && TOWN.test(beforeThat.norm)
}

/** "Georgia's governor", "Georgia voters", "Columbus, Georgia". */
function isUsState({ first, last }: Hit, tokens: readonly Token[], text: string): boolean {
  const next = isPossessive(tokens, last + 1, text) ? tokens[last + 2] : tokens[last + 1]
  if (next?.gap === 'near' && STATE_OFFICES.test(next.norm)) return true
  return /^(?:Atlanta|Savannah|Columbus|Augusta|Macon|Athens|Marietta|Valdosta|Plains|Albany|Rome)$/.test(
    (tokens[first] as Token).gap === 'comma' ? (tokens[first - 1]?.raw ?? '') : '',
  )
}

function isPerson({ before, next, after, joined }: Sides, name: string): boolean {
  if (before && (KIN.test(before.norm) || (before.capital && FIRST_NAMES.has(before.norm)))) return true
  if (!next) return false
  if (joined && PERSONAL.test(next.norm)) return true
  if (next.gap === 'comma' && (next.norm === 'who' || (/^\d\d$/.test(next.norm) && after?.gap === 'comma'))) return true
  if (joined && /^(?:said|says)$/.test(next.norm) && /^(?:he|she)$/.test(after?.norm ?? '')) return true
  const isGiven = !/^(?:washington|paris)$/.test(name) && joined && next.capital && !next.upper && next.raw.length > 2
  return (
    isGiven &&
    !NO_SURNAMES.test(next.raw) &&
    !/(?:s|ed)$/.test(next.raw) &&
    !(after?.capital === true && after.gap === 'near')
  )
}
