import { DemarcheError } from '../model/errors.js'
import { type PlacedText, paragraphsOf } from './pdf-paragraphs.js'

/** What one PDF gives. Its creation date is not taken for the date of publication. */
export interface PdfDocument {
  readonly title: string | null
  readonly text: string
}

/** Pages beyond this are not read; the file is refused as too large. */
const MOST_PAGES = 2000

/** The text layer of a PDF. Throws `text_missing` (pages are pictures), `file_unreadable` (damaged, locked by a password) and `file_too_large`. */
export async function readPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // A copy: the library takes the buffer over.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await readPages(await task.promise)
  } catch (error) {
    if (error instanceof DemarcheError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new DemarcheError('file_unreadable', `the PDF cannot be read: ${message}`, { cause: error })
  } finally {
    await task.destroy()
  }
}

/** The few members of the library's document that are used. */
interface PdfPages {
  readonly numPages: number
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly unknown[] }>; cleanup(): unknown }>
  getMetadata(): Promise<{ info: object }>
}

async function readPages(pdf: PdfPages): Promise<PdfDocument> {
  if (pdf.numPages > MOST_PAGES)
    throw new DemarcheError('file_too_large', `the PDF has ${pdf.numPages} pages; the limit is ${MOST_PAGES}`, {
      value: pdf.numPages,
    })
  const paragraphs: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    paragraphs.push(...paragraphsOf(items.filter(isPlacedText)))
    page.cleanup()
  }
  const text = paragraphs.join('\n\n')
  if (text.trim() === '') throw new DemarcheError('text_missing', 'the PDF has no text layer; its pages are pictures')
  return { title: await titleOf(pdf), text }
}

async function titleOf(pdf: PdfPages): Promise<string | null> {
  const { info } = await pdf.getMetadata()
  const title = (info as Record<string, unknown>).Title
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null
}

function isPlacedText(item: unknown): item is PlacedText {
  return typeof item === 'object' && item !== null && 'str' in item && 'transform' in item
}
