/** What went wrong with a request, in the API's own words where it gave any. */
export class ApiFault extends Error {
  readonly status: number
  /** The API's stable code, or `unreachable` where no answer came. */
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

interface Problem {
  readonly code?: string
  readonly title?: string
  readonly detail?: string
}

async function faultOf(response: Response): Promise<ApiFault> {
  const problem = (await response.json().catch(() => ({}))) as Problem
  const words = problem.detail ?? problem.title ?? response.statusText
  return new ApiFault(response.status, problem.code ?? String(response.status), words)
}

async function answer<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    throw new ApiFault(0, 'unreachable', 'The server does not answer. Is `demarche serve` still running?')
  })
  if (!response.ok) throw await faultOf(response)
  return (await response.json()) as T
}

/** GETs JSON. Throws `ApiFault`, or the abort's own error. */
export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(path, { headers: { accept: 'application/json' }, ...(signal && { signal }) })
}

/** POSTs JSON and gives the answer. Throws `ApiFault`. */
export function postJson<T>(path: string, body: unknown): Promise<T> {
  return answer<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
}
