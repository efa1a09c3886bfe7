import type { RosterRows } from '../test/roster/roster-file.ts'
import { csvRoster, employeeRow, rosterOf, xlsxRoster } from '../test/roster/roster-file.ts'

// node --import tsx bench/make-roster.ts PEOPLE csv|xlsx DUE: writes a roster file of so many people, of whom so many
// are due in the year that begins on 1 January 2027 (left out: about a third), and prints where it is.
const [people = '2000', notation = 'csv', due] = process.argv.slice(2)
const count = Number(people)

const rows = (): RosterRows => {
  const numbers = Array.from({ length: count }, (_, at) => String(100_000 + at))
  const isDue = (at: number) => (due === undefined ? at % 3 === 0 : at < Number(due))
  // Of those who are due each has his 9, 12 or 15 years in March 2027, and no anniversary that is still owed from before.
  const year = (at: number) => (isDue(at) ? 2012 + 3 * (at % 3) : 2000 + (at % 26))
  const certifiedOn = (at: number) => (isDue(at) ? `2024-0${1 + (at % 4)}-10` : '2026-06-10')
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
      certifications: numbers.map((number, at) => [number, certifiedOn(at), 'corresponds', 'no']),
    },
  )
}

process.stdout.write(await (notation === 'xlsx' ? xlsxRoster(rows()) : csvRoster(rows())))
