import { z } from 'zod'
import type { JudgedObserver } from '../../records/observers/observer-applications.ts'
import { OBSERVER_DECISIONS, OBSERVER_OUTCOMES } from '../../regulation/observers/admit-observers.ts'

const day = z.iso.date().nullable()

/** An application to observe a meeting, and how it is judged among the others. */
export const observerAnswer = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  fullName: z.string(),
  organisation: z.string().nullable(),
  contact: z
    .string()
    .nullable()
    .meta({ description: 'Only for whoever registers observers, as the next two.' }),
  email: z.string().nullable(),
  documents: z.array(z.uuid()),
  capacity: z.string(),
  cameBy: z.enum(['public-page', 'paper']),
  appliedAt: z.iso.datetime(),
  decision: z.enum(OBSERVER_DECISIONS),
  outcome: z.enum(OBSERVER_OUTCOMES),
  reason: z.string(),
  cite: z.array(z.string()),
  notifiedOn: day,
  notified: z
    .object({ outcome: z.string(), how: z.string() })
    .nullable()
    .meta({ description: 'Which outcome the applicant was last told, and how.' }),
  registeredOn: day,
  cancelledOn: day,
})
export type ObserverAnswer = z.infer<typeof observerAnswer>

const written = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

/** The application of a record, as it is answered. @param contacts whether the reader is shown how to reach him */
export const observerOf = (row: JudgedObserver, contacts: 'shown' | 'hidden' = 'shown'): ObserverAnswer => {
  const { id, meetingId, fullName, organisation, capacity, admission, notifiedOutcome, notifiedHow } = row
  const { outcome, reason, cite } = admission
  const isShown = contacts === 'shown'
  return {
    ...{ id, meeting: meetingId, fullName, organisation, capacity, outcome, reason, cite: [...cite] },
    contact: isShown ? row.contact : null,
    email: isShown ? row.email : null,
    documents: isShown ? row.documentIds : [],
    cameBy: row.cameBy as ObserverAnswer['cameBy'],
    decision: row.decision as ObserverAnswer['decision'],
    appliedAt: row.appliedAt.toISOString(),
    notifiedOn: written(row.notifiedOn),
    notified: notifiedOutcome === null ? null : { outcome: notifiedOutcome, how: notifiedHow ?? '' },
    registeredOn: written(row.registeredOn),
    cancelledOn: written(row.cancelledOn),
  }
}
