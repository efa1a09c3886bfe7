import { z } from 'zod'
import { findAnnulment } from '../../records/annulment/store-annulment.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import { writtenDay } from '../../records/written-day.ts'
import { annulledWindow, FALSIFIED } from '../../regulation/annulment/annulled-window.ts'
import { appealAdvice } from '../../regulation/appeal/appeal-advice.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({ caseId: z.uuid() })

/** What `GET /cases/{id}/annulment` answers; null: the certification was not annulled. */
export const readAnnulmentAnswer = z.object({
  annulment: z
    .object({
      ...{ id: z.uuid(), round: z.int(), actNumber: z.string(), actOn: z.iso.date(), reasons: z.string() },
      falsified: z.array(z.enum(FALSIFIED)),
      window: z.object({ from: z.iso.date(), to: z.iso.date() }).meta({
        description: 'When the new certification is held.',
      }),
      appeal: z
        .object({ reviewers: z.array(z.string()), until: z.iso.date().nullable(), cite: z.array(z.string()) })
        .meta({ description: 'Whom to complain to of the act, and until when; on paper, to the register.' }),
      byCommission: z.uuid().nullable().meta({ description: 'Null: by a higher head.' }),
      newCase: z.uuid().nullable().meta({ description: 'The case that followed; null until it is opened.' }),
    })
    .nullable(),
})
type Answer = z.infer<typeof readAnnulmentAnswer>

/** Reads by whom and why a certification was annulled, and which case followed (para 35, art. 50(8-1)). */
export const readAnnulment: Act<z.infer<typeof input>, Answer> = {
  name: 'read-annulment',
  input,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: async ({ database }, { caseId }) => {
    const found = await findAnnulment(database, caseId)
    if (!found) return { annulment: null }
    const { id, round, actNumber, actOn, reasons, byCommissionId, newCaseId } = found
    const on = writtenDay(actOn)
    const { frame } = await readCaseState(database, caseId)
    const { from, to } = annulledWindow(frame, on)
    const { reviewers, until, cite } = appealAdvice(frame, { on, acquaintedOn: null })
    return {
      annulment: {
        ...{ id, round, actNumber, reasons, byCommission: byCommissionId, newCase: newCaseId },
        ...{ actOn: on, window: { from, to } },
        appeal: { reviewers: [...reviewers], until, cite: [...cite] },
        falsified: FALSIFIED.filter((what) => found.falsified.includes(what)),
      },
    }
  },
}
