import type { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import type { Database } from '../../records/database.ts'
import type { NoticeToDeliver } from '../../records/notice/read-notices.ts'

/** Which notices remind: until which day they make sense, and of which act that a case owes. */
const REMINDERS: Readonly<Record<string, { day: string; act: string | null }>> = {
  'schedule-due': { day: 'limitOn', act: 'schedule' },
  'profile-due': { day: 'limitOn', act: 'profile' },
  'familiarise-due': { day: 'limitOn', act: 'familiarised' },
  'dossier-due': { day: 'limitOn', act: 'dossier-sent' },
  'announcement-due': { day: 'limitOn', act: 'call-meeting' },
  'acquaintance-due': { day: 'limitOn', act: 'acquainted' },
  'stage-reminder': { day: 'stageOn', act: 'result' },
  'minutes-due': { day: 'limitOn', act: null },
  'appeal-answer-due': { day: 'limitOn', act: null },
}

/**
 * Does a reminder make no sense any more? Its day is over, or nobody owes its act: mail was away when it was due.
 *
 * @param at the instant at which it would be sent
 */
export const isMoot = async (
  database: Database,
  { kind, caseId, params }: NoticeToDeliver,
  at: Temporal.Instant,
): Promise<boolean> => {
  const reminder = REMINDERS[kind]
  if (!reminder) return false
  const given = params as Readonly<Record<string, string | undefined>>
  const day = given[reminder.day]
  if (day && civilDateOf(at).toString() > day) return true
  if (caseId === null || reminder.act === null) return false
  const owed = await database.caseTask.findMany({
    where: { caseId, act: reminder.act },
    select: { data: true },
  })
  return !owed.some(({ data }) => given.stage === undefined || given.stage === (data as typeof given).stage)
}
