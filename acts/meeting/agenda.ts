import { type Authorities, readAuthorities } from '../../records/access/authorities.ts'
import type { Database, Transaction } from '../../records/database.ts'
import { type CaseToHear, casesToHear, unitsWithCommission } from '../../records/meeting/cases-to-hear.ts'
import type { CommissionRecord } from '../../records/meeting/find-commission.ts'
import { nearestCommissionUnit } from '../../regulation/commission/nearest-commission.ts'
import { judgeLevels } from '../../regulation/commission/position-levels.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'

/** A case that this meeting cannot hear, why, and under which clause. */
export type LeftOut = { case: string; reason: string; cite: string[] }

/** The agenda by case number, and who cannot be on it. */
export type Agenda = { cases: CaseToHear[]; leftOut: LeftOut[] }

/**
 * Which cases a meeting of this commission hears on a day: those asked for, or all that are scheduled for it; a case
 * goes to the commission of the employee's unit or the nearest above (para 16), on one agenda at a time, and no member's
 * position is below that of the employee (para 18).
 */
export const agendaOf = async (
  database: Database | Transaction,
  commission: CommissionRecord,
  asked: { heldOn: string; cases: readonly string[] | undefined },
): Promise<Agenda> => {
  const candidates = await casesToHear(
    database,
    asked.cases ? { ids: asked.cases } : { heldOn: asked.heldOn },
  )
  const belongs = await belongingTo(database, commission)
  // Without a wish the cases of other commissions, and those called already, are simply not this meeting's.
  const own = asked.cases ? candidates : candidates.filter((found) => belongs(found) && found.called === 'no')
  const reasons = own.map((found) => ({
    found,
    leftOut: leftOutFor(found, { commission, belongs, ...asked }),
  }))
  const unknown = (asked.cases ?? []).filter((id) => !candidates.some(({ caseId }) => caseId === id))
  return {
    cases: reasons.flatMap(({ found, leftOut }) => (leftOut ? [] : [found])),
    leftOut: [
      ...unknown.map((id) => ({ case: id, reason: 'there is no such case', cite: [] })),
      ...reasons.flatMap(({ leftOut }) => leftOut ?? []),
    ],
  }
}

type Belongs = (found: CaseToHear) => boolean

const leftOutFor = (
  found: CaseToHear,
  { heldOn, commission, belongs }: { heldOn: string; commission: CommissionRecord; belongs: Belongs },
): LeftOut | null => {
  const leftOut = (reason: string, ...cite: string[]): LeftOut => ({ case: found.caseId, reason, cite })
  const rules = rulesetOf(found.ruleset).commission
  if (found.status !== 'open') return leftOut(`the case is ${found.status}`)
  if (found.meetingOn !== heldOn)
    return leftOut(`the case is scheduled for ${found.meetingOn ?? 'no day yet'}, not for ${heldOn}`)
  if (found.called === 'yes') return leftOut('another meeting has the case on its agenda')
  if (!belongs(found)) return leftOut('the case belongs to another commission', rules.members.cite)
  const [failure] = judgeLevels(commission.members, [found], rules)
  return failure ? leftOut(failure.reason, ...failure.cite) : null
}

const belongingTo = async (
  database: Database | Transaction,
  { unitId }: CommissionRecord,
): Promise<Belongs> => {
  const { parents } = await readAuthorities(database)
  const units = await unitsWithCommission(database)
  return (found) => nearestCommissionUnit(pathUp(parents, found.unitId), units) === unitId
}

const pathUp = (parents: Authorities['parents'], unitId: string): string[] => {
  const path: string[] = []
  for (let at: string | null = unitId; at !== null; at = parents.get(at)?.parentId ?? null) path.push(at)
  return path
}
