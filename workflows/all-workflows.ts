// What the worker hosts: the bundle is made from here.
export { annulment } from './annulment/annulment.ts'
export { appeal } from './appeal/appeal.ts'
export { certification } from './certification/certification.ts'
export { determination } from './determination/determination.ts'
export { headOrder } from './head-order/head-order.ts'
export { meeting } from './meeting/meeting.ts'
export { caseOpening } from './opening/case-opening.ts'
export { rosterImport } from './roster-import/roster-import.ts'
