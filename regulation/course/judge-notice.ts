import { happened } from './events.ts'
import type { FactOf } from './facts.ts'
import { clauseOf, preparationClause } from './rules-of-case.ts'
import { countedDay, noted, punctualityOf, type Ruling, refusal, taken, withdrawal } from './ruling.ts'
import type { CaseState } from './state.ts'

/** The dates' notice was served, or another notice that mail could not serve. */
export const judgeServed = (state: CaseState, fact: FactOf<'served'>): Ruling =>
  serve(state, fact, fact.data.noticeId, (noticeId, on) => ({
    event: 'NoticeServed' as const,
    data: { noticeId, on, how: fact.data.how ?? 'signature' },
  }))

/** The employee refused to sign for a notice: it counts as served with the witnesses that the ruleset asks for. */
export const judgeNoticeRefused = (state: CaseState, fact: FactOf<'refused-to-sign'>): Ruling =>
  serve(state, fact, fact.data.noticeId, (noticeId, on) => ({
    event: 'NoticeRefused' as const,
    data: { noticeId, on, witnesses: fact.data.witnesses },
  }))

type Service =
  | { event: 'NoticeServed'; data: { noticeId: string; on: string; how: string } }
  | { event: 'NoticeRefused'; data: { noticeId: string; on: string; witnesses: readonly string[] } }

const serve = (
  state: CaseState,
  fact: FactOf<'served'> | FactOf<'refused-to-sign'>,
  noticeId: string | undefined,
  service: (noticeId: string, on: string) => Service,
): Ruling => {
  const { notice } = state.current
  const cite = clauseOf(state.frame, 'notice')
  const on = countedDay(fact)
  if (noticeId !== undefined && noticeId !== notice?.noticeId) return serveOther(state, service(noticeId, on))
  if (!notice) return refusal('no-dates-set', cite)
  if (notice.servedOn !== null) return noted('served-already')
  const punctuality = punctualityOf(on, notice.limit)
  const { event, data } = service(notice.noticeId, on)
  return taken(happened(event, data, cite, punctuality), ...withdrawal(state, 'notice', punctuality))
}

const serveOther = (state: CaseState, { event, data }: Service): Ruling =>
  state.byHand.some(({ noticeId }) => noticeId === data.noticeId)
    ? taken(happened(event, data, []))
    : noted('nothing-to-serve')

/** The employee consents in writing to less than the term of the notice. */
export const judgeShorterNotice = (state: CaseState, fact: FactOf<'shorter-notice-consent'>): Ruling => {
  const cite = clauseOf(state.frame, 'notice')
  if (!state.current.notice) return refusal('no-dates-set', cite)
  return taken(happened('ShorterNoticeConsented', { on: countedDay(fact) }, cite))
}

/** The head approved the timing anew. */
export const judgeTiming = (state: CaseState, { data: { from, to } }: FactOf<'timing-approved'>): Ruling => {
  const cite = preparationClause(state.frame, 'timing')
  if (to < from) return refusal('timing-ends-before-it-begins', cite)
  return taken(happened('TimingApproved', { from, to }, cite))
}

/**
 * May stages be held? Only once the notice of their start was served in time, or the employee consented to less.
 *
 * @example noticeHolds(state) //=> false before the notice is served
 */
export const noticeHolds = ({ current: { notice } }: CaseState): boolean =>
  notice !== null &&
  (notice.consentOn !== null || (notice.servedOn !== null && notice.servedOn <= notice.limit))
