import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { determineRoster } from '../activities/determination/determine-roster.ts'
import { openDatabase } from '../records/database.ts'
import { applyMigrations } from '../records/migration/apply-migrations.ts'
import { parseCivilDate } from '../regulation/civil-date.ts'
import { rulesetOf } from '../regulation/rulesets/ruleset-of.ts'
import { openTestDatabase } from '../test/database.ts'
import { importFile } from '../test/roster/import-file.ts'

// node --import tsx bench/roster.ts [PEOPLE] [csv|xlsx]: how long the import and the determination of a roster take,
// and the most memory of the process. With DATABASE_URL (an empty database) on that one, so that the memory is the
// worker's alone; otherwise on an embedded one in this process.
const [people = '2000', notation = 'csv'] = process.argv.slice(2)

const timed = async <Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> => {
  const from = performance.now()
  const answer = await work()
  const seconds = ((performance.now() - from) / 1_000).toFixed(1)
  const now = Math.round(process.memoryUsage.rss() / 2 ** 20)
  console.log(
    `${what}: ${seconds} s; ${now} MiB now, ${Math.round(process.resourceUsage().maxRSS / 1_024)} MiB at most`,
  )
  return answer
}

const openDatabaseOfBench = async () => {
  const url = process.env.DATABASE_URL
  if (url === undefined) return openTestDatabase()
  await applyMigrations(url)
  const database = openDatabase(url, { max: 4 })
  return { database, close: () => database.$disconnect() }
}

// Made by a process of its own: its memory is not the import's.
const make = ['--import', 'tsx', 'bench/make-roster.ts', people, notation]
const file = execFileSync(process.execPath, make, { encoding: 'utf8' })
console.log(`${people} people as ${notation}: ${file}`)
const { database, close } = await openDatabaseOfBench()
try {
  for (const what of ['import', 'the same file again']) {
    const { accepted, unchanged, rejected } = await timed(what, () => importFile(database, file))
    console.log(`  accepted ${accepted}, unchanged ${unchanged}, rejected ${rejected}`)
  }
  const determinationId = randomUUID()
  const run = { asOf: parseCivilDate('2027-01-01'), ruleset: rulesetOf('decree-1612') }
  await database.determination.create({
    data: {
      id: determinationId,
      asOf: new Date('2027-01-01'),
      ruleset: run.ruleset.id,
      state: 'running',
      progress: {},
      startedAt: new Date('2027-01-01'),
    },
  })
  await timed('determination', () =>
    determineRoster(
      { ...run, determinationId, supplement: 0, after: null },
      { database, progress: async () => undefined },
    ),
  )
} finally {
  await close()
}
