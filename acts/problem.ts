import type { Relation } from './permission/relation.ts'

/** What is wrong with one field of a request: its path, and what would be right. */
export type FieldError = { field: string; message: string }

/** The kinds of problem, each with the HTTP status and the title under which it is told (RFC 9457). */
export const PROBLEMS = {
  malformed: { status: 400, title: 'The request cannot be read' },
  unauthenticated: { status: 401, title: 'A valid bearer token is needed' },
  forbidden: { status: 403, title: 'This act belongs to somebody else' },
  'not-found': { status: 404, title: 'Nothing here that you may see' },
  'method-not-allowed': { status: 405, title: 'This resource does not take this method' },
  conflict: { status: 409, title: 'It does not go with the present state' },
  unlawful: { status: 409, title: 'A rule does not allow it' },
  'under-way': { status: 409, title: 'The first request under this key is still under way' },
  'too-large': { status: 413, title: 'The request is larger than allowed' },
  'range-not-satisfiable': { status: 416, title: 'There are no such bytes' },
  'unsupported-media-type': { status: 415, title: 'The content type is not one that this resource takes' },
  invalid: { status: 422, title: 'A field is not as it has to be' },
  'key-reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'too-many': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'A part that is needed does not answer now' },
} as const satisfies Record<string, { status: number; title: string }>

/** The stable key of a kind of problem; a client may switch on it. */
export type ProblemCode = keyof typeof PROBLEMS

/**
 * What a problem tells beside its code. `cite`: the clauses that caused it, of `ruleset` where that does not follow from what
 * was asked; `limit` and `earliestLawfulMeeting`
 * (civil dates) where a date was refused; `violations` where several rules were broken at once; `retryAfter` in
 * seconds. `openTo`: how one would have to stand to it, of what is forbidden; `about`: whom it is about, where the reader
 * knows that already.
 */
export type ProblemParts = {
  detail: string
  cite?: readonly string[]
  ruleset?: string
  limit?: string
  earliestLawfulMeeting?: string
  violations?: readonly { step: string; limit: string; cite: readonly string[]; message: string }[]
  errors?: readonly FieldError[]
  retryAfter?: number
  openTo?: readonly Relation[]
  about?: string
}

/**
 * A refusal that its reader can act upon; the API tells it as `application/problem+json`, pages as text.
 *
 * @example throw new Problem('conflict', { detail: 'The list is approved already.' })
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly parts: ProblemParts

  constructor(code: ProblemCode, parts: ProblemParts) {
    super(parts.detail)
    this.name = 'Problem'
    this.code = code
    this.parts = parts
  }

  /** The HTTP status of this problem. */
  get status(): number {
    return PROBLEMS[this.code].status
  }

  /** The title of this kind of problem, the same for every occurrence. */
  get title(): string {
    return PROBLEMS[this.code].title
  }
}

/** One field is wrong. @example throw invalid('meeting', 'expected a date YYYY-MM-DD') */
export const invalid = (field: string, message: string): Problem => invalidFields([{ field, message }])

/** Several fields are wrong at once; each is named. */
export const invalidFields = (errors: readonly FieldError[]): Problem =>
  new Problem('invalid', {
    detail: errors.map(({ field, message }) => `${field}: ${message}`).join('; '),
    errors,
  })

/** The thing does not exist, or may not be seen: nobody can tell which. */
export const notFound = (): Problem =>
  new Problem('not-found', { detail: 'There is nothing at this address that you may see.' })

/** The thing may be seen, but the act belongs to somebody else. */
export const forbidden = (
  reason: string,
  parts: Pick<ProblemParts, 'about' | 'cite' | 'openTo' | 'ruleset'> = {},
): Problem => new Problem('forbidden', { detail: reason, ...parts })

/** The act does not go with the present state, without a rule of law being the cause. */
export const conflict = (detail: string): Problem => new Problem('conflict', { detail })

/** A rule refuses it: the clause, and for a date the limit and the earliest lawful meeting. */
export const unlawful = (
  parts: Pick<ProblemParts, 'detail' | 'limit' | 'earliestLawfulMeeting' | 'violations'> & {
    cite: readonly string[]
  },
): Problem => new Problem('unlawful', parts)

/** A part that is needed (Temporal, its worker, the database, the issuer) does not answer; ask again later. */
export const unavailable = (
  detail = 'A part that is needed does not answer now. The same request with the same Idempotency-Key may be sent again.',
): Problem => new Problem('unavailable', { detail, retryAfter: 5 })
