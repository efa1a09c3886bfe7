import { z } from 'zod'
import { type ObservedSitting, observedSitting } from '../../records/observers/observed-sitting.ts'
import {
  type JudgedObserver,
  markObserver,
  observerByReceipt,
} from '../../records/observers/observer-applications.ts'
import { opinionsOf } from '../../records/observers/opinions.ts'
import {
  OBSERVER_RIGHTS,
  type ObserverRight,
  observerRight,
  type RightAnswer,
} from '../../regulation/observers/observer-rights.ts'
import type { Act, ActContext } from '../act.ts'
import { ALLOWED } from '../permission/permission.ts'
import { conflict, notFound, unlawful } from '../problem.ts'
import { readReceipt } from './receipt-number.ts'

/** How an application is followed: whoever has its receipt is its applicant. */
export const receiptField = z.string().max(60)

/** An application as its applicant follows it. */
export type FollowedApplication = {
  receipt: string
  fullName: string
  outcome: string
  reason: string
  cite: string[]
  appliedAt: string
  ruleset: string
  heldOn: string
  startsAt: string
  place: string
  body: string
  placeCanBeGivenUp: boolean
  rights: Record<ObserverRight, RightAnswer>
  said: { kind: string; receivedAt: string }[]
}

/** An application with its meeting, found by its receipt. @throws Problem `not-found` */
export const applicationOf = async (
  { database }: Pick<ActContext, 'database'>,
  receipt: string,
): Promise<{ row: JudgedObserver; sitting: ObservedSitting }> => {
  const written = readReceipt(receipt)
  const row = written === null ? null : await observerByReceipt(database, written)
  if (!row) throw notFound()
  return { row, sitting: await observedSitting(database, row) }
}

/** Refuses what the memo does not allow now. @throws Problem `unlawful` with the clause and the limit */
export const requireRight = (
  { clock }: Pick<ActContext, 'clock'>,
  { meeting, standing }: ObservedSitting,
  right: ObserverRight,
): void => {
  const { outcome, reason, until, cite } = observerRight(right, {
    ...{ meeting, standing },
    today: clock.today().toString(),
  })
  if (outcome !== 'open') throw unlawful({ detail: reason, cite, ...(until && { limit: until }) })
}

/** Shows an applicant how the application stands, and what the memo allows him now (para 27, Annex 3). */
export const followApplication: Act<{ receipt: string }, FollowedApplication> = {
  name: 'follow-application',
  input: z.strictObject({ receipt: receiptField }),
  permitted: async () => ALLOWED,
  perform: async (context, { receipt }) => {
    const { row, sitting } = await applicationOf(context, receipt)
    const { meeting, standing, state, startsAt, place, body } = sitting
    const { outcome, reason, cite } = row.admission
    const today = context.clock.today().toString()
    const said = (await opinionsOf(context.database, row.meetingId)).filter(
      ({ applicationId }) => applicationId === row.id,
    )
    const rights = OBSERVER_RIGHTS.map((right) => [right, observerRight(right, { meeting, standing, today })])
    return {
      ...{ receipt: row.receipt ?? '', fullName: row.fullName, outcome, reason, cite: [...cite] },
      ...{ appliedAt: row.appliedAt.toISOString(), ruleset: meeting.ruleset.id, heldOn: state.heldOn },
      ...{ startsAt, place, body, placeCanBeGivenUp: canGiveUp(row, sitting) },
      rights: Object.fromEntries(rights) as Record<ObserverRight, RightAnswer>,
      said: said.map(({ kind, receivedAt }) => ({ kind, receivedAt: receivedAt.toISOString() })),
    }
  },
}

const canGiveUp = ({ admission }: JudgedObserver, { state }: ObservedSitting): boolean =>
  ['pending', 'admitted', 'no-place'].includes(admission.outcome) && state.status === 'called'

/** Gives up the place of an application, which goes to the next one. */
export const giveUpPlace: Act<{ receipt: string }, { receipt: string }> = {
  name: 'give-up-place',
  input: z.strictObject({ receipt: receiptField }),
  permitted: async () => ALLOWED,
  perform: async (context, { receipt }) => {
    const { row, sitting } = await applicationOf(context, receipt)
    if (row.cancelledOn === null && !canGiveUp(row, sitting))
      throw conflict('There is no place that could still be given up.')
    const on = context.clock.today().toString()
    await markObserver(context.database, { id: row.id, step: 'cancelled', on })
    return { receipt: row.receipt ?? '' }
  },
}
