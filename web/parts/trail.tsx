import { inSentence } from '../../src/present/names.js'
import { useNames } from '../actors.js'
import { Link } from '../route.js'
import { asOfQuery } from './as-of.js'

interface Props {
  readonly asker: string
  readonly addressee: string | null
  readonly asOf: string | null
}

/** The way back to the wish list that an ask stands in. */
export function Trail({ asker, addressee, asOf }: Props) {
  const nameOf = useNames()
  const query = new URLSearchParams({ asker, ...(addressee !== null && { addressee }), ...(asOf && { 'as-of': asOf }) })
  return (
    <nav className="trail" aria-label="Where this stands">
      <Link href={`/${asOfQuery(asOf)}`}>Board</Link>
      <span aria-hidden="true">/</span>
      <Link href={`/?${query}`}>
        What {inSentence(nameOf(asker))} wants{addressee !== null && ` of ${inSentence(nameOf(addressee))}`}
      </Link>
    </nav>
  )
}
