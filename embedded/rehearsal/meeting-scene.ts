import type { Calls } from '../calls/api.ts'
import { type CaseInPlay, readCase } from './case-in-play.ts'
import { workingDayAfter } from './days.ts'
import type { DutyInPlay } from './duty.ts'
import type { ItemRead } from './item-in-play.ts'
import { registerObservers, takeApplications } from './observer-scene.ts'
import { BODY, type CommissionInPlay, first, once, type Scene, scan, until } from './scene.ts'
import { show } from './situations.ts'
import { decideItem } from './voting-scene.ts'

type MeetingRead = {
  id: string
  status: 'called' | 'opened' | 'adjourned' | 'closed' | 'not-held'
  composition: { id: string }[]
  paper: { scans: unknown[] } | null
  items: (ItemRead & { status: string })[]
}

type Sitting = {
  scene: Scene
  commission: CommissionInPlay
  meeting: MeetingRead
  secretary: Calls
  departs: Departure
}

type Called = { id: string; items: { case: string }[] }

const HOUR = '10:00'
const PLACE = 'Assembly hall'

/** The personnel service calls the meeting and announces it: with every case that is scheduled for its day. */
export async function callMeeting({ scene, of }: DutyInPlay): Promise<void> {
  const heldOn = of.read.meetingOn
  const commission = commissionFor(scene, of)
  const called = (id: string) => `called ${id} for ${heldOn}`
  if (heldOn === null || scene.done.has(called(of.read.id))) return
  const call = { commission: commission.id, heldOn, startsAt: HOUR, place: PLACE, announcedOn: scene.today }
  const { id, items } = await scene.as(of.personnel).post<Called>('/meetings', call)
  for (const item of items) once(scene, called(item.case))
  scene.diary.line(
    `meeting of ${heldOn} called and announced: commission of unit ${commission.unit}, ${items.length} on the agenda`,
  )
  await takeApplications(scene, { meetingId: id, as: of.personnel })
}

/** The commission sits: attendance, every item with its votes, the closing, the minutes; or as its sitting departs from that. */
export async function holdMeeting({ scene, of }: DutyInPlay): Promise<void> {
  const { meetingId } = of.read
  const commission = commissionFor(scene, of)
  if (meetingId === null || !first(scene, `hold ${meetingId}`)) return
  const secretary = scene.as(commission.secretary.member.personnelNumber)
  const meeting = await secretary.get<MeetingRead>(`/meetings/${meetingId}`)
  if (meeting.status !== 'called' && meeting.status !== 'adjourned') return
  const sitting: Sitting = {
    scene,
    commission,
    meeting,
    secretary,
    departs: departureOf(scene, commission, meeting),
  }
  if (!(await openSitting(sitting))) return
  if (await hearItems(sitting)) return
  await closeSitting(sitting)
}

/** Who came: a quorum, or too few in the first sitting of a meeting that is to have none. */
async function openSitting({ scene, commission, meeting, secretary, departs }: Sitting): Promise<boolean> {
  const seats = commission.seats.map(({ id }) => id)
  const present = departs === 'no-quorum' ? seats.slice(0, TOO_FEW) : seats
  await registerObservers(scene, { meetingId: meeting.id, secretary })
  if (departs === 'on-paper') await holdOnPaper({ scene, meeting, secretary })
  const { outcome } = await secretary.post<{ outcome: string }>(`/meetings/${meeting.id}/attendance`, {
    present,
  })
  scene.diary.line(
    `meeting of the commission of unit ${commission.unit}: ${present.length} of ${meeting.composition.length} present, ${meeting.items.length} on the agenda, ${outcome}`,
  )
  if (outcome === 'not-held') show(scene, 'no-quorum')
  if (outcome === 'resumed') show(scene, 'adjourned')
  return outcome !== 'not-held'
}

/** Hears what waits. @returns whether the rest was adjourned */
async function hearItems(sitting: Sitting): Promise<boolean> {
  const { scene, commission, meeting, secretary, departs } = sitting
  const waiting = meeting.items.filter(({ status }) => status === 'waiting')
  for (const [heard, item] of waiting.entries()) {
    if (departs === 'adjourned' && heard === Math.ceil(waiting.length / 2)) {
      await adjourn(sitting)
      return true
    }
    const of = await readCase(scene, item.case.id)
    if (of.part.sitting === 'postponed' && once(scene, `postponed ${item.case.id}`)) {
      await secretary.post(`/meetings/${meeting.id}/items/${item.n}/postponement`, {
        ground: 'facts-to-check',
      })
      scene.diary.note('item postponed to another meeting', of.person.name, 'facts to check')
      show(scene, 'postponed')
      continue
    }
    await decideItem(scene, {
      commission,
      meetingId: meeting.id,
      item,
      of,
      votedBy: departs === 'on-paper' ? 'sheets' : 'voice',
    })
  }
  return false
}

async function adjourn({ scene, meeting, secretary }: Sitting): Promise<void> {
  const resumesOn = workingDayAfter(scene.today, 1)
  const place = { startsAt: HOUR, place: PLACE }
  await secretary.post(`/meetings/${meeting.id}/adjournment`, { resumesOn, ...place, reason: 'end-of-day' })
  scene.resumes.set(meeting.id, resumesOn)
  scene.diary.line(`meeting adjourned to ${resumesOn}`)
}

async function closeSitting({ scene, commission, meeting, secretary }: Sitting): Promise<void> {
  await secretary.post(`/meetings/${meeting.id}/close`, {})
  const signers = [...commission.seats.map(({ id }) => id), commission.secretary.id]
  await secretary.post(`/meetings/${meeting.id}/minutes`, { signedOn: scene.today, signers })
  scene.diary.line(`minutes signed by ${signers.length}`)
}

/** The sheets were printed and filled in; their scan comes before the votes that are entered from it. */
async function holdOnPaper({
  scene,
  meeting,
  secretary,
}: Pick<Sitting, 'scene' | 'meeting' | 'secretary'>): Promise<void> {
  const read = () => secretary.get<MeetingRead>(`/meetings/${meeting.id}`)
  await secretary.post(`/meetings/${meeting.id}/paper`, {})
  await until('the meeting is held on paper', async () => (await read()).paper !== null)
  await secretary.send(`/meetings/${meeting.id}/scans`, { name: 'file', files: [scan('vote-sheets')] })
  await until('the scan is on record', async () => ((await read()).paper?.scans.length ?? 0) > 0)
  scene.diary.line('the meeting is held on paper, its vote sheets are scanned')
  show(scene, 'on-paper')
}

/** How the first meeting of each commission departs from the course; a meeting that goes on has departed already. */
function departureOf(scene: Scene, { unit }: CommissionInPlay, { status }: MeetingRead): Departure {
  if (status === 'adjourned' || !once(scene, `departure ${unit}`)) return 'none'
  return DEPARTURES[unit] ?? 'none'
}

type Departure = 'none' | 'no-quorum' | 'adjourned' | 'on-paper'
const DEPARTURES: Readonly<Record<string, Departure>> = {
  [BODY]: 'adjourned',
  '200': 'on-paper',
  '300': 'no-quorum',
}
const TOO_FEW = 2

/** The commission of the employee's unit, or the one of the whole body. */
function commissionFor({ commissions }: Scene, { person }: CaseInPlay): CommissionInPlay {
  const found =
    commissions.find(({ unit }) => unit === person.member.unit) ??
    commissions.find(({ unit }) => unit === BODY)
  if (!found) throw new Error(`there is no commission for ${person.name}`)
  return found
}
