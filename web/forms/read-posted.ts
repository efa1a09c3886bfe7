import express, { type Request, type Response } from 'express'
import { Problem } from '../../acts/problem.ts'
import type { Upload } from '../../acts/upload.ts'
import { MultipartError, receiveMultipart } from '../../platform/multipart/receive-multipart.ts'
import type { Settings } from '../../platform/settings.ts'
import type { Typed } from '../../records/console/form-draft.ts'

/** A form as it came: what was typed, the files, and our own hidden fields. */
export type Posted = {
  typed: Typed
  files: readonly Upload[]
  /** The session's token: the form is one of ours. */
  csrf: string
  /** Which sending of the form this is: the same twice happens once. */
  key: string
  /** Which of several buttons was pressed; null for the form's own. */
  pressed: string | null
  /** Has the sender seen what will be on record? */
  checked: boolean
  /** Throws away what lies on disk. */
  discard: () => Promise<void>
}

/** The fields of a form that are ours and not the reader's. */
const OWN = { csrf: '_csrf', key: '_key', pressed: '_pressed', checked: '_checked' } as const

/** Fields of forms that take files. */
const FILE_FIELDS = ['documents', 'file']

/** The largest text that a form may bring, in bytes. */
const TEXT_BYTES = 1_000_000

/**
 * Reads a form that was posted.
 *
 * @throws Problem `too-large`, `malformed`, `unsupported-media-type`
 */
export const readPosted = async (
  exchange: { request: Request; response: Response },
  settings: Settings,
): Promise<Posted> => {
  if (exchange.request.is('multipart/form-data')) return readMultipart(exchange, settings)
  if (!exchange.request.is('application/x-www-form-urlencoded'))
    throw new Problem('unsupported-media-type', { detail: 'Content-Type: expected a form.' })
  await new Promise<void>((resolve, reject) => {
    const read = express.urlencoded({ extended: false, limit: TEXT_BYTES, parameterLimit: 2_000 })
    read(exchange.request, exchange.response, (error?: unknown) =>
      error ? reject(new Problem('malformed', { detail: 'The form cannot be read.' })) : resolve(),
    )
  })
  return postedOf(exchange.request.body, [], async () => {})
}

const readMultipart = async (
  exchange: { request: Request; response: Response },
  { limits }: Settings,
): Promise<Posted> => {
  const fileBytes = Math.max(limits.documentBytes, limits.rosterBytes)
  try {
    const { texts, files, discard } = await receiveMultipart(exchange, {
      names: FILE_FIELDS,
      maxCount: 10,
      fileBytes,
    })
    return postedOf(texts, files, discard)
  } catch (error) {
    if (!(error instanceof MultipartError)) throw error
    const code = error.reason === 'broken' ? 'malformed' : 'too-large'
    throw new Problem(code, { detail: `${error.field ?? 'file'}: ${error.message}.` })
  }
}

/** A form that was received, its own hidden fields apart from what was typed. */
export const postedOf = (
  texts: Record<string, unknown>,
  files: readonly Upload[],
  discard: () => Promise<void>,
): Posted => {
  const typed = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, soundValue(value)]))
  const own = (name: string) => one(typed[name])
  const names: readonly string[] = Object.values(OWN)
  return {
    typed: Object.fromEntries(Object.entries(typed).filter(([name]) => !names.includes(name))),
    // A box for files that was left empty still sends a file without a name and without content.
    files: files.filter(({ fileName, size }) => fileName !== '' || size > 0),
    csrf: own(OWN.csrf),
    key: own(OWN.key),
    pressed: own(OWN.pressed) || null,
    checked: own(OWN.checked) === 'yes',
    discard,
  }
}

/** What PostgreSQL cannot store (a NUL) is no text that anybody types. */
const soundValue = (value: unknown): string | string[] =>
  Array.isArray(value) ? value.map((each) => sound(String(each))) : sound(String(value ?? ''))

const sound = (text: string): string => text.replaceAll('\0', '').replaceAll('\r\n', '\n')

/** The first of what was typed into a field. @example one(['a', 'b']) //=> 'a' */
export const one = (value: string | readonly string[] | undefined): string =>
  (typeof value === 'string' ? value : value?.[0]) ?? ''
