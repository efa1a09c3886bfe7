import type { QueuedNotice } from './case-step.ts'
import { type CaseEvent, happened } from './events.ts'
import { clauseOf } from './rules-of-case.ts'
import { punctualityOf, withdrawal } from './ruling.ts'
import type { CaseState } from './state.ts'
import { BY_ITSELF, go, later, type NewId, type Went } from './step.ts'

/**
 * How mail took a notice, and the instant at which that was settled (RFC 3339); `servedOn` where it counts as service.
 * `withdrawn`: a reminder that made no sense any more.
 */
export type NoticeResult = {
  noticeId: string
  outcome: 'accepted' | 'refused' | 'unknown' | 'by-hand' | 'withdrawn'
  at: string
  servedOn: string | null
  /** The personnel service has to see to it by hand. */
  serviceOwed: boolean
}

type Delivery = { notices: readonly QueuedNotice[]; results: readonly NoticeResult[]; at: string }

/**
 * What became of notices: the dates' notice is served or goes by hand, as does what the employee could not be sent.
 *
 * @example settle(state, { notices, results, at }, newId).state.current.notice?.servedOn //=> '2027-04-01'
 */
export const settle = (state: CaseState, { notices, results, at }: Delivery, newId: NewId): Went => {
  const now = later(state.now, at)
  const events = notices.flatMap((notice) =>
    results
      .filter(({ noticeId }) => noticeId === notice.id)
      .flatMap((result) => settled(state, notice, result)),
  )
  return go({ ...state, now }, events, { newId, source: BY_ITSELF })
}

const settled = (
  state: CaseState,
  { id, kind }: QueuedNotice,
  { outcome, servedOn, serviceOwed }: NoticeResult,
): CaseEvent[] => {
  const { notice } = state.current
  if (notice?.noticeId === id && notice.servedOn === null && servedOn !== null) {
    const punctuality = punctualityOf(servedOn, notice.limit)
    const data = { noticeId: id, on: servedOn, how: 'mail' }
    const cite = clauseOf(state.frame, 'notice')
    return [happened('NoticeServed', data, cite, punctuality), ...withdrawal(state, 'notice', punctuality)]
  }
  const waits = state.byHand.some(({ noticeId }) => noticeId === id)
  return serviceOwed && !waits && state.status !== 'closed'
    ? [happened('NoticeSettled', { noticeId: id, kind, outcome }, [])]
    : []
}
