import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { ApiFault, getJson } from './client.js'

/** Something asked of the API: on its way, here, or not to be had. */
export type Resource<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly fault: ApiFault }

/** Loads a value; `emit` may show a part of it before the whole has come. */
export type Load<T> = (signal: AbortSignal, emit: (part: T) => void) => Promise<T>

const LOADING = { status: 'loading' } as const
const kept = new Map<string, Resource<unknown>>()
const listeners = new Set<() => void>()

function keep(key: string, resource: Resource<unknown>) {
  kept.set(key, resource)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function asFault(error: unknown): ApiFault {
  return error instanceof ApiFault ? error : new ApiFault(0, 'internal', String(error))
}

async function run<T>(key: string, load: Load<T>, signal: AbortSignal) {
  try {
    const value = await load(signal, (part) => signal.aborted || keep(key, { status: 'ready', value: part }))
    if (!signal.aborted) keep(key, { status: 'ready', value })
  } catch (error) {
    if (!signal.aborted) keep(key, { status: 'failed', fault: asFault(error) })
  }
}

/**
 * A value kept under `key`. What was loaded once is shown at once on coming back, and fetched anew behind it; `reload` fetches it
 * again now. `load` must depend on nothing but `key`.
 */
export function useLoaded<T>(key: string, load: Load<T>): Resource<T> & { reload: () => void } {
  const [round, setRound] = useState(0)
  const resource = useSyncExternalStore(subscribe, () => kept.get(key) ?? LOADING) as Resource<T>
  // biome-ignore lint/correctness/useExhaustiveDependencies: load depends on key alone; round asks for it again
  useEffect(() => {
    const control = new AbortController()
    void run(key, load, control.signal)
    return () => control.abort()
  }, [key, round])
  const reload = useCallback(() => setRound((before) => before + 1), [])
  return { ...resource, reload }
}

/** One JSON document of the API, by its path. */
export function useJson<T>(path: string): Resource<T> & { reload: () => void } {
  return useLoaded<T>(path, (signal) => getJson<T>(path, signal))
}
