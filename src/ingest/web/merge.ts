/**
 * Runs up to `width` generators at a time and yields what they give as it comes. `take` hands out the next generator, null where there is none for
 * now; it is asked again after each one's end, since running ones may have added more. Each waits until what it gave was handled.
 */
export async function* merged<T>(take: () => AsyncGenerator<T> | null, width: number): AsyncGenerator<T> {
  const running = new Map<AsyncGenerator<T>, Promise<Step<T>>>()
  const advance = (source: AsyncGenerator<T>) =>
    running.set(
      source,
      source.next().then((result) => ({ source, result })),
    )
  try {
    for (;;) {
      for (let next = running.size < width ? take() : null; next !== null; next = running.size < width ? take() : null)
        advance(next)
      if (running.size === 0) return
      const { source, result } = await Promise.race(running.values())
      if (result.done) running.delete(source)
      else {
        yield result.value
        advance(source)
      }
    }
  } finally {
    // Not waited for: one may sit in a long pause, and each gives up what it holds by itself.
    for (const source of running.keys()) void source.return(undefined).catch(() => undefined)
  }
}

interface Step<T> {
  readonly source: AsyncGenerator<T>
  readonly result: IteratorResult<T>
}
