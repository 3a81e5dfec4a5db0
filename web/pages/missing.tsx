import { Link } from '../route.js'
import { useDocumentTitle } from '../title.js'

/** Where the address leads nowhere. */
export function MissingPage({ path }: { path: string }) {
  useDocumentTitle('No such page')
  return (
    <div className="notice">
      <h1>No such page</h1>
      <p>
        Nothing stands at <code>{path}</code>.
      </p>
      <p className="notice-ways">
        <Link href="/">To the board</Link>
      </p>
    </div>
  )
}
