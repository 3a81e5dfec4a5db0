import type { ArticleRef } from '../../src/model/thread.js'
import { formatDateShort } from '../../src/present/dates.js'
import { sourceWords } from '../../src/present/sources.js'
import { safeHref } from '../format.js'
import { Link } from '../route.js'

/** The address of an article's page, or of one stretch of its text there. */
function articleHref(article: Pick<ArticleRef, 'key'>, span?: { start: number; in?: 'title' }): string {
  const at = span ? `#${span.in ?? 'text'}-${span.start}` : ''
  return `/articles/${encodeURIComponent(article.key)}${at}`
}

/** The mark of a text told anew in our own words. */
export function RetoldMark() {
  return (
    <span className="tag tag-retold" title="Told anew in our own words from the sources named">
      retold
    </span>
  )
}

/** Where a quote stands: the article's title, its publisher and date, and the address it came from. */
export function SourceLine({ article, span }: { article: ArticleRef; span?: { start: number; in?: 'title' } }) {
  const outside = safeHref(article.url)
  return (
    <span className="source">
      <Link href={articleHref(article, span)}>{article.title ?? article.id}</Link>
      <span className="source-where">
        {[sourceWords(article), formatDateShort(article.date)].filter(Boolean).join(', ')}
        {article.retold && <RetoldMark />}
        {outside && (
          <a href={outside} rel="noreferrer" target="_blank" className="source-out">
            source<span className="unseen"> of {article.title ?? article.id}, opens in a new tab</span> ↗
          </a>
        )}
      </span>
    </span>
  )
}
