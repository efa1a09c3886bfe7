import type { StoredFacts } from '../../records/roster/stored-facts.ts'
import type { FilePerson } from './assemble-person.ts'
import { type Finding, overlappingPeriods, type PeriodRow } from './check-periods.ts'

/** What a person's rows refer to: units by code, and whether somebody is known in the file or on the roster. */
export type Known = { unit(code: string): boolean; person(personnelNumber: string): boolean }

/** What is wrong with a person's rows in the light of everything else. */
export const checkPerson = (file: FilePerson, merged: StoredFacts, known: Known): Finding[] => [
  ...file.findings,
  ...checkPlace(file, known),
  ...checkDirectHead(file, known),
  ...(file.listed ? [] : checkMerged(file, merged)),
]

const checkPlace = ({ rows }: FilePerson, known: Known): Finding[] =>
  rows.flatMap(({ sheet, row, values }) => {
    const code = values && 'unit' in values ? values.unit : null
    if (!code || known.unit(code)) return []
    return [{ sheet, row, column: 'unit', message: `there is no unit "${code}"` }]
  })

const checkDirectHead = ({ rows }: FilePerson, known: Known): Finding[] =>
  rows.flatMap(({ sheet, row, values }) => {
    if (sheet !== 'employees' || !values?.directHead) return []
    const { directHead, personnelNumber } = values
    const fail = (message: string): Finding[] => [{ sheet, row, column: 'directHead', message }]
    if (directHead === personnelNumber) return fail('nobody is his own direct head')
    return known.person(directHead) ? [] : fail(`there is no employee "${directHead}"`)
  })

/** Periods in the file against those that stay from before, where only some sheets name the person. */
const checkMerged = ({ rows }: FilePerson, merged: StoredFacts): Finding[] => {
  const own = rows.find(({ sheet }) => sheet === 'service' || sheet === 'credited')
  if (!own) return []
  const periods: PeriodRow[] = [
    ...merged.service.map((period) => ({ ...period, sheet: 'service' as const, row: 0 })),
    ...merged.credited.map((period) => ({ ...period, sheet: 'credited' as const, row: 0 })),
  ]
  return overlappingPeriods(periods)
    .slice(0, 1)
    .map(() => ({
      sheet: own.sheet,
      row: own.row,
      column: 'from',
      message: 'overlaps a period of service that is on record',
    }))
}
