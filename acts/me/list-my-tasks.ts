import { z } from 'zod'
import { officesLent } from '../../records/acting/offices-lent.ts'
import { type NamedOrder, ordersNamed } from '../../records/acting/orders-named.ts'
import { type LastAct, lastActs } from '../../records/case-reading/last-acts.ts'
import { listTasks, type TaskCounts, type TaskLine } from '../../records/case-reading/list-tasks.ts'
import type { Page } from '../../records/paging/page.ts'
import type { Act } from '../act.ts'
import { namedAccount, namedOrder } from '../acting/acting-answer.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { type Actor, wholeBodyRoles } from '../permission/actor.ts'
import { caseViewer } from '../permission/case-viewer.ts'
import { permit } from '../permission/permit.ts'
import { inPlaceOf } from './in-place-of.ts'
import { type OfficeTask, officeTask, officeTasks } from './office-tasks.ts'
import { personSchema } from './read-me.ts'

const input = z.strictObject({
  ...pageFields,
  act: z.string().min(1).max(60).optional().meta({ description: 'Only what is to be done by this act.' }),
})
const position = z.tuple([z.iso.date().nullable(), z.uuid()])

/**
 * A task, and for whom the actor has it, by which order; null where it is his own. `last`: what a person did last in its case;
 * null where nobody has done anything.
 */
type Task = Omit<TaskLine, 'owed'> & { acting: NamedOrder | null; last: LastAct | null }

/** What is soon: five working days are a week of the calendar. */
const SOON_IN_DAYS = 7

/** What somebody owes: a page of it, all of it counted, and what his offices owe that belongs to no case. */
type MyTasks = Page<Task> & { counts: TaskCounts; office: OfficeTask[] }

/**
 * What the actor owes, late first: as employee, direct head, member, chairman, secretary, and by his roles. What
 * an office owes in which another acts for him is with the other, until the order ends.
 */
export const listMyTasks: Act<z.infer<typeof input>, MyTasks> = {
  name: 'list-my-tasks',
  input,
  permitted: (context) => permit(context, 'read-me', 'body'),
  perform: async (context, asked) => {
    const { actor, clock, database } = context
    const today = clock.today().toString()
    const soonTo = clock.today().add({ days: SOON_IN_DAYS }).toString()
    const lent = await officesLent(database, { accountId: actor.accountId, today })
    const left = { ...actor, grants: actor.grants.filter(({ role, order }) => order || !lent.has(role)) }
    const page = await listTasks(database, {
      viewer: { ...roleViewer(actor), lent, left: roleViewer(left) },
      ...{ today, soonTo, act: asked.act, page: pageRequest(asked, position) },
    })
    const orderOf = new Map(page.items.map((task) => [task.id, inPlaceOf(actor, task)]))
    const [orders, last] = await Promise.all([
      ordersNamed(
        database,
        [...orderOf.values()].flatMap((id) => id ?? []),
      ),
      lastActs(
        database,
        page.items.map((task) => task.case.id),
      ),
    ])
    const items = page.items.map(
      ({ owed: _, ...task }): Task => ({
        ...task,
        acting: orders.get(orderOf.get(task.id) ?? '') ?? null,
        last: last.get(task.case.id) ?? null,
      }),
    )
    return { ...page, items, office: await officeTasks(context, left) }
  },
}

const roleViewer = (actor: Actor) => ({
  ...caseViewer(actor),
  wholeBodyRoles: [...wholeBodyRoles(actor)],
})

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
    acting: namedOrder,
    last: z
      .object({ by: namedAccount, event: z.string(), at: z.iso.datetime() })
      .nullable()
      .meta({ description: 'What a person did last in the case, who, and when.' }),
  }),
).extend({
  counts: z.object({ all: z.int(), late: z.int(), soon: z.int(), acts: z.record(z.string(), z.int()) }).meta({
    description:
      'All that I owe, whichever of it is shown: by act, and how much of it is late, or within a week.',
  }),
  office: z.array(officeTask).meta({ description: 'What my office owes that belongs to no case.' }),
})
