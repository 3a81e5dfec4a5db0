/** Whether somebody has pressed Ctrl-C. */
export interface Interrupt {
  readonly asked: boolean
}

/** Lets the article in hand be finished at the first Ctrl-C (or SIGTERM); the second ends the process at once. */
export function onInterrupt(note: (text: string) => void): Interrupt & { release(): void } {
  const state = { asked: false }
  const stop = () => {
    if (state.asked) process.exit(130)
    state.asked = true
    note('Stopping after the article in hand; once more to stop at once.')
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return {
    get asked() {
      return state.asked
    },
    release: () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    },
  }
}
