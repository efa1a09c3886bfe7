import type { Database } from '../database.ts'

/** Where a notice goes: a person of the roster, his address and language, and his consent to be served there. */
export type Recipient = {
  id: string
  email: string | null
  language: string
  contactsConsentOn: Date | null
  contactsConsentAddress: string | null
}

/** What a notice says of whom it is for. */
export type Addressed = {
  role: string
  recipientId: string | null
  caseId: string | null
  meetingId: string | null
}

const PERSON = {
  id: true,
  email: true,
  language: true,
  contactsConsentOn: true,
  contactsConsentAddress: true,
} as const
const SUPERIORS = {
  ...PERSON,
  directHead: { select: { ...PERSON, directHead: { select: PERSON } } },
} as const
const SEATS = { chairmanId: true, secretaryId: true, unitId: true } as const

type Surroundings = NonNullable<Awaited<ReturnType<typeof readSurroundings>>>
type Resolve = (database: Database, around: Surroundings) => Promise<Recipient | null>

/**
 * Who holds a role of a case or a meeting now; null when nobody of the roster does.
 *
 * A direct head's place that is vacant, or the one above it, is taken by the authorised head. Of several who hold a
 * role, whoever was granted it first and has an address.
 *
 * @example await readRecipient(database, { role: 'directHead', recipientId: null, caseId, meetingId: null })
 */
export const readRecipient = async (database: Database, notice: Addressed): Promise<Recipient | null> => {
  if (notice.recipientId !== null) return readPerson(database, notice.recipientId)
  const resolve = BY_ROLE[notice.role]
  return resolve ? resolve(database, await readSurroundings(database, notice)) : null
}

const BY_ROLE: Record<string, Resolve> = {
  employee: async (_, { employee }) => employee,
  directHead: async (database, around) => around.employee?.directHead ?? readHead(database, around),
  superior: async (database, around) => around.employee?.directHead?.directHead ?? readHead(database, around),
  head: (database, around) => readHead(database, around),
  personnel: (database, { personnelUnitId }) => readGranted(database, 'personnel', personnelUnitId),
  chairman: (database, { seats }) => readPerson(database, seats?.chairmanId ?? null),
  secretary: (database, { seats }) => readPerson(database, seats?.secretaryId ?? null),
}

const readHead: Resolve = (database, { headUnitId }) => readGranted(database, 'head', headUnitId)

const readSurroundings = async (database: Database, { caseId, meetingId }: Addressed) => {
  const found = caseId === null ? null : await readCase(database, caseId)
  const meeting = meetingId ?? found?.meetingId ?? null
  const seats = meeting === null ? null : await readSeats(database, meeting)
  return {
    employee: found?.employee ?? null,
    seats,
    personnelUnitId: found ? found.personnelUnitId : (seats?.unitId ?? null),
    headUnitId: found ? found.headUnitId : (seats?.unitId ?? null),
  }
}

const readCase = (database: Database, id: string) =>
  database.case.findUnique({
    where: { id },
    select: { meetingId: true, personnelUnitId: true, headUnitId: true, employee: { select: SUPERIORS } },
  })

const readSeats = async (database: Database, id: string) => {
  const found = await database.meeting.findUnique({
    where: { id },
    select: { commission: { select: SEATS } },
  })
  return found?.commission ?? null
}

const readPerson = async (database: Database, id: string | null): Promise<Recipient | null> =>
  id === null ? null : database.employee.findUnique({ where: { id }, select: PERSON })

const readGranted = async (
  database: Database,
  role: string,
  unitId: string | null,
): Promise<Recipient | null> => {
  const grants = await database.roleGrant.findMany({
    where: { role, unitId, revokedAt: null },
    orderBy: { grantedAt: 'asc' },
    select: { account: { select: { personnelNumber: true } } },
  })
  const numbers = grants.map(({ account }) => account.personnelNumber)
  const people = await database.employee.findMany({
    where: { personnelNumber: { in: numbers } },
    select: { ...PERSON, personnelNumber: true },
  })
  const ordered = numbers.flatMap((number) => people.filter((person) => person.personnelNumber === number))
  return ordered.find(({ email }) => email !== null) ?? ordered[0] ?? null
}
