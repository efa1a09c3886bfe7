import { keepingOf } from '../../records/recording/keeping.ts'
import { findRecording } from '../../records/recording/recordings.ts'
import type { ActContext } from '../act.ts'
import { HIDDEN, type Permission } from '../permission/permission.ts'
import type { PermittedAct } from '../permission/permission-table.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'
import { type RecordingAnswer, recordingOf } from './recording-answer.ts'

/** A recording as it is answered. @throws Problem `not-found` */
export const answerOf = async (
  { database, clock }: Pick<ActContext, 'database' | 'clock'>,
  id: string,
): Promise<RecordingAnswer> => {
  const found = await findRecording(database, id)
  const keeping = found && (await keepingOf(database, [found], clock.today().toString())).get(id)
  if (!found || !keeping) throw notFound()
  return recordingOf(found, keeping)
}

/** May the actor do this to a recording? As its case says: in his own case nobody is more than its employee. */
export const permitOnRecording = async (
  context: ActContext,
  act: PermittedAct,
  id: string,
): Promise<Permission> => {
  const found = await findRecording(context.database, id)
  return found ? permit(context, act, { caseId: found.caseId }) : HIDDEN
}
