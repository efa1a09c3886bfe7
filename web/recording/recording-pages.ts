import { permissionOf } from '../../acts/permission/permit.ts'
import { relationsTo } from '../../acts/permission/relations-to.ts'
import { type DestructionAnswer, listDestructions } from '../../acts/recording/destructions.ts'
import { listRecordings } from '../../acts/recording/list-recordings.ts'
import { listPages } from '../listing/listing.ts'
import { allowedIn, backToMeeting, meetingOf } from '../meeting/meeting-frame.ts'
import { type PageRow, page } from '../pages/page.ts'
import { doAct } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
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
    const shown = await Promise.all(
      items.map(async (item) => {
        const listed = meeting.items.find(({ n }) => n === item.n)
        const relations = await relationsTo(visit.context, { caseId: listed?.case.id ?? '' })
        const mayDo = (act: 'hear-recording' | 'hold-recording') =>
          permissionOf(act, relations).outcome === 'allowed'
        return {
          ...item,
          name: write.person(listed?.employee ?? null),
          may: { hear: mayDo('hear-recording'), hold: mayDo('hold-recording') },
        }
      }),
    )
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

const destructionList = listPages<DestructionAnswer>({
  path: '/recordings',
  section: 'meetings',
  listing: {
    title: ({ say }) => say('recordings.destructions'),
    columns: [
      { title: 'recordings.drawnUpOn', cell: ({ drawnUpOn }) => ({ day: drawnUpOn }) },
      { title: 'recordings.count', numeric: true, cell: ({ recordings }) => recordings.length },
      { title: 'recordings.state', cell: ({ status }) => ({ group: 'destruction', key: status }) },
      {
        title: 'recordings.act',
        cell: ({ id, act, status }, { say }) => {
          if (act) return { text: act.number, note: act.on }
          return status === 'drawn-up'
            ? { text: say('recordings.approve'), href: `/recordings/destructions/${id}/approval` }
            : null
        },
      },
    ],
    read: (visit, asked) => doAct(visit, listDestructions, asked),
    none: { title: 'recordings.noDestructions', text: 'recordings.noDestructionsText' },
  },
})

/** Recordings of interviews, and acts of their destruction. */
export const recordingPages: readonly PageRow[] = [
  recordingsPage,
  uploadPage,
  ...destructionList,
  ...recordingForms,
]
