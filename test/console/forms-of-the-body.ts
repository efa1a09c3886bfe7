import { days, type FormToSend, idOf, other } from './form-to-send.ts'

/** What the personnel service and the head do for the whole body. */
export const OF_THE_BODY: readonly FormToSend[] = [
  {
    ...{ path: '/register/incoming', by: 'P1', second: other('is on record too') },
    answers: { title: 'Letter of a court', correspondent: 'District court' },
  },
  {
    ...{ path: '/register/acts', by: 'P1', second: other('is on record too'), file: 'documents' },
    answers: { kind: 'session', employees: 'E' },
  },
  {
    // What is served is offered no more: a moment later another notice is.
    ...{ path: '/service', by: 'P1', second: other('is on record too', 'is told why not') },
    file: 'documents',
    answers: { how: 'signature' },
  },
  {
    ...{ path: '/commissions/new', by: 'P1', second: other('is told why not') },
    answers: {
      ...{ orderNumber: '18', chairman: 'M1', secretary: 'S', other: 'M4\nM5' },
      ...{ 'division-head': 'M1\nM2', personnel: 'M3', ...days({ orderedOn: '2026-11-30' }) },
    },
  },
  {
    ...{ path: '/campaigns/new', by: 'P1', second: other('is on record too') },
    answers: {
      ...{ name: 'Spring', casesADay: '2', place: 'Room 12', polygraphLeftOutFor: 'none is held' },
      ...days({ from: '2027-01-11', to: '2027-03-31' }),
    },
  },
  {
    ...{ path: '/acting/new', by: 'P1', second: other('is told why not') },
    answers: {
      ...{ office: 'directHead', actingFor: '2001', acting: 'M5', number: '17-к' },
      ...days({ orderedOn: '2026-12-01', from: '2026-12-01', to: '2026-12-11' }),
    },
  },
  {
    ...{ path: '/acting/:order/end', by: 'P1', second: other('is told why not') },
    at: async (database) => ({ named: { order: idOf(await database.actingOrder.findFirst()) } }),
    answers: { number: '25-к', ...days({ orderedOn: '2026-12-01', endedOn: '2026-12-02' }) },
  },
  {
    ...{ path: '/calendar/new', by: 'P1', second: other('finds it done'), leaves: 'nothing' },
    answers: { actNumber: '8', off: '2027-01-13' },
  },
  {
    ...{ path: '/calendar/preview', by: 'P1', second: other('is told why not') },
    at: async () => ({ query: 'actNumber=8&off=2027-01-13&working=' }),
  },
  {
    ...{ path: '/commissions/:commission/call', by: 'P1', second: other('is told why not') },
    at: async (database) => ({
      named: { commission: idOf(await database.commission.findFirst({ where: { orderNumber: '19' } })) },
    }),
    answers: { startsAt: '10:00', place: 'Room 12', ...days({ heldOn: '2027-01-18' }) },
  },
  {
    ...{ path: '/support/notices/:notice/sending', by: 'O1', second: { by: 'O2', hears: 'is told why not' } },
    at: async (database) => ({
      named: { notice: idOf(await database.notice.findFirst({ where: { outcome: 'queued' } })) },
    }),
  },
]
