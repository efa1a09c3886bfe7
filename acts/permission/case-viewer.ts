import type { CaseViewer } from '../../records/case-reading/visible-cases.ts'
import { type Actor, grantedUnits, wholeBodyRoles } from './actor.ts'

/** The actor as lists of cases see him: what he may see is then part of their query. */
export const caseViewer = (actor: Actor): CaseViewer => ({
  employeeId: actor.employeeId,
  wholeBody: wholeBodyRoles(actor).size > 0,
  personnelUnits: grantedUnits(actor, 'personnel'),
  headUnits: grantedUnits(actor, 'head'),
  auditedUnits: grantedUnits(actor, 'auditor'),
  headsFor: holdersFor(actor, 'directHead'),
  secretaryFor: holdersFor(actor, 'secretary'),
})

/** The employees in whose place the actor acts in an office. */
const holdersFor = ({ acting = [] }: Actor, office: 'directHead' | 'secretary'): string[] =>
  acting.flatMap((under) => (under.office === office ? (under.holder.employeeId ?? []) : []))
