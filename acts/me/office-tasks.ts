import { z } from 'zod'
import { openDestructions } from '../../records/recording/destructions.ts'
import { calendarEnd } from '../../regulation/calendar/calendar-end.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import type { ActContext } from '../act.ts'
import type { Actor } from '../permission/actor.ts'
import { KnownRelations } from '../permission/known-relations.ts'
import { permit } from '../permission/permit.ts'
import { ofUnit } from '../recording/destruction-answer.ts'
import { listTask, tasksOfLists } from './tasks-of-lists.ts'

const late = z.boolean()

/**
 * What an office owes that belongs to no case; civil dates `YYYY-MM-DD`. A list is recommended by its personnel service and
 * approved by its head. An act of destruction is approved by the head; it carries itself out, and while it does not come to its
 * end the personnel service sees to the storage.
 */
export const officeTask = z.discriminatedUnion('act', [
  z.object({ act: z.literal('extend-calendar'), limit: z.iso.date(), late }),
  z.object({
    act: z.enum(['approve-destruction', 'carry-out-destruction']),
    ...{ limit: z.null(), late, destruction: z.uuid(), drawnUpOn: z.iso.date(), recordings: z.int() },
  }),
  listTask,
])
export type OfficeTask = z.infer<typeof officeTask>

/**
 * Everything that the actor's offices owe.
 *
 * @param left the actor without the offices in which another acts for him
 */
export const officeTasks = async (context: ActContext, left: Actor): Promise<OfficeTask[]> => [
  ...(await tasksOfLists(context.database, left)),
  ...(await calendarTasks(context)),
  ...(await destructionTasks(context)),
]

/** From a year before the calendar ends the personnel service sees to the years after it. */
const calendarTasks = async (context: ActContext): Promise<OfficeTask[]> => {
  const { state, last } = calendarEnd(shippedCalendar, context.clock.today())
  if (state === 'covered') return []
  const permission = await permit(context, 'amend-calendar', 'wholeBody')
  if (permission.outcome !== 'allowed') return []
  return [{ act: 'extend-calendar', limit: last.toString(), late: state === 'ended' }]
}

/** Who does what with an act of destruction that has come so far. */
const OWED = {
  'drawn-up': { act: 'approve-destruction', by: 'approve-destruction' },
  approved: { act: 'carry-out-destruction', by: 'draw-up-destruction' },
} as const

const destructionTasks = async (context: ActContext): Promise<OfficeTask[]> => {
  const tasks: OfficeTask[] = []
  const asking = { ...context, known: context.known ?? new KnownRelations() }
  for (const { id, unitId, status, drawnUpOn, recordings } of await openDestructions(context.database)) {
    const { act, by } = OWED[status]
    const permission = await permit(asking, by, ofUnit(unitId))
    if (permission.outcome !== 'allowed') continue
    tasks.push({ act, limit: null, late: false, destruction: id, drawnUpOn, recordings })
  }
  return tasks
}
