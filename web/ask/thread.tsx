import type { ArticleRef, Ask } from '../../src/model/thread.js'
import { formatDateShort } from '../../src/present/dates.js'
import type { TimelineEntry } from '../../src/present/timeline.js'
import { counted } from '../format.js'
import { Quote, SaidBy, StepName } from '../parts/proof.js'
import { SourceLine } from '../parts/source-line.js'
import { isDeed } from '../words.js'
import { lineAnchor, storiesOf } from './lines.js'

function Copies({ copies }: { copies: readonly ArticleRef[] }) {
  if (copies.length === 0) return null
  return (
    <details className="copies">
      <summary>Also in {counted(copies.length, 'copy', 'copies')} of this story</summary>
      <ul>
        {copies.map((copy) => (
          <li key={copy.key}>
            <SourceLine article={copy} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function When({ line }: { line: TimelineEntry }) {
  const published = line.quotes[0]?.publishedAt ?? null
  return (
    <p className="line-date">
      <b>{formatDateShort(line.date)}</b>
      {line.dateOf === 'act' && published !== line.date && <small>told {formatDateShort(published)}</small>}
    </p>
  )
}

function LineHead({ line, number }: { line: TimelineEntry; number: number }) {
  const [first] = line.quotes
  return (
    <p className="proof-head">
      <span className="line-number">
        <span className="unseen">Line </span>
        {number}
      </span>
      {first && <StepName evidence={first} />}
      <span className="tag">{isDeed(line.step) ? 'deed' : 'words'}</span>
      {line.quotes.length === 1 && first && <SaidBy evidence={first} />}
    </p>
  )
}

function Line({ line, number }: { line: TimelineEntry; number: number }) {
  const [first] = line.quotes
  return (
    <li id={lineAnchor(number)} className={isDeed(line.step) ? 'line line-deed' : 'line'}>
      <When line={line} />
      <div className="line-body">
        <LineHead line={line} number={number} />
        {line.quotes.map((evidence) => (
          <div key={evidence.id} className="line-quote">
            <Quote text={evidence.text} />
            {line.quotes.length > 1 && <SaidBy evidence={evidence} />}
          </div>
        ))}
        {first && <SourceLine article={first.article} span={first} />}
        <Copies copies={line.copies} />
      </div>
    </li>
  )
}

/** Everything that shows this ask, in order of time, copies folded. */
export function Thread({ ask, lines }: { ask: Ask; lines: readonly TimelineEntry[] }) {
  const words = storiesOf(ask, (step) => !isDeed(step))
  const deeds = storiesOf(ask, isDeed)
  return (
    <section className="thread" aria-labelledby="thread">
      <header className="section-head">
        <h2 id="thread">The thread</h2>
        <p>
          words in {counted(words, 'story', 'stories')}, deeds in {counted(deeds, 'story', 'stories')}
        </p>
      </header>
      <ol className="lines">
        {lines.map((line, at) => (
          <Line key={`${line.story} ${line.step} ${line.quotes[0]?.id}`} line={line} number={at + 1} />
        ))}
      </ol>
    </section>
  )
}
