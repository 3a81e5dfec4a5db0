import { articlePage, type TestSite } from './site.js'

/** What a feed is served as, and how many articles should come of it. */
export interface ServedFeed {
  readonly name: string
  readonly body: string | Uint8Array
  readonly type?: string
  /** Ids or endings of the articles' addresses that should come in, sorted. */
  readonly gives: readonly string[]
  /** Codes of what should be refused, sorted. */
  readonly refuses?: readonly string[]
}

const paragraph = (who: string) =>
  `${who} urged Berlin on Tuesday to send it Leopard tanks, saying that time was short and that the spring would decide the war in the east of the country; Berlin answered that no decision had been taken and that it would first talk to its allies.`
/** A whole text as feeds carry it. */
export const whole = (who: string) =>
  `<p>${paragraph(who)}</p><p>${paragraph(`In Brussels ${who}`)}</p><p>${paragraph(`Later ${who}`)}</p>`
const cdata = (html: string) => `<![CDATA[${html}]]>`
const cyrillic =
  'Президент Украины вновь призвал Берлин поставить танки; решение не принято, сообщил представитель правительства. '.repeat(
    8,
  )

/** Windows-1251 by hand: the capital and small letters of Russian. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].map((char) => {
      const at = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'.indexOf(char)
      return at < 0 ? char.charCodeAt(0) & 0x7f : 0xc0 + at
    }),
  )
}

/** Twenty feeds of all kinds and ages, broken ones among them; the pages they lead to are served by `site`. */
export function twentyFeeds(site: TestSite): readonly ServedFeed[] {
  const page = (name: string) => site.serve(`/${name}`, articlePage(`About ${name}`, `Ukraine (${name})`), 'text/html')
  const rss = (items: string, version = '2.0') =>
    `<?xml version="1.0"?><rss version="${version}" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News &amp; Views</title><link>${site.origin}/</link><language>en</language>${items}</channel></rss>`
  const full = (id: string, more = '') =>
    `<item><title>Full ${id}</title><guid isPermaLink="false">${id}</guid><pubDate>Tue, 17 Jan 2023 21:30:00 EST</pubDate>${more}<content:encoded>${cdata(whole(id))}</content:encoded></item>`
  return [
    { name: 'rss091', gives: ['/rss091-page'], body: `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">${rss(`<item><title>Old</title><link>${page('rss091-page')}</link></item>`, '0.91').replace('<?xml version="1.0"?>', '')}` },
    { name: 'rss092', gives: ['/rss092-page'], body: rss(`<item><description>A line.</description><link>${page('rss092-page')}</link></item>`, '0.92') },
    { name: 'rss20', gives: ['full-1', 'full-2'], body: rss(full('full-1', '<dc:creator>Jane Roe</dc:creator>') + full('full-2')), type: 'application/rss+xml' },
    { name: 'rdf', gives: ['/rdf-page'], body: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${site.origin}/"><title>RDF</title></channel><item rdf:about="${page('rdf-page')}"><title>In RDF</title><link>${site.origin}/rdf-page</link><dc:date>2023-01-17T09:00+01:00</dc:date></item></rdf:RDF>` },
    { name: 'atom', gives: ['/atom-page', 'tag:a,2023:1'], body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title><entry><id>tag:a,2023:1</id><title type="html">Whole &amp;amp; &lt;b&gt;bold&lt;/b&gt;</title><published>2023-01-17T23:30:00-05:00</published><author><name>John Doe</name></author><content type="html">${whole('atom').replaceAll('<', '&lt;')}</content></entry><entry><id>tag:a,2023:2</id><title>Linked</title><updated>2023-01-17T00:00:00Z</updated><link rel="enclosure" href="/x.mp3"/><link href="${page('atom-page')}"/></entry></feed>` },
    { name: 'atom-xhtml', gives: ['tag:x'], body: `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:x</id><title>X</title><updated>2023-01-17T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${whole('xhtml')}</div></content></entry></feed>` },
    { name: 'atom03', gives: ['/atom03-page'], body: `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Older</title><id>urn:3</id><issued>2003-12-13T08:29:29-04:00</issued><link rel="alternate" href="${page('atom03-page')}"/></entry></feed>` },
    { name: 'json', gives: ['json-1'], type: 'application/feed+json', body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'JSON', items: [{ id: 'json-1', title: 'J', content_html: whole('json'), date_published: '2023-01-17T10:00:00+02:00', authors: [{ name: 'J. Son' }] }] }) },
    { name: 'json-text', gives: ['json-2'], body: JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [{ id: 'json-2', content_text: `${paragraph('JSON')}\n\n${paragraph('Text')}\n\n${paragraph('Plain')}` }] }) },
    { name: 'lies-utf8', gives: ['ru-1'], type: 'application/rss+xml; charset=utf-8', body: Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-8"?><rss><channel><title>RU</title><item><guid isPermaLink="false">ru-1</guid><description>'), windows1251(cyrillic.repeat(2)), Buffer.from('</description></item></channel></rss>')]) },
    { name: 'lies-latin1', gives: ['la-1'], type: 'text/xml; charset=iso-8859-1', body: `<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><guid isPermaLink="false">la-1</guid><title>Kyjiw — «Танки»</title><description>${cyrillic.repeat(2)}</description></item></channel></rss>` },
    { name: 'html-type', gives: ['odd-1'], type: 'text/html', body: rss(full('odd-1')) },
    { name: 'unclosed', gives: ['un-1'],
      refuses: ['text_missing'], body: rss(`<item><guid isPermaLink="false">un-1</guid><title>A & B <b>bold</title><content:encoded>${cdata(whole('unclosed'))}</content:encoded></item><item><guid isPermaLink=false>un-2</guid><title>No end<content:encoded>${cdata(whole('unclosed again'))}</content:encoded></title></item>`) },
    { name: 'cut', gives: ['cut-1'], refuses: ['feed_invalid'], body: rss(full('cut-1') + full('cut-2')).slice(0, -150) },
    { name: 'entities', gives: [], refuses: ['xml_refused'], body: `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;"><!ENTITY xxe SYSTEM "file:///etc/passwd">]>${rss('<item><guid>x</guid><description>&lol2;&xxe;</description></item>')}` },
    { name: 'deep', gives: [], refuses: ['xml_refused'], body: `<rss><channel><item>${'<a>'.repeat(100_000)}` },
    { name: 'empty', gives: [], refuses: ['file_empty'], body: '' },
    { name: 'broken-json', gives: [], refuses: ['feed_invalid'], body: '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"x"' },
    { name: 'sitemap', gives: ['/map-page'], body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${page('map-page')}</loc><lastmod>2023-01-17</lastmod></url></urlset>` },
    { name: 'mixed', gives: ['/mixed-page'], refuses: ['fetch_refused', 'page_notice', 'page_wall', 'text_missing'], body: rss(
      `<item><link>${page('mixed-page')}</link></item><item><link>${site.origin}/gone</link></item>` +
      `<item><link>${site.serve('/wall', '<html><body><main><h1>Tanks for Kyiv</h1><p>This article is for subscribers only. Sign in to continue reading.</p><p>Already a subscriber? Log in to your account.</p></main></body></html>', 'text/html')}</link></item>` +
      `<item><link>${site.serve('/notice', '<html><body><div><h2>Before you continue</h2><p>We and our 812 partners store and access information on a device, such as cookies, and process personal data. You can accept all cookies or manage preferences. See our privacy policy.</p></div></body></html>', 'text/html')}</link></item>` +
      `<item><link>${site.serve('/blank', '<html><body><script>render()</script></body></html>', 'text/html')}</link></item>`) },
  ] // biome-ignore format: a table of feeds
}
