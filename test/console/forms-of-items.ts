import type { Database } from '../../records/database.ts'
import { days, type FormToSend, idOf } from './form-to-send.ts'

/** The first item of a meeting that stands so. */
const itemOf = (status: 'called' | 'opened' | 'closed', query?: string) => async (database: Database) => ({
  named: { meeting: idOf(await database.meeting.findFirst({ where: { status } })), n: '1' },
  query,
})

const ROUND = 'question=decision&round=1'

/** What the meeting itself answers: tried with an engine in `meeting-hands.ts`. */
const verdict = (path: string, parts: Pick<FormToSend, 'at' | 'answers'> & { by?: string }): FormToSend => ({
  ...{ path: `/meetings/:meeting/items/:n/${path}`, at: itemOf('opened'), by: 'S', second: 'nobody' },
  ...{ needs: 'workflow', ...parts },
})

/** What is done with one item of an agenda. */
export const OF_ITEMS: readonly FormToSend[] = [
  {
    ...{ path: '/meetings/:meeting/items/:n/dossier/open', at: itemOf('opened') },
    ...{ by: 'M', second: 'nobody' },
  },
  verdict('recusal', {
    ...{ at: itemOf('called') },
    answers: { ground: 'kinship', decidedBy: 'commission', ...days({ on: '2026-11-30' }) },
  }),
  verdict('open', { at: itemOf('called'), answers: { employee: 'came' } }),
  verdict('question', {}),
  verdict('vote', { by: 'M', at: itemOf('opened', ROUND), answers: { option: 'corresponds' } }),
  verdict('count', { at: itemOf('opened', ROUND) }),
  verdict('postponement', { answers: { ground: 'technical' } }),
  {
    ...{ path: '/meetings/:meeting/items/:n/opinion', at: itemOf('closed') },
    // Whose opinion it is the secretary has to say: two who bring the same are tried with an engine.
    ...{ by: 'M', second: 'nobody', answers: { words: 'The profile is too short.' } },
  },
]
