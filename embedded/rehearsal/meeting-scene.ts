import { type CaseInPlay, readCase } from './case-in-play.ts'
import type { DutyInPlay } from './duties.ts'
import { BODY, type CommissionInPlay, type Scene } from './scene.ts'
import { decideItem, type ItemRead } from './voting-scene.ts'

type MeetingRead = {
  id: string
  status: 'called' | 'opened' | 'closed' | 'not-held'
  composition: { id: string }[]
  items: (ItemRead & { status: string })[]
}

const HOUR = '10:00'
const PLACE = 'Assembly hall'

/** The personnel service calls the meeting and announces it: with every case that is scheduled for its day. */
export async function callMeeting({ scene, of }: DutyInPlay): Promise<void> {
  const heldOn = of.read.meetingOn
  const commission = commissionFor(scene, of)
  if (heldOn === null || !first(scene, `call ${commission.unit} ${heldOn}`)) return
  const call = { commission: commission.id, heldOn, startsAt: HOUR, place: PLACE, announcedOn: scene.today }
  const { items } = await scene.as(of.personnel).post<{ items: unknown[] }>('/meetings', call)
  scene.diary.line(
    `meeting of ${heldOn} called and announced: commission of unit ${commission.unit}, ${items.length} on the agenda`,
  )
}

/** The commission sits: attendance, every item with its votes, the closing, the minutes. */
export async function holdMeeting({ scene, of }: DutyInPlay): Promise<void> {
  const { meetingId } = of.read
  const commission = commissionFor(scene, of)
  if (meetingId === null || !first(scene, `hold ${meetingId}`)) return
  const secretary = scene.as(commission.secretary.member.personnelNumber)
  const meeting = await secretary.get<MeetingRead>(`/meetings/${meetingId}`)
  if (meeting.status !== 'called') return
  const present = commission.seats.map(({ id }) => id)
  await secretary.post(`/meetings/${meetingId}/attendance`, { present })
  scene.diary.line(
    `meeting of the commission of unit ${commission.unit}: ${present.length} of ${meeting.composition.length} present, ${meeting.items.length} on the agenda`,
  )
  for (const item of meeting.items)
    if (item.status === 'waiting')
      await decideItem(scene, { commission, meetingId, item, of: await readCase(scene, item.case.id) })
  await secretary.post(`/meetings/${meetingId}/close`, {})
  const signers = [...present, commission.secretary.id]
  await secretary.post(`/meetings/${meetingId}/minutes`, { signedOn: scene.today, signers })
  scene.diary.line(`minutes signed by ${signers.length}`)
}

/** The commission of the employee's unit, or the one of the whole body. */
function commissionFor({ commissions }: Scene, { person }: CaseInPlay): CommissionInPlay {
  const found =
    commissions.find(({ unit }) => unit === person.member.unit) ??
    commissions.find(({ unit }) => unit === BODY)
  if (!found) throw new Error(`there is no commission for ${person.name}`)
  return found
}

/** Each case of a meeting owes the same act; it is done once a day. */
function first({ done, today }: Scene, what: string): boolean {
  const key = `${today} ${what}`
  const isFirst = !done.has(key)
  done.add(key)
  return isFirst
}
