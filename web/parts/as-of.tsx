import type { PartialDate } from '../../src/model/time.js'
import { formatDateShort } from '../../src/present/dates.js'

/** Said over whatever is shown as it was known on an earlier day. */
export function AsOfNote({ asOf }: { asOf: string | null }) {
  if (!asOf) return null
  return (
    <p className="as-of">
      As known at the end of <b>{formatDateShort(asOf as PartialDate)}</b>: nothing published later is shown.
    </p>
  )
}

/** `?as-of=2023-03-18` to put behind an address that is to be shown as of the same day; empty where none is set. */
export function asOfQuery(asOf: string | null): string {
  return asOf ? `?${new URLSearchParams({ 'as-of': asOf })}` : ''
}
