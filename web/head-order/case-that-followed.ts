import { mayDo } from '../pages/may-do.ts'
import type { Visit } from '../pages/visit.ts'

/** The case that followed an annulled one, for a link; null until it is opened, and for whoever may not read it. */
export const caseThatFollowed = async (visit: Visit, caseId: string | null): Promise<string | null> =>
  caseId !== null && (await mayDo(visit, 'read-case', { caseId })) ? caseId : null
