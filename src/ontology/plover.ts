/**
 * PLOVER's sixteen event types by CAMEO root code. PLOVER was defined as a recoding of CAMEO: its types take over CAMEO's root categories, with
 * APPEAL (02) → REQUEST, 03 → AGREE (statements of intent, with 057), 10 → REQUEST (mode demand) and 12 → REJECT.
 * Source: the PLOVER codebook of the Open Event Data Alliance (public; github.com/openeventdata/PLOVER) and the PLOVER/POLECAT manuals.
 */
const PLOVER_BY_ROOT: Readonly<Record<string, string>> = {
  '02': 'REQUEST',
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'CONCEDE',
  '09': 'ACCUSE',
  '10': 'REQUEST',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '17': 'COERCE',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '20': 'ASSAULT',
}

/** Longer prefixes that PLOVER files elsewhere than their CAMEO root: signing an accord, and easing or ending a use of force. */
const PLOVER_BY_PREFIX: Readonly<Record<string, string>> = { '057': 'AGREE', '087': 'RETREAT' }

/** The PLOVER event type of a CAMEO code, or null for statements (01), which PLOVER dropped. */
export function ploverOfCameo(code: string): string | null {
  return PLOVER_BY_PREFIX[code.slice(0, 3)] ?? PLOVER_BY_ROOT[code.slice(0, 2)] ?? null
}
