import type { Article } from '../../model/article.js'
import type { Reading } from '../../model/claim.js'
import { DemarcheError } from '../../model/errors.js'
import type { Reader } from '../../model/reader.js'
import { parseAnswer } from './answer.js'
import { messagesFor } from './prompt.js'
import { complete, type LlmServer } from './server.js'
import { verify } from './verify.js'

/** How often a server that does not answer, or answers no JSON, is asked again. */
const TRIES = 3

/**
 * A reader that asks a language model and believes nothing of it that the text does not bear out word for word.
 * Reading throws `llm_unreachable`, `llm_refused`, or `llm_answer` where no answer was JSON in the form asked for.
 */
export function createLlmReader(server: LlmServer): Reader {
  const name = `llm ${server.model}`
  return { name, read: (article) => readByLlm(name, server, article) }
}

async function readByLlm(name: string, server: LlmServer, article: Article): Promise<Reading> {
  const { claims, rejected } = verify(article, await asksOf(server, article))
  return { kind: 'reading', articleKey: article.key, reader: name, claims, rejected }
}

async function asksOf(server: LlmServer, article: Article) {
  let last: DemarcheError | null = null
  for (let i = 0; i < TRIES; i++) {
    try {
      const said = await complete(server, messagesFor(article))
      const parsed = parseAnswer(said)
      if (parsed && (parsed.asks.length > 0 || parsed.malformed === 0)) return parsed.asks
      last = new DemarcheError('llm_answer', 'The language model gave no JSON in the form asked for.', { value: said })
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error
      last = error
      if (error.code === 'llm_refused') break
    }
  }
  throw last
}
