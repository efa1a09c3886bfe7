import { z } from 'zod'
import type { JudgedObserver } from '../../records/observers/observer-applications.ts'

const day = z.iso.date().nullable()

/** An application to observe a meeting, and how it is judged among the others. */
export const observerAnswer = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  fullName: z.string(),
  organisation: z.string().nullable(),
  contact: z.string(),
  capacity: z.string(),
  appliedAt: z.iso.datetime(),
  outcome: z.enum(['admitted', 'no-place', 'refused', 'cancelled']),
  reason: z.string(),
  cite: z.array(z.string()),
  notifiedOn: day,
  registeredOn: day,
  cancelledOn: day,
})
export type ObserverAnswer = z.infer<typeof observerAnswer>

const written = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

/** The application of a record, as it is answered. */
export const observerOf = ({ admission, meetingId, ...row }: JudgedObserver): ObserverAnswer => {
  const { id, fullName, organisation, contact, capacity } = row
  const { outcome, reason, cite } = admission
  return {
    ...{
      id,
      meeting: meetingId,
      fullName,
      organisation,
      contact,
      capacity,
      outcome,
      reason,
      cite: [...cite],
    },
    appliedAt: row.appliedAt.toISOString(),
    notifiedOn: written(row.notifiedOn),
    registeredOn: written(row.registeredOn),
    cancelledOn: written(row.cancelledOn),
  }
}
