import type { AppealTerm, DecidedAppeal, FiledAppeal } from './appeal-state.ts'

/** What can happen to an appeal, each with what its log keeps of it. */
export type AppealEventData = {
  AppealFiled: FiledAppeal
  AppealForwarded: { on: string; punctuality: 'in-time' | 'late' }
  ForwardingMissed: Pick<AppealTerm, 'limitOn'>
  AnswerReminded: Pick<AppealTerm, 'limitOn'>
  AppealAnswered: DecidedAppeal & { courtUntil: string | null }
  AppealDeemedRefused: Pick<AppealTerm, 'limitOn'> & { courtUntil: string | null }
}

/** An event of an appeal with the clause that it rests on. */
export type AppealEvent = {
  [Name in keyof AppealEventData]: { event: Name; data: AppealEventData[Name]; cite: readonly string[] }
}[keyof AppealEventData]

/** An event of an appeal. @example appealHappened('AnswerReminded', { limitOn }, ['art. 53']) */
export const appealHappened = <Name extends keyof AppealEventData>(
  event: Name,
  data: AppealEventData[Name],
  cite: readonly string[],
): AppealEvent => ({ event, data, cite }) as AppealEvent
