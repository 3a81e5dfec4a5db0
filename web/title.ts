import { useEffect } from 'react'

/** Names the page in the window's title. */
export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Demarche`
  }, [title])
}
