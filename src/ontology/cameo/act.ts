import type { Kind } from '../../model/ask.js'
import { kindOfCameo } from '../kinds.js'
import { cameoOfEvent } from './code.js'

/** What an event is in the life of asks: one of the four branches, else talk (statements, 01, 09, 11) or hostile (13–20). */
export const ROLES = ['ask', 'promise', 'delivery', 'refusal', 'talk', 'hostile'] as const
export type Role = (typeof ROLES)[number]

/** A CAMEO code with what it means for asks. */
export interface Act {
  /** Place in the registry's list, from 0. */
  readonly index: number
  readonly code: string
  readonly role: Role
  /** The kind asked, promised or delivered; null for the other roles. */
  readonly kind: Kind | null
  /** Asks that others deal with one another (026, 027, 028): anybody's answer counts. */
  readonly toAnyone: boolean
}

const ANSWERED_BY_ANYONE = new Set(['026', '027', '028'])

/** Role and kind of a CAMEO code. Source of the table: ASKS, `KIND_TABLE`. */
function createAct(index: number, code: string): Act {
  const place = kindOfCameo(code)
  const role = place?.branch ?? (Number(code.slice(0, 2)) >= 13 ? 'hostile' : 'talk')
  const kind = place === null || place.branch === 'refusal' ? null : place.kind
  return { index, code, role, kind, toAnyone: ANSWERED_BY_ANYONE.has(code) }
}

/** Event words → acts, each looked up once. Unknown words give null. */
export class Acts {
  readonly list: Act[] = []
  readonly #byCode = new Map<string, Act>()
  readonly #byEvent = new Map<string, Act | null>()

  of(event: string): Act | null {
    const known = this.#byEvent.get(event)
    if (known !== undefined) return known
    const code = cameoOfEvent(event)
    const act = code === null ? null : this.#ofCode(code)
    if (this.#byEvent.size < 100_000) this.#byEvent.set(detach(event), act)
    return act
  }

  #ofCode(code: string): Act {
    let act = this.#byCode.get(code)
    if (act === undefined) {
      act = createAct(this.list.length, code)
      this.list.push(act)
      this.#byCode.set(code, act)
    }
    return act
  }
}

/** A copy that does not keep the larger text it was cut from alive (engines share the memory of substrings). */
function detach(text: string): string {
  return Array.from(text).join('')
}
