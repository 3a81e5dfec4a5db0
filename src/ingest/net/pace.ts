import { setTimeout as sleep } from 'node:timers/promises'

/** Runs tasks for one host one after another, with a pause between; hosts do not wait for one another. */
export class Pace {
  readonly #last = new Map<string, Promise<unknown>>()
  readonly #freeAt = new Map<string, number>()

  /** Runs `task` when the host is free; the next one for it begins at least `pause` milliseconds after this one's end. */
  run<T>(host: string, pause: number, task: () => Promise<T>): Promise<T> {
    const turn = this.#turn(this.#last.get(host), host, pause, task)
    this.#last.set(
      host,
      turn.catch(() => undefined),
    )
    return turn
  }

  async #turn<T>(
    before: Promise<unknown> | undefined,
    host: string,
    pause: number,
    task: () => Promise<T>,
  ): Promise<T> {
    await before
    const wait = (this.#freeAt.get(host) ?? 0) - Date.now()
    if (wait > 0) await sleep(wait)
    try {
      return await task()
    } finally {
      this.#freeAt.set(host, Date.now() + pause)
    }
  }
}
