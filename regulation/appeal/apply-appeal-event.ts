import { parseCivilDate } from '../civil-date.ts'
import type { AppealEvent, AppealEventData } from './appeal-event.ts'
import { complaintLimit, rulesOfAppeal } from './appeal-rules.ts'
import type { AppealState, AppealTerm, FiledAppeal } from './appeal-state.ts'

/**
 * An appeal as it is filed: always accepted, also late, its terms counted from its filing and its registration
 * (para 23, art. 53).
 *
 * @example filedAppeal(filed).answer //=> { limitOn: '2027-07-29', state: 'open' } under the law
 */
export const filedAppeal = (filed: FiledAppeal): AppealState => {
  const { complaint } = rulesOfAppeal(filed)
  const term = (of: typeof complaint.answer): AppealTerm | null => {
    const limitOn = complaintLimit(filed, of, {
      complaint: parseCivilDate(filed.filedOn),
      complaintRegistration: parseCivilDate(filed.registeredOn),
    })
    return limitOn === null ? null : { limitOn, state: 'open' }
  }
  return {
    filed,
    lateness: filed.filedOn > filed.limitOn ? 'late' : 'in-time',
    status: 'filed',
    forwarding: term(complaint.forwarding),
    answer: term(complaint.answer),
    reminded: 'not-yet',
    execution: complaint.execution === 'suspended' ? 'suspended' : 'goes-on',
    decided: null,
    courtUntil: null,
  }
}

const settled = (term: AppealTerm | null, state: AppealTerm['state']): AppealTerm | null =>
  term && { ...term, state }

type Fold = {
  [Name in keyof AppealEventData]: (state: AppealState, data: AppealEventData[Name]) => AppealState
}

const FOLD: Fold = {
  AppealFiled: (_, filed) => filedAppeal(filed),
  AppealForwarded: (state) => ({ ...state, forwarding: settled(state.forwarding, 'done') }),
  ForwardingMissed: (state) => ({ ...state, forwarding: settled(state.forwarding, 'missed') }),
  AnswerReminded: (state) => ({ ...state, reminded: 'reminded' }),
  AppealAnswered: (state, { courtUntil, ...decided }) => ({
    ...state,
    status: 'answered',
    answer: settled(state.answer, 'done'),
    execution: 'goes-on',
    decided,
    courtUntil,
  }),
  AppealDeemedRefused: (state, { courtUntil }) => ({
    ...state,
    status: 'refused-by-silence',
    answer: settled(state.answer, 'missed'),
    execution: 'goes-on',
    courtUntil,
  }),
}

/** An appeal after one more event: the fold of its log. */
export const applyAppealEvent = (state: AppealState, event: AppealEvent): AppealState => {
  const fold = FOLD[event.event] as (state: AppealState, data: AppealEvent['data']) => AppealState
  return fold(state, event.data)
}

/** Is there nothing left to do about it? @example isAnswered(state) //=> true after silence became a refusal */
export const isAnswered = ({ status }: AppealState): boolean => status !== 'filed'
