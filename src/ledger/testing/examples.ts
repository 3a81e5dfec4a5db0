import { readdirSync, readFileSync } from 'node:fs'
import { type Article, type ArticleInput, createArticle } from '../../model/article.js'
import { parsePartialDate } from '../../model/time.js'

const FOLDER = new URL('../../../examples/', import.meta.url)

/** The bundled articles, in order of their date. */
export function exampleArticles(): readonly Article[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))
  const lines = files.flatMap((name) =>
    readFileSync(new URL(name, FOLDER), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  )
  const articles = lines.map((line) => {
    const { date, ...rest } = JSON.parse(line) as ArticleInput & { date: string }
    return createArticle({ ...rest, date: parsePartialDate(date) })
  })
  return articles.sort((a, b) =>
    (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : a.id < b.id ? -1 : 1,
  )
}

/** The bundled article with that id. */
export function exampleArticle(id: string): Article {
  const found = exampleArticles().find((article) => article.id === id)
  if (found === undefined) throw new RangeError(`no example ${id}`)
  return found
}
