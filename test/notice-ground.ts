import { randomUUID } from 'node:crypto'
import type { Database } from '../records/database.ts'

/** A unit, a direct head, an employee with a case, and somebody of the personnel service: what a notice needs around it. */
export type NoticeGround = {
  unitId: string
  employeeId: string
  headId: string
  personnelEmployeeId: string
  caseId: string
}

type Person = {
  email: string | null
  language?: string
  consent?: string
  consentAddress?: string
  directHeadId?: string
}

/** Puts a case with its people on record. @example await noticeGround(database, { email: 'a@b.kz' }) */
export const noticeGround = async (database: Database, employee: Person): Promise<NoticeGround> => {
  const unitId = randomUUID()
  await database.unit.create({ data: { id: unitId, code: unitId, name: 'Body', kind: 'body' } })
  const headId = await person(database, unitId, { email: 'head@body.kz', language: 'kk' })
  const employeeId = await person(database, unitId, { ...employee, directHeadId: headId })
  const personnelEmployeeId = await person(database, unitId, { email: 'personnel@body.kz', language: 'en' })
  await grant(database, { employeeId: personnelEmployeeId, role: 'personnel', unitId })
  return {
    unitId,
    employeeId,
    headId,
    personnelEmployeeId,
    caseId: await openCase(database, unitId, employeeId),
  }
}

/** Queues a notice. @example await queueNotice(database, { caseId, kind: 'dates-set', role: 'employee', params }) */
export const queueNotice = async (
  database: Database,
  notice: {
    caseId: string
    kind: string
    role: string
    params: object
    recipientId?: string
    seq?: number
    queuedAt?: string
  },
): Promise<string> => {
  const id = randomUUID()
  await database.notice.create({
    data: { id, queuedAt: '2027-01-11T05:00:00Z', ...notice, cite: ['para 10'], outcome: 'queued' },
  })
  return id
}

const person = async (database: Database, unitId: string, person: Person): Promise<string> => {
  const id = randomUUID()
  const { email, language = 'ru', consent, consentAddress, directHeadId } = person
  await database.employee.create({
    data: {
      id,
      personnelNumber: id,
      familyName: 'Family',
      givenName: 'Given',
      email,
      language,
      unitId,
      position: 'officer',
      positionLevel: 1,
      category: 'C',
      rank: 'captain',
      branch: 'police',
      headOfBody: 'no',
      disclosure: true,
      facts: {},
      contentHash: '',
      updatedAt: new Date(0),
      directHeadId: directHeadId ?? null,
      contactsConsentOn: consent ? new Date(consent) : null,
      contactsConsentAddress: consentAddress ?? null,
    },
  })
  return id
}

const grant = async (
  database: Database,
  { employeeId, role, unitId }: { employeeId: string; role: string; unitId: string },
): Promise<void> => {
  const accountId = randomUUID()
  await database.account.create({
    data: {
      id: accountId,
      personnelNumber: employeeId,
      createdAt: new Date(0),
      grants: { create: { id: randomUUID(), role, unitId, grantedAt: new Date(0) } },
    },
  })
}

const openCase = async (database: Database, unitId: string, employeeId: string): Promise<string> => {
  const id = randomUUID()
  await database.case.create({
    data: {
      id,
      number: `2027-${id.slice(0, 6)}`,
      workflowId: `certification/${employeeId}/2027-03-05/1`,
      employeeId,
      kind: 'regular',
      ruleset: 'decree-1612',
      dueOn: new Date('2027-03-05'),
      attempt: 1,
      personnelUnitId: unitId,
      headUnitId: unitId,
      unitId,
      openedAt: new Date('2027-01-04T04:00:00Z'),
      seq: 1,
      status: 'open',
      stage: 'preparation',
      round: 1,
      windowTo: new Date('2027-09-05'),
      state: {},
    },
  })
  return id
}
