import { readEmployee } from '../../acts/roster/read-employee.ts'
import type { Cell } from '../listing/cell.ts'
import { page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'

/** One person of the roster: his facts, when he is certified next, and how that was found. */
export const employeePage = page({
  path: '/roster/:employee',
  section: 'roster',
  view: 'roster/employee',
  read: async (visit) => {
    const { facts, ...employee } = await doAct(visit, readEmployee, { id: visit.params.employee })
    const { working } = employee.next
    const { language } = visit.context
    return {
      employee,
      status: { group: 'due', key: employee.next.status },
      ruleset: visit.context.settings.ruleset,
      whyDue: working.due?.[language] ?? [],
      whyWindow: working.windowTo?.[language] ?? [],
      facts: Object.entries(facts).map(([kind, rows]) => ({ kind, ...tableOf(rows, visit) })),
    }
  },
})

type FactRow = Readonly<Record<string, unknown>>

/** The facts of one kind as a table: the fields that any of them has. */
const tableOf = (rows: readonly FactRow[], visit: Visit): { fields: string[]; rows: Cell[][] } => {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return { fields, rows: rows.map((row) => fields.map((field) => factCell(row[field], field, visit))) }
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** The fields whose values are keys, and the group of texts that says them. */
const TERMS: Readonly<Record<string, string>> = { kind: 'absence', outcome: 'decision' }

const factCell = (value: unknown, field: string, visit: Visit): Cell => {
  const { say } = visit
  if (typeof value === 'boolean') return say(value ? 'frame.yes' : 'frame.no')
  if (field === 'to' && (value === null || value === undefined)) return say('roster.running.now')
  if (value === null || value === undefined) return null
  const group = TERMS[field]
  if (group !== undefined) return writeTo(visit).term(group, String(value))
  return typeof value === 'string' && ISO_DAY.test(value) ? { day: value } : String(value)
}
