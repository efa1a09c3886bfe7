import type { PaperKind, PaperSubject } from '../../regulation/papers/paper-kinds.ts'
import type { ActContext } from '../act.ts'
import { HIDDEN, type Permission } from '../permission/permission.ts'
import type { PermittedAct } from '../permission/permission-table.ts'
import { permit } from '../permission/permit.ts'
import { permitOnDestruction } from '../recording/destruction-answer.ts'

/** What a paper is of. */
export type SubjectOfPaper = { of: PaperSubject; id: string }

/** How the record names a subject. @example subjectKey({ of: 'case', id: 'c1' }) //=> 'case/c1' */
export const subjectKey = ({ of, id }: SubjectOfPaper): string => `${of}/${id}`

/** Reads a subject back. */
export const subjectOfKey = (key: string): SubjectOfPaper => {
  const [of = '', id = ''] = key.split('/', 2)
  return { of: of as PaperSubject, id }
}

/** Whoever may read the subject may read its papers. */
const READING: Record<PaperSubject, PermittedAct> = {
  case: 'read-case',
  meeting: 'read-meeting',
  commission: 'read-commission',
  list: 'read-determination',
  unit: 'read-register',
  destruction: 'list-destructions',
}

const MAKING: Record<PaperSubject, PermittedAct> = {
  case: 'make-case-paper',
  meeting: 'make-meeting-paper',
  commission: 'make-order-paper',
  list: 'make-list-paper',
  unit: 'make-list-paper',
  destruction: 'make-destruction-paper',
}

/** May the actor read the papers of this subject? */
export const mayRead = (context: ActContext, subject: SubjectOfPaper): Promise<Permission> =>
  permitOn(context, READING[subject.of], subject)

/** Papers that an employee makes of his own case by himself: copies of what is on record of him. */
export const OWN_PAPERS: ReadonlySet<string> = new Set<PaperKind>([
  'minutes-extract',
  'dossier-inventory',
  'log-extract',
  'offer-answer',
  'appeal-receipt',
])

/** By which act of the table of permissions a paper of a case is made by those who stand to it so or so. */
export const makingOf = (kind: string): PermittedAct[] => [
  kind === 'profile' ? 'make-profile-form' : MAKING.case,
  ...(kind === 'annulment-act' ? (['annul-certification'] as const) : []),
  ...(OWN_PAPERS.has(kind) ? (['make-own-paper'] as const) : []),
]

/**
 * May the actor have papers made of this subject? The direct head has the form of the profile made, too, the higher head his act
 * of annulment, and the employee what is his own.
 */
export const mayMake = async (
  context: ActContext,
  subject: SubjectOfPaper,
  kind: string,
): Promise<Permission> => {
  if (subject.of !== 'case') return permitOn(context, MAKING[subject.of], subject)
  const [first, ...others] = await Promise.all(makingOf(kind).map((act) => permitOn(context, act, subject)))
  return others.find(({ outcome }) => outcome === 'allowed') ?? first ?? HIDDEN
}

const permitOn = async (
  context: ActContext,
  act: PermittedAct,
  { of, id }: SubjectOfPaper,
): Promise<Permission> => {
  if (of === 'case') return permit(context, act, { caseId: id })
  if (of === 'meeting') return permit(context, act, { meetingId: id })
  if (of === 'commission') return permit(context, act, { commissionId: id })
  if (of === 'unit')
    return (await context.database.unit.count({ where: { id } }))
      ? permit(context, act, { unitId: id })
      : HIDDEN
  if (of === 'destruction') return permitOnDestruction(context, act, id)
  const list = await context.database.determinationList.findUnique({
    where: { id },
    select: { personnelUnitId: true, headUnitId: true },
  })
  return list ? permit(context, act, { authorities: list }) : HIDDEN
}
