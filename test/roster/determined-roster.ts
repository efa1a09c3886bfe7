import { employeeRow, rosterOf } from './roster-file.ts'

const since = (number: string, from: string) => [number, from, '', 'no']
const PEOPLE = [
  employeeRow({ personnelNumber: '1' }),
  employeeRow({ personnelNumber: '2' }),
  employeeRow({ personnelNumber: '3', headOfBody: 'head' }),
  employeeRow({ personnelNumber: '4' }),
  employeeRow({ personnelNumber: '5', unit: 'D1' }),
  employeeRow({ personnelNumber: '6', unit: 'T1' }),
  employeeRow({ personnelNumber: '7' }),
  employeeRow({ personnelNumber: '8', headOfBody: 'head', unit: 'T1' }),
]
/** Eight people, each with a status of his own in the first half of 2027. */
export const ROSTER = rosterOf(PEOPLE, {
  units: [
    ['HQ', '', 'Орган', 'body'],
    ['D1', 'HQ', 'Отдел', 'division'],
    ['T1', 'HQ', 'Департамент', 'territorial'],
  ],
  service: [
    since('1', '2018-03-05'),
    since('2', '2018-03-06'),
    since('3', '2018-03-05'),
    since('4', '2022-11-01'),
    since('5', '2018-04-01'),
    since('6', '2018-05-01'),
    since('7', '2018-03-05'),
    since('8', '2018-03-05'),
  ],
  absences: [
    ['2', 'parental', '2026-10-01', ''],
    ['7', 'state-body', '2026-01-01', ''],
  ],
  certifications: [
    ['1', '2024-04-01', 'corresponds', 'no'],
    ['4', '2026-10-05', 'recertification', 'no'],
    ...['2', '3', '5', '6', '7', '8'].map((number) => [number, '2024-04-01', 'corresponds', 'no']),
  ],
})
