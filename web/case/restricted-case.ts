import { PERMISSIONS } from '../../acts/permission/permission-table.ts'
import { permit } from '../../acts/permission/permit.ts'
import { forbidden, Problem } from '../../acts/problem.ts'
import { fullName, PERSON } from '../../records/case-reading/person.ts'
import type { Visit } from '../pages/visit.ts'

/**
 * Reads something of a case. Whoever may not read the case, but knows of it by the agenda of a meeting that he may read, is
 * told so, with its name and number; for everybody else a case that is withheld and one that is none look the same.
 *
 * @throws Problem `forbidden` naming the case, `not-found`
 */
export const readOfCase = async <Read>(
  visit: Visit,
  caseId: string,
  read: () => Promise<Read>,
): Promise<Read> => {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not-found') throw error
    const about = await knownByAgenda(visit, caseId)
    if (about === null) throw error
    throw forbidden('This case is read by those who have to do with it.', {
      ...{ openTo: PERMISSIONS['read-case'], about },
    })
  }
}

/** Number and name of a case that stands on an agenda which the visitor may read; null where none does. */
const knownByAgenda = async ({ context }: Visit, caseId: string): Promise<string | null> => {
  const { database } = context
  const may = async (meetingId: string) => (await permit(context, 'read-meeting', { meetingId })).outcome
  const items = await database.meetingItem.findMany({ where: { caseId }, select: { meetingId: true } })
  for (const { meetingId } of items) {
    if ((await may(meetingId)) !== 'allowed') continue
    const found = await database.case.findUnique({
      where: { id: caseId },
      select: { number: true, employee: { select: PERSON } },
    })
    return found && `${found.number}, ${fullName(found.employee)}`
  }
  return null
}
