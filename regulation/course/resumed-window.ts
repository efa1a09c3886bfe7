import { monthsAfter, yearsAfter } from '../calendar/calendar-arithmetic.ts'
import { type CivilDate, dayAfter, parseCivilDate } from '../civil-date.ts'
import { rulesOf } from './rules-of-case.ts'
import type { CaseState, Suspension } from './state.ts'

/** The window in which a suspended round lies after the return; never earlier than the one that it had. */
export type ResumedWindow = { from: string; to: string; cite: readonly string[] }

/** The employee is back: the first day of service, and that on which he took up a post. */
type Back = { on: string; postOn: string | null }

/**
 * Where a round that was suspended goes on: after leave 6 to 12 months (under the law in force 12 to 18) after the
 * return, after study or secondment a year after taking up the post (paras 4, 5; art. 47(3-2), (4)).
 *
 * @example resumedWindow(state, suspension, { on: '2028-03-10', postOn: null }).from //=> '2028-09-10'
 */
export const resumedWindow = (state: CaseState, suspension: Suspension, back: Back): ResumedWindow => {
  const { window } = state.current
  const moved = windowAfter(state, suspension, back)
  return moved.from > window.from ? { ...moved, cite: suspension.cite } : window
}

const windowAfter = ({ frame }: CaseState, { event }: Suspension, { on, postOn }: Back) => {
  const { due } = rulesOf(frame).ruleset
  const returned = parseCivilDate(on)
  const post = postOn === null ? null : parseCivilDate(postOn)
  if (event === 'study') {
    const lastDay = returned.subtract({ days: 1 })
    return span(post ? yearsAfter(post, due.afterStudy.years) : lastDay, due.window.months)
  }
  if (event === 'international-organisation')
    return span(yearsAfter(post ?? returned, due.afterOrganisation.years), due.window.months)
  const { fromMonths, toMonths } = due.afterLeave
  return {
    from: monthsAfter(returned, fromMonths).toString(),
    to: monthsAfter(returned, toMonths).toString(),
  }
}

const span = (from: CivilDate, months: number) => ({
  from: from.toString(),
  to: monthsAfter(from, months).toString(),
})

/**
 * The day on which a suspension ends by itself: the one after a leave whose last day is known. After study and
 * secondment a post is waited for.
 *
 * @example returnOf({ event: 'parental', from: '2027-05-01', to: '2028-03-09', cite: [] }) //=> '2028-03-10'
 */
export const returnOf = ({ event, to }: Suspension): string | null =>
  to === null || event === 'study' || event === 'international-organisation'
    ? null
    : dayAfter(parseCivilDate(to)).toString()
