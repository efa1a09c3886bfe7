import { monthsAfter, yearsAfter } from '../calendar/calendar-arithmetic.ts'
import type { Cite } from '../cite.ts'
import { type CivilDate, compareDates, dayAfter, isAfter, isBefore } from '../civil-date.ts'
import type { DueRules } from '../rulesets/due-rules.ts'
import type { MovingRule, Origin } from '../working/working.ts'
import type { Appointment, EmployeeFacts, Period } from './employee-facts.ts'

/**
 * A rule that moves the due date to `notBefore`, where that is later. `counted` from `origin` (a day and what it is);
 * `windowTo` is the window's end where the rule gives one of its own.
 */
export type Correction = {
  rule: MovingRule
  origin: { name: Origin; date: CivilDate }
  counted: { count: number; unit: 'months' | 'years' } | null
  notBefore: CivilDate
  windowTo: CivilDate | null
  cite: Cite
}

type Correct = (facts: EmployeeFacts, asOf: CivilDate, rules: DueRules) => Correction | null

/** Of several periods the one that ended last before the day; those that still run are none of them. */
const lastEnded = (periods: readonly Period[], asOf: CivilDate): CivilDate | null => {
  let last: CivilDate | null = null
  for (const { to } of periods) {
    if (to && isBefore(to, asOf) && (!last || isAfter(to, last))) last = to
  }
  return last
}

/** The first post taken up from the last day of study or secondment to so many months after it. */
const postTakenUp = (
  { appointments }: EmployeeFacts,
  lastDay: CivilDate,
  { asOf, within }: { asOf: CivilDate; within: { months: number } },
): CivilDate | null => {
  if (appointments.length === 0) return null
  const latest = monthsAfter(lastDay, within.months)
  const taken = appointments
    .map(({ on }) => on)
    .filter((on) => !isBefore(on, lastDay) && !isAfter(on, latest) && !isAfter(on, asOf))
    .sort(compareDates)
  return taken[0] ?? null
}

const isNewPost = ({ equivalent, dutiesChanged }: Appointment): boolean => !equivalent || dutiesChanged

const newPost: Correct = ({ appointments }, asOf, { newPost: { years, cite } }) => {
  let latest: CivilDate | null = null
  for (const appointment of appointments) {
    if (!isNewPost(appointment) || isAfter(appointment.on, asOf)) continue
    if (!latest || isAfter(appointment.on, latest)) latest = appointment.on
  }
  if (!latest) return null
  return {
    rule: 'new-post',
    origin: { name: 'appointment', date: latest },
    counted: { count: years, unit: 'years' },
    notBefore: yearsAfter(latest, years),
    windowTo: null,
    cite,
  }
}

const afterLeave: Correct = ({ leaves }, asOf, { afterLeave: { fromMonths, toMonths, cite } }) => {
  const lastDay = lastEnded(leaves, asOf)
  if (!lastDay) return null
  const returned = dayAfter(lastDay)
  return {
    rule: 'after-leave',
    origin: { name: 'return', date: returned },
    counted: { count: fromMonths, unit: 'months' },
    notBefore: monthsAfter(returned, fromMonths),
    windowTo: monthsAfter(returned, toMonths),
    cite,
  }
}

const afterStudy: Correct = (facts, asOf, { afterStudy: { years, takenUpWithin, cite } }) => {
  const lastDay = lastEnded(facts.study, asOf)
  if (!lastDay) return null
  const post = postTakenUp(facts, lastDay, { asOf, within: takenUpWithin })
  return {
    rule: 'after-study',
    origin: post ? { name: 'appointment', date: post } : { name: 'studyEnd', date: lastDay },
    counted: post ? { count: years, unit: 'years' } : null,
    notBefore: post ? yearsAfter(post, years) : lastDay,
    windowTo: null,
    cite,
  }
}

const afterOrganisation: Correct = (facts, asOf, { afterOrganisation: { years, takenUpWithin, cite } }) => {
  if (facts.secondments.length === 0) return null
  const abroad = facts.secondments.filter(({ kind }) => kind === 'international-organisation')
  const lastDay = lastEnded(abroad, asOf)
  if (!lastDay) return null
  const post = postTakenUp(facts, lastDay, { asOf, within: takenUpWithin }) ?? dayAfter(lastDay)
  return {
    rule: 'after-organisation',
    origin: { name: 'organisationPost', date: post },
    counted: { count: years, unit: 'years' },
    notBefore: yearsAfter(post, years),
    windowTo: null,
    cite,
  }
}

/** The corrections of the due date, in the order in which they are applied. */
export const CORRECTIONS: readonly Correct[] = [newPost, afterLeave, afterStudy, afterOrganisation]
