import type { Act } from '../../acts/act.ts'
import { answerOf } from '../../acts/recording/find-answer.ts'
import { holdRecording, releaseRecording } from '../../acts/recording/hold-recording.ts'
import { HOLD_GROUNDS } from '../../regulation/recording/judge-keeping.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Field } from '../forms/field.ts'
import { type Form, formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { idOfAddress } from '../pages/id-of-address.ts'
import { requireMayDo } from '../pages/may-do.ts'
import type { Visit } from '../pages/visit.ts'
import { backToRecordings } from './recordings-frame.ts'

/** The form of an act upon the recording of the address, for whoever may hold it back or release it. */
const formOfRecording = async <Given, Answer>(
  visit: Visit,
  act: Act<Given, Answer>,
  { name, fields, ids = {} }: { name: 'hold' | 'release'; fields: Field[]; ids?: Record<string, string> },
): Promise<Form> => {
  const { say, today, context, params } = visit
  const recording = await answerOf(context, idOfAddress(params.recording))
  await requireMayDo(visit, 'hold-recording', { caseId: recording.case })
  const back = backToRecordings(recording.meeting, visit)
  return formFor(act, {
    heading: say(`recordings.${name}`),
    lead: [recording.fileName],
    fields: [...fields, { kind: 'day', name: 'on', label: 'recordings.on' }],
    prefilled: dayTyped('on', today.toString()),
    button: say(`recordings.${name}`),
    back,
    fixed: { recording: recording.id, ...ids },
    done: () => back.href,
  })
}

const holdPage = formPage({
  path: '/recordings/:recording/hold',
  section: 'meetings',
  form: (visit) =>
    formOfRecording(visit, holdRecording, {
      name: 'hold',
      fields: [
        {
          ...{ kind: 'choice', name: 'ground', label: 'recordings.ground' },
          options: HOLD_GROUNDS.map((value) => ({ value, text: visit.say(`holdGround.${value}`) })),
        },
        { kind: 'words', name: 'reason', label: 'recordings.reason' },
        { kind: 'text', name: 'actNumber', label: 'recordings.actNumber', optional: true },
      ],
    }),
})

const releasePage = formPage({
  path: '/recordings/:recording/holds/:hold/release',
  section: 'meetings',
  form: (visit) =>
    formOfRecording(visit, releaseRecording, {
      name: 'release',
      fields: [{ kind: 'words', name: 'reason', label: 'recordings.reason' }],
      ids: { hold: idOfAddress(visit.params.hold) },
    }),
})

/** What is done with recordings: held back, released. */
export const recordingForms = [holdPage, releasePage]
