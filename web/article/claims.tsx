import type { ArticleView } from '../../src/api/types.js'
import { type Claim, REJECTION_REASONS, type Rejection } from '../../src/model/claim.js'
import { kindWords, STEP_WORDS, stateWords } from '../../src/present/words.js'
import { useNames } from '../actors.js'
import { counted } from '../format.js'
import { Link } from '../route.js'

function Steps({ claim }: { claim: Claim }) {
  return (
    <span className="claim-steps">
      {claim.evidence.map((evidence) => (
        <a
          key={`${evidence.start} ${evidence.step}`}
          className={`step step-${evidence.step}`}
          href={`#${evidence.in ?? 'text'}-${evidence.start}`}
        >
          {STEP_WORDS[evidence.step]}
        </a>
      ))}
    </span>
  )
}

function ClaimItem({ claim, askId }: { claim: Claim; askId: string | undefined }) {
  const nameOf = useNames()
  const whom = claim.addressee === null ? 'nobody in particular' : nameOf(claim.addressee)
  return (
    <li id={`claim-${claim.key}`} className="claim">
      <span className="claim-number">{claim.key}</span>
      <p className="claim-parties">
        {nameOf(claim.asker)} <span aria-hidden="true">→</span>
        <span className="unseen">to</span> {whom}
      </p>
      <p className="claim-matter words">
        {claim.polarity === 'refrain' && <span className="not">not</span>}
        {askId ? <Link href={`/asks/${askId}`}>{claim.matter}</Link> : claim.matter}
      </p>
      <p className="claim-kind">
        {kindWords(claim.kind)}, {claim.force}, {stateWords(claim)}
      </p>
      <Steps claim={claim} />
    </li>
  )
}

/** The claims read in an article, each a link to its ask and to its marks in the text. */
export function Claims({ view }: { view: ArticleView }) {
  return (
    <section className="claims" aria-labelledby="claims">
      <header className="section-head">
        <h2 id="claims">Read here</h2>
        <p>{counted(view.claims.length, 'ask')}</p>
      </header>
      {view.claims.length === 0 && <p className="plain">No ask was read in this text.</p>}
      <ol>
        {view.claims.map((claim) => (
          <ClaimItem key={claim.key} claim={claim} askId={view.askOf[claim.key]} />
        ))}
      </ol>
    </section>
  )
}

interface RejectedProps {
  readonly rejected: readonly Rejection[]
  readonly shown: boolean
  readonly show: (shown: boolean) => void
}

/** What looked like an ask and was not taken for one, with the reason; shown in the text on request. */
export function Rejected({ rejected, shown, show }: RejectedProps) {
  if (rejected.length === 0) return null
  return (
    <section className="rejected">
      <label className="toggle">
        <input type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
        Show what was not taken ({rejected.length}) and why
      </label>
      {shown && (
        <ul>
          {rejected.map((rejection) => (
            <li key={`${rejection.in} ${rejection.start} ${rejection.end} ${rejection.reason}`}>
              <a href={`#${rejection.in ?? 'text'}-${rejection.start}`} className="words">
                {rejection.text}
              </a>
              <span>{REJECTION_REASONS[rejection.reason]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
