import type { Recusal } from '../../regulation/recusal/recusal.ts'
import type { CertificationKind, Round } from '../../regulation/rulesets/keys.ts'
import type { Database, Transaction } from '../database.ts'
import { recusalsOfCases } from './recusals-of-cases.ts'

/** A case that might be put on an agenda. */
export type CaseToHear = {
  caseId: string
  number: string
  workflowId: string
  employeeId: string
  /** The employee's unit today. */
  unitId: string
  positionLevel: number
  ruleset: string
  kind: CertificationKind
  round: Round
  status: string
  meetingOn: string | null
  /** Another meeting has it on its agenda. */
  called: 'yes' | 'no'
  /** Who was recused when it was heard before. */
  recusals: readonly Recusal[]
}

/** Items that still hold their case on an agenda. */
const LIVE = ['waiting', 'opened']

/** The cases whose own meeting day is `heldOn`, or those with the given ids, by case number. */
export const casesToHear = async (
  database: Database | Transaction,
  which: { heldOn: string } | { ids: readonly string[] },
): Promise<CaseToHear[]> => {
  const found = await database.case.findMany({
    where:
      'ids' in which ? { id: { in: [...which.ids] } } : { meetingOn: new Date(which.heldOn), status: 'open' },
    include: { employee: { select: { unitId: true, positionLevel: true } } },
    orderBy: { number: 'asc' },
  })
  const held = await database.meetingItem.findMany({
    where: { caseId: { in: found.map(({ id }) => id) }, status: { in: LIVE } },
    select: { caseId: true },
  })
  const recusals = await recusalsOfCases(
    database,
    found.map(({ id }) => id),
  )
  const onAgenda = new Set(held.map(({ caseId }) => caseId))
  return found.map(({ id, employee, ...row }) => ({
    caseId: id,
    number: row.number,
    workflowId: row.workflowId,
    employeeId: row.employeeId,
    unitId: employee.unitId,
    positionLevel: employee.positionLevel,
    ruleset: row.ruleset,
    kind: row.kind as CertificationKind,
    round: row.round as Round,
    status: row.status,
    meetingOn: row.meetingOn?.toISOString().slice(0, 10) ?? null,
    called: onAgenda.has(id) ? 'yes' : 'no',
    recusals: recusals.get(id) ?? [],
  }))
}

/** The units that have a commission; null among them is the whole body. */
export const unitsWithCommission = async (database: Database | Transaction): Promise<(string | null)[]> => {
  const found = await database.commission.findMany({ distinct: ['unitId'], select: { unitId: true } })
  return found.map(({ unitId }) => unitId)
}
