import { caseFrame } from '../case/case-frame.ts'
import { type PageRow, page } from '../pages/page.ts'
import { offlinePages } from './offline-pages.ts'
import { profileOf } from './profile-frame.ts'
import { writePage } from './write-page.ts'

/** The service profile of a case as whoever may see the case reads it: every version, and the information for it. */
const profilePage = page({
  path: '/cases/:case/profile',
  section: 'cases',
  view: 'profile/profile',
  read: async (visit) => {
    const frame = await caseFrame(visit, 'profile')
    const profile = await profileOf(visit, frame.case.id)
    const version = profile.versions.find((each) => String(each.version) === visit.query.version)
    const shown = version ?? profile.versions.at(-1) ?? null
    const acts = ['profile-returned', 'familiarised', 'refused-to-sign', 'disagreement'].filter(
      (kind) => frame.mayDo.has(`fact/${kind}`) && frame.case.state !== 'closed' && shown !== null,
    )
    const mayWrite = frame.mayDo.has('fact/profile') && frame.case.state !== 'closed'
    return { ...frame, profile, shown, acts, mayWrite }
  },
})

/** The service profile: reading, writing, and filling it in elsewhere. */
export const profilePages: readonly PageRow[] = [profilePage, writePage, ...offlinePages]
