import { casePage } from '../case/case-page.ts'
import type { PageRow } from '../pages/page.ts'
import { offlinePages } from './offline-pages.ts'
import { profileOf } from './profile-frame.ts'
import { writePage } from './write-page.ts'

/** The service profile of a case as whoever may see the case reads it: every version, and the information for it. */
const profilePage = casePage('profile', {
  view: 'profile/profile',
  read: async (frame, visit) => {
    const profile = await profileOf(visit, frame.case.id)
    const version = profile.versions.find((each) => String(each.version) === visit.query.version)
    const shown = version ?? profile.versions.at(-1) ?? null
    const acts = ['profile-returned', 'familiarised', 'refused-to-sign', 'disagreement'].filter(
      (kind) => frame.mayDo.has(`fact/${kind}`) && frame.case.state !== 'closed' && shown !== null,
    )
    const mayWrite = frame.mayDo.has('fact/profile') && frame.case.state !== 'closed'
    return { profile, shown, acts, mayWrite }
  },
})

/** The service profile: reading, writing, and filling it in elsewhere. */
export const profilePages: readonly PageRow[] = [profilePage, writePage, ...offlinePages]
