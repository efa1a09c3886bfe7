import type { Relation } from './relation.ts'

const FILE: readonly Relation[] = [
  'personnel',
  'head',
  'higherHead',
  'auditor',
  'directHead',
  'employee',
  'member',
  'chairman',
  'secretary',
]
const OFFICE: readonly Relation[] = ['personnel', 'head', 'auditor']
const PERSONNEL: readonly Relation[] = ['personnel']
const MEETING: readonly Relation[] = ['member', 'chairman', 'secretary', 'personnel', 'head', 'auditor']

/**
 * Which act is open to whom, once for the API and for pages. Facts of a case stand as `fact/<kind>`.
 * An act that several relations name is open to each of them; in his own case a person is its employee only.
 */
export const PERMISSIONS = {
  'read-me': ['signedIn'],
  'list-employees': ['signedIn'],
  'read-employee': ['personnel', 'head', 'auditor', 'directHead', 'employee'],
  'list-units': ['signedIn'],
  'import-roster': PERSONNEL,
  'read-import': ['personnel', 'auditor'],
  determine: ['personnel', 'head'],
  'read-determination': OFFICE,
  'recommend-list': PERSONNEL,
  'supplement-list': PERSONNEL,
  'approve-list': ['head'],
  'list-cases': ['signedIn'],
  'read-case': FILE,
  'schedule-case': PERSONNEL,
  'fact/profile': ['directHead'],
  'fact/profile-returned': PERSONNEL,
  'fact/familiarised': ['directHead', 'employee', 'personnel'],
  'fact/disagreement': ['employee', 'personnel'],
  'fact/information': PERSONNEL,
  'fact/session': PERSONNEL,
  'fact/result': PERSONNEL,
  'fact/missed': PERSONNEL,
  'fact/served': PERSONNEL,
  'fact/refused-to-sign': ['directHead', 'personnel'],
  'fact/shorter-notice-consent': ['employee', 'personnel'],
  'fact/dossier-sent': PERSONNEL,
  'fact/acquainted': ['employee', 'personnel'],
  'fact/timing-approved': ['head'],
  'fact/life-event': PERSONNEL,
  'fact/correction': PERSONNEL,
  'fact/correction-confirmed': ['personnel', 'head'],
  'file-appeal': ['employee', 'personnel'],
  'list-appeals': FILE,
  'forward-appeal': PERSONNEL,
  'answer-appeal': ['head', 'higherHead'],
  'annul-certification': ['higherHead', 'higherCommission'],
  'create-commission': ['personnel', 'head'],
  'list-commissions': ['signedIn'],
  'read-commission': MEETING,
  'call-meeting': ['personnel', 'secretary', 'chairman'],
  'read-meeting': MEETING,
  'announce-meeting': ['personnel', 'secretary', 'chairman'],
  'record-attendance': ['secretary', 'chairman'],
  'open-item': ['secretary', 'chairman'],
  'cast-votes': ['member', 'secretary', 'chairman'],
  'close-item': ['secretary', 'chairman'],
  'close-meeting': ['secretary', 'chairman'],
  'sign-minutes': ['secretary', 'chairman'],
  'list-notices': ['signedIn'],
  'serve-notice': PERSONNEL,
  'consent-to-contacts': ['employee', 'personnel'],
  'summarise-cases': OFFICE,
  'make-case-paper': ['personnel', 'secretary'],
  'make-profile-form': ['directHead', 'personnel'],
  'make-meeting-paper': ['personnel', 'secretary', 'chairman'],
  'make-order-paper': ['personnel', 'head', 'secretary'],
  'make-list-paper': ['personnel', 'head'],
  'read-register': OFFICE,
  'register-paper': PERSONNEL,
  'list-calendar-amendments': ['signedIn'],
  'amend-calendar': PERSONNEL,
  'read-rehearsal': ['signedIn'],
  'advance-rehearsal': OFFICE,
} as const satisfies Record<string, readonly Relation[]>

/** The name of an act in the table. */
export type PermittedAct = keyof typeof PERMISSIONS
