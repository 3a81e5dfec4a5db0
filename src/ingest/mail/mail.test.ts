import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type Ingested } from '../source.js'
import { mboxArticles } from './mbox.js'
import { messageArticle } from './message.js'

const html =
  '<html><body><div style="display:none">&#8203;&#847;&shy;</div><h1>Tanks</h1><p>Kyiv asks Berlin for tanks =E2=80=94 soon.</p><p>Berlin waits.</p></body></html>'
const newsletter = `From: =?utf-8?q?Morgen=C3=BCbersicht?= <desk@news.example>
To: reader@home.example
Subject: =?utf-8?b?VGFua3Mg4oCUIGFuZCBtb3Jl?=
Date: Tue, 17 Jan 2023 21:30:00 -0500
Message-ID: <abc@news.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Kyiv asks.
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

${html.replaceAll('style=', 'style=3D')}
--b--
`.replaceAll('\n', '\r\n')
const plain = 'From: a@b.example\nSubject: Plain\n\nKyiv asks.\n>From Berlin nothing is heard.\n'

async function* chunks(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

async function read(...texts: string[]): Promise<Ingested[]> {
  const items: Ingested[] = []
  for await (const item of mboxArticles(chunks(...texts), 'box.mbox', DEFAULT_LIMITS, null)) items.push(item)
  return items
}

describe('a newsletter', () => {
  it('gives subject, sender, the day in UTC with its own words, and the text of its HTML', async () => {
    expect(await messageArticle(Buffer.from(newsletter), 'x.eml', null)).toMatchObject({
      id: 'abc@news.example',
      title: 'Tanks — and more',
      source: 'Morgenübersicht',
      date: '2023-01-18',
      published: 'Tue, 17 Jan 2023 21:30:00 -0500',
      text: 'Tanks\n\nKyiv asks Berlin for tanks — soon.\n\nBerlin waits.',
      extracted: true,
    })
  })
  it('goes by its plain part where it has no other, and by its place where it has no id', async () => {
    expect(await messageArticle(Buffer.from(plain), 'x.eml', null)).toMatchObject({
      id: 'x.eml',
      title: 'Plain',
      source: 'b.example',
      date: null,
    })
  })
  it('is refused where it is no message or says nothing', async () => {
    await expect(messageArticle(Buffer.from('hello'), 'x', null)).rejects.toMatchObject({ code: 'mail_invalid' })
    await expect(messageArticle(Buffer.from('From: a@b.example\n\n \n'), 'x', null)).rejects.toMatchObject({
      code: 'text_missing',
    })
  })
})

describe('an mbox', () => {
  it('gives its messages one by one, unquotes what was quoted, and names bad ones by their line', async () => {
    const items = await read(
      `From desk Tue Jan 17\r\n${newsletter}\r\nFrom x Tue`,
      ` Jan 17\n${plain}\nFrom y Wed\nnothing here\n\nFrom z Thu\n${plain}`,
    )
    expect(
      items.map((item) =>
        item.kind === 'article' ? item.id : item.kind === 'failure' ? [item.error.code, item.line] : '',
      ),
    ).toEqual(['abc@news.example', 'box.mbox#2', ['mail_invalid', expect.any(Number)], 'box.mbox#4'])
    expect(items[1]).toMatchObject({ text: 'Kyiv asks.\nFrom Berlin nothing is heard.' })
  })
  it('is refused where no message begins in it', async () => {
    expect(await read('hello\n')).toMatchObject([{ kind: 'failure', error: { code: 'mail_invalid' } }])
  })
})
