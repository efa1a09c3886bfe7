import type { Visit } from '../pages/visit.ts'

const LISTS = {
  appeals: { href: '/appeals', text: 'appeal.title' },
  awaited: { href: '/orders/awaited', text: 'order.awaited' },
  orders: { href: '/orders', text: 'order.title' },
  reserve: { href: '/reserve', text: 'order.reserve' },
} as const

/** The lists of what follows decisions, the one that is shown marked. */
export const aftermathLinks = ({ say }: Visit, current: keyof typeof LISTS) =>
  Object.entries(LISTS).map(([key, { href, text }]) => ({ href, text: say(text), current: key === current }))
