import type { z } from 'zod'
import { type meetingAnswer, readMeeting } from '../../acts/meeting/read-meeting.ts'
import type { PermittedAct } from '../../acts/permission/permission-table.ts'
import { permissionOf } from '../../acts/permission/permit.ts'
import { relationsTo } from '../../acts/permission/relations-to.ts'
import { notFound } from '../../acts/problem.ts'
import { peopleById } from '../../records/meeting/read-meeting.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

/** A meeting as it is read, and one item of its agenda. */
export type ShownMeeting = z.infer<typeof meetingAnswer>
export type ShownItem = ShownMeeting['items'][number]

/** The meeting that the address names. @throws Problem `not-found` for whoever may not see it */
export const meetingOf = (visit: Visit): Promise<ShownMeeting> =>
  doAct(visit, readMeeting, { id: visit.params.meeting })

/** The item that the address names. @throws Problem `not-found` */
export const itemOf = ({ items }: ShownMeeting, { params }: Visit): ShownItem => {
  const item = items.find(({ n }) => String(n) === params.n)
  if (!item) throw notFound()
  return item
}

/** The members who vote on an item: present and not recused from it. */
export const votersOf = ({ attendance }: ShownMeeting, { recused }: ShownItem): string[] =>
  (attendance?.present ?? []).filter((id) => !recused.includes(id))

/** What the visitor may do in a meeting, by the one table of permissions. */
export const allowedIn = async (
  { context }: Visit,
  { id }: Pick<ShownMeeting, 'id'>,
): Promise<(act: PermittedAct) => boolean> => {
  const relations = await relationsTo(context, { meetingId: id })
  return (act) => permissionOf(act, relations).outcome === 'allowed'
}

/** Refuses a form of a meeting to whoever could not send it. @throws Problem `forbidden` saying whose act it is */
export const requireAllowed = (visit: Visit, { id }: ShownMeeting, act: PermittedAct): Promise<void> =>
  requireMayDo(visit, act, { meetingId: id })

/** The names of everybody who sits: the composition and the secretary, by id. */
export const namesIn = async (
  visit: Visit,
  { composition, secretary }: ShownMeeting,
): Promise<Readonly<Record<string, string>>> => {
  const write = writeTo(visit)
  const others = await peopleById(visit.context.database, [secretary])
  return Object.fromEntries([...composition, ...others.values()].map((each) => [each.id, write.person(each)]))
}

/** The way back to the meeting, and to an item of it. */
export const backToMeeting = ({ id }: Pick<ShownMeeting, 'id'>, { say }: Visit) => ({
  href: `/meetings/${id}`,
  text: say('meeting.back'),
})
export const backToItem = ({ id }: Pick<ShownMeeting, 'id'>, { n }: ShownItem, { say }: Visit) => ({
  href: `/meetings/${id}/items/${n}`,
  text: say('meeting.backToItem', { n }),
})
