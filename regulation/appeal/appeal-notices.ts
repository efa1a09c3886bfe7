import type { AppealEvent } from './appeal-event.ts'
import type { AppealState } from './appeal-state.ts'

/** A notice that an appeal sends; the role is resolved to a person of its case. */
export type AppealNotice = {
  kind: 'appeal-receipt' | 'appeal-filed' | 'appeal-answer-due' | 'appeal-answered' | 'limit-missed'
  role: 'employee' | 'head' | 'personnel'
  params: Record<string, string>
  cite: readonly string[]
}

type Row = Pick<AppealNotice, 'kind' | 'role'> & { params: Record<string, string | null | undefined> }

/**
 * What an event has people told. `state` is the one after the event.
 *
 * @example appealNotices(state, filedEvent).map(({ kind }) => kind) //=> ['appeal-receipt', 'appeal-filed', …]
 */
export const appealNotices = (state: AppealState, event: AppealEvent): AppealNotice[] =>
  rowsOf(state, event).map(({ params, ...row }) => ({ ...row, params: told(params), cite: event.cite }))

const rowsOf = ({ filed, forwarding, answer }: AppealState, { event, data }: AppealEvent): Row[] => {
  const { filedOn } = filed
  switch (event) {
    case 'AppealFiled':
      return [
        { kind: 'appeal-receipt', role: 'employee', params: { filedOn, answerBy: answer?.limitOn } },
        { kind: 'appeal-filed', role: 'head', params: { filedOn, limitOn: answer?.limitOn } },
        { kind: 'appeal-filed', role: 'personnel', params: { filedOn, limitOn: forwarding?.limitOn } },
      ]
    case 'AppealForwarded':
      return []
    case 'ForwardingMissed':
      return [
        missed('head', 'appeal-forwarding', data.limitOn),
        missed('personnel', 'appeal-forwarding', data.limitOn),
      ]
    case 'AnswerReminded':
      return [{ kind: 'appeal-answer-due', role: 'head', params: { filedOn, limitOn: data.limitOn } }]
    case 'AppealAnswered':
      return [
        {
          kind: 'appeal-answered',
          role: 'employee',
          params: { filedOn, decidedOn: data.on, courtUntil: data.courtUntil },
        },
      ]
    case 'AppealDeemedRefused':
      return [
        {
          kind: 'appeal-answered',
          role: 'employee',
          params: { filedOn, decidedOn: data.limitOn, courtUntil: data.courtUntil },
        },
        missed('head', 'appeal-answer', data.limitOn),
        missed('personnel', 'appeal-answer', data.limitOn),
      ]
  }
}

const missed = (role: Row['role'], step: string, limitOn: string): Row => ({
  kind: 'limit-missed',
  role,
  params: { step, limitOn },
})

const told = (params: Row['params']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  )
