import { readNotice } from '../../acts/notice/read-notice.ts'
import { notFound } from '../../acts/problem.ts'
import { caseNumbers } from '../../records/meeting/read-meeting.ts'
import type { PaperKind } from '../../regulation/papers/paper-kinds.ts'
import type { PageRow } from '../pages/page.ts'
import { doAct } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { confirmation } from './confirmation.ts'
import { papersOfCase } from './papers-at-hand.ts'

/** The notice of the dates is a paper too: the one that was signed for. */
const papersOf = (kind: string): PaperKind[] =>
  kind === 'dates-set' || kind === 'dates-moved' ? ['notice'] : []

/** A notice that was handed over: how, on which day, and what its service opens. */
const served = confirmation({
  path: '/notices/:notice/served/done',
  section: 'notices',
  read: async (visit) => {
    const notice = await doAct(visit, readNotice, { notice: visit.params.notice })
    if (notice.servedOn === null) throw notFound()
    const { say, term } = writeTo(visit)
    const { caseId, servedDocumentId } = notice
    const numbers = await caseNumbers(visit.context.database, caseId === null ? [] : [caseId])
    const number = numbers.get(caseId ?? '')
    const scan = servedDocumentId
      ? [{ href: `/documents/${servedDocumentId}`, text: say('notices.scan') }]
      : []
    const papers =
      caseId === null || number === undefined
        ? []
        : await papersOfCase(visit, { id: caseId, number }, papersOf(notice.kind))
    return {
      title: say('service.doneTitle'),
      reference: [
        term('notice', notice.kind),
        ...(number === undefined ? [] : [say('case.numberIs', { number })]),
      ],
      back: { href: `/notices/${notice.id}`, text: say('confirmed.notice') },
      rows: [
        { label: 'case.to', cell: term('role', notice.role) },
        { label: 'notices.servedOn', cell: { day: notice.servedOn } },
        {
          label: 'notices.servedHow',
          cell: notice.servedHow === null ? null : term('notices.how', notice.servedHow),
        },
      ],
      said: [say('confirmed.servedNext')],
      papers: [...scan, ...papers],
      links: [{ href: '/notices?owed=true', text: say('service.owed') }],
    }
  },
})

/** Many that were handed over with one scan. */
const manyServed = confirmation({
  path: '/service/done',
  section: 'notices',
  read: async ({ query, say }) => ({
    title: say('service.doneTitle'),
    reference: [say('service.done', { count: Number(query.count) || 0 })],
    back: { href: '/notices?owed=true', text: say('service.owed') },
    said: [say('confirmed.servedNext')],
  }),
})

/** What is confirmed of service by hand. */
export const noticeConfirmations: readonly PageRow[] = [served, manyServed]
