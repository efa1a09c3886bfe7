import { z } from 'zod'
import { almatyDay } from '../../regulation/almaty-day.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { sayIn } from '../../texts/pages/say.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, notFound } from '../problem.ts'
import { aftermathDays } from './aftermath-days.ts'
import { type DaysFile, publishedFile } from './days-file.ts'

const input = z.strictObject({ caseId: z.uuid() })

/**
 * The last days that follow a decision, for a calendar: until when one appeals, answers, goes to court, orders.
 *
 * @throws Problem `conflict` where no day is ahead
 */
export const readAftermathDays: Act<z.infer<typeof input>, DaysFile> = {
  name: 'read-aftermath-days',
  input,
  permitted: (context, { caseId }) => permit(context, 'read-case', { caseId }),
  perform: async (context, { caseId }) => {
    const { database, clock, language } = context
    const select = { number: true, openedAt: true }
    const found = await database.case.findUnique({ where: { id: caseId }, select })
    if (!found) throw notFound()
    const today = clock.today()
    const days = await aftermathDays(database, { caseId, today: today.toString() })
    if (days.length === 0) throw conflict('No day after the decision of this case is ahead.')
    const say = sayIn(language)
    // An appeal and an order move such a day without the case: each day's file is newer than that of the day before.
    const sequence = almatyDay(found.openedAt.toISOString()).until(today).days
    return publishedFile(context, {
      fileName: `${found.number}-aftermath.ics`,
      stamp: clock.now().toString(),
      path: `/cases/${found.number}/aftermath`,
      days: days.map(({ name, of, on }) => ({
        ...{ uid: `${caseId}-${name}-${of}`, sequence, on: parseCivilDate(on) },
        summary: say(`aftermathDay.${name}`),
      })),
    })
  },
}
