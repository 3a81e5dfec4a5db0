import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Actor, Page } from '../src/api/types.js'
import type { ActorCode } from '../src/model/ask.js'
import type { NameOf } from '../src/present/names.js'
import { getJson } from './client.js'
import { type Load, useLoaded } from './resource.js'

/** `REBELS_SYR` as `Rebels (SYR)`, for a code that the API does not name. */
function spelled(code: ActorCode): string {
  const parts = /^([A-Z]+)_([A-Z]{3})$/.exec(code)
  if (parts?.[1] && parts[2]) return `${parts[1].charAt(0)}${parts[1].slice(1).toLowerCase()} (${parts[2]})`
  return code.replaceAll('_', ' ')
}

const Names = createContext<NameOf>(spelled)

const loadActors: Load<ReadonlyMap<string, string>> = async (signal) => {
  const names = new Map<string, string>()
  for (let next: string | null = ''; next !== null; ) {
    const cursor: string = next && `&cursor=${encodeURIComponent(next)}`
    const page: Page<Actor> = await getJson<Page<Actor>>(`/api/actors?limit=200${cursor}`, signal)
    for (const { code, name } of page.items) names.set(code, name)
    next = page.next
  }
  return names
}

/** Gives everything below it the names of the ledger's actors; until they are here, codes stand for themselves. */
export function ActorNames({ children }: { children: ReactNode }) {
  const names = useLoaded('/api/actors', loadActors)
  const known = names.status === 'ready' ? names.value : null
  const nameOf = useMemo<NameOf>(() => (code) => known?.get(code) ?? spelled(code), [known])
  return <Names value={nameOf}>{children}</Names>
}

/** The function that names an actor by its code. */
export function useNames(): NameOf {
  return useContext(Names)
}
