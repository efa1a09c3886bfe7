import { once } from '../../acts/idempotency/once.ts'
import { Problem, type ProblemParts } from '../../acts/problem.ts'
import { problemOfError } from '../../acts/problem-of-error.ts'
import type { NavigationKey } from '../layout/navigation.ts'
import type { PageAnswer, PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import { checkPage, firstFields, isChecked, lastFields } from './check-page.ts'
import type { Field } from './field.ts'
import type { Form } from './form.ts'
import { formAddress } from './form-address.ts'
import { checkedForm, type FormState, noteSentForm, openedForm, refusedForm } from './form-state.ts'
import { type ReadFields, readFields } from './read-fields.ts'
import type { Posted } from './read-posted.ts'
import { type Refusal, refusalOf, wrongFields } from './refusal.ts'

/**
 * A page with a form for an act.
 *
 * Shown by GET, sent to the same address. Refused: 422 with what was typed, the errors at their fields and in a summary.
 * Where the form asks for it, a page in between shows what will be on record. Done: on to the page that says what happens next. The same answers sent twice happen once: by a double click, after the
 * back button, or from another tab. What is typed is kept as a draft when a session ends, when the form is refused, and
 * by the script while it is typed.
 *
 * @param parts.form the form for this visit; it may throw a Problem
 */
export const formPage = (parts: {
  path: string
  section: NavigationKey | null
  form: (visit: Visit) => Promise<Form>
}): PageRow => ({
  path: parts.path,
  section: parts.section,
  get: async (visit) => {
    const form = await parts.form(visit)
    return shown(form, await openedForm(visit, form.prefilled ?? {}), visit)
  },
  post: async (visit, posted) => send(visit, posted, await parts.form(visit)),
})

const send = async (visit: Visit, posted: Posted, form: Form): Promise<PageAnswer> => {
  const isFirst = isChecked(form) && posted.pressed === null && !posted.checked
  const { given, wrong } = await readFields(askedFields(form, posted, isFirst), posted, visit)
  if (wrong.length > 0) return refused(visit, form, { posted, given, refusal: wrongFields(wrong) })
  if (isFirst) return checkPage(form, { given, state: await checkedForm(visit, posted.typed) }, visit)
  const answer = await sendOnce(visit, posted, form, given)
  if ('to' in answer) {
    await noteSentForm(visit, posted.typed)
    return answer
  }
  const { code, parts } = answer.problem
  const problem = new Problem(code, parts)
  if (ELSEWHERE.has(code)) throw problem
  return refused(visit, form, { posted, given, refusal: refusalOf(problem, form, visit) })
}

const askedFields = (form: Form, { pressed }: Posted, isFirst: boolean): readonly Field[] => {
  if (isFirst) return firstFields(form)
  // Another button asks for something else: what its act misses, the act says itself.
  return pressed === null ? form.fields : form.fields.map((field) => ({ ...field, optional: true as const }))
}

/** Problems that are pages of their own: there is no form to show again. */
const ELSEWHERE: ReadonlySet<string> = new Set(['not-found', 'internal'])

type Answered = { to: string } | { problem: { code: Problem['code']; parts: ProblemParts } }

/** Sends a form once: the second press of a button hears what the first one heard. */
const sendOnce = async (
  visit: Visit,
  { key, pressed }: Posted,
  form: Form,
  given: Record<string, unknown>,
): Promise<Answered> => {
  const { database, actor } = visit.context
  const asked = { accountId: actor.accountId, key: `page-${key}`, requestHash: key }
  const withButton = pressed === null ? given : { ...given, [pressed]: true }
  try {
    const kept = await once(database, asked, async () => {
      try {
        return { status: 303, body: { to: await form.send(withButton, visit) } }
      } catch (error) {
        const problem = problemOfError(error)
        if (!problem) throw error
        return { status: problem.status, body: { problem: storable(problem) } }
      }
    })
    return kept.body as Answered
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, parts: error.parts } }
    throw error
  }
}

const storable = ({ code, parts }: Problem) => JSON.parse(JSON.stringify({ code, parts }))

type Refused = { posted: Posted; given: ReadFields['given']; refusal: Refusal }

/** A form that was refused for its files alone is refused where they are asked for. */
const refused = async (
  visit: Visit,
  form: Form,
  { posted, given, refusal }: Refused,
): Promise<PageAnswer> => {
  const state = await refusedForm(visit, posted.typed, refusal)
  const last = new Set(lastFields(form).map(({ name }) => name))
  const isLast = refusal.wrong.length > 0 && refusal.wrong.every(({ name }) => last.has(name))
  return posted.checked && isChecked(form) && isLast
    ? checkPage(form, { given, state }, visit)
    : shown(form, state, visit)
}

const shown = (form: Form, state: FormState, { address, say }: Visit): PageAnswer => {
  const fields = firstFields(form)
  const takesFiles = fields.some(({ kind }) => kind === 'file' || kind === 'files')
  const { send: _send, check: _check, ...asked } = form
  const button = isChecked(form) ? say('check.go') : form.button
  return {
    view: 'forms/form',
    model: { form: { ...asked, fields, button }, ...state, takesFiles, address: formAddress(address) },
    status: state.refusal?.status ?? 200,
  }
}
