import { authorityOf, readAuthorities } from '../access/authorities.ts'
import type { Transaction } from '../database.ts'

/**
 * Whose head answers an appeal: that of the case, or the next higher one where each head there voted on the decision or
 * signed it (para 23, art. 53). Null: the head of the whole body.
 *
 * @param barred employees, or accounts without an employee, who took part
 */
export const answeringHeadUnit = async (
  tx: Transaction,
  { headUnitId, barred }: { headUnitId: string | null; barred: readonly string[] },
): Promise<string | null> => {
  const authorities = await readAuthorities(tx)
  let at = headUnitId
  while (at !== null && !(await hasOpenHead(tx, at, barred))) {
    const above: string | null = authorities.parents.get(at)?.parentId ?? null
    at = above === null ? null : authorityOf(authorities, above, 'head')
  }
  return at
}

const hasOpenHead = async (tx: Transaction, unitId: string, barred: readonly string[]): Promise<boolean> => {
  const grants = await tx.roleGrant.findMany({
    where: { role: 'head', unitId, revokedAt: null },
    select: { account: { select: { id: true, personnelNumber: true } } },
  })
  const numbers = grants.map(({ account }) => account.personnelNumber)
  const people = await tx.employee.findMany({
    where: { personnelNumber: { in: numbers } },
    select: { id: true, personnelNumber: true },
  })
  return grants.some(({ account }) => {
    const person = people.find(({ personnelNumber }) => personnelNumber === account.personnelNumber)
    return !barred.includes(person?.id ?? account.id)
  })
}
