import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from './html.js'

const paragraphs = [
  'Kyiv asked Berlin on Tuesday to send it Leopard tanks, saying that time was short and that the spring would decide the war in the east of the country.',
  'Berlin said that no decision had been taken, and that it would talk to its allies first; a spokesman named no date by which the answer would come.',
  'The president, who was to fly to Warsaw &amp; Rome in the evening, urged the <b>European Union</b> to open the talks on accession before the summer.',
]
const page = `<!DOCTYPE html><html lang="en-GB"><head><title>Tanks | The Example</title>
<meta property="og:title" content="Kyiv asks for tanks"><meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2023-01-17T09:00:00+01:00">
<link rel="canonical" href="https://news.example/tanks">
<script>globalThis.ran = true; document.body.innerHTML = 'taken over'</script></head>
<body onload="globalThis.ran = true"><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Subscribe now</a></li></ul></nav>
<article><h1>Kyiv asks for tanks</h1>${paragraphs.map((p) => `<p>\n   ${p}\n</p>`).join('')}<script>globalThis.ran = true</script></article>
<footer>All rights reserved</footer></body></html>`

describe('readHtml', () => {
  it('takes the main text in blocks and what the page says of itself', () => {
    const read = readHtml(Buffer.from(page))
    expect(read).toMatchObject({
      title: 'Kyiv asks for tanks',
      date: '2023-01-17',
      url: 'https://news.example/tanks',
      source: 'The Example',
      language: 'en',
    })
    const plain = paragraphs.map((p) => p.replace('&amp;', '&').replace(/<\/?b>/g, ''))
    expect(read.text.endsWith(plain.join('\n\n'))).toBe(true)
    expect(read.text).not.toMatch(/Subscribe|rights reserved/)
  })
  it('runs no script and keeps none of its words', () => {
    expect(readHtml(Buffer.from(page)).text).not.toMatch(/ran|taken over/)
    expect('ran' in globalThis).toBe(false)
  })
  it('takes date, headline and publisher from JSON-LD', () => {
    const ld = {
      '@graph': [
        { '@type': 'WebSite' },
        { '@type': 'NewsArticle', headline: 'H', datePublished: '2024-06', publisher: { name: 'P' } },
      ],
    }
    const html = `<html><head><script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(ld)}</script></head><body><p>${paragraphs[0]}</p></body></html>`
    expect(readHtml(Buffer.from(html))).toMatchObject({ title: 'H', date: '2024-06', source: 'P' })
  })
  it('guesses no date, and no address that is not one', () => {
    const html = `<meta name="date" content="last Tuesday"><link rel="canonical" href="javascript:alert(1)"><p>${paragraphs[0]}</p>`
    expect(readHtml(Buffer.from(html))).toMatchObject({ date: null, url: null })
  })
  it('takes a fragment, and a page in the charset that it declares', () => {
    expect(readHtml(Buffer.from('Kyiv asks<br>Berlin &lt;now&gt;')).text).toBe('Kyiv asks\nBerlin <now>')
    expect(
      readHtml(Buffer.concat([Buffer.from('<meta charset=windows-1251><p>'), Buffer.from([0xcc, 0xee, 0xf1])])).text,
    ).toBe('Мос')
  })
  it('refuses a page without text', () => {
    expect(() => readHtml(Buffer.from('<html><body><script>1</script><img src=x></body></html>'))).toThrowError(
      expect.objectContaining({ code: 'text_missing' }),
    )
  })
  it('survives nesting without end', () => {
    expect(readHtml(Buffer.from(`${'<div>'.repeat(20_000)}Kyiv asks.`)).text).toBe('Kyiv asks.')
  })
  it('throws nothing but its own errors, whatever is cut or put in', () => {
    fc.assert(
      fc.property(fc.nat(page.length), fc.nat(page.length), fc.string({ unit: 'grapheme' }), (a, b, put) => {
        const html = page.slice(0, a) + put + page.slice(b)
        try {
          expect(readHtml(Buffer.from(html)).text).not.toBe('')
        } catch (error) {
          expect(['text_missing', 'file_empty', 'file_binary']).toContain(
            (error as { code?: string }).code ?? String(error),
          )
        }
      }),
      { numRuns: 60 },
    )
  })
})
