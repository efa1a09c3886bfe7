import { z } from 'zod'
import { readCase } from '../../records/case-reading/read-case.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, notFound } from '../problem.ts'
import { type DaysFile, daysFile } from './days-file.ts'

const input = z.strictObject({ caseId: z.uuid() })

/**
 * The days of the stages and of the meeting of a case, for a calendar.
 *
 * @throws Problem `conflict` before the dates are set
 */
export const readCaseDays: Act<z.infer<typeof input>, DaysFile> = {
  name: 'read-case-days',
  input,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: async (context, { caseId }) => {
    const found = await readCase(context.database, caseId)
    if (!found) throw notFound()
    const schedule = found.course?.current.schedule
    if (!schedule) throw conflict('The dates of this case are not set yet.')
    return daysFile(context, {
      fileName: `${found.number}.ics`,
      icsUid: `${caseId}-r${found.round}`,
      days: schedule,
      since: found.openedAt.toISOString(),
      path: `/cases/${found.number}`,
    })
  },
}
