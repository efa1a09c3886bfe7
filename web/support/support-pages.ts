import { notFound } from '../../acts/problem.ts'
import { readOneCaseWorks } from '../../acts/support/read-case-works.ts'
import { readWaitingWork } from '../../acts/support/read-waiting.ts'
import { sendNoticeAgain } from '../../acts/support/send-notice-again.ts'
import { caseIdOf } from '../../records/case-reading/case-id-of.ts'
import type { BrokenPlan } from '../../records/support/broken-plans.ts'
import type { MessageState, NoticeState } from '../../records/support/case-works.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import type { Column } from '../listing/cell.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { type PageRow, page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

const MESSAGES: readonly Column<MessageState>[] = [
  {
    title: 'support.message',
    cell: ({ name, workflowId }, { term }) => ({ text: term('supportMessage', name), code: workflowId }),
  },
  { title: 'support.since', cell: ({ createdAt }) => ({ instant: createdAt }) },
  { title: 'support.delivered', cell: ({ deliveredAt }) => ({ instant: deliveredAt }) },
  { title: 'support.attempts', numeric: true, cell: ({ attempts }) => attempts },
  {
    title: 'support.error',
    cell: ({ failure }, { term }) =>
      failure && { text: term('supportFailure', failure.kind), ...(failure.code && { code: failure.code }) },
  },
]

/** On the page of a case every message is for its workflow, which stands above. */
const MESSAGES_OF_CASE: readonly Column<MessageState>[] = [
  { title: 'support.message', cell: ({ name }, { term }) => term('supportMessage', name) },
  ...MESSAGES.slice(1),
]

const NOTICES: readonly Column<NoticeState>[] = [
  {
    title: 'support.notice',
    cell: ({ id, kind, outcome }, write) =>
      outcome === 'queued'
        ? { text: write.term('notice', kind), href: `/support/notices/${id}/sending` }
        : write.term('notice', kind),
  },
  { title: 'support.outcome', cell: ({ outcome }) => ({ group: 'noticeOutcome', key: outcome }) },
  { title: 'support.since', cell: ({ queuedAt }) => ({ instant: queuedAt }) },
  { title: 'support.attempts', numeric: true, cell: ({ attempts }) => attempts },
  {
    title: 'support.answer',
    cell: ({ lastAttempt }, write) =>
      lastAttempt === null
        ? null
        : {
            text: [write.term('attempt', lastAttempt.outcome), lastAttempt.answer].filter(Boolean).join(', '),
            note: write.instant(lastAttempt.at),
          },
  },
]

const PLANS: readonly Column<BrokenPlan>[] = [
  { title: 'support.plan', cell: ({ id }) => id },
  { title: 'campaign.planningSince', cell: ({ plannedAt }) => ({ instant: plannedAt }) },
  {
    title: 'support.cause',
    cell: ({ by, technical }, { term }) => ({
      text: term('planBreak', by),
      ...(technical && { code: technical }),
    }),
  },
]

const tableOf = <Row>(visit: Visit, columns: readonly Column<Row>[], rows: readonly Row[]) => {
  const write = writeTo(visit)
  return { columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row, write))) }
}

/** For the operator of the installation: what waits, what failed, and how each case stands as a piece of work. */
export const supportPages: readonly PageRow[] = [
  page({
    path: '/support',
    section: 'support',
    view: 'support/waiting',
    read: async (visit) => {
      const { messages, notices, plans } = await doAct(visit, readWaitingWork, {})
      const asked = visit.query.case?.trim() ?? ''
      return {
        ...{ messages, notices, wanted: asked },
        found: asked !== '' && (await caseIdOf(visit.context.database, asked)) !== null,
        messageTable: tableOf(visit, MESSAGES, messages.tried),
        noticeTable: tableOf(visit, NOTICES, notices.tried),
        planTable: tableOf(visit, PLANS, plans),
      }
    },
  }),
  page({
    path: '/support/cases/:case',
    section: 'support',
    view: 'support/case',
    read: async (visit) => {
      await requireMayDo(visit, 'read-support', 'wholeBody')
      const caseId = await caseIdOf(visit.context.database, visit.params.case ?? '')
      if (caseId === null) throw notFound()
      const works = await doAct(visit, readOneCaseWorks, { caseId })
      return {
        works,
        messageTable: tableOf(visit, MESSAGES_OF_CASE, works.messages),
        noticeTable: tableOf(visit, NOTICES, works.notices),
      }
    },
  }),
  formPage({
    path: '/support/notices/:notice/sending',
    section: 'support',
    form: async (visit) => {
      const { say } = visit
      await requireMayDo(visit, 'send-notice-again', 'wholeBody')
      return formFor(sendNoticeAgain, {
        heading: say('support.again'),
        lead: [say('support.againLead')],
        fields: [],
        button: say('support.again'),
        back: { href: '/support', text: say('support.title') },
        fixed: { notice: visit.params.notice },
        done: () => '/support',
      })
    },
  }),
]
