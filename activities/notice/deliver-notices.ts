import { ApplicationFailure, Context } from '@temporalio/activity'
import { Temporal } from 'temporal-polyfill'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import { type NoticeToDeliver, readNotices } from '../../records/notice/read-notices.ts'
import { isNoticeKind, noticeKind } from '../../texts/notices/notice-kinds.ts'
import { deliverNotice, type Pending, type Settled } from './deliver-notice.ts'
import type { NoticeDependencies } from './notice-dependencies.ts'

/**
 * How one notice ended. `servedOn` is the civil date on which the mail served it, else null; `serviceOwed`: the personnel
 * service has to see to it by hand.
 */
export type SettledNotice = Settled & { noticeId: string; serviceOwed: boolean }

/** What the queue of notices does. */
export type NoticeActivities = ReturnType<typeof noticeActivities>

/** The room that one more message needs before the activity's own time is over, in milliseconds. */
const ROOM_FOR_ONE = 65_000

/**
 * The activities of the notices' own task queue.
 *
 * `deliverNotices` sends notices that are on record and answers with those that have an outcome; the others are to be
 * asked for again. While none has one it fails, to be tried again by its retry policy: nothing is lost, what is settled
 * is not sent again, and a notice that the mail server puts off for days holds up no other.
 *
 * @example await deliverNotices({ noticeIds: [id] }) //=> [{ noticeId: id, outcome: 'accepted', servedOn: '2027-01-11', … }]
 */
export const noticeActivities = (dependencies: NoticeDependencies) => ({
  async deliverNotices({ noticeIds }: { noticeIds: string[] }): Promise<SettledNotice[]> {
    const { info, heartbeat } = Context.current()
    const until = performance.now() + info.startToCloseTimeoutMs - ROOM_FOR_ONE
    const settled = await deliverAll(dependencies, noticeIds, {
      notBefore: Temporal.Instant.fromEpochMilliseconds(info.currentAttemptScheduledTimestampMs),
      goesOn: () => {
        heartbeat()
        return performance.now() < until
      },
    })
    if (settled.length > 0 || noticeIds.length === 0) return settled
    throw ApplicationFailure.create({
      type: 'MailPending',
      message: `${noticeIds.length} notices wait for the mail server`,
    })
  },
})

/**
 * Brings each notice as far as it goes now; the settled ones are returned, the rest is to be tried again.
 *
 * @param pace.goesOn asked before each further notice
 * @throws ApplicationFailure `NoticeMissing`, not retried, for an id that is on no record
 */
export const deliverAll = async (
  dependencies: NoticeDependencies,
  noticeIds: readonly string[],
  pace: { notBefore: Temporal.Instant; goesOn: () => boolean },
): Promise<SettledNotice[]> => {
  const notices = await readNotices(dependencies.database, noticeIds)
  requireAll(noticeIds, notices)
  const batch = { ...dependencies, calendar: readOnce(() => calendarInForce(dependencies.database)) }
  const settled: SettledNotice[] = []
  for (const [n, notice] of notices.entries()) {
    if (n > 0 && !pace.goesOn()) break
    const end = await deliverNotice(batch, notice, pace.notBefore)
    if (isSettled(end)) settled.push({ noticeId: notice.id, ...end, serviceOwed: owesService(notice, end) })
    else dependencies.log.warn({ noticeId: notice.id }, 'a notice waits for the mail server')
  }
  return settled
}

const readOnce = <Answer>(read: () => Promise<Answer>): (() => Promise<Answer>) => {
  let answer: Promise<Answer> | null = null
  return () => {
    answer ??= read()
    return answer
  }
}

const requireAll = (noticeIds: readonly string[], notices: readonly NoticeToDeliver[]): void => {
  const missing = noticeIds.filter((id) => !notices.some((notice) => notice.id === id))
  if (missing.length > 0)
    throw ApplicationFailure.nonRetryable(`no notice ${missing.join(', ')} is on record`, 'NoticeMissing')
}

const isSettled = (end: Settled | Pending): end is Settled => end.outcome !== 'pending'

/**
 * Does the personnel service owe service by hand? Of what mail did not bring, except to itself; and of a written notice
 * to the employee that mail brought without serving it. Cite: para 10, art. 48(5).
 */
const owesService = (notice: NoticeToDeliver, { outcome, servedOn }: Settled): boolean => {
  if (servedOn !== null || outcome === 'withdrawn') return false
  if (outcome !== 'accepted') return notice.role !== 'personnel'
  return (
    notice.role === 'employee' && isNoticeKind(notice.kind) && noticeKind(notice.kind).service === 'written'
  )
}
