import type { Article } from './article.js'
import type { Reading } from './claim.js'

/** What turns an article into claims. Every implementation runs the suite in src/read/reader.cases.ts. */
export interface Reader {
  readonly name: string
  read(article: Article): Promise<Reading>
}
