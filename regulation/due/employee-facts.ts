import type { CivilDate } from '../civil-date.ts'
import type { Branch, CreditedKind, DecisionKey } from '../rulesets/keys.ts'

/** A period; `to` is its last day, null: still running. */
export type Period = { from: CivilDate; to: CivilDate | null }

/** A period of service; `otherEmploymentAfter`: employment other than with state bodies between it and the next. */
export type ServicePeriod = Period & { otherEmploymentAfter: boolean }

/** An appointment; `equivalent` to the post before, and whether the duties changed all the same. */
export type Appointment = { on: CivilDate; equivalent: boolean; dutiesChanged: boolean }

export type Secondment = Period & { kind: 'state-body' | 'international-organisation' }

/** A certification held, by the date of its decision; an annulled one does not count. */
export type HeldCertification = { on: CivilDate; annulled: boolean; outcome?: DecisionKey | undefined }

export type CreditedService = Period & { kind: CreditedKind }

/** The facts of an employee that decide when he is certified; lists in any order. `head`: of the body, or a deputy. */
export type EmployeeFacts = {
  service: readonly ServicePeriod[]
  creditedService: readonly CreditedService[]
  appointments: readonly Appointment[]
  leaves: readonly Period[]
  study: readonly Period[]
  secondments: readonly Secondment[]
  head: boolean
  branch: Branch
  certifications: readonly HeldCertification[]
}
