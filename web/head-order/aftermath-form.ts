import type { PermittedAct } from '../../acts/permission/permission-table.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { caseOf, type ShownCase } from '../case/case-frame.ts'
import type { Field } from '../forms/field.ts'
import type { Form } from '../forms/form.ts'
import { formPage } from '../forms/form-page.ts'
import { requireMayDo } from '../pages/may-do.ts'
import type { PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'

/** The papers with which something is entered after a decision. */
export const SCANS: Field = { kind: 'files', name: 'documents', label: 'order.documents', optional: true }

/** What every form of this subject has: its case, and where it leads back to. */
export const framed = (found: ShownCase, { say }: Visit, cite: readonly string[]) => {
  const back = `/cases/${found.number}/aftermath`
  return {
    clauses: { ruleset: found.ruleset, cite },
    back: { href: back, text: say('case.backTo', { number: found.number }) },
    fixed: { caseId: found.id },
    check: {},
  }
}

/** A form of a case after its decision, for whoever may do its act. */
export const formOfCase = (
  path: string,
  act: PermittedAct,
  form: (visit: Visit, found: ShownCase) => Form | Promise<Form>,
): PageRow =>
  formPage({
    path: `/cases/:case/${path}`,
    section: 'cases',
    form: async (visit) => {
      const found = await caseOf(visit)
      await requireMayDo(visit, act, { caseId: found.id })
      return form(visit, found)
    },
  })

/** What the rules of a case say of the time after its decision. */
export const aftermathOf = ({ ruleset }: ShownCase) => rulesetOf(ruleset).aftermath
