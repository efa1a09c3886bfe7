import type { FieldError, Problem } from '../../acts/problem.ts'
import { isOfSchema, sayRefusal } from '../../texts/refusals/say-refusal.ts'
import type { Visit } from '../pages/visit.ts'
import { type Told, toldRefusal } from '../rendering/told-refusal.ts'
import type { Wrong } from './field.ts'
import type { Form } from './form.ts'
import { inputOf } from './read-fields.ts'

/** Why a form was not taken: at its fields, and as a whole. */
export type Refusal = {
  status: number
  wrong: readonly Wrong[]
  /** What is said of the form as a whole; null where the fields say everything. */
  said: string | null
  /** What the act refuses it with, as the reader reads it; `lang` where that is not his language. */
  detail: Told | null
  cite: readonly string[]
  limit: string | null
  earliestLawfulMeeting: string | null
  violations: readonly { step: string; limit: string; cite: readonly string[] }[]
}

const NOTHING = {
  ...{ said: null, detail: null, cite: [], limit: null, earliestLawfulMeeting: null, violations: [] },
}

/** Answers that could not be understood. */
export const wrongFields = (wrong: readonly Wrong[]): Refusal => ({ ...NOTHING, status: 422, wrong })

/** What an act refused, as its form shows it: errors at the fields that the form has, the rest above them. */
export const refusalOf = (problem: Problem, form: Pick<Form, 'fields'>, visit: Visit): Refusal => {
  const { parts, code } = problem
  const wrong = (parts.errors ?? []).flatMap((error) => wrongAt(error, form, visit))
  const elsewhere = code !== 'invalid' || wrong.length === 0
  return {
    status: problem.status < 500 ? 422 : problem.status,
    wrong,
    said: elsewhere ? visit.say(`problem.${code}`) : null,
    // What is wrong with fields or with days is said at each of them.
    detail:
      wrong.length > 0 || parts.violations?.length ? null : toldRefusal(parts.detail, visit.context.language),
    cite: parts.cite ?? [],
    limit: parts.limit ?? null,
    earliestLawfulMeeting: parts.earliestLawfulMeeting ?? null,
    violations: parts.violations ?? [],
  }
}

const wrongAt = (error: FieldError, form: Pick<Form, 'fields'>, { say, context }: Visit): Wrong[] => {
  const path = error.field.split('.')
  const field = form.fields.find(({ name }) => path.includes(name))
  if (!field) return []
  const why = isOfSchema(error.message) ? null : sayRefusal(error.message, context.language)
  const message =
    why === null
      ? say(`wrong.${field.kind}`, { field: say(field.label) })
      : say('wrong.because', { field: say(field.label), why })
  return [{ name: field.name, input: inputOf(field), message }]
}
