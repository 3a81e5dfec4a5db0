import type { ActorCode } from '../model/ask.js'
import { countryOf } from './actors/names.js'

/** Parts of the world, for counting. The division of AskBank's report; nothing rests on it. */
const REGION_CODES: Readonly<Record<string, string>> = {
  africa: `AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA ERI ETH GAB GHA GIN GMB GNB GNQ IOT KEN LBR LSO MDG MLI MOZ MRT MUS MWI MYT NAM NER
NGA REU RWA SDN SEN SHN SLE SOM SSD STP SWZ SYC TCD TGO TZA UGA ZAF ZMB ZWE`,
  americas: `ABW AIA ARG ATG BES BHS BLM BLZ BMU BOL BRA BRB CAN CHL COL CRI CUB CUW CYM DMA DOM ECU FLK GLP GRD GTM GUF GUY HND HTI JAM KNA LCA MAF MEX
MSR MTQ NIC PAN PER PRI PRY SGS SLV SPM SUR SXM TCA TTO URY USA VCT VEN VGB VIR`,
  asia: `AFG BGD BRN BTN CHN HKG IDN IND JPN KAZ KGZ KHM KOR LAO LKA MAC MDV MMR MNG MYS NPL PAK PHL PRK SGP THA TJK TKM TLS TWN UZB VNM`,
  europe: `ALA ALB AND ARM AUT AZE BEL BGR BIH BLR CHE CYP CZE DEU DNK ESP EST FIN FRA FRO GBR GEO GGY GIB GRC GRL HRV HUN IMN IRL ISL ITA JEY LIE LTU
LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SJM SMR SRB SVK SVN SWE UKR XKX`,
  global: `ATA ATF BVT HMD`,
  mideast: `ARE BHR EGY ESH IRN IRQ ISR JOR KWT LBN LBY MAR OMN PSE QAT SAU SYR TUN TUR YEM`,
  oceania: `ASM AUS CCK COK CXR FJI FSM GUM KIR MHL MNP NCL NFK NIU NRU NZL PCN PLW PNG PYF SLB TKL TON TUV UMI VUT WLF WSM`,
}

const REGION_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(REGION_CODES).flatMap(([region, codes]) => codes.split(/\s+/).map((code) => [code, region] as const)),
)

/** The part of the world that a party lies in; `global` for organisations, and for what is no country's. */
export function regionOf(code: ActorCode): string {
  return REGION_OF.get(countryOf(code) ?? code) ?? 'global'
}

/** Endings of internet addresses by country (ISO 3166), for telling where a source is published. */
const COUNTRY_ENDINGS = `ad:AND ae:ARE af:AFG ag:ATG al:ALB am:ARM ao:AGO ar:ARG at:AUT au:AUS az:AZE ba:BIH bb:BRB bd:BGD be:BEL bf:BFA bg:BGR bh:BHR bi:BDI bj:BEN
bn:BRN bo:BOL br:BRA bs:BHS bt:BTN bw:BWA by:BLR bz:BLZ ca:CAN cd:COD cf:CAF cg:COG ch:CHE ci:CIV ck:COK cl:CHL cm:CMR cn:CHN co:COL cr:CRI
cu:CUB cv:CPV cy:CYP cz:CZE de:DEU dj:DJI dk:DNK dm:DMA do:DOM dz:DZA ec:ECU ee:EST eg:EGY eh:ESH er:ERI es:ESP et:ETH eu:EU fi:FIN fj:FJI
fk:FLK fm:FSM fr:FRA ga:GAB gd:GRD ge:GEO gh:GHA gi:GIB gl:GRL gm:GMB gn:GIN gq:GNQ gr:GRC gt:GTM gw:GNB gy:GUY hk:HKG hn:HND hr:HRV ht:HTI
hu:HUN id:IDN ie:IRL il:ISR in:IND iq:IRQ ir:IRN is:ISL it:ITA jm:JAM jo:JOR jp:JPN ke:KEN kg:KGZ kh:KHM ki:KIR km:COM kn:KNA kp:PRK kr:KOR
kw:KWT kz:KAZ la:LAO lb:LBN lc:LCA li:LIE lk:LKA lr:LBR ls:LSO lt:LTU lu:LUX lv:LVA ly:LBY ma:MAR mc:MCO md:MDA me:MNE mg:MDG mh:MHL mk:MKD
ml:MLI mm:MMR mn:MNG mo:MAC mr:MRT mt:MLT mu:MUS mv:MDV mw:MWI mx:MEX my:MYS mz:MOZ na:NAM nc:NCL ne:NER ng:NGA ni:NIC nl:NLD no:NOR np:NPL
nr:NRU nu:NIU nz:NZL om:OMN pa:PAN pe:PER pf:PYF pg:PNG ph:PHL pk:PAK pl:POL pr:PRI ps:PSE pt:PRT pw:PLW py:PRY qa:QAT ro:ROU rs:SRB ru:RUS
rw:RWA sa:SAU sb:SLB sc:SYC sd:SDN se:SWE sg:SGP si:SVN sk:SVK sl:SLE sm:SMR sn:SEN so:SOM sr:SUR ss:SSD st:STP sv:SLV sy:SYR sz:SWZ td:TCD
tg:TGO th:THA tj:TJK tl:TLS tm:TKM tn:TUN to:TON tr:TUR tt:TTO tv:TUV tw:TWN tz:TZA ua:UKR ug:UGA uk:GBR us:USA uy:URY uz:UZB vc:VCT ve:VEN
vn:VNM vu:VUT ws:WSM ye:YEM za:ZAF zm:ZMB zw:ZWE`

const COUNTRY_OF_ENDING: ReadonlyMap<string, ActorCode> = new Map(
  COUNTRY_ENDINGS.split(/\s+/).map((pair) => pair.split(':') as [string, ActorCode]),
)

/** Endings that anybody may use, whatever country they are of. */
const ANYBODYS: ReadonlySet<string> = new Set([
  'tv',
  'me',
  'co',
  'io',
  'ai',
  'cc',
  'fm',
  'am',
  'to',
  'ws',
  'la',
  'gg',
  'ly',
])

/** The country whose ending an address has; null for .com and the like. */
export function countryOfAddress(address: string): ActorCode | null {
  try {
    const ending = new URL(address).hostname.split('.').at(-1) ?? ''
    return ANYBODYS.has(ending) ? null : (COUNTRY_OF_ENDING.get(ending) ?? null)
  } catch {
    return null
  }
}
