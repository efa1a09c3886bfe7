import { attachRecording } from '../../acts/recording/attach-recording.ts'
import { type Form, formFor } from '../forms/form.ts'
import { itemOf, meetingOf, requireAllowed } from '../meeting/meeting-frame.ts'
import { rulesOf } from '../meeting/meeting-page.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { backToRecordings } from './recordings-frame.ts'

/** The form with which a recording is attached to an item. @throws Problem `forbidden` for whoever may not */
export const uploadForm = async (visit: Visit): Promise<Form> => {
  const { say } = visit
  const meeting = await meetingOf(visit)
  const item = itemOf(meeting, visit)
  await requireAllowed(visit, meeting, 'attach-recording')
  const about = say('meeting.itemOf', { n: item.n, name: writeTo(visit).person(item.employee) })
  return formFor(attachRecording, {
    heading: say('recordings.attach'),
    lead: [about, say('recordings.attachLead')],
    clauses: { ruleset: meeting.ruleset, cite: [rulesOf(meeting).interview.recording.cite] },
    fields: [{ kind: 'file', name: 'file', label: 'recordings.file', hint: 'recordings.fileHint' }],
    button: say('recordings.attach'),
    back: backToRecordings(meeting.id, visit),
    fixed: { id: meeting.id, n: item.n },
    done: () => `/meetings/${meeting.id}/recordings`,
  })
}
