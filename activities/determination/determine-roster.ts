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

/** Judges everybody on the roster, page by page, and puts whoever is called on the list of those who answer for him. */
export const determineRoster = async (
  run: DeterminationRun,
  { database, progress }: Ground,
): Promise<void> => {
  const lists = listFinder(database, run, await readAuthorities(database))
  let after = run.after
  for (let people = 0; ; ) {
    const page = await readRosterPage(database, after, PAGE)
    const last = page.at(-1)
    if (!last) return
    await writeEntries(database, run.determinationId, await judgePage(page, { database, run, lists }))
    after = last.personnelNumber
    people += page.length
    await progress(after, people)
  }
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
