import type { Evidence } from '../../src/model/claim.js'
import type { ThreadEvidence } from '../../src/model/thread.js'
import { sayerWords } from '../../src/present/caption.js'
import { CERTAINTY_WORDS, STEP_WORDS } from '../../src/present/words.js'
import { useNames } from '../actors.js'
import { counted } from '../format.js'
import { isDeed } from '../words.js'
import { SourceLine } from './source-line.js'

/** The step that a piece of evidence shows, and whether it is a word or a deed. */
export function StepName({ evidence }: { evidence: Evidence }) {
  const { step, direction, partial } = evidence
  return (
    <span className={`step step-${step}`}>
      {STEP_WORDS[step]}
      {direction && ` ${direction}`}
      {partial && ' in part'}
    </span>
  )
}

/** Who says so and how sure the saying is. */
export function SaidBy({ evidence }: { evidence: Evidence }) {
  const nameOf = useNames()
  return (
    <span className="said">
      {sayerWords(evidence.saidBy, nameOf)}
      {evidence.certainty !== 'asserted' && <b> ({CERTAINTY_WORDS[evidence.certainty]})</b>}
    </span>
  )
}

/** The words themselves. */
export function Quote({ text }: { text: string }) {
  return (
    <blockquote className="quote">
      <p>{text}</p>
    </blockquote>
  )
}

/** One piece of proof in short: its step, the words, who says so and where, and how many copies of the story repeat it. */
export function Proof({ evidence, copies }: { evidence: ThreadEvidence; copies: number }) {
  return (
    <li className="proof">
      <p className="proof-head">
        <StepName evidence={evidence} />
        {isDeed(evidence.step) && <span className="tag">deed</span>}
        <SaidBy evidence={evidence} />
      </p>
      <Quote text={evidence.text} />
      <SourceLine article={evidence.article} span={evidence} />
      {copies > 0 && <p className="said">and in {counted(copies, 'copy', 'copies')} of this story</p>}
    </li>
  )
}
