import { readOneCase } from '../../acts/case-reading/read-case.ts'
import { readDocument } from '../../acts/document/read-document.ts'
import { readNotice } from '../../acts/notice/read-notice.ts'
import { SERVED_HOW, serveNotice } from '../../acts/notice/serve-notices.ts'
import { permit } from '../../acts/permission/permit.ts'
import type { CorrectedValue } from '../../records/notice/read-correction.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { filePage, page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { correctedValue } from './corrected-value.ts'

const noticeOf = async (visit: Visit) => {
  const notice = await doAct(visit, readNotice, { notice: visit.params.notice })
  // A notice's reader is not always one who may read its case.
  const found =
    notice.caseId === null
      ? null
      : await doAct(visit, readOneCase, { caseId: notice.caseId }).catch(() => null)
  return { notice, case: found, ruleset: found?.ruleset ?? visit.context.settings.ruleset }
}

const mayServe = async ({ context }: Visit, caseId: string | null): Promise<boolean> =>
  (await permit(context, 'serve-notice', caseId === null ? 'wholeBody' : { caseId })).outcome === 'allowed'

/** What was corrected, in words; null where the notice tells of no correction. */
const correctedOf = ({ correction }: Awaited<ReturnType<typeof noticeOf>>['notice'], visit: Visit) => {
  if (correction === null) return null
  const write = writeTo(visit)
  const said = (value: CorrectedValue) => correctedValue(value, write)
  return { ...correction, before: said(correction.before), after: said(correction.after) }
}

/** One notice with its text and its proof, its service by hand, and documents to be taken. */
export const noticePages = [
  page({
    path: '/notices/:notice',
    section: 'cases',
    view: 'case/notice',
    read: async (visit) => {
      const shown = await noticeOf(visit)
      const open = !['served', 'withdrawn'].includes(shown.notice.outcome)
      return {
        ...shown,
        corrected: correctedOf(shown.notice, visit),
        mayServe: open && (await mayServe(visit, shown.notice.caseId)),
      }
    },
  }),
  formPage({
    path: '/notices/:notice/served',
    section: 'cases',
    form: async (visit) => {
      const { say, today } = visit
      const { notice, ruleset } = await noticeOf(visit)
      const back = `/notices/${notice.id}`
      return formFor(serveNotice, {
        heading: `${say('notices.served')}: ${say(`notice.${notice.kind}` as 'notice.dates-set')}`,
        clauses: { ruleset, cite: notice.cite },
        fields: [
          {
            kind: 'choice',
            name: 'how',
            label: 'notices.servedHow',
            options: SERVED_HOW.map((value) => ({ value, text: say(`notices.how.${value}`) })),
          },
          { kind: 'day', name: 'servedOn', label: 'notices.servedOn' },
          { kind: 'people', name: 'witnesses', label: 'notices.witnesses', optional: true },
          { kind: 'files', name: 'documents', label: 'notices.scan' },
        ],
        button: say('notices.served'),
        check: {},
        back: { href: back, text: say('frame.back') },
        prefilled: dayTyped('servedOn', today.toString()),
        fixed: { notice: notice.id },
        done: () => `${back}/served/done`,
      })
    },
  }),
  filePage({
    path: '/documents/:document',
    access: 'of-its-act',
    read: (visit) => doAct(visit, readDocument, { document: visit.params.document }),
  }),
]
