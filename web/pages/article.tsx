import { useMemo, useState } from 'react'
import type { ArticleView } from '../../src/api/types.js'
import { useAnchor } from '../anchor.js'
import { Claims, Rejected } from '../article/claims.js'
import { MarkedLine, MarkedText } from '../article/marked-text.js'
import { marksIn } from '../article/marks.js'
import { Particulars, SameStory } from '../article/particulars.js'
import { Failed, Loading } from '../parts/notice.js'
import { useJson } from '../resource.js'
import { Link } from '../route.js'
import { useDocumentTitle } from '../title.js'

function Body({ view, rejected }: { view: ArticleView; rejected: ArticleView['rejected'] }) {
  const marks = useMemo(() => marksIn('text', view.claims, rejected), [view, rejected])
  if (view.text === null) return <p className="plain">{view.withheld}</p>
  return <MarkedText text={view.text} marks={marks} />
}

function Title({ view, rejected }: { view: ArticleView; rejected: ArticleView['rejected'] }) {
  const marks = useMemo(() => marksIn('title', view.claims, rejected), [view, rejected])
  return (
    <h1 className="words">
      <MarkedLine text={view.article.title ?? view.article.id} marks={marks} />
    </h1>
  )
}

const NONE: ArticleView['rejected'] = []

function Shown({ view }: { view: ArticleView }) {
  useDocumentTitle(view.article.title ?? view.article.id)
  useAnchor(view.article.key)
  const [all, setAll] = useState(false)
  const rejected = all ? view.rejected : NONE
  return (
    <article>
      <nav className="trail" aria-label="Where this stands">
        <Link href="/">Board</Link>
        <span aria-hidden="true">/</span>
        <span>An article</span>
      </nav>
      <header className="article-head">
        <Title view={view} rejected={rejected} />
        <Particulars view={view} />
      </header>
      <div className="article-columns">
        <div className="article-body" lang={view.language}>
          <Body view={view} rejected={rejected} />
        </div>
        <div className="article-side">
          <Claims view={view} />
          <Rejected rejected={view.rejected} shown={all} show={setAll} />
          <SameStory view={view} />
        </div>
      </div>
    </article>
  )
}

/** One article: its text with every proof marked, what was read in it, what was not taken, and where it comes from. */
export function ArticlePage({ id }: { id: string }) {
  const view = useJson<ArticleView>(`/api/articles/${encodeURIComponent(id)}`)
  if (view.status === 'loading') return <Loading what="the article" />
  if (view.status === 'failed') return <Failed heading="h1" fault={view.fault} retry={view.reload} />
  return <Shown view={view.value} />
}
