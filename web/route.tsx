import { type ComponentProps, type MouseEvent, useSyncExternalStore } from 'react'

/** Where the reader is: path and query of the address bar. */
interface Place {
  readonly path: string
  readonly query: URLSearchParams
}

const listeners = new Set<() => void>()
let place: Place = read()

function read(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search) }
}

function moved() {
  place = read()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) addEventListener('popstate', moved)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('popstate', moved)
  }
}

/** The current place; the component is drawn again when it changes. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place)
}

/** Goes to an address of this app. `replace` leaves no step in the history. */
export function go(to: string, how: 'push' | 'replace' = 'push') {
  if (how === 'push') history.pushState(null, '', to)
  else history.replaceState(null, '', to)
  moved()
}

function isPlainClick(event: MouseEvent) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** A link within the app: a real address, followed without loading the page anew. */
export function Link({ href, onClick, ...rest }: ComponentProps<'a'> & { href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlainClick(event)) return
    event.preventDefault()
    const leaves = new URL(href, location.href).pathname !== location.pathname
    go(href)
    if (leaves && !href.includes('#')) scrollTo(0, 0)
  }
  return <a href={href} onClick={follow} {...rest} />
}
