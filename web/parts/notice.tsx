import type { ReactNode } from 'react'
import type { ApiFault } from '../client.js'
import { Link } from '../route.js'

/** Said while something is on its way. */
export function Loading({ what }: { what: string }) {
  return (
    <p className="notice notice-loading" role="status">
      Fetching {what} …
    </p>
  )
}

/** Said where there is nothing, with what to do about it. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="notice">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

interface FailedProps {
  readonly fault: ApiFault
  readonly retry?: () => void
  /** `h1` where nothing else is on the page. */
  readonly heading: 'h1' | 'h2' | 'h3'
}

/** Said where a request failed: what happened, its code, and a way on. */
export function Failed({ fault, retry, heading: Heading }: FailedProps) {
  return (
    <div className="notice notice-failed" role="alert">
      <Heading>{fault.status === 404 ? 'Not in this ledger' : 'That did not work'}</Heading>
      <p>{fault.message}</p>
      <p className="notice-code">
        Code <code>{fault.code}</code>
      </p>
      <p className="notice-ways">
        {retry && fault.status !== 404 && (
          <button type="button" onClick={retry}>
            Try again
          </button>
        )}
        <Link href="/">Back to the board</Link>
      </p>
    </div>
  )
}
