import { useEffect } from 'react'

/** Scrolls to the address's anchor once what it names has been drawn; `ready` changes when that may be so. */
export function useAnchor(ready: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the anchor is looked for anew when what is drawn changes
  useEffect(() => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target) return
    target.scrollIntoView({ block: 'center' })
    target.classList.add('arrived')
  }, [ready])
}
