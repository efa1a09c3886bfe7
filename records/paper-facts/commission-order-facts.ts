import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'
import type { Database } from '../database.ts'
import { readOrder } from '../meeting/read-order.ts'
import { bodyOnPaper } from './body-on-paper.ts'
import type { PaperContents } from './paper-contents.ts'
import { personOnPaper } from './person-on-paper.ts'

/** The head's order that creates a commission, as it was entered; null when there is none. Para 16, art. 49. */
export const commissionOrderContents = async (
  database: Database,
  { commissionId, ruleset }: { commissionId: string; ruleset: Ruleset },
): Promise<PaperContents | null> => {
  const order = await readOrder(database, commissionId)
  if (!order) return null
  const names = await bodyOnPaper(database, order.unitId)
  return {
    facts: {
      ...names,
      ruleset: ruleset.id,
      order: { number: order.orderNumber, on: order.orderedOn },
      chairman: personOnPaper(order.chairman),
      secretary: personOnPaper(order.secretary),
      members: order.members.flatMap(({ employee, capacity }) =>
        employee.id === order.chairman.id ? [] : [{ ...personOnPaper(employee), capacity }],
      ),
      cite: [ruleset.commission.members.cite],
    },
    caseId: null,
    unitId: order.unitId,
    order: [names.unit, order.orderedOn, order.orderNumber],
  }
}
