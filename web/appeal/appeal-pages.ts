import type { z } from 'zod'
import { answerAppeal } from '../../acts/appeal/answer-appeal.ts'
import type { appealAnswer } from '../../acts/appeal/appeal-answer.ts'
import { fileAppeal } from '../../acts/appeal/file-appeal.ts'
import { forwardAppeal } from '../../acts/appeal/forward-appeal.ts'
import { readAppeal } from '../../acts/appeal/list-appeals.ts'
import { readHeadOrders } from '../../acts/head-order/read-head-orders.ts'
import { APPEAL_OUTCOMES } from '../../regulation/appeal/appeal-state.ts'
import { allowedActs, caseOf, documentsOf, type ShownCase } from '../case/case-frame.ts'
import { dayTyped } from '../forms/day-typed.ts'
import type { Field } from '../forms/field.ts'
import { formFor } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { requireMayDo } from '../pages/may-do.ts'
import { type PageRow, page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { appealLists } from './appeal-lists.ts'

type ShownAppeal = z.infer<typeof appealAnswer>

const SCANS: Field = { kind: 'files', name: 'documents', label: 'appeal.documents', optional: true }

/** The appeal of a visit with its case. @throws Problem `not-found` also where it may not be seen */
const appealOf = async (visit: Visit): Promise<{ appeal: ShownAppeal; case: ShownCase }> => {
  const appeal = await doAct(visit, readAppeal, { id: visit.params.appeal })
  return { appeal, case: await caseOf({ ...visit, params: { case: appeal.case } }) }
}

const backTo = ({ id, number }: ShownAppeal, { say }: Visit) => ({
  href: `/appeals/${id}`,
  text: say('appeal.backTo', { number }),
})

const onePage = page({
  path: '/appeals/:appeal',
  section: 'aftermath',
  view: 'appeal/appeal',
  read: async (visit) => {
    const found = await appealOf(visit)
    const { appeal } = found
    const mayDo = await allowedActs(visit, appeal.case)
    const open = appeal.status === 'filed'
    const { items } = await documentsOf(visit, appeal.case)
    return {
      ...found,
      documents: items.filter(({ kind }) => kind === 'appeal'),
      mayForward:
        open && appeal.forwarding?.state !== 'done' && appeal.forwarding && mayDo.has('forward-appeal'),
      mayAnswer: open && mayDo.has('answer-appeal'),
    }
  },
})

const forwardPage = formPage({
  path: '/appeals/:appeal/forwarding',
  section: 'aftermath',
  form: async (visit) => {
    const { appeal, case: of } = await appealOf(visit)
    const { say, today } = visit
    await requireMayDo(visit, 'forward-appeal', { caseId: appeal.case })
    return formFor(forwardAppeal, {
      heading: say('appeal.forward'),
      lead: [say('appeal.forwardLead')],
      clauses: { ruleset: of.ruleset, cite: appeal.cite },
      fields: [{ kind: 'day', name: 'on', label: 'appeal.forwardedOn' }],
      prefilled: dayTyped('on', today.toString()),
      button: say('appeal.forward'),
      check: {},
      back: backTo(appeal, visit),
      fixed: { id: appeal.id },
      done: ({ id }) => `/appeals/${id}/forwarded`,
    })
  },
})

const answerPage = formPage({
  path: '/appeals/:appeal/answer',
  section: 'aftermath',
  form: async (visit) => {
    const { appeal, case: of } = await appealOf(visit)
    const { say } = visit
    await requireMayDo(visit, 'answer-appeal', { caseId: appeal.case })
    const write = writeTo(visit)
    const outcomes = APPEAL_OUTCOMES.filter(
      (key) => appeal.order === null || key === 'left-standing' || key === 'annulled',
    )
    return formFor(answerAppeal, {
      heading: say('appeal.answerTitle', { number: appeal.number }),
      lead: [say(appeal.order === null ? 'appeal.answerLead' : 'appeal.answerOrderLead')],
      clauses: { ruleset: of.ruleset, cite: appeal.cite },
      fields: [
        {
          ...{ kind: 'choice', name: 'outcome', label: 'appeal.outcome' },
          options: outcomes.map((value) => ({ value, text: say(`appealOutcome.${value}`) })),
        },
        ...(appeal.betterDecisions.length > 0
          ? [
              {
                ...({ kind: 'select', name: 'decision', label: 'appeal.standing' } as const),
                ...({ hint: 'appeal.standingHint', optional: true } as const),
                options: appeal.betterDecisions.map((value) => ({
                  value,
                  text: write.term('decision', value),
                })),
              },
            ]
          : []),
        { kind: 'words', name: 'reasons', label: 'appeal.reasons', hint: 'appeal.reasonsHint' },
      ],
      button: say('appeal.answer'),
      check: {},
      back: backTo(appeal, visit),
      fixed: { id: appeal.id },
      done: ({ id }) => `/appeals/${id}/answered`,
    })
  },
})

const newPage = formPage({
  path: '/cases/:case/appeals/new',
  section: 'cases',
  form: async (visit) => {
    const found = await caseOf(visit)
    const { say, context, query, today } = visit
    await requireMayDo(visit, 'file-appeal', { caseId: found.id })
    const orders = (await doAct(visit, readHeadOrders, { caseId: found.id })).items
    const against = orders.find(({ id }) => id === query.order)
    const asEmployee = context.actor.employeeId === found.employee.id
    const paper: Field[] = asEmployee ? [] : [{ kind: 'day', name: 'filedOn', label: 'appeal.filedOn' }]
    return formFor(fileAppeal, {
      heading: say(against ? 'appeal.newAgainstOrder' : 'appeal.new'),
      lead: [say('appeal.newLead')],
      clauses: { ruleset: found.ruleset, cite: against?.appeal.cite ?? [] },
      fields: [
        ...paper,
        {
          kind: 'words',
          name: 'statement',
          label: 'appeal.statement',
          hint: 'appeal.statementHint',
          optional: true,
        },
        SCANS,
      ],
      prefilled: asEmployee ? {} : dayTyped('filedOn', today.toString()),
      button: say('appeal.file'),
      check: {},
      back: { href: `/cases/${found.number}/aftermath`, text: say('case.backTo', { number: found.number }) },
      fixed: { caseId: found.id, ...(against ? { order: against.id, round: against.round } : {}) },
      done: ({ id }) => `/appeals/${id}/filed`,
    })
  },
})

/** Appeals: all that one may see, one with its terms, and the forms to file, forward and answer it. */
export const appealPages: readonly PageRow[] = [...appealLists, newPage, onePage, forwardPage, answerPage]
