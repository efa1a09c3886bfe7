import { z } from 'zod'
import type { Page } from '../../records/paging/page.ts'
import { listSessions as readSessions, type SessionLine } from '../../records/session/list-sessions.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import type { Act } from '../act.ts'
import { ownUnits } from '../campaign/own-units.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { permit } from '../permission/permit.ts'

const input = z.strictObject({
  stage: z.enum(SCHEDULED_STAGES).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  ...pageFields,
})
const position = z.tuple([z.iso.date(), z.uuid()])

/** The sessions of stages that the actor may see, by day. */
export const listSessions: Act<z.output<typeof input>, Page<SessionLine>> = {
  name: 'list-sessions',
  input,
  permitted: (context) => permit(context, 'read-session', 'body'),
  perform: async (context, { stage, from, to, ...asked }) =>
    readSessions(context.database, {
      filter: { units: await ownUnits(context), stage, from, to },
      page: pageRequest(asked, position),
    }),
}

/** What `GET /sessions` answers. */
export const sessionsAnswer = pageSchema(
  z.object({
    ...{ id: z.uuid(), stage: z.enum(SCHEDULED_STAGES), heldOn: z.iso.date(), startsAt: z.string() },
    ...{ place: z.string(), capacity: z.int(), people: z.int(), results: z.int() },
  }),
)
