import { workbookOfRows } from '../workbook-of-rows.ts'
import { days, type FormToSend, idOf, other } from './form-to-send.ts'

const fact = (
  kind: string,
  parts: Partial<FormToSend> & { number?: string; query?: string } = {},
): FormToSend => {
  const { number = '2027-000001', query, ...rest } = parts
  return {
    path: '/cases/:case/acts/:kind',
    named: `fact ${kind}`,
    at: async () => ({ named: { case: number, kind }, query }),
    by: 'P1',
    second: other('is on record too'),
    ...rest,
  }
}

/** A form of the profile as it was filled in elsewhere. */
const profile = (): Promise<Buffer> =>
  workbookOfRows([['duties', 'Duties', 'What he does', 'Facts of 2026.']])

const A_UUID = '00000000-0000-4000-8000-000000000000'

/** Facts: each is kept as whoever told it, and the case judges the second of two by what the first did. */
export const FACTS: readonly FormToSend[] = [
  fact('timing-approved', {
    ...{ by: 'H1', second: { by: 'H2', hears: 'is on record too' } },
    answers: days({ from: '2027-01-11', to: '2027-06-30' }),
  }),
  fact('profile', { by: '2001', second: 'nobody' }),
  fact('profile-returned', { answers: { reason: 'Without facts' } }),
  fact('familiarised', { by: 'E', second: 'nobody', answers: { statement: 'yes' } }),
  fact('disagreement', { by: 'E', second: 'nobody', answers: { additionalInformation: 'no' } }),
  fact('information', { answers: { from: 'Department of another region' } }),
  fact('session', { answers: { attended: 'yes' } }),
  fact('result', { query: 'stage=fitness', answers: { standardsMet: 'yes' } }),
  fact('missed', { answers: { stage: 'fitness', reason: 'good', evidence: 'A paper' } }),
  fact('served', { answers: { how: 'post' } }),
  fact('refused-to-sign', { answers: { of: 'profile', witnesses: 'M\nS' } }),
  fact('shorter-notice-consent'),
  fact('dossier-sent'),
  fact('acquainted', { by: 'E', second: 'nobody', answers: { statement: 'yes' } }),
  fact('life-event', { answers: { event: 'sickness' } }),
  fact('correction', {
    query: 'corrects=result&stage=fitness',
    answers: { standardsMet: 'no', reason: 'A slip of the pen' },
  }),
  fact('correction-confirmed', { query: `correction=${A_UUID}` }),
  fact('correction-asked', {
    by: 'E',
    second: 'nobody',
    answers: { about: 'service', words: 'One day later' },
  }),
  fact('correction-answered', {
    query: `asked=${A_UUID}`,
    answers: { outcome: 'declined', reason: 'It is right' },
  }),
  fact('meeting-day-confirmed', { answers: { reason: 'By order 5' } }),
]

/** What concerns a case or people beside facts. */
export const OF_CASES: readonly FormToSend[] = [
  {
    ...{ path: '/cases/:case/schedule', by: 'P1', second: 'nobody', needs: 'workflow' },
    at: async () => ({ named: { case: '2027-000009' } }),
    answers: days({ fitness: '2027-02-01', testing: '2027-02-02', meeting: '2027-02-18' }),
  },
  {
    ...{ path: '/scheduling', by: 'P1', second: 'nobody', needs: 'workflow' },
    answers: { polygraphLeftOutFor: 'none is held' },
  },
  {
    ...{ path: '/cases/:case/profile/upload', by: '2001', second: 'nobody', leaves: 'nothing' },
    at: async () => ({ named: { case: '2027-000001' } }),
    ...{ file: 'file', content: profile },
  },
  {
    ...{ path: '/cases/:case/profile/write', by: '2001', second: 'nobody' },
    at: async () => ({ named: { case: '2027-000001' } }),
    answers: Object.fromEntries(
      ['duties', 'knowledge', 'lawfulness', 'qualities', 'assessment'].map((name) => [
        name,
        'Facts of 2026.',
      ]),
    ),
  },
  {
    ...{ path: '/notices/:notice/served', by: 'P1', second: other('is told why not'), file: 'documents' },
    at: async (database) => ({
      named: {
        notice: idOf(
          await database.notice.findFirst({ where: { kind: 'dates-set' }, orderBy: { id: 'asc' } }),
        ),
      },
    }),
    answers: { how: 'signature' },
  },
  {
    ...{ path: '/account/consent', by: 'E', second: 'nobody' },
    answers: { statement: 'yes' },
  },
  { ...{ path: '/account/consent/withdrawal', by: 'E', second: 'nobody' } },
]
