import type { OfficeTask } from '../../acts/me/office-tasks.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

/** What an office owes, in one sentence that leads to it; `warns`: what would stop the work is not done. */
export type OfficeLine = {
  text: string
  href: string
  warns: boolean
  ruleset?: string
  cite: readonly string[]
}

/** A task of an office as the home page shows it. */
export const officeLine = (task: OfficeTask, visit: Visit): OfficeLine => {
  const { say } = visit
  const { day } = writeTo(visit)
  switch (task.act) {
    case 'extend-calendar':
      return {
        ...{ text: say('days.endsSoon', { day: day(task.limit) }), href: '/calendar' },
        ...{ warns: true, cite: [] },
      }
    case 'approve-destruction':
    case 'carry-out-destruction':
      return {
        text: say(task.act === 'approve-destruction' ? 'recordings.approveTask' : 'recordings.carryOutTask', {
          day: day(task.drawnUpOn),
          count: task.recordings,
        }),
        ...{ href: `/recordings/destructions/${task.destruction}`, warns: false, cite: [] },
      }
    default:
      return {
        text: say(
          task.act === 'approve-lists' ? 'determination.approveTask' : 'determination.recommendTask',
          { day: day(task.asOf), count: task.lists },
        ),
        href: `/determinations/${task.determination}`,
        ...{ warns: false, ruleset: task.ruleset, cite: task.cite },
      }
  }
}
