import type { Visit } from '../pages/visit.ts'

/** The two lists of the subject, the one that is shown marked: commissions by their orders, and their meetings. */
export const commissionTabs = ({ say }: Visit, current: 'commissions' | 'meetings') => [
  { href: '/commissions', text: say('commission.title'), current: current === 'commissions' },
  { href: '/meetings', text: say('commission.meetings'), current: current === 'meetings' },
]
