import type { CaseState } from '../../regulation/course/state.ts'
import type { Database } from '../database.ts'
import { isCourse } from './read-case.ts'

const PAGE = 500

/** Every case that is not closed and has taken its first step, page by page, so that their number costs no memory. */
export async function* openCourses(
  database: Database,
): AsyncGenerator<{ id: string; number: string; state: CaseState }> {
  for (let after = ''; ; ) {
    const rows = await database.case.findMany({
      where: { status: { not: 'closed' }, number: { gt: after } },
      orderBy: { number: 'asc' },
      take: PAGE,
      select: { id: true, number: true, state: true },
    })
    for (const { id, number, state } of rows) if (isCourse(state)) yield { id, number, state }
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return
    after = last.number
  }
}
