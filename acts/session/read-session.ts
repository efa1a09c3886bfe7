import { z } from 'zod'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { permitSession, sessionOf } from './session-subject.ts'

const input = z.strictObject({ id: z.uuid() })

/** What `GET /sessions/{id}` answers. */
export const sessionAnswer = z.object({
  ...{ id: z.uuid(), stage: z.enum(SCHEDULED_STAGES), heldOn: z.iso.date(), startsAt: z.string() },
  ...{ place: z.string(), capacity: z.int() },
  people: z.array(
    z.object({
      ...{ case: z.uuid(), number: z.string(), employee: personSchema },
      result: z.enum(['waiting', 'held', 'missed']),
    }),
  ),
})

/** A session of a stage: where and when, who is called to it, and whose result stands. */
export const readSession: Act<z.infer<typeof input>, z.infer<typeof sessionAnswer>> = {
  name: 'read-session',
  input,
  permitted: (context, { id }) => permitSession(context, 'read-session', id),
  perform: async ({ database }, { id }) => {
    const { people, unitId: _unit, ...session } = await sessionOf(database, id)
    return {
      ...session,
      people: people.map(({ caseId, number, employee, state }) => {
        const record = state.current.stages[session.stage]
        const result = record?.result
          ? ('held' as const)
          : record?.missed
            ? ('missed' as const)
            : ('waiting' as const)
        return { case: caseId, number, employee, result }
      }),
    }
  },
}
