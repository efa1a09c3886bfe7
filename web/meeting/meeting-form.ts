import type { Act } from '../../acts/act.ts'
import type { PermittedAct } from '../../acts/permission/permission-table.ts'
import type { PageKey } from '../../texts/pages/page-texts.ts'
import { type Form, formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import type { PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import {
  backToItem,
  backToMeeting,
  itemOf,
  meetingOf,
  requireAllowed,
  type ShownItem,
  type ShownMeeting,
} from './meeting-frame.ts'

/** What a form asks of whoever does the act; `cite`: the clauses under which it is done. */
type Asks = Pick<Form, 'lead' | 'prefilled' | 'check'> & {
  fields?: Form['fields']
  cite?: readonly (string | undefined)[]
}

type Row<Input, Output, Of> = {
  act: Act<Input, Output>
  permission: PermittedAct
  heading: PageKey
  button?: PageKey
  /** A fact that the meeting takes a moment later: its page says that it was received. */
  takes?: 'facts'
  /** Where what it answers is confirmed; else on the page it was opened from. */
  done?: (output: Output, here: string) => string
  /** Changes the form that was made, where it is sent in a way of its own. */
  sent?: (form: Form, visit: Visit, of: Of) => Form
}

/**
 * A page with the form of an act on a meeting, its frame made once: who may, the way back, what was received.
 *
 * @param row.path below the address of the meeting
 * @example meetingForm({ path: 'close', act: closeMeeting, permission: 'close-meeting', heading: 'meeting.close', asks })
 */
export const meetingForm = <Input, Output>(
  row: Row<Input, Output, ShownMeeting> & {
    path: string
    asks: (meeting: ShownMeeting, visit: Visit) => Asks | Promise<Asks>
  },
): PageRow =>
  formPage({
    path: `/meetings/:meeting/${row.path}`,
    section: 'meetings',
    form: async (visit) => {
      const meeting = await meetingOf(visit)
      await requireAllowed(visit, meeting, row.permission)
      const back = backToMeeting(meeting, visit)
      const place = { meeting, visit, back, fixed: { id: meeting.id } }
      const form = framed(row, await row.asks(meeting, visit), place)
      return row.sent ? row.sent(form, visit, meeting) : form
    },
  })

/** A page with the form of an act on one item of the agenda. @param row.path below the address of the item */
export const itemForm = <Input, Output>(
  row: Row<Input, Output, ShownItem> & {
    path: string
    asks: (item: ShownItem, visit: Visit, meeting: ShownMeeting) => Asks | Promise<Asks>
  },
): PageRow =>
  formPage({
    path: `/meetings/:meeting/items/:n/${row.path}`,
    section: 'meetings',
    form: async (visit) => {
      const meeting = await meetingOf(visit)
      const item = itemOf(meeting, visit)
      await requireAllowed(visit, meeting, row.permission)
      const { lead = [], ...asks } = await row.asks(item, visit, meeting)
      const about = visit.say('meeting.itemOf', { n: item.n, name: writeTo(visit).person(item.employee) })
      const form = framed(
        row,
        { ...asks, lead: [about, ...lead] },
        {
          ...{ meeting, visit, back: backToItem(meeting, item, visit) },
          fixed: { id: meeting.id, n: item.n },
        },
      )
      return row.sent ? row.sent(form, visit, item) : form
    },
  })

type Place = {
  meeting: ShownMeeting
  visit: Visit
  back: Form['back']
  fixed: Readonly<Record<string, unknown>>
}

const framed = <Input, Output, Of>(
  { act, heading, button = heading, takes, done }: Row<Input, Output, Of>,
  { fields = [], cite = [], ...asks }: Asks,
  { meeting, visit: { say }, back, fixed }: Place,
): Form =>
  formFor(act, {
    ...asks,
    heading: say(heading),
    clauses: { ruleset: meeting.ruleset, cite: cite.flatMap((clause) => clause ?? []) },
    fields,
    button: say(button),
    back,
    fixed,
    done: (output) => done?.(output, back.href) ?? (takes === 'facts' ? `${back.href}?taken=yes` : back.href),
  })
