import { randomUUID } from 'node:crypto'
import { open } from '../../regulation/course/course.ts'
import { setDates } from '../../regulation/course/set-dates.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { frameOf } from '../certification/case-ground.ts'

/** The state of a case that was opened and given its dates; whose it is does not matter. */
export const caseToCopy = (): CaseState => {
  const own = { caseId: randomUUID(), employeeId: randomUUID() }
  const window = { from: '2027-01-11', to: '2027-07-11', cite: ['para 3'] }
  const opened = open(frameOf(own, { window, openedAt: '2026-11-30T05:00:00.000Z' }), randomUUID)
  const wish = { key: randomUUID(), at: '2026-11-30T05:00:00.000Z', actorId: null }
  return setDates(opened.state, { ...wish, schedule: { earliest: true } }, randomUUID).went.state
}
