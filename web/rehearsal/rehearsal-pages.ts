import { Temporal } from 'temporal-polyfill'
import { permit } from '../../acts/permission/permit.ts'
import { Problem } from '../../acts/problem.ts'
import { problemOfError } from '../../acts/problem-of-error.ts'
import { type AdvanceInput, advanceRehearsal } from '../../acts/rehearsal/advance-rehearsal.ts'
import { readRehearsal } from '../../acts/rehearsal/read-rehearsal.ts'
import type { Typed } from '../../records/console/form-draft.ts'
import { readDay } from '../forms/read-day.ts'
import { one } from '../forms/read-posted.ts'
import type { PageAnswer, PageRow } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { toldRefusal } from '../rendering/told-refusal.ts'

/** Moves the rehearsal's time and tells what happened; on an installation of a body there is no such page. */
export const rehearsalPages: readonly PageRow[] = [
  {
    path: '/rehearsal',
    section: null,
    get: (visit) => shown(visit, {}),
    post: async (visit, { typed }) => {
      const goal = goalOf(typed)
      if (goal === null)
        return shown(visit, {
          typed,
          wrong: visit.say('wrong.day.not-real', { field: visit.say('rehearsal.to') }),
        })
      try {
        return await shown(visit, { advanced: await doAct(visit, advanceRehearsal, goal) })
      } catch (error) {
        const problem = problemOfError(error)
        if (!(problem instanceof Problem) || problem.code === 'not-found') throw error
        const { text: wrong } = toldRefusal(problem.parts.detail, visit.context.language)
        return shown(visit, { typed, wrong })
      }
    },
  },
]

/** A button says to when it moves, so that pressed twice it moves once; a date of one's choice is typed. */
const goalOf = (typed: Typed): AdvanceInput | null => {
  const to = one(typed.to)
  if (to !== '') return { to }
  const part = (of: string) => one(typed[`to-${of}`])
  const read = readDay({ day: part('day'), month: part('month'), year: part('year') })
  return 'date' in read ? { to: read.date } : null
}

const shown = async (visit: Visit, told: Readonly<Record<string, unknown>>): Promise<PageAnswer> => {
  const [state, permission] = await Promise.all([
    doAct(visit, readRehearsal, {}),
    permit(visit.context, 'advance-rehearsal', 'wholeBody'),
  ])
  const mayMove = permission.outcome === 'allowed'
  const today = Temporal.PlainDate.from(state.today)
  const moves = {
    day: today.add({ days: 1 }).toString(),
    week: today.add({ weeks: 1 }).toString(),
    next: state.next,
  }
  return {
    view: 'rehearsal/rehearsal',
    model: { state, mayMove, moves, ...told },
    status: told.wrong ? 422 : 200,
  }
}
