import { whereCovered } from '../calendar/where-covered.ts'
import { lastWorkingDayOnOrBefore } from '../calendar/working-days.ts'
import { parseCivilDate } from '../civil-date.ts'
import { limitOf } from '../terms/limit-of.ts'
import { rulesOf } from './rules-of-case.ts'
import type { CaseState } from './state.ts'

/**
 * The last day on which dates can be set that still keep the window: a notice served that day is in time for stages on
 * the last day before the dossier of the last lawful meeting. Null where the calendar does not cover those days: a certification
 * that is owed since long ago is advised nothing, and opened all the same.
 *
 * @example schedulingAdvice(state) //=> '2027-07-27'
 */
export const schedulingAdvice = (state: CaseState): string | null =>
  whereCovered(() => {
    const tables = rulesOf(state.frame)
    const meeting = lastWorkingDayOnOrBefore(tables.calendar, parseCivilDate(state.current.window.to))
    const start = limitOf(tables, 'dossier', { meeting }).date
    return lastWorkingDayOnOrBefore(tables.calendar, limitOf(tables, 'notice', { start }).date).toString()
  })
