import type { Actor } from '../../acts/permission/actor.ts'
import type { PageKey } from '../../texts/pages/page-texts.ts'

/** An entry of the navigation: where it leads, and to whom it is shown. What one may do there, the acts decide. */
type Entry = { href: string; text: PageKey; shownTo: (actor: Actor) => boolean }

const everybody = () => true

/** The console's navigation, in its order. */
export const NAVIGATION = {
  tasks: { href: '/', text: 'nav.tasks', shownTo: everybody },
  cases: { href: '/cases', text: 'nav.cases', shownTo: everybody },
  account: { href: '/account', text: 'nav.account', shownTo: everybody },
} as const satisfies Record<string, Entry>

/** The key of an entry. */
export type NavigationKey = keyof typeof NAVIGATION

/** The entries that somebody is shown, the one he is in marked. */
export const navigationFor = (actor: Actor, section: NavigationKey | null) =>
  Object.entries<Entry>(NAVIGATION)
    .filter(([, { shownTo }]) => shownTo(actor))
    .map(([key, { href, text }]) => ({ href, text, current: key === section }))
