import { type Database, Prisma } from '../database.ts'

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

/** Who holds a place of the case or of its meeting. */
const PLACES: Record<string, Prisma.Sql> = {
  employee: Prisma.sql`owner."employeeId"`,
  directHead: Prisma.sql`employee."directHeadId"`,
  superior: Prisma.sql`head."directHeadId"`,
  chairman: Prisma.sql`seats."chairmanId"`,
  secretary: Prisma.sql`seats."secretaryId"`,
}
const NOBODY = Prisma.sql`NULL::uuid`

/** By which grant a role is held, also where its place is vacant. */
const GRANTS: Record<string, 'head' | 'personnel'> = {
  directHead: 'head',
  superior: 'head',
  head: 'head',
  personnel: 'personnel',
}

const PERSON = Prisma.sql`person."id", person."email", person."language", person."contactsConsentOn",
  person."contactsConsentAddress"`

/**
 * Who holds a role of a case or a meeting now; null when nobody of the roster does.
 *
 * A direct head's place that is vacant, or the one above it, is taken by the authorised head. Of several who hold a
 * role, whoever was granted it first and has an address.
 *
 * @example await readRecipient(database, { role: 'directHead', recipientId: null, caseId, meetingId: null })
 */
export const readRecipient = async (database: Database, notice: Addressed): Promise<Recipient | null> => {
  if (notice.role === 'observer') return readApplicant(database, notice.recipientId)
  const { units, ...person } = await readHolder(database, notice)
  if (person.id !== null) return { ...person, id: person.id }
  const grant = GRANTS[notice.role]
  return notice.recipientId === null && grant ? readGranted(database, grant, units[grant]) : null
}

/** Whoever applied to observe a meeting: he is not on the roster, and consented to nothing. */
const readApplicant = async (database: Database, id: string | null): Promise<Recipient | null> => {
  const found = id === null ? null : await database.observerApplication.findUnique({ where: { id } })
  if (!found) return null
  const { email, language } = found
  return {
    ...{ id: found.id, email, language: language ?? '' },
    ...{ contactsConsentOn: null, contactsConsentAddress: null },
  }
}

type Holder = Omit<Recipient, 'id'> & {
  id: string | null
  units: Record<'head' | 'personnel', string | null>
}

const readHolder = async (database: Database, notice: Addressed): Promise<Holder> => {
  const { role, recipientId, caseId, meetingId } = notice
  const place = recipientId === null ? (PLACES[role] ?? NOBODY) : Prisma.sql`${recipientId}::uuid`
  const [holder] = await database.$queryRaw<[Holder]>`
    SELECT ${PERSON}, jsonb_build_object(
      'head', CASE WHEN owner."id" IS NULL THEN seats."unitId" ELSE owner."headUnitId" END,
      'personnel', CASE WHEN owner."id" IS NULL THEN seats."unitId" ELSE owner."personnelUnitId" END) AS "units"
    FROM (VALUES (${caseId}::uuid, ${meetingId}::uuid)) AS notice("caseId", "meetingId")
    LEFT JOIN "Case" AS owner ON owner."id" = notice."caseId"
    LEFT JOIN "Employee" AS employee ON employee."id" = owner."employeeId"
    LEFT JOIN "Employee" AS head ON head."id" = employee."directHeadId"
    LEFT JOIN "Meeting" AS meeting ON meeting."id" = coalesce(notice."meetingId", owner."meetingId")
    LEFT JOIN "Commission" AS seats ON seats."id" = meeting."commissionId"
    LEFT JOIN "Employee" AS person ON person."id" = ${place}`
  return holder
}

const readGranted = async (
  database: Database,
  role: string,
  unitId: string | null,
): Promise<Recipient | null> => {
  const [first] = await database.$queryRaw<Recipient[]>`
    SELECT ${PERSON} FROM "RoleGrant" AS held
    JOIN "Account" AS account ON account."id" = held."accountId"
    JOIN "Employee" AS person ON person."personnelNumber" = account."personnelNumber"
    WHERE held."role" = ${role} AND held."unitId" IS NOT DISTINCT FROM ${unitId}::uuid AND held."revokedAt" IS NULL
    ORDER BY person."email" IS NULL, held."grantedAt" LIMIT 1`
  return first ?? null
}
