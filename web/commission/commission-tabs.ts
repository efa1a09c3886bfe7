import { lowerUnits } from '../../acts/annulment/lower-units.ts'
import type { Visit } from '../pages/visit.ts'

const TABS = {
  commissions: { href: '/commissions', text: 'commission.title' },
  meetings: { href: '/meetings', text: 'commission.meetings' },
  lower: { href: '/decisions', text: 'annulment.lower' },
} as const

/**
 * The lists of the subject, the one that is shown marked: commissions by their orders, their meetings, and for whoever stands above
 * a commission what those below have decided.
 */
export const commissionTabs = async ({ context, say }: Visit, current: keyof typeof TABS) => {
  const stands = current === 'lower' || (await lowerUnits(context)).length > 0
  return Object.entries(TABS).flatMap(([key, { href, text }]) =>
    key === 'lower' && !stands ? [] : [{ href, text: say(text), current: key === current }],
  )
}
