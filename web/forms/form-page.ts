import { once } from '../../acts/idempotency/once.ts'
import { Problem, type ProblemParts } from '../../acts/problem.ts'
import { problemOfError } from '../../acts/problem-of-error.ts'
import type { NavigationKey } from '../layout/navigation.ts'
import type { PageAnswer, PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import type { Form } from './form.ts'
import { type FormState, noteSentForm, openedForm, refusedForm } from './form-state.ts'
import { readFields } from './read-fields.ts'
import type { Posted } from './read-posted.ts'
import { type Refusal, refusalOf, wrongFields } from './refusal.ts'

/**
 * A page with a form for an act.
 *
 * Shown by GET, sent to the same address. Refused: 422 with what was typed, the errors at their fields and in a summary.
 * Done: on to the page that says what happens next. The same answers sent twice happen once: by a double click, after the
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
  // Another button asks for something else: what its act misses, the act says itself.
  const fields =
    posted.pressed === null
      ? form.fields
      : form.fields.map((field) => ({ ...field, optional: true as const }))
  const { given, wrong } = await readFields(fields, posted, visit)
  if (wrong.length > 0) return refused(visit, form, { posted, refusal: wrongFields(wrong) })
  const answer = await sendOnce(visit, posted, form, given)
  if ('to' in answer) {
    await noteSentForm(visit, posted.typed)
    return answer
  }
  const { code, parts } = answer.problem
  const problem = new Problem(code, parts)
  if (ELSEWHERE.has(code)) throw problem
  return refused(visit, form, { posted, refusal: refusalOf(problem, form, visit) })
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

const refused = async (
  visit: Visit,
  form: Form,
  { posted, refusal }: { posted: Posted; refusal: Refusal },
): Promise<PageAnswer> => shown(form, await refusedForm(visit, posted.typed, refusal), visit)

const shown = (form: Form, state: FormState, { address }: Visit): PageAnswer => {
  const takesFiles = form.fields.some(({ kind }) => kind === 'file' || kind === 'files')
  const { send: _send, ...asked } = form
  return {
    view: 'forms/form',
    model: { form: asked, ...state, takesFiles, address },
    status: state.refusal?.status ?? 200,
  }
}
