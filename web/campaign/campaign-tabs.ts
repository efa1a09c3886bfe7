import type { Visit } from '../pages/visit.ts'

/** Campaigns and sessions: pages of one subject. */
export const campaignTabs = ({ say }: Visit, current: 'campaigns' | 'sessions') => [
  { href: '/campaigns', text: say('campaign.title'), current: current === 'campaigns' },
  { href: '/sessions', text: say('session.title'), current: current === 'sessions' },
]
