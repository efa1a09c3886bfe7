import { aftermathDays } from '../../acts/calendar-file/aftermath-days.ts'
import type { ShownCase } from '../case/case-frame.ts'
import { type CaseFrame, caseFrame } from '../case/case-frame.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { ofCase } from './case-confirmations.ts'
import type { Confirmed } from './confirmation.ts'

/** The file of the last days that follow the decision of a case; null where none is ahead. */
export const calendarAfter = async (
  { context, today }: Visit,
  { id: caseId, number }: Pick<ShownCase, 'id' | 'number'>,
): Promise<string | null> => {
  const days = await aftermathDays(context.database, { caseId, today: today.toString() })
  return days.length > 0 ? `/cases/${number}/aftermath.ics` : null
}

/** What each confirmation after a decision has: the person, what is owed next, the days ahead, the way back to what follows. */
export const afterDecision = async (
  visit: Visit,
): Promise<{ frame: CaseFrame; shared: Pick<Confirmed, 'reference' | 'back' | 'next' | 'calendar'> }> => {
  const frame = await caseFrame(visit, 'aftermath')
  const { case: found } = frame
  const back = { href: `/cases/${found.number}/aftermath`, text: visit.say('case.aftermath') }
  return {
    frame,
    shared: { ...ofCase(frame, visit), back, calendar: await calendarAfter(visit, found) },
  }
}

/** The clauses under which something was done, as a row of its confirmation. */
export const clauseRow = ({ ruleset }: Pick<ShownCase, 'ruleset'>, cite: readonly string[]) => ({
  label: 'frame.clause' as const,
  cell: { ruleset, cite },
})

/** A sentence with a day in it, in the reader's words. @example sayUntil(visit, 'confirmed.disposalNext', '2027-07-16') */
export const sayUntil = (
  visit: Visit,
  key: 'confirmed.disposalNext' | 'confirmed.offerNext' | 'confirmed.offerRefused',
  until: string,
): string => visit.say(key, { day: writeTo(visit).day(until) })
