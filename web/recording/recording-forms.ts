import { approveDestruction, readDestruction } from '../../acts/recording/destructions.ts'
import { answerOf } from '../../acts/recording/find-answer.ts'
import { holdRecording, releaseRecording } from '../../acts/recording/hold-recording.ts'
import { HOLD_GROUNDS } from '../../regulation/recording/judge-keeping.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { idOfAddress } from '../pages/id-of-address.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { doAct } from '../pages/visit.ts'
import { backToRecordings } from './recordings-frame.ts'

const holdPage = formPage({
  path: '/recordings/:recording/hold',
  section: 'meetings',
  form: async (visit) => {
    const { say, today, context, params } = visit
    const recording = await answerOf(context, idOfAddress(params.recording))
    await requireMayDo(visit, 'hold-recording', { caseId: recording.case })
    const back = backToRecordings(recording.meeting, visit)
    return formFor(holdRecording, {
      heading: say('recordings.hold'),
      lead: [recording.fileName],
      fields: [
        {
          ...{ kind: 'choice', name: 'ground', label: 'recordings.ground' },
          options: HOLD_GROUNDS.map((value) => ({ value, text: say(`holdGround.${value}`) })),
        },
        { kind: 'words', name: 'reason', label: 'recordings.reason' },
        { kind: 'text', name: 'actNumber', label: 'recordings.actNumber', optional: true },
        { kind: 'day', name: 'on', label: 'recordings.on' },
      ],
      prefilled: dayTyped('on', today.toString()),
      button: say('recordings.hold'),
      back,
      fixed: { recording: recording.id },
      done: () => back.href,
    })
  },
})

const releasePage = formPage({
  path: '/recordings/:recording/holds/:hold/release',
  section: 'meetings',
  form: async (visit) => {
    const { say, today, context, params } = visit
    const recording = await answerOf(context, idOfAddress(params.recording))
    await requireMayDo(visit, 'hold-recording', { caseId: recording.case })
    const back = backToRecordings(recording.meeting, visit)
    return formFor(releaseRecording, {
      heading: say('recordings.release'),
      lead: [recording.fileName],
      fields: [
        { kind: 'words', name: 'reason', label: 'recordings.reason' },
        { kind: 'day', name: 'on', label: 'recordings.on' },
      ],
      prefilled: dayTyped('on', today.toString()),
      button: say('recordings.release'),
      back,
      fixed: { recording: recording.id, hold: idOfAddress(params.hold) },
      done: () => back.href,
    })
  },
})

const approvePage = formPage({
  path: '/recordings/destructions/:destruction/approval',
  section: 'meetings',
  form: async (visit) => {
    const { say, today, params } = visit
    const act = await doAct(visit, readDestruction, { id: params.destruction })
    const subject = act.unit === null ? 'wholeBody' : { unitId: act.unit }
    await requireMayDo(visit, 'approve-destruction', subject)
    const back = { href: '/recordings', text: say('recordings.destructions') }
    return formFor(approveDestruction, {
      heading: say('recordings.approve'),
      lead: [`${say('recordings.count')}: ${act.recordings.length}`, say('recordings.approveLead')],
      fields: [
        { kind: 'text', name: 'actNumber', label: 'recordings.actNumber' },
        { kind: 'day', name: 'actOn', label: 'recordings.actOn' },
      ],
      prefilled: dayTyped('actOn', today.toString()),
      button: say('recordings.approve'),
      back,
      fixed: { id: act.id },
      done: () => back.href,
    })
  },
})

/** What is done with recordings: held back, released; an act of their destruction approved. */
export const recordingForms = [holdPage, releasePage, approvePage]
