import { followApplication, giveUpPlace } from '../../acts/observers/follow-application.ts'
import { listAnnouncements, readAnnouncement } from '../../acts/observers/list-announcements.ts'
import { readInformation, readObservedMinutes } from '../../acts/observers/read-as-observer.ts'
import { readReceipt } from '../../acts/observers/receipt-number.ts'
import { readPublishedList } from '../../acts/publication/read-published-list.ts'
import { OBSERVER_RIGHTS, OPINION_KINDS } from '../../regulation/observers/observer-rights.ts'
import { PAPER_WORDS } from '../../texts/papers/words/paper-words.ts'
import type { PageAnswer } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { toldRefusal } from '../rendering/told-refusal.ts'

type Read = (visit: Visit) => Promise<PageAnswer>

/** The meetings that are announced, and the way to an application that was sent. */
export const announcementsPage: Read = async (visit) => ({
  view: 'public/announcements',
  model: { ...(await doAct(visit, listAnnouncements, {})), unknown: visit.query.unknown === 'yes' },
})

/** One announcement, with the list of those admitted to the interview once it is published. */
export const announcementPage: Read = async (visit) => {
  const given = { id: visit.params.meeting }
  return {
    view: 'public/announcement',
    model: {
      announced: await doAct(visit, readAnnouncement, given),
      published: await doAct(visit, readPublishedList, given),
    },
  }
}

/** Leads from a typed receipt number to its application. */
export const findApplication: Read = async ({ query }) => {
  const receipt = readReceipt(query.receipt ?? '')
  return { to: receipt === null ? '/public?unknown=yes' : `/public/applications/${receipt}` }
}

/** An application as its applicant follows it: its state, the memo, and what he can do now. */
export const applicationPage: Read = async (visit) => {
  const application = await doAct(visit, followApplication, { receipt: visit.params.receipt })
  const { language } = visit.context
  const memo = PAPER_WORDS[language]['observer-memo']
  const rights = OBSERVER_RIGHTS.map((right) => {
    const { outcome, reason, until } = application.rights[right]
    const isSaid = OPINION_KINDS.some((kind) => kind === right)
    const href = isSaid ? `say/${right}` : right
    return { right, outcome, why: toldRefusal(reason, language), until, href }
  })
  return {
    view: 'public/application',
    model: {
      ...{ application, memo, rights, why: toldRefusal(application.reason, language) },
      ...{ sent: visit.query.sent === 'yes', said: visit.query.said ?? null },
    },
  }
}

/** Gives up the place, once the question whether he means it was answered. */
export const givenUp: Read = async (visit) => {
  const { receipt } = await doAct(visit, giveUpPlace, { receipt: visit.params.receipt })
  return { to: `/public/applications/${receipt}` }
}

/** Who is heard, and what the minutes say of them, for an observer. */
export const observedPage =
  (right: 'information' | 'minutes'): Read =>
  async (visit) => {
    const act = right === 'minutes' ? readObservedMinutes : readInformation
    const observed = await doAct(visit, act, { receipt: visit.params.receipt })
    return { view: 'public/observed', model: { observed, right } }
  }
