import type { ArticleView } from '../../src/api/types.js'
import { formatDateShort } from '../../src/present/dates.js'
import { sourceWords } from '../../src/present/sources.js'
import { counted, safeHref } from '../format.js'
import { RetoldMark, SourceLine } from '../parts/source-line.js'

function Outside({ url }: { url: string }) {
  const href = safeHref(url)
  if (!href) return url
  return (
    <a href={href} rel="noreferrer" target="_blank">
      {URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : href}
      <span className="unseen">, opens in a new tab</span> ↗
    </a>
  )
}

/** Where the text comes from and what may be done with it. */
export function Particulars({ view }: { view: ArticleView }) {
  const { article, licence, retells, reader } = view
  return (
    <dl className="facts">
      <div>
        <dt>Published</dt>
        <dd>
          {formatDateShort(article.date)}
          {sourceWords(article) !== null && `, ${sourceWords(article)}`}
        </dd>
      </div>
      {view.authors.length > 0 && (
        <div>
          <dt>By</dt>
          <dd>{view.authors.join(', ')}</dd>
        </div>
      )}
      {article.url && (
        <div>
          <dt>Source</dt>
          <dd>
            <Outside url={article.url} />
          </dd>
        </div>
      )}
      <div>
        <dt>Licence</dt>
        <dd>{licence ?? 'not stated'}</dd>
      </div>
      <div>
        <dt>Reader</dt>
        <dd>{reader}</dd>
      </div>
      {article.retold && (
        <div className="facts-wide">
          <dt>
            <RetoldMark />
          </dt>
          <dd>
            told anew in our own words from{' '}
            {retells.map((url, at) => (
              <span key={url}>
                {at > 0 && ', '}
                <Outside url={url} />
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Other articles that tell the same story. */
export function SameStory({ view }: { view: ArticleView }) {
  if (view.copies.length === 0) return null
  return (
    <section className="same-story" aria-labelledby="copies">
      <header className="section-head">
        <h2 id="copies">The same story</h2>
        <p>{counted(view.copies.length, 'copy', 'copies')}, counted once</p>
      </header>
      <ul>
        {view.copies.map((copy) => (
          <li key={copy.key}>
            <SourceLine article={copy} />
          </li>
        ))}
      </ul>
    </section>
  )
}
