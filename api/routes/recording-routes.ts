import { approveDestruction } from '../../acts/recording/approve-destruction.ts'
import { attachRecording } from '../../acts/recording/attach-recording.ts'
import { destructionAnswer } from '../../acts/recording/destruction-answer.ts'
import { drawUpDestruction } from '../../acts/recording/draw-up-destruction.ts'
import { hearRecording } from '../../acts/recording/hear-recording.ts'
import { holdRecording, releaseRecording } from '../../acts/recording/hold-recording.ts'
import { destructionsAnswer, listDestructions } from '../../acts/recording/list-destructions.ts'
import { listRecordings, recordingsAnswer } from '../../acts/recording/list-recordings.ts'
import { readDestruction, wholeDestructionAnswer } from '../../acts/recording/read-destruction.ts'
import { recordingAnswer } from '../../acts/recording/recording-answer.ts'
import { partsAnswer } from '../answers/send-parts.ts'
import { type RouteFiles, route } from './route.ts'

const RECORDING: RouteFiles = {
  formFields: ['file'],
  field: 'file',
  count: 'one',
  limit: ({ limits }) => limits.recordingBytes,
  streamed: true,
}
const BY_RECORDING = { params: { id: 'recording' } }

/** Recordings of interviews: attached, heard, held, destroyed by an act. */
export const recordingRoutes = [
  route({
    method: 'post',
    path: '/meetings/{id}/items/{n}/recordings',
    tag: 'Recordings',
    summary: 'Attach the recording of an interview: gigabytes pass through',
    act: attachRecording,
    answer: recordingAnswer,
    status: 201,
    location: ({ meeting }) => `/meetings/${meeting}/recordings`,
    files: RECORDING,
  }),
  route({
    method: 'get',
    path: '/meetings/{id}/recordings',
    tag: 'Recordings',
    summary: 'The items of a meeting with their recordings; a missing or broken one is a breach',
    act: listRecordings,
    answer: recordingsAnswer,
  }),
  route({
    method: 'get',
    path: '/recordings/{id}/content',
    ...BY_RECORDING,
    tag: 'Recordings',
    summary: 'Hear a recording, whole or in parts (Range); the access log has who heard it',
    act: hearRecording,
    answer: partsAnswer,
    sends: 'parts',
  }),
  route({
    method: 'post',
    path: '/recordings/{id}/holds',
    ...BY_RECORDING,
    tag: 'Recordings',
    summary: 'Hold a recording back from its destruction, with ground and reason',
    act: holdRecording,
    answer: recordingAnswer,
    status: 201,
  }),
  route({
    method: 'post',
    path: '/recordings/{id}/releases',
    ...BY_RECORDING,
    tag: 'Recordings',
    summary: 'Take a hold off a recording, with the reason',
    act: releaseRecording,
    answer: recordingAnswer,
  }),
  route({
    method: 'post',
    path: '/recording-destructions',
    tag: 'Recordings',
    summary: 'Draw up an act over the recordings whose term is over and that nothing keeps',
    act: drawUpDestruction,
    answer: destructionAnswer,
    status: 201,
    location: ({ id }) => `/recording-destructions/${id}`,
  }),
  route({
    method: 'get',
    path: '/recording-destructions',
    tag: 'Recordings',
    summary: 'Acts of destruction of the units that I answer for',
    act: listDestructions,
    answer: destructionsAnswer,
  }),
  route({
    method: 'get',
    path: '/recording-destructions/{id}',
    tag: 'Recordings',
    summary: 'An act of destruction with what became of each recording',
    act: readDestruction,
    answer: wholeDestructionAnswer,
  }),
  route({
    method: 'post',
    path: '/recording-destructions/{id}/approval',
    tag: 'Recordings',
    summary: 'The head approves an act of destruction; it is carried out',
    act: approveDestruction,
    answer: destructionAnswer,
    status: 202,
    location: ({ id }) => `/recording-destructions/${id}`,
  }),
]
