import { type Article, type ArticleInput, createArticle } from '../model/article.js'
import type { PartialDate } from '../model/time.js'
import { decodeText } from './decode.js'
import { languageOf } from './language.js'

/**
 * One whole document as an article; `id` is its path as given or its address. `known` is what its finder knows of it and counts where the document
 * does not say. Throws what the readers of its format throw; they are loaded when first needed.
 */
export async function articleOfDocument(
  format: 'txt' | 'html' | 'pdf',
  bytes: Uint8Array,
  id: string,
  fallbackDate: PartialDate | null,
  known: Partial<ArticleInput> = {},
): Promise<Article> {
  switch (format) {
    case 'txt': {
      const { text } = decodeText(bytes)
      return createArticle({ ...known, id, text, date: fallbackDate, ...languageOfText(text) })
    }
    case 'html': {
      const { readHtml } = await import('./html.js')
      const { text, title, date, url, source, language, authors, published } = readHtml(bytes)
      const said = { text, title, date: date ?? fallbackDate, url, source, authors, published }
      return createArticle({ id, ...said, language: languageOf(text, language), extracted: true })
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf.js')
      const { title, text } = await readPdf(bytes)
      const named = known.title ?? title
      return createArticle({
        ...known,
        id,
        title: named,
        text,
        date: fallbackDate,
        extracted: true,
        ...languageOfText(text),
      })
    }
  }
}

function languageOfText(text: string): { language: string } {
  return { language: languageOf(text, null) }
}
