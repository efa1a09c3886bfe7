import { z } from 'zod'
import { PERSON } from '../../records/case-reading/person.ts'
import { factsFor } from '../../records/roster/facts-for.ts'
import type { StoredFacts } from '../../records/roster/stored-facts.ts'
import type { Branch } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { explainDue } from '../../regulation/working/explain-due.ts'
import type { Working } from '../../regulation/working/working.ts'
import { describeWorking } from '../../texts/workings/describe-working.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

const inLanguages = z.object({ kk: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) })

/** What `GET /employees/{id}` answers: the person, the facts, when he is certified next and how that was found. */
export const employeeAnswer = personSchema.extend({
  email: z.string().nullable(),
  language: z.string(),
  positionLevel: z.int(),
  category: z.string(),
  branch: z.string(),
  headOfBody: z.string(),
  directHead: z.object({ id: z.uuid().nullable(), personnelNumber: z.string() }).nullable(),
  facts: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  next: z.object({
    status: z.string(),
    due: z.iso.date().nullable(),
    window: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
    cite: z.array(z.string()),
    working: z.object({ due: inLanguages.nullable(), windowTo: inLanguages.nullable() }),
  }),
})
type EmployeeAnswer = z.infer<typeof employeeAnswer>

const input = z.strictObject({ id: z.uuid() })

/** One person of the roster, with the next due date of today and its working in three languages. */
export const readEmployee: Act<z.infer<typeof input>, EmployeeAnswer> = {
  name: 'read-employee',
  input,
  permitted: (context, { id }) => permit(context, 'read-employee', { employeeId: id }),
  perform: async ({ database, clock, settings }, { id }) => {
    const row = await database.employee.findUnique({
      where: { id },
      include: { unit: { select: { ...PERSON.unit.select, kind: true, parentId: true } } },
    })
    if (!row) throw notFound()
    const { unit, facts: stored } = row
    const facts = stored as StoredFacts
    const head = row.headOfBody !== 'no' && unit.kind === 'body' && unit.parentId === null
    const ruleset = rulesetOf(settings.ruleset)
    const employee = factsFor(ruleset, facts, { branch: row.branch as Branch, head })
    const { answer, due, windowTo } = explainDue({ ruleset, asOf: clock.today(), employee })
    return {
      id: row.id,
      personnelNumber: row.personnelNumber,
      familyName: row.familyName,
      givenName: row.givenName,
      patronymic: row.patronymic,
      position: row.position,
      rank: row.rank,
      unit: { id: unit.id, code: unit.code, name: unit.name },
      email: row.email,
      language: row.language,
      positionLevel: row.positionLevel,
      category: row.category,
      branch: row.branch,
      headOfBody: row.headOfBody,
      directHead:
        row.directHeadNumber === null
          ? null
          : { id: row.directHeadId, personnelNumber: row.directHeadNumber },
      facts,
      next: {
        status: answer.status,
        due: answer.due?.toString() ?? null,
        window: answer.window && { from: answer.window.from.toString(), to: answer.window.to.toString() },
        cite: answer.cite,
        working: { due: told(due), windowTo: told(windowTo) },
      },
    }
  },
}

const told = (working: Working | null) =>
  working && {
    kk: describeWorking(working, 'kk'),
    ru: describeWorking(working, 'ru'),
    en: describeWorking(working, 'en'),
  }
