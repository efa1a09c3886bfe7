import { standingOf } from '../../regulation/course/standing.ts'
import { isCourse } from '../case-reading/read-case.ts'
import type { Database } from '../database.ts'
import type { ItemOnPaper, MeetingOnPaper } from './meeting-on-paper.ts'
import { type PaperFacts, PaperGap } from './paper-contents.ts'

/**
 * Who is admitted to the interview, for the board and the internet resource: para 25. Those whose data may not be
 * disclosed are left out and not counted either.
 *
 * @throws PaperGap where the act knows no such list, or when it would be empty
 */
export const admittedListFacts = async (meeting: MeetingOnPaper, database: Database): Promise<PaperFacts> => {
  const { publication } = meeting.ruleset.certification
  if (!publication) throw new PaperGap('The law of this meeting asks for no list; the body’s own rules may.')
  const listed = await admittedItems(meeting, database)
  if (listed.length === 0)
    throw new PaperGap('Nobody who may be published is admitted to the interview yet.', [publication.cite])
  return {
    employees: listed.map(({ employee }) => employee),
    cite: [publication.cite],
  }
}

/** The items whose employees are admitted to the interview and may be published. */
export const admittedItems = async (
  { items }: Pick<MeetingOnPaper, 'items'>,
  database: Database,
): Promise<ItemOnPaper[]> => {
  const cases = await database.case.findMany({
    where: { id: { in: items.map(({ item }) => item.caseId) } },
    select: { id: true, state: true },
  })
  const admitted = new Set(
    cases.flatMap(({ id, state }) => (isCourse(state) && standingOf(state).admitted ? [id] : [])),
  )
  return items.filter(({ item, disclosure }) => disclosure && admitted.has(item.caseId))
}
