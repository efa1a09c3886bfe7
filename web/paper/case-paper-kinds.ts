import { makingOf } from '../../acts/paper/paper-subject.ts'
import { type PaperKindOf, paperKindsOf } from '../../regulation/papers/paper-kinds.ts'

/** The papers of a case that may be made by those acts of the table of permissions. */
export const kindsFor = (mayDo: ReadonlySet<string>): PaperKindOf<'case'>[] =>
  paperKindsOf('case').filter((kind) => makingOf(kind).some((act) => mayDo.has(act)))
