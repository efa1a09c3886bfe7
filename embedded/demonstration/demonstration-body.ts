import type { Temporal } from 'temporal-polyfill'
import type { FactSheet, RowOf, SheetName } from '../../records/roster/sheets.ts'
import { type CastMember, cast } from './cast.ts'
import { factsOf } from './lives.ts'
import { UNITS } from './units.ts'

/** A value of a roster row as it is understood; the workbook writes yes and no, and dates as date cells. */
export type CellValue = string | number | boolean | null | undefined
type Row = Readonly<Record<string, CellValue>>
export type RosterRows = Readonly<Record<SheetName, readonly Row[]>>

/**
 * The demonstration body as the rows of a roster file (contracts 5), relative to day zero.
 *
 * @example demonstrationRows(Temporal.PlainDate.from('2027-01-01')).employees.length // 60
 */
export function demonstrationRows(zero: Temporal.PlainDate): RosterRows {
  const people = cast()
  const rows = (sheet: FactSheet) => people.flatMap((member) => rowsOf(member, zero, sheet))
  return {
    units: UNITS,
    employees: people.map(employeeRow),
    service: rows('service'),
    appointments: rows('appointments'),
    absences: rows('absences'),
    certifications: rows('certifications'),
    credited: rows('credited'),
  }
}

const rowsOf = (member: CastMember, zero: Temporal.PlainDate, sheet: FactSheet): Row[] =>
  factsOf(member, zero)[sheet].map((fact) => ({ personnelNumber: member.personnelNumber, ...fact }))

const employeeRow = (member: CastMember): RowOf<'employees'> => ({
  personnelNumber: member.personnelNumber,
  familyName: member.familyName,
  givenName: member.givenName,
  patronymic: member.patronymic,
  email: mailAddress(member),
  language: member.language,
  unit: member.unit,
  position: member.position,
  positionLevel: member.positionLevel,
  category: member.category,
  rank: member.rank,
  branch: member.branch as RowOf<'employees'>['branch'],
  directHead: member.directHead === '' ? null : member.directHead,
  headOfBody: member.headOfBody as RowOf<'employees'>['headOfBody'],
  disclosure: member.disclosure === 'yes',
})

/** Mail of the demonstration goes to the catcher; the domain is reserved for examples all the same. */
export function mailAddress({ mail, personnelNumber }: CastMember): string | null {
  return mail === 'yes' ? `${personnelNumber}@police.example` : null
}
