import { permissionOf } from '../../acts/permission/permit.ts'
import { relationsToCases } from '../../acts/permission/relations-to.ts'
import { listRecordings } from '../../acts/recording/list-recordings.ts'
import { allowedIn, backToMeeting, meetingOf } from '../meeting/meeting-frame.ts'
import { type PageRow, page } from '../pages/page.ts'
import { doAct } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { destructionPages } from './destruction-pages.ts'
import { recordingForms } from './recording-forms.ts'
import { uploadForm } from './upload-form.ts'

/** The items of a meeting with their recordings: to be heard where one may, with what keeps each. */
const recordingsPage = page({
  path: '/meetings/:meeting/recordings',
  section: 'meetings',
  view: 'recording/recordings',
  read: async (visit) => {
    const meeting = await meetingOf(visit)
    const { items } = await doAct(visit, listRecordings, { id: meeting.id })
    const may = await allowedIn(visit, meeting)
    const write = writeTo(visit)
    const listed = new Map(meeting.items.map((item) => [item.n, item]))
    const relations = await relationsToCases(
      visit.context,
      meeting.items.map((item) => item.case.id),
    )
    const shown = items.map((item) => {
      const of = listed.get(item.n)
      const mayDo = (act: 'hear-recording' | 'hold-recording') =>
        permissionOf(act, relations.get(of?.case.id ?? '') ?? new Set()).outcome === 'allowed'
      return {
        ...item,
        name: write.person(of?.employee ?? null),
        may: { hear: mayDo('hear-recording'), hold: mayDo('hold-recording') },
      }
    })
    const back = backToMeeting(meeting, visit)
    return { meeting, items: shown, may: { attach: may('attach-recording') }, back }
  },
})

/** The form with a recording is shown here and taken by a route of its own, as it comes. */
const uploadPage = page({
  path: '/meetings/:meeting/items/:n/recording',
  section: 'meetings',
  view: 'recording/upload',
  read: async (visit) => {
    const { send: _send, ...form } = await uploadForm(visit)
    return { form, refusal: null, restoredAt: null, sentAt: null, address: visit.address }
  },
})

/** Recordings of interviews, and acts of their destruction. */
export const recordingPages: readonly PageRow[] = [
  recordingsPage,
  uploadPage,
  ...recordingForms,
  ...destructionPages,
]
