import { z } from 'zod'
import { listTasks, type TaskLine } from '../../records/case-reading/list-tasks.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { wholeBodyRoles } from '../permission/actor.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'
import { personSchema } from './read-me.ts'

const input = z.strictObject(pageFields)
const position = z.tuple([z.iso.date().nullable(), z.uuid()])

/** What the actor owes, late first: as employee, direct head, member, chairman, secretary, and by his roles. */
export const listMyTasks: Act<z.infer<typeof input>, Page<TaskLine>> = {
  name: 'list-my-tasks',
  input,
  permitted: (context) => permit(context, 'read-me', 'body'),
  perform: ({ actor, clock, database }, asked) =>
    listTasks(database, {
      viewer: { ...caseViewer(actor), wholeBodyRoles: [...wholeBodyRoles(actor)] },
      today: clock.today().toString(),
      page: pageRequest(asked, position),
    }),
}

/** What `GET /me/tasks` answers. */
export const tasksAnswer = pageSchema(
  z.object({
    id: z.uuid(),
    case: z.object({
      id: z.uuid(),
      number: z.string(),
      ruleset: z.string(),
      stage: z.string(),
      employee: personSchema,
    }),
    act: z.string(),
    role: z.string(),
    limit: z.iso.date().nullable(),
    advised: z.iso.date().nullable(),
    late: z.boolean(),
    cite: z.array(z.string()),
    data: z.record(z.string(), z.string()),
  }),
)
