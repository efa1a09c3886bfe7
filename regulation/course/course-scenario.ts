import { open, pass, take } from './course.ts'
import type { CaseFact, FactKind, FactOf } from './facts.ts'
import type { CaseFrame } from './frame.ts'
import type { WishedSchedule } from './schedule.ts'
import { setDates } from './set-dates.ts'
import type { CaseState } from './state.ts'

let count = 0
/** A new id with each call. */
export const newId = () => `id${++count}`
/** Noon of a day. */
export const at = (day: string) => `${day}T06:00:00Z`

/** Dates of the examples: certification from Tuesday 1 June to Wednesday 30 June 2027. */
export const DATES = {
  fitness: '2027-06-01',
  testing: '2027-06-02',
  polygraph: '2027-06-03',
  meeting: '2027-06-30',
} as const satisfies WishedSchedule

/** A case that was opened on 1 April 2027. */
export const opened = (given: Partial<CaseFrame> = {}): CaseState =>
  open(
    {
      caseId: 'c1',
      employeeId: 'e1',
      ruleset: 'decree-1612',
      kind: 'regular',
      round: 1,
      branch: 'police',
      window: { from: '2027-03-05', to: '2027-09-05', cite: ['para 3'] },
      timing: null,
      initialDecisionOn: null,
      servedElsewhere: false,
      calendar: { version: 'shipped', off: [], working: [] },
      leadDays: [7, 1],
      openedAt: '2027-04-01T04:00:00Z',
      ...given,
    },
    newId,
  ).state

/** A case with its dates. */
export const dated = (given: Partial<CaseFrame> = {}, schedule: WishedSchedule = DATES): CaseState =>
  setDates(opened(given), { key: newId(), at: at('2027-04-01'), actorId: 'p', schedule }, newId).went.state

/** A case to which something was told, with what had passed until then. */
export const told = <Kind extends FactKind>(
  state: CaseState,
  kind: Kind,
  data: FactOf<Kind>['data'],
  on: { occurredOn: string; receivedOn?: string; documents?: string[]; actorId?: null },
) => {
  const { occurredOn, receivedOn = occurredOn, documents = [], actorId = 'p' } = on
  const fact = {
    key: newId(),
    kind,
    occurredOn,
    receivedAt: at(receivedOn),
    actorId,
    documents,
    data,
  } as CaseFact
  const waited = pass(state, at(receivedOn), newId)
  const went = take(waited.state, fact, newId)
  return { state: went.state, step: went.step, judgement: went.step?.judgements[0] }
}

/** A case whose notice was served in time. */
export const served = (given: Partial<CaseFrame> = {}): CaseState =>
  told(dated(given), 'served', { of: 'notice' }, { occurredOn: '2027-04-20' }).state

/** Why a fact was judged as it was. */
export const reasonOf = (judgement: ReturnType<typeof told>['judgement']) =>
  (judgement?.reason as { reason: string; cite: string[] } | undefined)?.reason
