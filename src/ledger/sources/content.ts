import { contentId } from '../../model/id.js'

/** One id for the same text however its white space is set. */
export function contentOf(text: string): string {
  return contentId('txt', [text.replace(/\s+/g, ' ').trim()])
}

/** The host of an address without `www.` and the like, as SQL would see it; empty where there is no address. */
export function hostOf(url: string | null): string {
  if (url === null || !URL.canParse(url)) return ''
  return new URL(url).hostname.replace(/^(www\d?|m|mobile|amp|edition|rss|feeds?)\./, '')
}
