import type { Act } from '../../acts/act.ts'
import type { Clauses } from '../../acts/permission/permission.ts'
import type { Typed } from '../../records/console/form-draft.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import type { Field } from './field.ts'

/**
 * The page between the answers and the act. `button` says the act, where the form's own button does not; `unfinished`: what is
 * not written as it should be, each with its field: said, and no refusal.
 */
export type Check = {
  button?: string
  unfinished?: (given: Record<string, unknown>) => readonly { name: string; text: string }[]
}

/** A form for an act, as one visitor is asked it; texts are in his language already. */
export type Form = {
  heading: string
  /** Paragraphs above the questions. */
  lead?: readonly string[]
  /** The clauses under which the act is done. */
  clauses?: Clauses
  fields: readonly Field[]
  button: string
  /** Other buttons of the same form; what was pressed is in `given` under its name, as `true`. */
  otherButtons?: readonly { name: string; text: string }[]
  back: { href: string; text: string }
  /** What the boxes hold at first. */
  prefilled?: Typed
  /** Before it is done, a page shows what will be on record; files are asked for there. */
  check?: Check
  /** Does the act: with what was answered, and which button was pressed. @returns the address to go to. @throws Problem */
  send: (given: Record<string, unknown>, visit: Visit) => Promise<string>
}

/**
 * A form for an act: its questions go into the act's own input, and the act's own schema judges them.
 *
 * @param parts.fixed what of the input the form does not ask
 * @param parts.done the address to go to when the act is done: a page that says what happens next
 * @example formFor(signMinutes, { heading, fields: [], button, back, fixed: { meeting }, done: () => '/meetings/…' })
 */
export const formFor = <Input, Output>(
  act: Act<Input, Output>,
  {
    fixed,
    done,
    ...parts
  }: Omit<Form, 'send'> & {
    fixed: Readonly<Record<string, unknown>>
    done: (output: Output, visit: Visit) => string
  },
): Form => ({
  ...parts,
  send: async (given, visit) => done(await doAct(visit, act, { ...given, ...fixed }), visit),
})
