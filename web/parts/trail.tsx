import { inSentence } from '../../src/present/names.js'
import { useNames } from '../actors.js'
import { Link } from '../route.js'

/** The way back to the wish list that an ask stands in. */
export function Trail({ asker, addressee }: { asker: string; addressee: string | null }) {
  const nameOf = useNames()
  const query = new URLSearchParams({ asker, ...(addressee !== null && { addressee }) })
  return (
    <nav className="trail" aria-label="Where this stands">
      <Link href="/">Board</Link>
      <span aria-hidden="true">/</span>
      <Link href={`/?${query}`}>
        What {inSentence(nameOf(asker))} wants{addressee !== null && ` of ${inSentence(nameOf(addressee))}`}
      </Link>
    </nav>
  )
}
