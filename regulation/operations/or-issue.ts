import { z } from 'zod'
import { RulebookError } from '../rulebook-error.ts'

/**
 * Runs a rule inside a schema: what the rulebook refuses becomes an issue at the schema's own path.
 *
 * @throws anything that is no RulebookError
 * @example orIssue(context, () => parseCivilDate('2027-02-30')) // an issue: 2027-02-30 is not a day of the calendar
 */
export const orIssue = <Value>(context: z.core.$RefinementCtx, rule: () => Value): Value => {
  try {
    return rule()
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error
    context.issues.push({ code: 'custom', message: error.problem, input: context.value })
    return z.NEVER
  }
}
