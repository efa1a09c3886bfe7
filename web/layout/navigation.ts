import { type Actor, holdsRole, type Role } from '../../acts/permission/actor.ts'
import type { PageKey } from '../../texts/pages/page-texts.ts'

/** An entry of the navigation: where it leads, and to whom it is shown. What one may do there, the acts decide. */
type Entry = { href: string; text: PageKey; shownTo: (actor: Actor) => boolean }

const everybody = () => true

/** Does somebody hold one of these roles, in a unit or in the whole body? */
export const holdsOffice = (actor: Actor, roles: readonly Role[]): boolean =>
  roles.some((role) => holdsRole(actor, role))

const office = (actor: Actor) => holdsOffice(actor, ['personnel', 'head', 'auditor'])
const notAuditing = (actor: Actor) => holdsOffice(actor, ['personnel', 'head'])

/** The console's navigation, in its order. */
export const NAVIGATION = {
  tasks: { href: '/', text: 'nav.tasks', shownTo: everybody },
  cases: { href: '/cases', text: 'nav.cases', shownTo: everybody },
  overview: { href: '/overview', text: 'nav.overview', shownTo: office },
  determinations: { href: '/determinations', text: 'nav.determinations', shownTo: office },
  campaigns: { href: '/campaigns', text: 'nav.campaigns', shownTo: office },
  notices: { href: '/notices', text: 'nav.notices', shownTo: office },
  commissions: { href: '/commissions', text: 'nav.commissions', shownTo: notAuditing },
  meetings: { href: '/meetings', text: 'nav.meetings', shownTo: everybody },
  aftermath: { href: '/appeals', text: 'nav.aftermath', shownTo: office },
  roster: { href: '/roster', text: 'nav.roster', shownTo: office },
  acting: { href: '/acting', text: 'nav.acting', shownTo: office },
  calendar: { href: '/calendar', text: 'nav.calendar', shownTo: office },
  file: { href: '/my-file', text: 'nav.file', shownTo: ({ employeeId }) => employeeId !== null },
  account: { href: '/account', text: 'nav.account', shownTo: everybody },
} as const satisfies Record<string, Entry>

/** The key of an entry. */
export type NavigationKey = keyof typeof NAVIGATION

/** The entries that somebody is shown, the one he is in marked. */
export const navigationFor = (actor: Actor, section: NavigationKey | null) =>
  Object.entries<Entry>(NAVIGATION)
    .filter(([, { shownTo }]) => shownTo(actor))
    .map(([key, { href, text }]) => ({ href, text, current: key === section }))
