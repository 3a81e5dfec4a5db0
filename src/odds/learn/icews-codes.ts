import type { ActorCode } from '../../model/ask.js'

/** Countries and organisations as ICEWS writes them, with their codes. */
const STATES = `
Afghanistan AFG, Albania ALB, Algeria DZA, Angola AGO, Argentina ARG, Armenia ARM, Australia AUS, Austria AUT, Azerbaijan AZE,
Bahrain BHR, Bangladesh BGD, Belarus BLR, Belgium BEL, Benin BEN, Bhutan BTN, Bolivia BOL, Bosnia and Herzegovina BIH, Botswana BWA,
Brazil BRA, Brunei BRN, Bulgaria BGR, Burkina Faso BFA, Burundi BDI, Cambodia KHM, Cameroon CMR, Canada CAN,
Central African Republic CAF, Chad TCD, Chile CHL, China CHN, Colombia COL, Congo COG, Costa Rica CRI, Cote d'Ivoire CIV, Croatia HRV,
Cuba CUB, Cyprus CYP, Czech Republic CZE, Democratic Republic of Congo COD, Denmark DNK, Djibouti DJI, Ecuador ECU, Egypt EGY,
El Salvador SLV, Eritrea ERI, Estonia EST, Ethiopia ETH, Fiji FJI, Finland FIN, France FRA, Gabon GAB, Georgia GEO, Germany DEU,
Ghana GHA, Greece GRC, Guatemala GTM, Guinea GIN, Guyana GUY, Haiti HTI, Honduras HND, Hungary HUN, Iceland ISL, India IND,
Indonesia IDN, Iran IRN, Iraq IRQ, Ireland IRL, Israel ISR, Italy ITA, Jamaica JAM, Japan JPN, Jordan JOR, Kazakhstan KAZ, Kenya KEN,
Kosovo XKX, Kuwait KWT, Kyrgyzstan KGZ, Laos LAO, Latvia LVA, Lebanon LBN, Liberia LBR, Libya LBY, Lithuania LTU, Luxembourg LUX,
Macedonia MKD, Madagascar MDG, Malawi MWI, Malaysia MYS, Maldives MDV, Mali MLI, Malta MLT, Mauritania MRT, Mexico MEX, Moldova MDA,
Mongolia MNG, Montenegro MNE, Morocco MAR, Mozambique MOZ, Myanmar MMR, Namibia NAM, Nepal NPL, Netherlands NLD, New Zealand NZL,
Nicaragua NIC, Niger NER, Nigeria NGA, North Korea PRK, Norway NOR, Oman OMN, Pakistan PAK, Palestinian Territory, Occupied PSE,
Panama PAN, Papua New Guinea PNG, Paraguay PRY, Peru PER, Philippines PHL, Poland POL, Portugal PRT, Qatar QAT, Romania ROU, Russia RUS,
Rwanda RWA, Saudi Arabia SAU, Senegal SEN, Serbia SRB, Sierra Leone SLE, Singapore SGP, Slovakia SVK, Slovenia SVN, Somalia SOM,
South Africa ZAF, South Korea KOR, South Sudan SSD, Spain ESP, Sri Lanka LKA, Sudan SDN, Sweden SWE, Switzerland CHE, Syria SYR,
Taiwan TWN, Tajikistan TJK, Tanzania TZA, Thailand THA, Timor-Leste TLS, Togo TGO, Tunisia TUN, Turkey TUR, Turkmenistan TKM,
Uganda UGA, Ukraine UKR, United Arab Emirates ARE, United Kingdom GBR, United States USA, Uruguay URY, Uzbekistan UZB, Venezuela VEN,
Vietnam VNM, Yemen YEM, Zambia ZMB, Zimbabwe ZWE, UN Security Council UN, European Parliament EU,
North Atlantic Treaty Organization NATO, African Union AU, Association of Southeast Asian Nations ASEAN,
International Monetary Fund IMF, Hamas HAMAS, Hezbollah HEZBOLLAH, Taliban TALIBAN, Houthis HOUTHIS, Boko Haram BOKO_HARAM,
Al-Shabaab AL_SHABAAB, Holy See VATICAN, Organisation of Islamic Cooperation OIC`

/** Leaders, foreign and defence ministers and spokespeople who held that office all through 2014, as ICEWS names them. */
const OFFICES = `
Barack Obama USA, John Kerry USA, Joseph Robinette Biden USA, Chuck Hagel USA, Daniel Russel USA, Wendy Sherman USA, Jacob J. Lew USA,
Sergey Viktorovich Lavrov RUS, Dmitry Anatolyevich Medvedev RUS, Sergey Kuzhugetovich Shoygu RUS, Dmitry Olegovich Rogozin RUS,
Alexander Lukashevich RUS, Igor Ivanovich Shuvalov RUS, Xi Jinping CHN, Qin Gang CHN, Chang Wanquan CHN, Liu Zhenmin CHN, Liu Jieyi CHN,
Mohammad Javad Zarif IRN, Marziyeh Afkham IRN, Majid Takht Ravanchi IRN, Kim Jong-Un PRK, Angela Merkel DEU, François Hollande FRA,
Jean-Yves Le Drian FRA, Benjamin Netanyahu ISR, Fumio Kishida JPN, Nguyen Phu Trong VNM, Pham Binh Minh VNM, Uhuru Muigai Kenyatta KEN,
Cristina Fernández de Kirchner ARG, Evo Morales BOL, Raúl Castro CUB, John Baird CAN, Julie Bishop AUS, Hun Sen KHM,
Sheikh Hasina Wajed BGD, Mahinda Rajapaksa LKA, Mamnoon Hussain PAK, Raheel Sharif PAK, Islam Karimov UZB, Umar al Bashir SDN,
Paul Kagame RWA, Jakaya Mrisho Kikwete TZA, Antonis Samaras GRC, Evangelos Venizelos GRC, Victor Ponta ROU, Milos Zeman CZE,
Viktor Orban HUN, Edgars Rinkevics LVA, Nicos Anastasiades CYP, Saud bin Faisal bin Abdul-Aziz SAU, Nasser Judeh JOR,
Sabah Khaled Al-Hamad Al-Sabah KWT, Pope Francis VATICAN`

const ORGAN =
  /^(government(?! affiliated)|head of government|cabinet|foreign affairs|military|air force|navy|army|defense|envoy|diplomat|ambassador|representative to|other authorities|high ranking military|royal administration|domestic affairs|intelligence|[^(]*minist)/i

const BY_NAME: ReadonlyMap<string, ActorCode> = new Map([...entries(STATES), ...entries(OFFICES)])

function entries(list: string): [string, ActorCode][] {
  return [...list.replaceAll('\n', ' ').matchAll(/\s*(\S.*?) ([A-Z_]{2,})(?:,|$)/g)].map((m) => [
    m[1] as string,
    m[2] as string,
  ])
}

/**
 * The code of the state or organisation that an ICEWS party of 2014 speaks for, or null: citizens, parties, protesters and
 * firms do not speak for their state. `name` with spaces, not underscores.
 */
export function codeOfIcewsParty(name: string): ActorCode | null {
  const bracket = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(name)
  if (bracket === null) return BY_NAME.get(name) ?? null
  return ORGAN.test(bracket[1] as string) ? (BY_NAME.get(bracket[2] as string) ?? null) : null
}
