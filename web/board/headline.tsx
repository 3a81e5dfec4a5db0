import type { Ask, Health } from '../../src/api/types.js'
import { formatDateShort } from '../../src/present/dates.js'
import { counted } from '../format.js'
import { AsOfNote } from '../parts/as-of.js'
import { useJson } from '../resource.js'

function span(asks: readonly Ask[]): string {
  const seen = asks.map((ask) => ask.firstSeen).filter((date) => date !== null)
  const changed = asks.map((ask) => ask.lastChanged).filter((date) => date !== null)
  const [first, last] = [seen.sort()[0], changed.sort().at(-1)]
  if (!first || !last) return ''
  return first === last
    ? `, published on ${formatDateShort(first)}`
    : `, published from ${formatDateShort(first)} to ${formatDateShort(last)}`
}

interface Props {
  readonly all: readonly Ask[]
  readonly asOf: string | null
}

function Counts({ all, asOf }: Props) {
  const health = useJson<Health>('/api/health')
  if (health.status !== 'ready') return <p className="lede" />
  const { articles, stories, asks } = health.value.counts
  return (
    <p className="lede">
      Read from <b>{counted(articles, 'article')}</b> telling <b>{counted(stories, 'story', 'stories')}</b>
      {!asOf && span(all)}: <b>{counted(asks, 'ask')}</b>
      {asOf && `, ${all.length.toLocaleString('en')} of them known by then`}. Every line opens to the sentences that
      prove it.
    </p>
  )
}

/** What this page is and what it was made from; `all` are the asks known on the day asked for. */
export function Headline({ all, asOf }: Props) {
  return (
    <header className="headline">
      <h1>Who wants what of whom, and what came of it</h1>
      <Counts all={all} asOf={asOf} />
      <AsOfNote asOf={asOf} />
    </header>
  )
}
