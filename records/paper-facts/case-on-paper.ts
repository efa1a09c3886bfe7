import { rulesOf } from '../../regulation/course/rules-of-case.ts'
import type { CaseState, DecisionRecord } from '../../regulation/course/state.ts'
import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'
import { PERSON } from '../case-reading/person.ts'
import { isCourse } from '../case-reading/read-case.ts'
import type { Database } from '../database.ts'
import { bodyOnPaper } from './body-on-paper.ts'
import { type PaperContents, type PaperFacts, PaperGap } from './paper-contents.ts'
import { personOnPaper } from './person-on-paper.ts'

/** A case as its papers read it; `shared` is what each of them says at its head. */
export type CaseOnPaper = {
  caseId: string
  /** The day on which the certification fell due. */
  dueOn: string
  state: CaseState
  ruleset: Ruleset
  shared: PaperFacts
  employeeId: string
  directHeadId: string | null
  storedFacts: unknown
  contents(facts: PaperFacts): PaperContents
}

const EMPLOYEE = { ...PERSON, directHeadId: true, facts: true } as const

/**
 * Reads a case for its papers; null when there is none.
 *
 * @throws PaperGap before the case has taken its first step
 */
export const caseOnPaper = async (database: Database, caseId: string): Promise<CaseOnPaper | null> => {
  const found = await database.case.findUnique({
    where: { id: caseId },
    include: { employee: { select: EMPLOYEE } },
  })
  if (!found) return null
  const { employee, state } = found
  if (!isCourse(state))
    throw new PaperGap('The case has not been opened by its workflow yet; ask again in a moment.')
  const names = await bodyOnPaper(database, found.personnelUnitId)
  const { ruleset } = rulesOf(state.frame)
  const person = personOnPaper(employee)
  const shared: PaperFacts = {
    body: names.body,
    ruleset: ruleset.id,
    caseNumber: found.number,
    certification: state.frame.kind,
    round: state.current.round,
    employee: person,
  }
  return {
    caseId,
    dueOn: found.dueOn.toISOString().slice(0, 10),
    state,
    ruleset,
    shared,
    employeeId: employee.id,
    directHeadId: employee.directHeadId,
    storedFacts: employee.facts,
    contents: (facts) => ({
      facts: { ...shared, ...facts },
      caseId,
      unitId: found.personnelUnitId,
      order: [person.unit, person.name, found.number],
    }),
  }
}

/** The latest decision of a case, also one that was annulled since. @throws PaperGap when none is made */
export const latestDecision = ({ state, ruleset }: CaseOnPaper): DecisionRecord => {
  const decision = state.annulled?.decision ?? state.decisions.at(-1)
  if (!decision)
    throw new PaperGap('No decision of the commission is on record in this case.', [
      ruleset.commission.vote.cite,
    ])
  return decision
}

/** The clause of a term, where the act has that term. @example termClause(ruleset, 'notice') //=> ['para 10'] */
export const termClause = ({ terms }: Ruleset, step: keyof Ruleset['terms']): string[] => {
  const term = terms[step]
  return term ? [term.cite] : []
}
