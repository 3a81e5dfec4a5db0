import type { State, Step } from '../../model/ask.js'

/** What rests a lever's push: `learnt` from coded events, `judged` by us, `age` (only the days counted change), or nothing. */
export type LeverBasis = 'learnt' | 'judged' | 'age' | 'none'

/** Something that may be supposed to happen tomorrow. */
export interface Lever {
  readonly name: string
  /** In words, after "if": `the addressee promised it`. */
  readonly words: string
  /** The step that it would show; null where it shows none that the odds know. */
  readonly step: Step | null
  readonly direction?: 'for' | 'against'
  /** Who would say it; the others are told by an author. */
  readonly by?: 'asker'
  /** What its push does not tell. */
  readonly note: string | null
}

/** Everything that may be supposed, by name as typed. A deadline is supposed with its day: `deadline=2024-05-01`. */
export const LEVERS = {
  consider: lever('the addressee said that it considers it', 'consider'),
  promise: lever('the addressee promised it', 'promise'),
  refuse: lever('the addressee refused it', 'refuse'),
  'pressure-for': { ...lever('somebody pressed for it', 'pressure'), direction: 'for' },
  'pressure-against': { ...lever('somebody pressed against it', 'pressure'), direction: 'against' },
  doubt: lever('somebody doubted it', 'doubt'),
  'sanction-threatened': {
    ...lever(
      'the asker threatened a sanction',
      'pressure',
      'Learnt of all pressure by the asker together, not of threats alone.',
    ),
    direction: 'for',
    by: 'asker',
  },
  'third-joins': lever(
    'another party asked the same',
    null,
    'No data for this: nobody has counted whether company helps.',
  ),
  'asked-again': lever(
    'it was asked again',
    'ask',
    'Asked again more than 30 days after its opening, an ask counts from that day anew; within them a repeat tells nothing.',
  ),
  'asked-at-summit': lever(
    'it was asked again at a summit',
    'ask',
    'Reckoned as asked again. No data for the summit itself.',
  ),
  deadline: lever(
    'it had to be done by that day',
    null,
    'Odds until that day. No data for what a deadline itself does.',
  ),
} as const satisfies Readonly<Record<string, Omit<Lever, 'name'>>>

export type LeverName = keyof typeof LEVERS

function lever(words: string, step: Step | null, note: string | null = null): Omit<Lever, 'name'> {
  return { words, step, note }
}

/** The state that a supposed step leaves an ask in, where it changes it. */
export const STATE_AFTER: Readonly<Partial<Record<Step, State>>> = {
  consider: 'considered',
  promise: 'promised',
  refuse: 'refused',
}
