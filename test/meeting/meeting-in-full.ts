import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { nextWorkingDayOnOrAfter } from '../../regulation/calendar/working-days.ts'
import { type CommissionBody, storeCase } from './commission-body.ts'
import { type MeetingApi, openMeetingApi } from './meeting-api-ground.ts'
import { MEETING_DAY } from './meeting-ground.ts'

export const HELD_ON = MEETING_DAY.toString()
export const ANNOUNCED_ON = MEETING_DAY.subtract({ days: 10 }).toString()
/** The day on which an adjourned meeting goes on. */
export const NEXT_DAY = nextWorkingDayOnOrAfter(shippedCalendar, MEETING_DAY.add({ days: 1 }))
export const PDF = '%PDF-1.7 signed vote sheets'

/** An item of a meeting as the API shows it. */
type Item = {
  n: number
  case: { id: string }
  status: string
  putOff: string | null
  postponedFor: string | null
  decided: { decision: string } | null
  dossierOpened: { openedById: string; at: string }[]
  ballot: { voted: string[] } | null
}

export const itemsOf = ({ items }: Record<string, unknown>) => items as Item[]

/** A form with a file, and the fields beside it. */
export const formWith = (name: string, content: string, fields: Record<string, string> = {}): FormData => {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set(name, new Blob([content]), 'scan.pdf')
  return form
}

/** A meeting from the order of its commission to its minutes, and another that is held on paper: what tests share. */
export class MeetingInFull {
  /** Of the order in force, of the meeting that is held, and of the one on paper. */
  readonly ids = { commission: '', first: '', paper: '' }
  private opened: MeetingApi | null = null

  async open(): Promise<void> {
    this.opened = await openMeetingApi()
    const { database } = this.opened.api
    for (const of of ['E1', 'E2', 'HIGH'])
      await storeCase(database, this.body, { of, meetingOn: HELD_ON, seen: true })
    await database.employee.updateMany({ data: { positionLevel: 5 } })
  }

  get ground(): MeetingApi {
    if (this.opened) return this.opened
    throw new Error('the meeting is there while tests run, not before')
  }

  get body(): CommissionBody {
    return this.ground.body
  }

  ask(as: string, path: string, given: object = {}) {
    return this.ground.api.ask('POST', path, { as, body: given })
  }

  /** What the secretary does in the meeting that is held. */
  secretary(path: string, given: object = {}) {
    return this.ground.at(this.ids.first, 'S')(path, given)
  }
}
