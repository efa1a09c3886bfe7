// What the worker hosts: the bundle is made from here.
export { certification } from './certification/certification.ts'
export { meeting } from './meeting/meeting.ts'
