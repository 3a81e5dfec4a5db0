import { type Article, createArticle } from '../model/article.js'
import type { PartialDate } from '../model/time.js'
import { decodeText } from './decode.js'
import type { Format } from './files.js'

/** One whole `.txt`, `.html` or `.pdf` as an article; `id` is its path as given. Throws what the readers of its format throw; they are loaded when first needed. */
export async function articleOfDocument(
  format: Exclude<Format, 'jsonl'>,
  bytes: Uint8Array,
  id: string,
  fallbackDate: PartialDate | null,
): Promise<Article> {
  switch (format) {
    case 'txt':
      return createArticle({ id, text: decodeText(bytes).text, date: fallbackDate })
    case 'html': {
      const { readHtml } = await import('./html.js')
      const { text, title, date, url, source, language } = readHtml(bytes)
      const known = language === null ? {} : { language }
      return createArticle({ id, text, title, date: date ?? fallbackDate, url, source, ...known, extracted: true })
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf.js')
      return createArticle({ id, ...(await readPdf(bytes)), date: fallbackDate, extracted: true })
    }
  }
}
