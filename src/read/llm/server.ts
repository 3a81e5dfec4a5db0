import { DemarcheError } from '../../model/errors.js'
import type { Message } from './prompt.js'

/** A server that speaks OpenAI's chat completions, and the model to ask of it. */
export interface LlmServer {
  /** Base address, such as http://127.0.0.1:8080/v1. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token; never written anywhere. */
  readonly key?: string
  /** Milliseconds for one answer; default 120,000. */
  readonly timeout?: number
}

/** Most characters of an answer that are looked at. */
const LONGEST_ANSWER = 1_000_000

/** One answer, as words. Throws `llm_unreachable` (no answer in time, no connection) or `llm_refused` (an error status, no words in the answer). */
export async function complete(server: LlmServer, messages: readonly Message[]): Promise<string> {
  const response = await post(server, messages)
  const body = await text(server, response)
  if (!response.ok)
    throw new DemarcheError('llm_refused', `The language model's server answered ${response.status}.`, {
      value: body,
    })
  const content = contentOf(body)
  if (content === null)
    throw new DemarcheError('llm_refused', "The language model's server sent no message.", { value: body })
  return content
}

async function post(server: LlmServer, messages: readonly Message[]): Promise<Response> {
  try {
    return await fetch(`${server.url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(server.key ? { authorization: `Bearer ${server.key}` } : {}) },
      body: JSON.stringify({
        model: server.model,
        messages,
        temperature: 0,
        response_format: { type: 'json_object' },
      }),
      signal: AbortSignal.timeout(server.timeout ?? 120_000),
    })
  } catch (cause) {
    throw unreachable(server, cause)
  }
}

async function text(server: LlmServer, response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let out = ''
  try {
    for await (const chunk of response.body ?? []) {
      out += decoder.decode(chunk as Uint8Array, { stream: true })
      if (out.length > LONGEST_ANSWER) break
    }
  } catch (cause) {
    throw unreachable(server, cause)
  }
  return out
}

function unreachable({ url }: LlmServer, cause: unknown): DemarcheError {
  return new DemarcheError('llm_unreachable', `The language model's server does not answer: ${String(cause)}`, {
    value: url,
    cause,
  })
}

function contentOf(body: string): string | null {
  try {
    const json = JSON.parse(body) as { choices?: { message?: { content?: unknown } }[] }
    const content = json.choices?.[0]?.message?.content
    return typeof content === 'string' ? content : null
  } catch {
    return null
  }
}
