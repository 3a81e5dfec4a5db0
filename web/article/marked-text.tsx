import type { Step } from '../../src/model/ask.js'
import { markSpans, type Run } from '../../src/present/spans.js'
import { STEP_WORDS } from '../../src/present/words.js'
import { type Marked, paragraphs } from './marks.js'

type Place = 'text' | 'title'

function classOf(mark: Marked): string {
  return mark.kind === 'evidence' ? `mark step-${mark.evidence.step}` : 'mark mark-rejected'
}

interface LabelOf {
  readonly step: Step | null
  readonly claims: readonly string[]
}

/** One label for all marks that begin here with the same step, naming each claim once; no step: it was not taken for an ask. */
function labelsOf(begins: readonly Marked[]): readonly LabelOf[] {
  const labels = new Map<Step | null, Set<string>>()
  for (const mark of begins) {
    const step = mark.kind === 'evidence' ? mark.evidence.step : null
    const claims = labels.get(step) ?? new Set()
    labels.set(step, mark.kind === 'evidence' ? claims.add(mark.claim.key) : claims)
  }
  return [...labels].map(([step, claims]) => ({ step, claims: [...claims] }))
}

function Label({ step, claims }: LabelOf) {
  if (step === null) return <span className="mark-label">not taken</span>
  return (
    <span className={`mark-label step-${step}`}>
      {claims.map((key) => (
        <a key={key} href={`#claim-${key}`} aria-label={`Claim ${key}`}>
          {key}
        </a>
      ))}
      {STEP_WORDS[step].toLowerCase()}
    </span>
  )
}

/** The mark that gives a run its look: the shortest, since a longer one shows on both sides of it. */
function shortest(marks: readonly Marked[]): Marked | undefined {
  return [...marks].sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}

function RunText({ run, place }: { run: Run<Marked>; place: Place }) {
  const top = shortest(run.marks)
  if (!top) return run.text
  const begins = run.marks.filter((mark) => mark.start === run.start)
  return (
    <>
      {labelsOf(begins).map((label) => (
        <Label key={label.step} {...label} />
      ))}
      <mark className={classOf(top)} id={begins.length > 0 ? `${place}-${run.start}` : undefined}>
        {run.text}
      </mark>
    </>
  )
}

interface Props {
  readonly text: string
  readonly marks: readonly Marked[]
}

/** One line of text with its marks, as a title is. */
export function MarkedLine({ text, marks }: Props) {
  return markSpans(text, marks).map((run) => <RunText key={run.start} run={run} place="title" />)
}

/** The text in paragraphs with its marks, each begun by a label that names claim and step. */
export function MarkedText({ text, marks }: Props) {
  return (
    <div className="article-text">
      {paragraphs(text, marks).map((runs) => (
        <p key={runs[0]?.start}>
          {runs.map((run) => (
            <RunText key={run.start} run={run} place="text" />
          ))}
        </p>
      ))}
    </div>
  )
}
