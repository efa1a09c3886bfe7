import { z } from 'zod'
import { findMeeting, type MeetingRecord } from '../../records/meeting/read-meeting.ts'
import { keepingOf } from '../../records/recording/keeping.ts'
import { recordingsOf } from '../../records/recording/recordings.ts'
import type { MeetingItem } from '../../regulation/meeting/meeting-state.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { type RecordingAnswer, recordingAnswer, recordingOf } from './recording-answer.ts'

/** How an item stands as to its recording; `missing` and `broken` are breaches, and the decision stands. */
const STATES = ['not-heard', 'awaited', 'missing', 'kept', 'broken', 'destroyed'] as const
type ItemState = (typeof STATES)[number]

/** The items of a meeting with their recordings. */
export const recordingsAnswer = z.object({
  items: z.array(
    z.object({
      n: z.int(),
      state: z.enum(STATES).meta({ description: 'Missing and broken ones are breaches of `cite`.' }),
      cite: z.array(z.string()),
      recordings: z.array(recordingAnswer),
    }),
  ),
})

/** Lists the recordings of a meeting by item, with what keeps each of them. */
export const listRecordings: Act<{ id: string }, z.infer<typeof recordingsAnswer>> = {
  name: 'list-recordings',
  input: z.strictObject({ id: z.uuid() }),
  permitted: (context, { id }) => permit(context, 'read-meeting', { meetingId: id }),
  perform: async ({ database, clock }, { id }) => {
    const meeting = await findMeeting(database, id)
    if (!meeting) throw notFound()
    const records = await recordingsOf(database, id)
    const keeping = await keepingOf(database, records, clock.today().toString())
    const answers = records.flatMap((record) => {
      const kept = keeping.get(record.id)
      return kept ? [recordingOf(record, kept)] : []
    })
    const { cite } = rulesetOf(meeting.state.ruleset).interview.recording
    return {
      items: meeting.state.items.map((item) => {
        const recordings = answers.filter(({ n }) => n === item.n)
        return { n: item.n, state: itemState(meeting, item, recordings), cite: [cite], recordings }
      }),
    }
  },
}

/** An interview was held when the employee came and the item was opened; its recording is awaited until the meeting is closed. */
const itemState = (
  { state: { status } }: MeetingRecord,
  { attendance, status: item }: MeetingItem,
  recordings: readonly RecordingAnswer[],
): ItemState => {
  if (recordings.some(({ state }) => state === 'kept')) return 'kept'
  if (recordings.some(({ state }) => state === 'broken')) return 'broken'
  if (recordings.length > 0) return 'destroyed'
  if (item === 'waiting' || item === 'dropped' || attendance !== 'came') return 'not-heard'
  return status === 'closed' ? 'missing' : 'awaited'
}
