import { invalid, Problem } from '../../acts/problem.ts'

/** How deep a request may be nested; the deepest of ours has five levels. */
const DEEPEST = 32

/** NUL, which the database does not store, and halves of surrogate pairs, which are no text. */
const UNSOUND = /[\0\p{Surrogate}]/u

/**
 * Refuses what no field of any act can hold: text that is no Unicode text, and nesting without end.
 *
 * @throws Problem `invalid` naming the field, `malformed` for the nesting
 */
export const requireSoundText = (value: unknown, at: readonly string[] = []): void => {
  if (at.length > DEEPEST) throw new Problem('malformed', { detail: 'The body is nested too deeply.' })
  if (typeof value === 'string' && UNSOUND.test(value))
    throw invalid(at.join('.') || 'body', 'holds characters that are no text')
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (UNSOUND.test(key)) throw invalid(at.join('.') || 'body', 'a name holds characters that are no text')
    requireSoundText(inner, [...at, key])
  }
}
