import type { CommissionRules } from '../rulesets/commission-rules.ts'
import { type Refusal, refused } from './ruling.ts'

/** Somebody with the level of his position; higher is higher. */
export type Levelled = { employeeId: string; positionLevel: number }

/** Members whose position is below that of an employee on the agenda. */
export type LevelFailure = Refusal & { employeeId: string; memberIds: readonly string[] }

/**
 * Which members fail for which employee: a member's position is at least that of each employee on the agenda.
 * Para 18, art. 49(2).
 *
 * @example judgeLevels([{ employeeId: 'm', positionLevel: 3 }], [{ employeeId: 'e', positionLevel: 4 }], rules)[0].memberIds
 * //=> ['m']
 */
export const judgeLevels = (
  members: readonly Levelled[],
  agenda: readonly Levelled[],
  { positionLevel: rule }: CommissionRules,
): LevelFailure[] =>
  agenda.flatMap(({ employeeId, positionLevel }) => {
    const below = members.filter((member) => member.positionLevel < positionLevel)
    if (below.length === 0) return []
    const memberIds = below.map((member) => member.employeeId)
    const reason = `the position of ${memberIds.length} of the members is below that of the employee (level ${positionLevel})`
    return [{ employeeId, memberIds, ...refused(reason, rule.cite) }]
  })
