import type { Database } from '../../records/database.ts'
import { days, type FormToSend, idOf, other } from './form-to-send.ts'

/** The determination of the record ground; another is asked for meanwhile, and has found nobody yet. */
const theirs = async (database: Database) => ({
  named: { determination: idOf(await database.determination.findFirst({ where: { lists: { some: {} } } })) },
})

/** Lists of those who are due: determined, recommended, approved, supplemented. */
export const OF_LISTS: readonly FormToSend[] = [
  {
    ...{ path: '/determinations/new', by: 'P1', second: other('is on record too') },
    answers: days({ asOf: '2027-01-01' }),
  },
  {
    ...{ path: '/determinations/:determination/recommendation', by: 'P1', second: other('is on record too') },
    ...{ at: theirs, answers: days({ from: '2027-01-11', to: '2027-06-30' }) },
  },
  {
    ...{ path: '/determinations/:determination/approval', at: theirs },
    ...{ by: 'H1', second: { by: 'H2', hears: 'finds it done' } },
  },
  {
    ...{ path: '/determinations/:determination/supplement', at: theirs },
    ...{ by: 'P1', second: other('is told why not') },
  },
]
