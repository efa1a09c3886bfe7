import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { determineRoster } from '../../activities/determination/determine-roster.ts'
import { readRosterPage } from '../../records/determination/read-roster-page.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { openTestDatabase } from '../../test/database.ts'
import { importFile } from '../../test/roster/import-file.ts'
import { alternating } from '../alternating.ts'

const PEOPLE = 5_000
const PAGE = 2_000
const ROUNDS = 3

/** A determination, which judges everybody and writes an entry for each, against reading the same rows. */
export const determination = async (say: (line: string) => void): Promise<void> => {
  const { database, close } = await openTestDatabase()
  const make = ['--import', 'tsx', 'bench/make-roster.ts', String(PEOPLE), 'csv']
  await importFile(database, execFileSync(process.execPath, make, { encoding: 'utf8' }))
  const rate = async (work: () => Promise<unknown>) => {
    const from = performance.now()
    await work()
    return (PEOPLE * 1_000) / (performance.now() - from)
  }
  const ruleset = rulesetOf('decree-1612')
  const determine = async () => {
    const determinationId = randomUUID()
    const asOf = new Date('2027-01-01')
    const run = {
      id: determinationId,
      asOf,
      ruleset: ruleset.id,
      state: 'running',
      progress: {},
      startedAt: asOf,
    }
    await database.determination.create({ data: run })
    const period = {
      asOf: parseCivilDate('2027-01-01'),
      ruleset,
      determinationId,
      supplement: 0,
      after: null,
    }
    await determineRoster(period, { database, progress: async () => undefined })
  }
  const read = async () => {
    for (let after: string | null = null, more = true; more; ) {
      const page = await readRosterPage(database, after, PAGE)
      after = page.at(-1)?.personnelNumber ?? null
      more = page.length === PAGE
    }
  }
  const measured = await alternating(ROUNDS, { ours: () => rate(determine), theirs: () => rate(read) })
  say(`determined ${measured.ours.toFixed(0)} people a second, rows read ${measured.theirs.toFixed(0)}`)
  say(`ratio ${measured.ratio.toFixed(2)}`)
  await close()
}
