import { useEffect, useRef } from 'react'
import { ActorNames } from './actors.js'
import { ArticlePage } from './pages/article.js'
import { AskPage } from './pages/ask.js'
import { BoardPage } from './pages/board.js'
import { MissingPage } from './pages/missing.js'
import { ThemeSwitch } from './parts/theme-switch.js'
import { Link, usePlace } from './route.js'

function idAfter(prefix: string, path: string): string | null {
  const rest = path.startsWith(prefix) ? path.slice(prefix.length).replace(/\/$/, '') : ''
  if (rest === '' || rest.includes('/')) return null
  try {
    return decodeURIComponent(rest)
  } catch {
    return null
  }
}

function Page({ path, query }: { path: string; query: URLSearchParams }) {
  if (path === '/' || path === '/index.html') return <BoardPage query={query} />
  const ask = idAfter('/asks/', path)
  if (ask !== null) return <AskPage key={ask} id={ask} asOf={query.get('as-of')} />
  const article = idAfter('/articles/', path)
  if (article !== null) return <ArticlePage key={article} id={article} />
  return <MissingPage path={path} />
}

function Masthead({ path }: { path: string }) {
  return (
    <header className="masthead">
      <Link href="/" className="wordmark" aria-current={path === '/' ? 'page' : undefined}>
        Demarche
      </Link>
      <p className="motto">the ledger of who asks what of whom</p>
      <ThemeSwitch />
    </header>
  )
}

function Foot() {
  return (
    <footer className="foot">
      <p>
        Quotes are verbatim and stand where their link says. Odds were learnt from coded events and are not yet checked
        on asks read from text.
      </p>
      <p>
        <a href="/api/openapi.json">The same as data: the API</a>
      </p>
    </footer>
  )
}

/** Moves the focus to the page's content when the reader has gone to another page, so that screen readers start there. */
function useFocusOnMove(path: string) {
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}

/** The frame around every page. */
export function App() {
  const { path, query } = usePlace()
  const main = useFocusOnMove(path)
  return (
    <ActorNames>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <Masthead path={path} />
      <main id="content" ref={main} tabIndex={-1}>
        <Page path={path} query={query} />
      </main>
      <Foot />
    </ActorNames>
  )
}
