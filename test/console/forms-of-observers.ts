import type { Database } from '../../records/database.ts'
import { days, type FormToSend, idOf } from './form-to-send.ts'

const opened = async (database: Database) => ({
  named: { meeting: idOf(await database.meeting.findFirst({ where: { status: 'opened' } })) },
})
/** Whoever applies by the form of these rows, to the meeting that is open. */
const applicant = async (database: Database) => {
  const { id: meetingId } = await database.meeting.findFirstOrThrow({ where: { status: 'opened' } })
  return {
    named: { observer: idOf(await database.observerApplication.findFirst({ where: { meetingId } })) },
  }
}
/** Who was there at the meeting that is over. */
const registered = async (database: Database) => {
  const { id: meetingId } = await database.meeting.findFirstOrThrow({ where: { status: 'closed' } })
  return {
    named: { observer: idOf(await database.observerApplication.findFirst({ where: { meetingId } })) },
  }
}
const itIsDone = { by: 'S', second: { by: 'P1', hears: 'finds it done' } } as const

/** Observers of a meeting: who applied on paper, what became of it, what they said. */
export const OF_OBSERVERS: readonly FormToSend[] = [
  {
    ...{ path: '/meetings/:meeting/observers/new', at: opened, by: 'S', second: 'nobody' },
    answers: {
      ...{ fullName: 'Асанова Айгүл', capacity: 'maslikhat', subordination: 'none' },
      ...{ contact: '+7 700 000 00 01', email: 'observer@example.kz' },
      ...{ appliedTime: '10:00', attached: 'identity', ...days({ appliedOn: '2026-11-24' }) },
    },
    file: 'documents',
  },
  {
    ...{ path: '/observers/:observer/decision', at: applicant, by: 'S' },
    ...{ second: { by: 'P1', hears: 'is on record too' }, answers: { decision: 'qualifies' } },
  },
  { path: '/meetings/:meeting/observers/notices', at: opened, ...itIsDone },
  { path: '/observers/:observer/told', at: applicant, ...itIsDone },
  {
    ...{ path: '/observers/:observer/registered', at: applicant, ...itIsDone },
    answers: { originals: 'yes', memo: 'yes', ...days({ on: '2026-11-26' }) },
  },
  { path: '/observers/:observer/given-up', at: applicant, ...itIsDone },
  {
    ...{ path: '/observers/:observer/opinion', at: registered, by: 'S', file: 'documents' },
    ...{ second: { by: 'P1', hears: 'is on record too' } },
    answers: { receivedTime: '10:00', kind: 'letter', text: 'Fair.', ...days({ receivedOn: '2026-12-01' }) },
  },
]
