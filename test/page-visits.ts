import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Database } from '../records/database.ts'
import { COOKIES } from '../web/sign-in/cookies.ts'
import { beginSession } from '../web/sign-in/session.ts'

/** What a form is sent with: a box that holds several things is an array. */
type Fields = Readonly<Record<string, string | Blob | readonly string[]>>

/**
 * Visits to pages over plain HTTP as whoever holds a personnel number, in English, without script.
 *
 * @example const { text } = pageVisits(api.database, address); (await text('/campaigns', 'P')).status //=> 200
 */
export const pageVisits = (database: Database, address: string) => {
  const cookies = new Map<string, string>()
  const cookieOf = async (personnelNumber: string): Promise<string> => {
    const known = cookies.get(personnelNumber)
    if (known) return known
    const { id: accountId } = await database.account.upsert({
      where: { personnelNumber },
      create: { id: randomUUID(), personnelNumber, createdAt: new Date() },
      update: {},
    })
    const secret = await beginSession(database, { accountId, personnelNumber, idToken: 'x' })
    cookies.set(personnelNumber, `${COOKIES.session}=${secret}`)
    return cookieOf(personnelNumber)
  }
  const read = async (path: string, as: string, headers: Record<string, string> = {}) => {
    const given = { cookie: await cookieOf(as), 'accept-language': 'en', ...headers }
    return fetch(`${address}${path}`, { headers: given, redirect: 'manual' })
  }
  const text = async (path: string, as: string) => {
    const answer = await read(path, as)
    return { status: answer.status, text: await answer.text() }
  }
  /** Sends a form as the page has it: with its own hidden fields. */
  const send = async (path: string, as: string, fields: Fields) => {
    const opened = await text(path, as)
    assert.equal(opened.status, 200, `${path} ${opened.text.slice(-1500)}`)
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(opened.text)?.[1] ?? ''
    const body = new FormData()
    for (const name of ['_csrf', '_key']) body.set(name, hidden(name))
    for (const [name, value] of Object.entries(fields))
      for (const each of [value].flat()) body.append(name, each)
    const headers = { cookie: await cookieOf(as), 'accept-language': 'en' }
    return fetch(`${address}${path}`, { method: 'POST', body, headers, redirect: 'manual' })
  }
  return { read, text, send }
}
