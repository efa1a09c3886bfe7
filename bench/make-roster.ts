import type { RosterRows } from '../test/roster/roster-file.ts'
import { csvRoster, employeeRow, rosterOf, xlsxRoster } from '../test/roster/roster-file.ts'

// node --import tsx bench/make-roster.ts PEOPLE csv|xlsx: writes a roster file and prints where it is.
const [people = '2000', notation = 'csv'] = process.argv.slice(2)
const count = Number(people)

const rows = (): RosterRows => {
  const numbers = Array.from({ length: count }, (_, at) => String(100_000 + at))
  const year = (at: number) => 2000 + (at % 26)
  return rosterOf(
    numbers.map((personnelNumber, at) =>
      employeeRow({ personnelNumber, email: `p${personnelNumber}@body.kz`, unit: at % 2 ? 'D1' : 'HQ' }),
    ),
    {
      service: numbers.map((number, at) => [number, `${year(at)}-03-05`, '', 'no']),
      appointments: numbers.flatMap((number, at) => [
        [number, `${year(at)}-03-05`, 'инспектор', 'no', 'no', 'HQ'],
        [number, `${year(at) + 1}-03-05`, 'инспектор', 'yes', 'no', 'HQ'],
      ]),
      absences: numbers.map((number, at) => [number, 'annual', `${year(at)}-07-01`, `${year(at)}-07-30`]),
      certifications: numbers.map((number, at) => [number, `${year(at)}-12-01`, 'corresponds', 'no']),
    },
  )
}

process.stdout.write(await (notation === 'xlsx' ? xlsxRoster(rows()) : csvRoster(rows())))
