import { parseCivilDate } from '../../regulation/civil-date.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { timetableRequest } from '../../regulation/course/timetable-of.ts'
import { RulebookError } from '../../regulation/rulebook-error.ts'
import { explainTimetable } from '../../regulation/working/explain-timetable.ts'
import type { Working } from '../../regulation/working/working.ts'
import type { Language } from '../../texts/language.ts'
import { describeWorking } from '../../texts/workings/describe-working.ts'

/** A step of a case's timetable: its limit, the recommended day, the clause, and how both were found, in words. */
export type StepWithWorking = {
  step: string
  limit: string
  advised: string | null
  cite: string[]
  working: string[]
  advisedWorking: string[]
}

/**
 * The timetable of the round in which a case stands; null before its dates are set.
 *
 * @example timetableWithWorkings(state, { today: '2026-12-01', language: 'en' })?.[0]?.step //=> 'notice'
 */
export const timetableWithWorkings = (
  state: CaseState,
  { today, language }: { today: string; language: Language },
): StepWithWorking[] | null => {
  const { schedule } = state.current
  if (!schedule) return null
  const said = (working: Working | null) => (working ? describeWorking(working, language) : [])
  try {
    const { answer, steps } = explainTimetable(timetableRequest(state, schedule, parseCivilDate(today)))
    return answer.steps.map(({ step, limit, advised, cite }) => {
      const workings = steps.find((working) => working.step === step)
      return {
        step,
        limit: limit.toString(),
        advised: advised?.toString() ?? null,
        cite: [...cite],
        working: said(workings?.limit ?? null),
        advisedWorking: said(workings?.advised ?? null),
      }
    })
  } catch (error) {
    // A case whose dates lie past the calendar's last year still has to be readable.
    if (error instanceof RulebookError) return null
    throw error
  }
}
