import type { Viewer } from './many-ground.ts'

/** `{case/7}` stands for the id of the seventh case. */
const CASES = [
  '/cases',
  '/cases?stage=testing',
  '/cases?state=closed',
  '/cases?state=suspended',
  '/cases?late=true',
  '/cases?late=false',
  '/cases?withoutDates=true',
  '/cases?unit={unit/3}',
  '/cases?unit={unit/25}',
  '/cases?q=Ахмет',
  '/cases?q=ахметғалиев',
  '/cases?q=2026-0001',
  '/cases?q=100007',
  '/cases?q=ким%20дан',
  '/cases?sort=limit',
  '/cases?sort=meeting',
  '/cases?stage=polygraph&sort=limit',
  '/cases?late=true&sort=limit',
  '/cases?state=open&stage=testing&sort=meeting',
  '/cases?unit={unit/25}&sort=limit',
  '/cases?q=Ким&sort=limit',
]

const OTHERS = [
  '/me/tasks',
  '/notices',
  '/notices?outcome=refused',
  '/notices?owed=true',
  '/reports/cases',
  '/reports/cases?unit={unit/3}',
  '/reports/breaches',
  '/determinations',
  '/determinations/{determination/0}',
  '/determinations/{determination/0}/entries',
  '/determinations/{determination/0}/entries?status=overdue',
  '/determinations/{determination/0}/entries?list={list/3}',
  '/meetings',
  '/commissions',
  '/employees',
  '/employees?q=Ким',
  '/employees?q=100007',
  '/employees?unit={unit/25}',
  '/employees/{employee/7}',
  '/registers/outgoing',
  '/units',
  '/roster-imports',
  '/calendar-amendments',
  '/cases/{case/7}',
  '/cases/{case/7}/log',
  '/cases/{case/7}/documents',
  '/cases/{case/7}/notices',
  '/public/announcements',
]

const EVERY = [...CASES, ...OTHERS]

/** Every list of the API with each filter and sort that it has, by who asks for it. */
export const LISTS: Partial<Record<Viewer, readonly string[]>> = {
  service: EVERY,
  territory: EVERY,
  auditor: ['/cases', '/cases?late=true&sort=limit', '/reports/cases', '/notices', '/employees'],
  '100003': EVERY,
  '100205': EVERY,
  '170000': [...OTHERS, '/cases', '/cases?q=Ким&sort=limit', '/cases?late=true'],
}

const PAGES = [
  '/',
  '/cases',
  '/cases?q=Ким',
  '/cases?stage=testing&sort=limit',
  '/overview',
  '/notices',
  '/service',
  '/breaches',
  '/scheduling',
  '/determinations',
  '/determinations/{determination/0}',
  '/determinations/{determination/0}/entries',
  '/calendar',
  '/meetings',
  '/commissions',
  '/roster',
  '/roster?q=Ким',
  '/roster/imports',
  '/roster/{employee/7}',
  '/cases/{case/7}',
  '/cases/{case/7}/log',
  '/cases/{case/7}/notices',
  '/cases/{case/7}/documents',
  '/cases/{case/7}/deadlines',
  '/account',
]

/** The pages of the console whose weight and queries grow with the body, by who looks at them. */
export const CONSOLE_PAGES: Partial<Record<Viewer, readonly string[]>> = {
  service: PAGES,
  '100205': PAGES,
  '170000': PAGES,
}
