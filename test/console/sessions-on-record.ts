import { randomUUID } from 'node:crypto'
import type { Database } from '../../records/database.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { caseOnRecord, employeeOnRecord } from '../body-on-record.ts'
import { commissionOnRecord } from '../commission-on-record.ts'
import { CONSOLE_NOW } from './console-ground.ts'

/** A campaign that was planned: one case waits to be carried out, and could meet on another day too. */
export const CAMPAIGN = { id: randomUUID(), number: '2027-000009', day: '2027-02-25', otherDay: '2027-02-18' }

/** A campaign whose plan broke off. */
export const BROKEN_OFF = { id: randomUUID() }

/** A session of standards that was held, and takes the result of this case. */
export const HELD_SESSION = { id: randomUUID(), number: '2027-000010', heldOn: '2026-11-30' }

const BY = { createdById: randomUUID(), createdAt: CONSOLE_NOW }

/** Puts both on record. */
export const sessionsOnRecord = async (database: Database, unitId: string): Promise<void> => {
  await campaignOnRecord(database, unitId)
  const employeeId = await employeeOnRecord(database, { number: '1010', unitId })
  const caseId = await caseOnRecord(database, { number: HELD_SESSION.number, employeeId, unitId })
  await serveForToday(database, caseId)
  const { id, heldOn } = HELD_SESSION
  await database.stageSession.create({
    data: {
      ...{ id, stage: 'fitness', heldOn: new Date(heldOn), startsAt: '10:00', place: 'Hall', capacity: 5 },
      ...{ ...BY, seats: { create: [{ caseId }] } },
    },
  })
}

/** The notice was served in time for stages that are held now. */
const serveForToday = async (database: Database, id: string): Promise<void> => {
  const row = await database.case.findUniqueOrThrow({ where: { id } })
  const state = row.state as unknown as CaseState
  const notice = state.current.notice && {
    ...state.current.notice,
    ...{ servedOn: state.current.notice.limit, start: HELD_SESSION.heldOn },
  }
  const served = { ...state, current: { ...state.current, notice } }
  await database.case.update({ where: { id }, data: { state: served as object } })
}

const campaignOnRecord = async (database: Database, unitId: string): Promise<void> => {
  const commissionId = await commissionOf(database, unitId)
  const { id, number, day, otherDay } = CAMPAIGN
  const { id: caseId } = await database.case.findUniqueOrThrow({ where: { number } })
  const commission = {
    commissionId,
    casesADay: 2,
    days: [otherDay, day],
    startsAt: '10:00',
    place: 'Room 12',
  }
  const span = { from: '2027-01-11', to: '2027-03-31', determinationId: null, rooms: [] }
  const request = { ...span, commissions: [commission], polygraphLeftOutFor: 'none is held' }
  const asked = { name: 'Winter', request, shortages: [], plannedById: randomUUID() }
  const plannedAt = '2026-11-30T07:00:00Z'
  await database.campaign.create({ data: { ...asked, ...BROKEN_OFF, state: 'failed', plannedAt } })
  await database.campaign.create({
    data: {
      ...{ ...asked, id, state: 'planned', plannedAt },
      placements: {
        create: [
          {
            ...{ caseId, number, state: 'planned', commissionId, heldOn: new Date(day) },
            ...{ sessions: [], breaches: [] },
          },
        ],
      },
    },
  })
}

const commissionOf = async (database: Database, unitId: string): Promise<string> => {
  const members = await database.employee.findMany({
    where: { personnelNumber: { in: ['M1', 'M2', 'M3', 'M4', 'M5'] } },
    orderBy: { personnelNumber: 'asc' },
  })
  const { id: secretaryId } = await database.employee.findUniqueOrThrow({ where: { personnelNumber: 'S' } })
  const memberIds = members.map(({ id }) => id)
  return commissionOnRecord(database, { orderNumber: '19', unitId, memberIds, secretaryId })
}
