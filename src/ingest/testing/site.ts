import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a path answers: a text, bytes, or a handler. */
type Answer = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void)

export interface Visit {
  readonly path: string
  readonly at: number
  readonly headers: IncomingMessage['headers']
}

/** A web server on this machine that keeps count of who asks for what, and when. */
export interface TestSite {
  readonly origin: string
  readonly port: number
  readonly visits: readonly Visit[]
  /** Most requests under way at one time. */
  readonly busiest: () => number
  serve(path: string, answer: Answer, type?: string): string
  close(): Promise<void>
}

/** Starts one; `/robots.txt` answers 404 until it is served. */
export async function testSite(): Promise<TestSite> {
  const answers = new Map<string, { answer: Answer; type: string | undefined }>()
  const visits: Visit[] = []
  const load = { now: 0, most: 0 }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    visits.push({ path, at: performance.now(), headers: request.headers })
    load.most = Math.max(load.most, ++load.now)
    response.on('close', () => load.now--)
    const found = answers.get(path) ?? answers.get(path.split('?', 1)[0] ?? '')
    if (found === undefined) return void response.writeHead(404).end('nothing here')
    if (typeof found.answer === 'function') return found.answer(request, response)
    response.writeHead(200, found.type === undefined ? {} : { 'content-type': found.type }).end(found.answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    port,
    visits,
    busiest: () => load.most,
    serve(path, answer, type) {
      answers.set(path, { answer, type })
      return `${origin}${path}`
    },
    close: () => closed(server),
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** The HTML page of an article of some length. */
export function articlePage(title: string, about: string, head = ''): string {
  const paragraphs = [
    `${about} asked Berlin on Tuesday to send it Leopard tanks, saying that time was short and that the spring would decide the war in the east of the country.`,
    'Berlin said that no decision had been taken, and that it would talk to its allies first; a spokesman named no date by which the answer would come.',
    'The president, who was to fly to Warsaw and Rome in the evening, urged the European Union to open the talks on accession before the summer.',
  ]
  return `<!DOCTYPE html><html lang="en"><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`
}
