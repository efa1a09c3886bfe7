import assert from 'node:assert/strict'
import type { CivilDate } from '../../regulation/civil-date.ts'
import { itemOf, type MeetingItem, type MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { employeeOnRecord } from '../body-on-record.ts'
import { storeCase } from '../meeting/commission-body.ts'
import { days } from './form-to-send.ts'
import { HandsAtAMeeting } from './hands-at-a-meeting.ts'
import type { MeetingDesk } from './meeting-ground.ts'
import { formOn, plainWindow, saidOn } from './plain-window.ts'

const WAITING = ['E3', 'E4', 'E5']

/** A further meeting of the commission on a ground, for three people who wait; everybody by his personnel number. */
export class SecondMeeting {
  #id = ''
  #desk: MeetingDesk | null = null
  #hands: HandsAtAMeeting | null = null
  #ids: ReadonlyMap<string, string> = new Map()

  get id(): string {
    return this.#id
  }

  readonly idOf = (number: string): string => this.#ids.get(number) ?? number

  readonly press = (...given: Parameters<HandsAtAMeeting['press']>): Promise<string[]> => {
    assert.ok(this.#hands, 'the meeting is called first')
    return this.#hands.press(...given)
  }

  /** Calls it, announced on the day of the call. */
  async call(
    desk: MeetingDesk,
    { heldOn, calledOn }: Record<'heldOn' | 'calledOn', CivilDate>,
  ): Promise<void> {
    const { database } = desk
    const { id: unitId } = await database.unit.findFirstOrThrow()
    for (const number of WAITING) {
      const id = await employeeOnRecord(database, { number, unitId, givenName: 'Test' })
      const body = { unitId, idOf: () => id }
      await storeCase(database, body, { of: number, meetingOn: heldOn.toString(), seen: true })
    }
    const { id: commission } = await database.commission.findFirstOrThrow()
    const window = await plainWindow(desk, 'P')
    const form = formOn(await window.open(`/commissions/${commission}/call`))
    const called = await window.send(form, {
      ...{ startsAt: '10:00', place: 'Room 14' },
      ...days({ heldOn: heldOn.toString(), announcedOn: calledOn.toString() }),
    })
    this.#id = /^\/meetings\/([^/]+)\/called$/.exec(called.location ?? '')?.[1] ?? ''
    assert.ok(this.#id, saidOn(called))
    await desk.untilRun(this.#id)
    const people = await database.employee.findMany({ select: { id: true, personnelNumber: true } })
    this.#ids = new Map(people.map(({ id, personnelNumber }) => [personnelNumber, id]))
    this.#desk = desk
    this.#hands = new HandsAtAMeeting(desk, this.#id)
  }

  /** The first item of its agenda as it is on record. */
  async firstItem(): Promise<MeetingItem> {
    const found = await this.#desk?.database.meeting.findUniqueOrThrow({ where: { id: this.#id } })
    const item = found && itemOf(found.state as unknown as MeetingState, 1)
    assert.ok(item)
    return item
  }
}
