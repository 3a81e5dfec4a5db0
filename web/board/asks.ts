import { useRef } from 'react'
import type { Ask, Page } from '../../src/api/types.js'
import { getJson } from '../client.js'
import { type Load, type Resource, useLoaded } from '../resource.js'

/** Rows fetched before the reader is asked whether to go on. */
export const FIRST_ROWS = 1000
const PAGE_ROWS = 200

/** Asks as far as they were fetched. */
export interface AskList {
  readonly items: readonly Ask[]
  /** Whether there are no more of them. */
  readonly whole: boolean
}

function loadAsks(query: string, most: number): Load<AskList> {
  return async (signal, emit) => {
    let list: AskList = { items: [], whole: false }
    for (let cursor: string | null = ''; cursor !== null && list.items.length < most; ) {
      const parameters = new URLSearchParams(query)
      parameters.set('limit', String(PAGE_ROWS))
      if (cursor) parameters.set('cursor', cursor)
      const page: Page<Ask> = await getJson<Page<Ask>>(`/api/asks?${parameters}`, signal)
      list = { items: [...list.items, ...page.items], whole: page.next === null }
      cursor = page.next
      if (cursor !== null) emit(list)
    }
    return list
  }
}

/** The asks of a query, a page at a time, up to `most`. */
export function useAsks(query: string, most = FIRST_ROWS): Resource<AskList> & { reload: () => void } {
  return useLoaded(`/api/asks?${query}#${most}`, loadAsks(query, most))
}

/** What was here last while the next is on its way, so that the page does not jump; `stale` says so. */
export function useHeld<T>(resource: Resource<T>): { readonly value: T | null; readonly stale: boolean } {
  const last = useRef<T | null>(null)
  if (resource.status === 'ready') last.current = resource.value
  if (resource.status === 'failed') last.current = null
  return { value: last.current, stale: resource.status === 'loading' }
}
