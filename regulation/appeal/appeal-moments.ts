import { almatyHour } from '../almaty-day.ts'
import { dayAfter, parseCivilDate } from '../civil-date.ts'
import { type AppealEvent, appealHappened } from './appeal-event.ts'
import { courtLimit, rulesOfAppeal } from './appeal-rules.ts'
import type { AppealState } from './appeal-state.ts'
import { isAnswered } from './apply-appeal-event.ts'

/** Something an appeal does by itself: when (RFC 3339), and what happens then. */
export type AppealMoment = { at: string; events: readonly AppealEvent[] }

/**
 * What an appeal does next by itself; null: it waits for people only. A forwarding that is not done is missed; the
 * reviewer is reminded; an answer that does not come is a refusal (art. 53). Under the decree nothing of it is.
 *
 * @example nextAppealMoment(filedAppeal(filed))?.events[0]?.event //=> 'ForwardingMissed'
 */
export const nextAppealMoment = (state: AppealState): AppealMoment | null => {
  if (isAnswered(state)) return null
  const moments = [missedForwarding(state), reminder(state), silence(state)].flatMap((moment) => moment ?? [])
  return moments.reduce<AppealMoment | null>(
    (first, moment) => (first === null || moment.at < first.at ? moment : first),
    null,
  )
}

const endOf = (day: string): string => almatyHour(dayAfter(parseCivilDate(day)), 0)

const citeOf = ({ filed }: AppealState): readonly string[] => [rulesOfAppeal(filed).complaint.cite]

const missedForwarding = (state: AppealState): AppealMoment | null => {
  const { forwarding } = state
  if (forwarding?.state !== 'open') return null
  const { limitOn } = forwarding
  return { at: endOf(limitOn), events: [appealHappened('ForwardingMissed', { limitOn }, citeOf(state))] }
}

/** The longest lead that still lies after the filing; one reminder is enough for one answer. */
const reminder = (state: AppealState): AppealMoment | null => {
  const { answer, reminded, filed } = state
  if (!answer || reminded === 'reminded') return null
  const { limitOn } = answer
  const day = filed.leadDays
    .map((days) => parseCivilDate(limitOn).subtract({ days }).toString())
    .filter((on) => on > filed.registeredOn)
    .sort()[0]
  if (day === undefined) return null
  return {
    at: almatyHour(parseCivilDate(day), 0),
    events: [appealHappened('AnswerReminded', { limitOn }, citeOf(state))],
  }
}

const silence = (state: AppealState): AppealMoment | null => {
  const { answer, filed } = state
  if (!answer || rulesOfAppeal(filed).complaint.silence !== 'refusal') return null
  const { limitOn } = answer
  const courtUntil = courtLimit(filed, parseCivilDate(limitOn))
  return {
    at: endOf(limitOn),
    events: [appealHappened('AppealDeemedRefused', { limitOn, courtUntil }, citeOf(state))],
  }
}
