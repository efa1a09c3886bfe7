import { listObservers } from '../../acts/observers/list-observers.ts'
import type { ObserverAnswer } from '../../acts/observers/observer-answer.ts'
import { notFound } from '../../acts/problem.ts'
import { judgedObserver } from '../../records/observers/observer-applications.ts'
import { meetingOf, type ShownMeeting } from '../meeting/meeting-frame.ts'
import { idOfAddress } from '../pages/id-of-address.ts'
import { doAct, type Visit } from '../pages/visit.ts'

/** The application that the address names, with its meeting. @throws Problem `not-found` */
export const observerOfAddress = async (
  visit: Visit,
): Promise<{ observer: ObserverAnswer; meeting: ShownMeeting; back: { href: string; text: string } }> => {
  const found = await judgedObserver(visit.context.database, idOfAddress(visit.params.observer))
  if (!found) throw notFound()
  const { items } = await doAct(visit, listObservers, { id: found.meetingId })
  const observer = items.find(({ id }) => id === found.id)
  if (!observer) throw notFound()
  const meeting = await meetingOf({ ...visit, params: { meeting: found.meetingId } })
  return { observer, meeting, back: backToObservers(meeting.id, visit) }
}

/** The way back to the observers of a meeting. */
export const backToObservers = (meeting: string, { say }: Visit) => ({
  href: `/meetings/${meeting}/observers`,
  text: say('observers.backToList'),
})
