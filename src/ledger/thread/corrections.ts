import { FORCES, type Force, KINDS, type Kind, POLARITIES, type Polarity } from '../../model/ask.js'
import { DemarcheError } from '../../model/errors.js'
import type { Ask } from '../../model/thread.js'

/** The fields of an ask that a person can set right, and what each may hold. */
const FIELDS: Readonly<Record<string, (value: string) => boolean>> = {
  asker: isCode,
  addressee: (value) => value === '' || isCode(value),
  third: (value) => value === '' || isCode(value),
  kind: (value) => KINDS.includes(value as Kind),
  polarity: (value) => POLARITIES.includes(value as Polarity),
  force: (value) => FORCES.includes(value as Force),
  matter: (value) => value.trim() !== '',
}

function isCode(value: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(value)
}

/** Throws `field_invalid` (or `kind_unknown`) where a correction names no field of an ask or gives it a value it cannot hold. */
export function checkCorrections(set: Readonly<Record<string, string>>): void {
  for (const [field, value] of Object.entries(set)) {
    const allows = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined
    if (allows === undefined) {
      const known = Object.keys(FIELDS).join(', ')
      throw new DemarcheError('field_invalid', `an ask has no field "${field}" to set; there are ${known}`, {
        value: field,
      })
    }
    if (allows(value)) continue
    const code = field === 'kind' ? 'kind_unknown' : 'field_invalid'
    throw new DemarcheError(code, `${field} cannot be "${value}"`, { value })
  }
}

/** The ask with the fields set that a person set; an empty addressee or third party means nobody in particular. */
export function correct(ask: Ask, set: Readonly<Record<string, string>>): Ask {
  const { asker, addressee, third, kind, polarity, force, matter } = set
  return {
    ...ask,
    ...(asker === undefined ? {} : { asker }),
    ...(addressee === undefined ? {} : { addressee: addressee === '' ? null : addressee }),
    ...(third === undefined ? {} : { third: third === '' ? null : third }),
    ...(kind === undefined ? {} : { kind: kind as Kind }),
    ...(polarity === undefined ? {} : { polarity: polarity as Polarity }),
    ...(force === undefined ? {} : { force: force as Force }),
    ...(matter === undefined ? {} : { matter }),
  }
}
