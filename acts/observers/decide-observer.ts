import { z } from 'zod'
import {
  decideObserver as decide,
  judgedObserver,
  meetingOfObserver,
} from '../../records/observers/observer-applications.ts'
import { OBSERVER_REFUSALS, type ObserverRefusal } from '../../regulation/observers/admit-observers.ts'
import type { Act } from '../act.ts'
import { HIDDEN } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound } from '../problem.ts'
import { type ObserverAnswer, observerOf } from './observer-answer.ts'

const GROUNDS = Object.keys(OBSERVER_REFUSALS) as [ObserverRefusal, ...ObserverRefusal[]]

const input = z.strictObject({
  id: z.uuid(),
  decision: z.enum(['qualifies', 'refused']),
  ground: z.enum(GROUNDS).optional().meta({ description: 'Of a refusal.' }),
})

/** Records what the personnel service found of the papers of an applicant: he qualifies, or why not (para 27). */
export const decideObserver: Act<z.infer<typeof input>, ObserverAnswer> = {
  name: 'decide-observer',
  input,
  permitted: async (context, { id }) => {
    const meetingId = await meetingOfObserver(context.database, id)
    return meetingId === null ? HIDDEN : permit(context, 'register-observer', { meetingId })
  },
  perform: async ({ database, actor, clock }, { id, decision, ground }) => {
    if (decision === 'refused' && !ground) throw invalid('ground', 'a refusal has its ground')
    const before = await judgedObserver(database, id)
    if (before?.registeredOn) throw conflict('The observer was registered on the day already.')
    await decide(database, id, {
      ...{ decision, ground: decision === 'refused' ? (ground ?? null) : null },
      ...{ on: clock.today().toString(), byId: actor.accountId },
    })
    const decided = await judgedObserver(database, id)
    if (!decided) throw notFound()
    return observerOf(decided)
  },
}
