import { noticeActivities } from '../../activities/notice/deliver-notices.ts'
import type { HandToMailServer } from '../../activities/notice/hand-to-mail-server.ts'
import type { NoticeDependencies } from '../../activities/notice/notice-dependencies.ts'
import type { Database } from '../../records/database.ts'
import { hostedActivities } from '../../worker/hosted-activities.ts'
import type { Deaths, Effect } from './death.ts'

/** What a worker does for workflows, as one whose process dies at steps of cases. */
export const dyingSteps = (database: Database, deaths: Deaths) => {
  const hosted = hostedActivities({ database })
  return {
    ...hosted,
    recordCaseStep: (step) => {
      const labels = step.entries.map(({ event }) => `step/${event}`)
      return deaths.around({ labels, of: step.caseId }, () => hosted.recordCaseStep(step))
    },
  } satisfies typeof hosted
}

/** What the queue of notices does, as one whose process dies at mails and at what it answers of them. */
export const dyingNotices = (dependencies: NoticeDependencies, deaths: Deaths) => {
  const { database } = dependencies
  const handToMailServer: HandToMailServer = async (message) => {
    const effect = await effectOf(database, 'mail', noticesOf(String(message.messageId)))
    return deaths.around(effect, () => dependencies.handToMailServer(message))
  }
  const activities = noticeActivities({ ...dependencies, handToMailServer })
  return {
    deliverNotices: async (given) => {
      const effect = await effectOf(database, 'delivery', given.noticeIds)
      return deaths.around(effect, () => activities.deliverNotices(given))
    },
  } satisfies typeof activities
}

/** The notice of a Message-ID. @example noticesOf('<notice.n1@body.kz>') //=> ['n1'] */
const noticesOf = (messageId: string): string[] => [
  messageId.slice('<notice.'.length, messageId.indexOf('@')),
]

const effectOf = async (database: Database, kind: string, noticeIds: readonly string[]): Promise<Effect> => {
  const notices = await database.notice.findMany({ where: { id: { in: [...noticeIds] } } })
  return { labels: notices.map((notice) => `${kind}/${notice.kind}`), of: notices[0]?.caseId ?? '' }
}
