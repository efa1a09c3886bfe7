import { type Actor, holdsRole, type Role, wholeBodyRoles } from '../../acts/permission/actor.ts'
import type { PageKey } from '../../texts/pages/page-texts.ts'

/**
 * An entry of the navigation: where it leads, and to whom it is shown; what one may do there, the acts decide. Daily work
 * stands in the bar, `more` is opened from its end, and `header` stands beside the name of whoever signed in.
 */
type Entry = {
  href: string
  text: PageKey
  shownTo: (actor: Actor) => boolean
  place?: 'more' | 'header'
}

const everybody = () => true

/** Does somebody hold one of these roles, in a unit or in the whole body? */
export const holdsOffice = (actor: Actor, roles: readonly Role[]): boolean =>
  roles.some((role) => holdsRole(actor, role))

const office = (actor: Actor) => holdsOffice(actor, ['personnel', 'head', 'auditor'])
/** Whoever runs the installation and is nothing else has no cases and no meetings. */
const certifies = (actor: Actor) =>
  actor.employeeId !== null || office(actor) || !holdsOffice(actor, ['operator'])
const notAuditing = (actor: Actor) => holdsOffice(actor, ['personnel', 'head'])

/** The console's navigation, in its order. */
export const NAVIGATION = {
  tasks: { href: '/', text: 'nav.tasks', shownTo: everybody },
  support: {
    ...{ href: '/support', text: 'nav.support' },
    shownTo: (actor) => holdsOffice(actor, ['operator']),
  },
  cases: { href: '/cases', text: 'nav.cases', shownTo: certifies },
  overview: { href: '/overview', text: 'nav.overview', shownTo: office },
  determinations: { href: '/determinations', text: 'nav.determinations', shownTo: office },
  campaigns: { href: '/campaigns', text: 'nav.campaigns', shownTo: office },
  notices: { href: '/notices', text: 'nav.notices', shownTo: office },
  meetings: { href: '/meetings', text: 'nav.meetings', shownTo: certifies },
  aftermath: { href: '/appeals', text: 'nav.aftermath', shownTo: office },
  commissions: { href: '/commissions', text: 'nav.commissions', shownTo: notAuditing, place: 'more' },
  roster: { href: '/roster', text: 'nav.roster', shownTo: office, place: 'more' },
  recordings: { href: '/recordings', text: 'nav.recordings', shownTo: office, place: 'more' },
  acting: { href: '/acting', text: 'nav.acting', shownTo: office, place: 'more' },
  calendar: { href: '/calendar', text: 'nav.calendar', shownTo: office, place: 'more' },
  access: {
    ...{ href: '/access-log', text: 'nav.access', place: 'more' },
    shownTo: (actor) => wholeBodyRoles(actor).has('auditor'),
  },
  file: {
    ...{ href: '/my-file', text: 'nav.file', place: 'header' },
    shownTo: ({ employeeId }) => employeeId !== null,
  },
  account: { href: '/account', text: 'nav.account', shownTo: everybody, place: 'header' },
} as const satisfies Record<string, Entry>

/** The key of an entry. */
export type NavigationKey = keyof typeof NAVIGATION

/** The entries that somebody is shown, by their places, the one he is in marked. */
export const navigationFor = (actor: Actor, section: NavigationKey | null) => {
  const entries = Object.entries<Entry>(NAVIGATION)
    .filter(([, { shownTo }]) => shownTo(actor))
    .map(([key, { href, text, place }]) => ({ href, text, place, current: key === section }))
  const at = (where: Entry['place']) => entries.filter(({ place }) => place === where)
  return { bar: at(undefined), more: at('more'), header: at('header') }
}
