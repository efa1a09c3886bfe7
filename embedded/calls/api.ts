import { setTimeout as pause } from 'node:timers/promises'

/** Gives the token with which an account calls. */
export type TokenOf = (account: string) => Promise<string>

/** The HTTP API as one account calls it; the answers are what the API's document says. */
export type Calls = {
  get<Answer>(path: string): Promise<Answer>
  post<Answer>(path: string, body: unknown): Promise<Answer>
  put<Answer>(path: string, body: unknown): Promise<Answer>
  /** Sends a form: its files under one name, and other fields as JSON has them. */
  send<Answer>(path: string, form: { name: string; files: readonly File[]; fields?: object }): Promise<Answer>
}

/** What the API answers a refused call (RFC 9457). */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall'
  readonly status: number
  readonly problem: { title?: string; detail?: string; cite?: string[] }

  constructor(call: string, status: number, problem: RefusedCall['problem']) {
    const cite = problem.cite?.length ? ` (${problem.cite.join(', ')})` : ''
    super(`${call}: ${status} ${problem.detail ?? problem.title ?? 'refused'}${cite}`)
    this.status = status
    this.problem = problem
  }
}

const TIMEOUT_MS = 90_000
const UNAVAILABLE = 503
const TRIES = 6

/**
 * Calls the API of a running installation as a person would: over HTTP, with a token of the issuer.
 * What is unavailable for a moment is asked again under the same Idempotency-Key.
 *
 * @param address where the installation is, such as `http://localhost:3000`
 * @example
 * const as = callsTo('http://localhost:3000', tokenOf)
 * await as('personnel').get('/me') // { … }
 */
export function callsTo(address: string, tokenOf: TokenOf): (account: string) => Calls {
  return (account) => {
    const call = async <Answer>(method: string, path: string, body?: string | FormData, type?: string) => {
      const headers = new Headers({ authorization: `Bearer ${await tokenOf(account)}` })
      if (type !== undefined) headers.set('content-type', type)
      if (method !== 'GET') headers.set('idempotency-key', crypto.randomUUID())
      return answered<Answer>(`${address}/api/v1${path}`, { method, headers, ...(body && { body }) })
    }
    const json = (body: unknown) => [JSON.stringify(body), 'application/json'] as const
    return {
      get: (path) => call('GET', path),
      post: (path, body) => call('POST', path, ...json(body)),
      put: (path, body) => call('PUT', path, ...json(body)),
      send: (path, form) => call('POST', path, formOf(form)),
    }
  }
}

function formOf({ name, files, fields = {} }: Parameters<Calls['send']>[1]): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields))
    form.set(field, typeof value === 'string' ? value : JSON.stringify(value))
  for (const file of files) form.append(name, file)
  return form
}

async function answered<Answer>(url: string, request: RequestInit): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(TIMEOUT_MS) })
    const text = await response.text()
    const body = text === '' ? null : JSON.parse(text)
    if (response.ok) return body
    if (response.status !== UNAVAILABLE || attempt === TRIES)
      throw new RefusedCall(`${request.method} ${new URL(url).pathname}`, response.status, body ?? {})
    await pause(Number(response.headers.get('retry-after') ?? 1) * 1000)
  }
}
