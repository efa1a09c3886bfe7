import type { Visit } from '../pages/visit.ts'

/** How often a page that follows a meeting looks again, in seconds. */
const EVERY = 5

/**
 * Whether a page looks again by itself, as its reader asked, and the addresses that begin and end it. Nothing moves
 * under a reader who did not ask for it.
 *
 * @example followed({ address: '/meetings/1', query: {} }).follow //=> '/meetings/1?follow=yes'
 */
export const followed = ({ address, query }: Pick<Visit, 'address' | 'query'>) => {
  const { pathname } = new URL(address, 'http://here')
  return {
    following: query.follow === 'yes' ? EVERY : null,
    follow: `${pathname}?follow=yes`,
    unfollow: pathname,
  }
}
