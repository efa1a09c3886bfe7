import type { CaseViewer } from '../../records/case-reading/visible-cases.ts'
import { type Actor, grantedUnits, wholeBodyRoles } from './actor.ts'

/** The actor as lists of cases see him: what he may see is then part of their query. */
export const caseViewer = (actor: Actor): CaseViewer => ({
  employeeId: actor.employeeId,
  wholeBody: wholeBodyRoles(actor).size > 0,
  personnelUnits: grantedUnits(actor, 'personnel'),
  headUnits: grantedUnits(actor, 'head'),
  auditedUnits: grantedUnits(actor, 'auditor'),
})
