import { useMemo } from 'react'
import type { Ask } from '../../src/api/types.js'
import { captionOf } from '../../src/present/caption.js'
import { timeline } from '../../src/present/timeline.js'
import { useNames } from '../actors.js'
import { useAnchor } from '../anchor.js'
import { AskHead } from '../ask/head.js'
import { Judgements } from '../ask/judgements.js'
import { numbersOf } from '../ask/lines.js'
import { OddsPanel } from '../ask/odds.js'
import { Steps } from '../ask/steps.js'
import { Thread } from '../ask/thread.js'
import { AsOfNote, asOfQuery } from '../parts/as-of.js'
import { Failed, Loading } from '../parts/notice.js'
import { Trail } from '../parts/trail.js'
import { useJson } from '../resource.js'
import { useDocumentTitle } from '../title.js'

interface ShownProps {
  readonly ask: Ask
  readonly asOf: string | null
  readonly reload: () => void
}

function Shown({ ask, asOf, reload }: ShownProps) {
  useDocumentTitle(captionOf(ask, useNames()))
  useAnchor(ask.id)
  const lines = useMemo(() => timeline(ask), [ask])
  const numbers = useMemo(() => numbersOf(ask, lines), [ask, lines])
  return (
    <article>
      <Trail asker={ask.asker} addressee={ask.addressee} asOf={asOf} />
      <AsOfNote asOf={asOf} />
      <AskHead ask={ask} />
      <Steps ask={ask} />
      <div className="ask-columns">
        <Thread ask={ask} lines={lines} />
        <div className="ask-side">
          <OddsPanel ask={ask} asOf={asOf} numbers={numbers} />
          <Judgements ask={ask} done={reload} />
        </div>
      </div>
    </article>
  )
}

/** One ask: its sentence, its ladder, its thread, its odds and what people judged. */
export function AskPage({ id, asOf }: { id: string; asOf: string | null }) {
  const ask = useJson<Ask>(`/api/asks/${encodeURIComponent(id)}${asOfQuery(asOf)}`)
  if (ask.status === 'loading') return <Loading what="the ask" />
  if (ask.status === 'failed') return <Failed heading="h1" fault={ask.fault} retry={ask.reload} />
  return <Shown ask={ask.value} asOf={asOf} reload={ask.reload} />
}
