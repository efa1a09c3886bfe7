import type { ActingOffice } from '../../regulation/acting/acting-order.ts'
import { type Database, Prisma } from '../database.ts'

/** Where a notice goes: a person of the roster, his address and language, and his consent to be served there. */
export type Recipient = {
  id: string
  email: string | null
  language: string
  contactsConsentOn: Date | null
  contactsConsentAddress: string | null
  /** The order under which he has it for whoever holds the office; null: it is his own. */
  under: OrderOfNotice | null
}

/** An order under which somebody is written to for another. */
export type OrderOfNotice = { id: string; office: ActingOffice; number: string; orderedOn: string }

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

/** As which office a role is written to: another may act in it. Members and chairman have no substitutes. */
const OFFICES: Record<string, ActingOffice> = {
  directHead: 'directHead',
  superior: 'directHead',
  secretary: 'secretary',
  head: 'head',
  personnel: 'personnel',
}

/**
 * Who stands in for `person` in an office on a day, by an order in force; in his own case nobody acts for another.
 *
 * @param employee the employee of the case
 */
const standIn = (office: ActingOffice | null, on: string, employee: Prisma.Sql): Prisma.Sql => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('id', acting."id", 'email', acting."email", 'language', acting."language",
      'contactsConsentOn', NULL, 'contactsConsentAddress', NULL, 'under', jsonb_build_object('id', lent."id",
        'office', lent."office", 'number', lent."number", 'orderedOn', lent."orderedOn")) AS "deputy"
    FROM "Account" AS holder
    JOIN "ActingOrder" AS lent ON lent."actingForId" = holder."id"
    LEFT JOIN "ActingOrderEnding" AS ended ON ended."orderId" = lent."id"
    JOIN "Account" AS theirs ON theirs."id" = lent."actingId"
    JOIN "Employee" AS acting ON acting."personnelNumber" = theirs."personnelNumber"
    WHERE holder."personnelNumber" = person."personnelNumber" AND lent."office" = ${office}::text
      AND lent."fromOn" <= ${on}::date AND least(lent."toOn", ended."endedOn") >= ${on}::date
      AND acting."id" IS DISTINCT FROM ${employee}
    LIMIT 1) AS standing ON true`

/**
 * Who holds a role of a case or a meeting on a day, or acts for its holder by an order; null when nobody of the roster
 * does.
 *
 * A direct head's place that is vacant, or the one above it, is taken by the authorised head. Of several who hold a
 * role, whoever was granted it first and has an address.
 *
 * @param on the civil date on which it is sent
 * @example await readRecipient(database, { role: 'directHead', recipientId: null, caseId, meetingId: null }, '2027-05-03')
 */
export const readRecipient = async (
  database: Database,
  notice: Addressed,
  on: string,
): Promise<Recipient | null> => {
  if (notice.role === 'observer') return readApplicant(database, notice.recipientId)
  const { units, employeeId, deputy, ...person } = await readHolder(database, notice, on)
  if (deputy) return deputy
  if (person.id !== null) return { ...person, id: person.id, under: null }
  const grant = GRANTS[notice.role]
  return notice.recipientId === null && grant
    ? readGranted(database, { grant, unitId: units[grant], employeeId, on })
    : null
}

/** Whoever applied to observe a meeting: he is not on the roster, and consented to nothing. */
const readApplicant = async (database: Database, id: string | null): Promise<Recipient | null> => {
  const found = id === null ? null : await database.observerApplication.findUnique({ where: { id } })
  if (!found) return null
  const { email, language } = found
  return {
    ...{ id: found.id, email, language: language ?? '' },
    ...{ contactsConsentOn: null, contactsConsentAddress: null, under: null },
  }
}

type Holder = Omit<Recipient, 'id' | 'under'> & {
  id: string | null
  employeeId: string | null
  deputy: Recipient | null
  units: Record<'head' | 'personnel', string | null>
}

const readHolder = async (database: Database, notice: Addressed, on: string): Promise<Holder> => {
  const { role, recipientId, caseId, meetingId } = notice
  const place = recipientId === null ? (PLACES[role] ?? NOBODY) : Prisma.sql`${recipientId}::uuid`
  const [holder] = await database.$queryRaw<[Holder]>`
    SELECT ${PERSON}, owner."employeeId", standing."deputy", jsonb_build_object(
      'head', CASE WHEN owner."id" IS NULL THEN seats."unitId" ELSE owner."headUnitId" END,
      'personnel', CASE WHEN owner."id" IS NULL THEN seats."unitId" ELSE owner."personnelUnitId" END) AS "units"
    FROM (VALUES (${caseId}::uuid, ${meetingId}::uuid)) AS notice("caseId", "meetingId")
    LEFT JOIN "Case" AS owner ON owner."id" = notice."caseId"
    LEFT JOIN "Employee" AS employee ON employee."id" = owner."employeeId"
    LEFT JOIN "Employee" AS head ON head."id" = employee."directHeadId"
    LEFT JOIN "Meeting" AS meeting ON meeting."id" = coalesce(notice."meetingId", owner."meetingId")
    LEFT JOIN "Commission" AS seats ON seats."id" = meeting."commissionId"
    LEFT JOIN "Employee" AS person ON person."id" = ${place}
    ${standIn(OFFICES[role] ?? null, on, Prisma.sql`owner."employeeId"`)}`
  return holder
}

type Granted = { grant: 'head' | 'personnel'; unitId: string | null; employeeId: string | null; on: string }

const readGranted = async (
  database: Database,
  { grant, unitId, employeeId, on }: Granted,
): Promise<Recipient | null> => {
  type Row = Omit<Recipient, 'under'> & { deputy: Recipient | null }
  const [first] = await database.$queryRaw<Row[]>`
    SELECT ${PERSON}, standing."deputy" FROM "RoleGrant" AS held
    JOIN "Account" AS account ON account."id" = held."accountId"
    JOIN "Employee" AS person ON person."personnelNumber" = account."personnelNumber"
    ${standIn(grant, on, Prisma.sql`${employeeId}::uuid`)}
    WHERE held."role" = ${grant} AND held."unitId" IS NOT DISTINCT FROM ${unitId}::uuid AND held."revokedAt" IS NULL
    ORDER BY person."email" IS NULL, held."grantedAt" LIMIT 1`
  if (!first) return null
  const { deputy, ...person } = first
  return deputy ?? { ...person, under: null }
}
