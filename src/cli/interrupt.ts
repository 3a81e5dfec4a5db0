/** Whether somebody has pressed Ctrl-C. */
export interface Interrupt {
  readonly asked: boolean
  /** Resolves when somebody has. */
  readonly whenAsked: Promise<undefined>
}

/** Lets the article in hand be finished at the first Ctrl-C (or SIGTERM); the second ends the process at once. */
export function onInterrupt(note: (text: string) => void): Interrupt & { release(): void } {
  const state = { asked: false }
  let tell = (_: undefined) => {}
  const whenAsked = new Promise<undefined>((resolve) => {
    tell = resolve
  })
  const stop = () => {
    if (state.asked) process.exit(130)
    state.asked = true
    tell(undefined)
    note('Stopping after the article in hand; once more to stop at once.')
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return {
    get asked() {
      return state.asked
    },
    whenAsked,
    release: () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    },
  }
}
