import type { Temporal } from 'temporal-polyfill'
import type { Act, ActContext } from '../../acts/act.ts'
import { performAct } from '../../acts/act.ts'
import type { Calendar } from '../../regulation/calendar/calendar.ts'
import type { Say } from '../../texts/pages/say.ts'

/**
 * Somebody asks for a page: who (`context.actor`), in which language, for what.
 *
 * `params` are the names in the path, `query` what follows the `?` (of a name given twice the first counts), `address`
 * the whole address as it was asked. `today` is the civil date of the cases. `say` gives texts of pages.
 */
export type Visit = {
  context: ActContext
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  address: string
  today: Temporal.PlainDate
  calendar: Calendar
  say: Say
}

/** Performs an act for a visitor: the same permission as over the API. @throws Problem */
export const doAct = <Input, Output>(
  { context }: Visit,
  act: Act<Input, Output>,
  given: unknown,
): Promise<Output> => performAct(act, context, given)

/**
 * The query of a visit as an act's input, without what was left empty in the form of filters.
 *
 * @example asked({ query: { q: 'Ким', stage: '' } }, ['q', 'stage']) //=> { q: 'Ким' }
 */
export const asked = ({ query }: Pick<Visit, 'query'>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = query[name]?.trim()
      return value ? [[name, value] as const] : []
    }),
  )
