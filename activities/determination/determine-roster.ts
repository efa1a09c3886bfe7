import { type Authorities, authorityOf, readAuthorities } from '../../records/access/authorities.ts'
import type { Database } from '../../records/database.ts'
import { casesOf } from '../../records/determination/cases-of.ts'
import { ensureList, type ListOwners } from '../../records/determination/lists.ts'
import { type RosterLine, readRosterPage } from '../../records/determination/read-roster-page.ts'
import { writeEntries } from '../../records/determination/write-entries.ts'
import { type Judged, judgePerson, type Period } from './judge-person.ts'

const PAGE = 2_000

/** A determination under way. `supplement`: 0 for the main lists. `after`: where an earlier attempt had come to. */
export type DeterminationRun = Period & {
  determinationId: string
  supplement: number
  after: string | null
}

type Ground = {
  database: Database
  /** Told after each page: the last number, and how many people were judged. */
  progress(after: string, people: number): Promise<void>
}

/**
 * Judges everybody on the roster, page by page, and puts whoever is called on the list of those who answer for him.
 * While a page is written the next is read and judged, and no more than two are on their way to the database.
 */
export const determineRoster = async (
  run: DeterminationRun,
  { database, progress }: Ground,
): Promise<void> => {
  const lists = listFinder(database, run, await readAuthorities(database))
  let after = run.after
  let people = 0
  let written: Promise<void> = Promise.resolve()
  for (;;) {
    const page = await readRosterPage(database, after, PAGE)
    const last = page.at(-1)
    if (!last) return written
    after = last.personnelNumber
    people += page.length
    const judged = people
    const entries = await judgePage(page, { database, run, lists })
    const before = written
    written = inTurn(before, writeEntries(database, run.determinationId, entries), () =>
      progress(last.personnelNumber, judged),
    )
    await before
  }
}

/** Progress is told of a page only when those before it are written too. */
const inTurn = (before: Promise<void>, now: Promise<void>, tell: () => Promise<void>): Promise<void> => {
  const done = Promise.all([before, now]).then(tell)
  // Whoever waits for it hears of a failure; until somebody does it is nobody's.
  done.catch(() => undefined)
  return done
}

const judgePage = async (
  page: readonly RosterLine[],
  { database, run, lists }: { database: Database; run: DeterminationRun; lists: ListFinder },
) => {
  const cases = await casesOf(
    database,
    page.map(({ id }) => id),
  )
  const entries = []
  for (const line of page) {
    const { listed, ...entry }: Judged = judgePerson(line, cases(line.id), run)
    entries.push({ ...entry, listId: listed ? await lists(line.unitId) : null })
  }
  return entries
}

type ListFinder = (unitId: string) => Promise<string>

/** Each list is looked for once, however many people stand on it. */
const listFinder = (database: Database, run: DeterminationRun, authorities: Authorities): ListFinder => {
  const found = new Map<string, Promise<string>>()
  return (unitId) => {
    const owners: ListOwners = {
      personnelUnitId: authorityOf(authorities, unitId, 'personnel'),
      headUnitId: authorityOf(authorities, unitId, 'head'),
    }
    const key = `${owners.personnelUnitId}/${owners.headUnitId}`
    const { determinationId, supplement } = run
    const known = found.get(key) ?? ensureList(database, { determinationId, supplement, ...owners })
    found.set(key, known)
    return known
  }
}
