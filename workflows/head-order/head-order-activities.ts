import type { HeadOrderInput } from './input.ts'

/** How an order stands: when something happens by itself, whether nothing is awaited, which notices wait to go out. */
export type OrderFollowed = { nextMomentAt: string | null; awaits: 'order' | 'nothing'; noticeIds: string[] }

/** What following an order does to the world. */
export type HeadOrderActivities = {
  /**
   * Opens the proceeding where there is none yet and records what is due by now, in one transaction; a repeat finds
   * nothing due.
   */
  followOrder(request: Omit<HeadOrderInput, 'seen'>): Promise<OrderFollowed>
}
