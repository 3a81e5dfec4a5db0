import type { Kind } from '../model/ask.js'

/** What one kind of ask means and the CAMEO 1.1b3 code prefixes of its four branches. */
export interface KindEntry {
  readonly kind: Kind
  /** For people: what the addressee would do. */
  readonly meaning: string
  /** Days without any answer after which the ledger calls an ask of this kind lapsed, where no deadline was said. */
  readonly horizonDays: number
  readonly ask: readonly string[]
  readonly promise: readonly string[]
  readonly delivery: readonly string[]
  readonly refusal: readonly string[]
}

/**
 * The eighteen kinds. Codes are prefixes of CAMEO 1.1b3 event codes; the longest match decides the kind. Refusal codes of several
 * kinds share a prefix (`12`, `121`) because CAMEO itself does not tell them apart. Horizons are a judgement, not learnt: what
 * is asked for an occasion is passed over within months; what needs a policy, a parliament or a court is still spoken of after a year, and lapses after two.
 */
export const KIND_TABLE: readonly KindEntry[] = [
  entry('talks', 'meet, visit, call, negotiate, accept mediation', 365, '026 028 106 108', '036 038', '04', '125 126'),
  entry('settlement', 'sign, join or ratify an accord; settle the dispute', 730, '027 107', '037', '057', '127'),
  entry('backing', 'endorse, recognise, vote for, admit, condemn somebody', 730, '022 102', '032', '05', '12'),
  entry(
    'trade',
    'buy, sell, invest, supply energy or technology, market access, transit',
    730,
    '0211 1011',
    '0311',
    '061',
    '1211',
  ),
  entry('military_cooperation', 'exercises, basing, alliance, own troops', 730, '0212 1012', '0312', '062', '1212'),
  entry('justice', 'arrest, extradite, prosecute, investigate', 730, '0213 1013', '0313', '063', '121'),
  entry('intelligence', 'share information', 365, '0214 1014', '0314', '064', '121'),
  entry('money', 'loan, grant, debt relief, compensation', 365, '0231 1031', '0331', '071', '1221'),
  entry('arms', 'weapons, ammunition, equipment, training', 730, '0232 1032', '0332', '072', '1222'),
  entry('relief', 'humanitarian aid, asylum, taking in refugees', 180, '0233 1033', '0333', '073 075', '1223'),
  entry('protection', 'peacekeepers, security guarantees', 365, '0234 1034', '0334', '074', '1224'),
  entry('reform', 'change its own leadership, law, policy, rights, institutions', 730, '024 104', '034', '083', '123'),
  entry(
    'sanctions_relief',
    'lift sanctions, tariffs, restrictions; unfreeze assets',
    730,
    '0251 0254 1051 1054',
    '0351 0354',
    '081 085',
    '1241 1244',
  ),
  entry('release', 'free persons; return persons, property, bodies', 730, '0253 1053', '0353', '084', '1243'),
  entry('access', 'let in inspectors, aid, observers, ships; open a crossing', 365, '0255 1055', '0355', '086', '1245'),
  entry(
    'deescalation',
    'ceasefire, withdraw, stop attacks, no force, no nuclear use',
    730,
    '0256 1056',
    '0356',
    '087',
    '1246',
  ),
  entry('pressure', 'act against a third party: sanction it, cut it off, rein it in', 730, '', '', '16 17', '12'),
  entry('other', 'anything else', 365, '020 100', '030', '04 05 06 07 08', '120'),
]

function entry(
  kind: Kind,
  meaning: string,
  horizonDays: number,
  ...branches: [string, string, string, string]
): KindEntry {
  const [ask, promise, delivery, refusal] = branches.map((codes) => codes.split(' ').filter(Boolean)) as [
    string[],
    string[],
    string[],
    string[],
  ]
  return { kind, meaning, horizonDays, ask, promise, delivery, refusal }
}

const BY_KIND = new Map(KIND_TABLE.map((row) => [row.kind, row]))

/** The entry of a kind. */
export function kindEntry(kind: Kind): KindEntry {
  const row = BY_KIND.get(kind)
  if (row === undefined) throw new RangeError(`no kind ${kind}`)
  return row
}

/** The branch of an ask's life that an event belongs to. */
export type Branch = 'ask' | 'promise' | 'delivery' | 'refusal'

/** Prefixes that name a whole branch: not in the table, or there for `other` alone, they are matched last. */
const BRANCH_ROOTS: Readonly<Record<Branch, readonly string[]>> = {
  ask: ['02', '10'],
  promise: ['03'],
  delivery: ['04', '05', '06', '07', '08'],
  refusal: ['12'],
}

/** Branch and kind of a CAMEO code (`0232` → ask, arms), or null where it is in none of the four. Kind `other` where no row matches. */
export function kindOfCameo(code: string): { branch: Branch; kind: Kind } | null {
  for (const branch of ['ask', 'promise', 'delivery', 'refusal'] as const) {
    if (BRANCH_ROOTS[branch].some((root) => code.startsWith(root))) return { branch, kind: longestMatch(branch, code) }
  }
  return null
}

function longestMatch(branch: Branch, code: string): Kind {
  let best: { length: number; kind: Kind } = { length: 0, kind: 'other' }
  for (const row of KIND_TABLE) {
    if (row.kind === 'other') continue
    for (const prefix of row[branch]) {
      if (code.startsWith(prefix) && prefix.length > best.length) best = { length: prefix.length, kind: row.kind }
    }
  }
  return best.kind
}
