import { readFile } from 'node:fs/promises'
import { csvRoster, employeeRow, rosterOf } from '../roster/roster-file.ts'
import { workbookOfRows } from '../workbook-of-rows.ts'
import { days, type FormToSend, idOf, other } from './form-to-send.ts'
import { BROKEN_OFF, CAMPAIGN, HELD_SESSION } from './sessions-on-record.ts'

const roster = async (): Promise<Buffer> => readFile(await csvRoster(rosterOf([employeeRow({})])))

const results = (): Promise<Buffer> =>
  workbookOfRows([
    ['case', 'standardsMet', 'missed'],
    [HELD_SESSION.number, 'yes', ''],
  ])

/** A file of results: checked first, then taken; the same file again finds each of its rows taken. */
const resultsSent = (named: string, parts: Pick<FormToSend, 'answers' | 'leaves'>): FormToSend => ({
  ...{ path: '/sessions/:session/results', named, by: 'P1', second: other('finds it done') },
  at: async () => ({ named: { session: HELD_SESSION.id } }),
  ...{ file: 'file', content: results },
  ...parts,
})

const PLANNED = { state: 'planned', planningOf: null }

/** What is planned and held for many at once, and the roster that it is done from. */
export const OF_SESSIONS: readonly FormToSend[] = [
  {
    ...{ path: '/campaigns/:campaign/cases/:case', by: 'P1' },
    second: other('is on record too', 'is told why not'),
    at: async (database) => ({
      named: {
        campaign: CAMPAIGN.id,
        case: idOf(await database.case.findUnique({ where: { number: CAMPAIGN.number } })),
      },
    }),
    answers: days({ heldOn: CAMPAIGN.otherDay }),
  },
  {
    ...{ path: '/campaigns/:campaign/planning', by: 'P1' },
    second: other('is told why not', 'finds it done'),
    at: async (database) => {
      // By the time the other asks the plan is made.
      await database.campaign.updateMany({ where: { ...BROKEN_OFF, state: 'planning' }, data: PLANNED })
      return { named: { campaign: BROKEN_OFF.id } }
    },
  },
  {
    ...{ path: '/campaigns/:campaign/carry-out', by: 'P1', second: other('finds it done') },
    at: async () => ({ named: { campaign: CAMPAIGN.id } }),
  },
  {
    ...{ path: '/sessions/new', by: 'P1', second: other('is told why not') },
    answers: {
      ...{ stage: 'fitness', startsAt: '9:00', place: 'Hall', capacity: '10' },
      ...days({ heldOn: '2027-01-11' }),
    },
  },
  resultsSent('results are checked', { answers: { dryRun: 'yes' }, leaves: 'nothing' }),
  resultsSent('results are taken', { answers: { dryRun: 'no' } }),
  {
    ...{ path: '/roster/import', named: 'roster is checked', by: 'P1', second: other('is on record too') },
    ...{ file: 'file', content: roster, answers: { dryRun: 'yes' } },
  },
  {
    ...{ path: '/roster/import', named: 'roster is imported', by: 'P1', second: other('is on record too') },
    ...{ file: 'file', content: roster, answers: { dryRun: 'no' } },
  },
  {
    ...{ path: '/roster/imports/:import/take', by: 'P1', second: other('is on record too') },
    at: async (database) => {
      const checked = { dryRun: true }
      const counts = { accepted: 1, unchanged: 0, rejected: 0, errors: [] }
      await database.rosterImport.updateMany({ where: checked, data: { state: 'done', ...counts } })
      return { named: { import: idOf(await database.rosterImport.findFirst({ where: checked })) } }
    },
  },
]
