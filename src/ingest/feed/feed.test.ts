import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DemarcheError } from '../../model/errors.js'
import { saidDate } from './dates.js'
import type { FeedPart } from './item.js'
import { feedKind, readFeed } from './read-feed.js'
import { plainText } from './xml-items.js'

const NOW = Date.parse('2026-11-24T00:00:00Z')

describe('dates', () => {
  it.each([
    ['Tue, 17 Jan 2023 21:30:00 EST', '2023-01-18'],
    ['17 Jan 23 21:30 -0500', '2023-01-18'],
    ['Tue, 17 January 2023 09:00:00 GMT', '2023-01-17'],
    ['Wed, 18 Jan 2023 00:30:00 +0900', '2023-01-17'],
    ['Tue, 17-Jan-2023 09:00:00 UTC', '2023-01-17'],
    ['Tue, 17 Jan 2023', '2023-01-17'],
    ['2023-01-17T23:30-05:00', '2023-01-18'],
    ['2023-01-17T23:30:00-0500', '2023-01-18'],
    ['2023-01-17 09:00:00', '2023-01-17'],
    ['2023-01', '2023-01'],
    ['2023', '2023'],
    ['Tue, 17 Jan 2023 09:00:00 MSK (Moscow)', '2023-01-17'],
  ])('%s is %s', (text, date) => {
    expect(saidDate(text, NOW)).toEqual({ date, said: text })
  })
  it.each([
    '',
    'yesterday',
    '32 Jan 2023',
    '30 Feb 2023 09:00:00 GMT',
    '1 Jan 1970 00:00:00 GMT',
    '2031-01-01',
    '17/01/2023',
    null,
  ])('%s is none that is believed', (text) => {
    expect(saidDate(text, NOW)).toBeNull()
  })
})

describe('titles', () => {
  it('lose their tags and what was escaped twice', () => {
    expect(plainText('A &amp;amp; <b>B</b> &#8212; &lt;C&gt; &nosuch; 1 < 2')).toBe('A &amp; B — <C> &nosuch; 1 < 2')
    expect(plainText('<i></i> ')).toBeNull()
  })
})

const FEEDS = [
  '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>A &amp; B</title><link>https://n.example/a</link><description><![CDATA[<p>Kyiv asks.</p>]]></description></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>x</id><link href="https://n.example/b"/><content type="xhtml"><div>Kyiv <b>asks</b>.</div></content></entry></feed>',
  '<opml version="2.0"><body><outline text="a"><outline xmlUrl="https://n.example/feed"/></outline></body></opml>',
  '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"Kyiv asks."}]}',
]

async function parts(text: string, size = 64): Promise<FeedPart[]> {
  const pieces = async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const found: FeedPart[] = []
  const head = { title: null, url: null, language: null }
  for await (const part of readFeed(pieces(), feedKind(text) ?? 'rss', 'https://n.example/', head)) found.push(part)
  return found
}

describe('a feed', () => {
  it('is the same however it comes in', async () => {
    for (const feed of FEEDS) {
      const whole = await parts(feed, feed.length)
      expect(whole.length).toBe(1)
      for (const size of [1, 2, 7, 50]) expect(await parts(feed, size)).toEqual(whole)
    }
  })
  it('leads nowhere but to the web', async () => {
    const item = (link: string) => `<rss><channel><item><guid>g</guid><link>${link}</link></item></channel></rss>`
    for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'http://'])
      expect(await parts(item(link))).toMatchObject([{ kind: 'item', item: { url: null } }])
    expect(await parts(item('/a?b=1&amp;c=2'))).toMatchObject([{ item: { url: 'https://n.example/a?b=1&c=2' } }])
  })
  it('throws nothing but its own errors, whatever is cut or put in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FEEDS),
        fc.nat(300),
        fc.nat(300),
        fc.string({ unit: 'grapheme' }),
        async (feed, a, b, put) => {
          try {
            expect((await parts(feed.slice(0, a) + put + feed.slice(b))).length).toBeLessThan(50)
          } catch (error) {
            expect(error).toBeInstanceOf(DemarcheError)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
