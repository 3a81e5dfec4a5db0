import { contentId } from '../../model/id.js'

/** One id for the same text however its white space is set. */
export function contentOf(text: string): string {
  return contentId('txt', [text.replace(/\s+/g, ' ').trim()])
}
