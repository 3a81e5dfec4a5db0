import PostalMime from 'postal-mime'
import { type Article, createArticle } from '../../model/article.js'
import { DemarcheError } from '../../model/errors.js'
import type { PartialDate } from '../../model/time.js'
import { saidDate } from '../feed/dates.js'
import { fragmentText } from '../html.js'
import { languageOf } from '../language.js'

const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 2 * 1024 * 1024 }
/** Newsletters pad the preview line with characters that nobody sees. */
const UNSEEN = /(?:[\u200b-\u200f\u00ad\u2060\ufeff\u2007]|\u034f)+/g
/** The HTML part is taken unless it says less than this share of the plain one. */
const FAIR_SHARE = 0.5

/**
 * One e-mail message (RFC 5322) as an article: its subject, the sender's name as source, the text of its HTML part where it has one. `id` is its
 * Message-ID, else `fallbackId`. Attachments are not read. Throws `mail_invalid` and `text_missing`.
 */
export async function messageArticle(
  bytes: Uint8Array,
  fallbackId: string,
  fallbackDate: PartialDate | null,
): Promise<Article> {
  const mail = await parse(bytes, fallbackId)
  const text = textOf(mail.html ?? '', mail.text ?? '')
  if (text === '') throw new DemarcheError('text_missing', 'the message holds no text', { value: fallbackId })
  const sent = saidDate(mail.headers.find(({ key }) => key === 'date')?.value)
  const sender = mail.from?.name.trim() || mail.from?.address?.split('@')[1] || null
  return createArticle({
    id: mail.messageId?.replace(/^<|>$/g, '').trim() || fallbackId,
    text,
    title: mail.subject?.replace(/\s+/g, ' ').trim() || null,
    date: sent?.date ?? fallbackDate,
    published: sent?.said ?? null,
    source: sender,
    language: languageOf(text, mail.headers.find(({ key }) => key === 'content-language')?.value ?? null),
    extracted: true,
  })
}

async function parse(bytes: Uint8Array, name: string) {
  try {
    const mail = await new PostalMime(LIMITS).parse(bytes)
    if (mail.headers.some(({ key }) => key === 'from' || key === 'subject' || key === 'date')) return mail
  } catch (cause) {
    throw new DemarcheError('mail_invalid', 'the message cannot be read', { value: name, cause })
  }
  throw new DemarcheError('mail_invalid', 'it has neither sender, subject nor date', { value: name })
}

function textOf(html: string, plain: string): string {
  const [seen, said] = [fragmentText(html), plain].map((text) =>
    text
      .replace(UNSEEN, '')
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  ) as [string, string]
  return seen.length >= said.length * FAIR_SHARE ? seen : said
}
