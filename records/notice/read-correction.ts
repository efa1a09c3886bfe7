import { almatyDay } from '../../regulation/almaty-day.ts'
import { type Disclosed, disclosedCorrection } from '../../regulation/course/disclosed-correction.ts'
import type { Correction } from '../../regulation/course/state.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { type NamedAccount, namedAccounts } from '../acting/list-acting-orders.ts'
import { PERSON, type Person } from '../case-reading/person.ts'
import type { Database } from '../database.ts'

/** What stood in the record or stands there now, with people and documents by name. */
export type CorrectedValue = Omit<Disclosed, 'people' | 'document'> & {
  people?: Person[]
  document?: { id: string; fileName: string } | null
}

/** A correction as its employee is told of it: what, when, the value before and the one after, by whom and why. */
export type CorrectionOfNotice = {
  corrects: string
  stage: string | null
  round: number | null
  on: string
  before: CorrectedValue
  after: CorrectedValue
  reason: string
  by: NamedAccount | null
  confirmedBy: NamedAccount | null
}

/**
 * The correction of which a notice tells, from the log of its case; null where the notice tells of none.
 *
 * @example (await readCorrection(database, { caseId, params }))?.after //=> { on: '2027-05-21' }
 */
export const readCorrection = async (
  database: Database,
  { caseId, params }: { caseId: string | null; params: unknown },
): Promise<CorrectionOfNotice | null> => {
  const correction = idIn(params)
  if (caseId === null || correction === null) return null
  const entries = await database.caseLogEntry.findMany({
    where: { caseId, data: { path: ['correction'], equals: correction } },
    orderBy: { seq: 'asc' },
    select: { data: true, actorId: true, recordedAt: true, case: { select: { ruleset: true } } },
  })
  const [proposed] = entries
  const confirmed = entries.at(-1)
  if (!proposed || !confirmed || proposed === confirmed) return null
  const right = proposed.data as unknown as Correction
  const told = disclosedCorrection(rulesetOf(proposed.case.ruleset), right)
  const accounts = await namedAccounts(database, [right.by, confirmed.actorId ?? right.by])
  return {
    corrects: right.corrects,
    stage: stageOf(right),
    round: 'round' in right ? (right.round ?? null) : null,
    on: almatyDay(confirmed.recordedAt.toISOString()).toString(),
    before: await withNames(database, told.before),
    after: await withNames(database, told.after),
    reason: right.reason,
    by: accounts.get(right.by) ?? null,
    confirmedBy: accounts.get(confirmed.actorId ?? '') ?? null,
  }
}

const idIn = (params: unknown): string | null =>
  typeof params === 'object' && params !== null && 'correction' in params ? String(params.correction) : null

const stageOf = (right: Correction): string | null => {
  if (right.corrects === 'result') return right.result.stage
  return 'stage' in right ? right.stage : null
}

const withNames = async (
  database: Database,
  { people, document, ...told }: Disclosed,
): Promise<CorrectedValue> => ({
  ...told,
  ...(people
    ? { people: await database.employee.findMany({ where: { id: { in: [...people] } }, select: PERSON }) }
    : {}),
  ...(document === undefined ? {} : { document: await namedDocument(database, document) }),
})

/** A conclusion may refer to a document that was never kept here. */
const namedDocument = async (database: Database, id: string) =>
  UUID.test(id) ? database.document.findUnique({ where: { id }, select: { id: true, fileName: true } }) : null

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
