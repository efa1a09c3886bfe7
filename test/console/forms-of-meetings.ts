import type { Database } from '../../records/database.ts'
import type { MeetingStatus } from '../../regulation/meeting/meeting-state.ts'
import { days, type FormToSend, idOf } from './form-to-send.ts'

/** A meeting of the record ground: each stands differently. */
const meetingThatIs = (status: MeetingStatus) => async (database: Database) => ({
  named: { meeting: idOf(await database.meeting.findFirst({ where: { status } })) },
})
const called = meetingThatIs('called')
const opened = meetingThatIs('opened')
const onPaper = meetingThatIs('adjourned')
const over = meetingThatIs('closed')

const bySecretary = { by: 'S', second: { by: 'M', hears: 'is on record too' } } as const
const theSameIsMade = { by: 'S', second: { by: 'M', hears: 'finds it done' } } as const

/** What the meeting itself answers: tried with an engine in `meeting-hands.ts`. */
const verdict = (path: string, parts: Pick<FormToSend, 'at' | 'answers'>): FormToSend => ({
  ...{ path: `/meetings/:meeting/${path}`, by: 'S', second: 'nobody', needs: 'workflow' },
  ...parts,
})

const SIGNED = days({ signedOn: '2026-11-25' })

/** What is done with a meeting as a whole. */
export const OF_MEETINGS: readonly FormToSend[] = [
  { path: '/meetings/:meeting/announcement', at: called, ...bySecretary },
  verdict('attendance', { at: called }),
  verdict('adjournment', {
    ...{ at: opened, answers: { reason: 'end-of-day', ...days({ resumesOn: '2026-12-02' }) } },
  }),
  verdict('cancellation', { at: called, answers: { reason: 'no-quorum-expected' } }),
  verdict('close', { at: opened }),
  { path: '/meetings/:meeting/on-paper', at: called, ...bySecretary },
  { path: '/meetings/:meeting/scan', at: onPaper, ...bySecretary, file: 'file' },
  { path: '/meetings/:meeting/minutes', at: over, ...bySecretary, answers: SIGNED },
  {
    ...{ path: '/meetings/:meeting/signed-minutes', at: over, ...bySecretary },
    ...{ answers: SIGNED, file: 'documents' },
  },
  {
    ...{ path: '/meetings/:meeting/papers/new', at: over, ...theSameIsMade },
    answers: { kind: 'vote-sheet', language: 'ru' },
  },
  {
    ...{ path: '/meetings/:meeting/papers/agenda', at: over, by: 'S' },
    ...{ second: { by: 'P1', hears: 'is on record too' } },
    answers: { kind: 'certification-sheet', language: 'ru' },
  },
  {
    ...{ path: '/meetings/:meeting/publications/new', at: opened, ...bySecretary },
    answers: { what: 'announcement', place: 'board', placeName: 'By the door' },
  },
]
