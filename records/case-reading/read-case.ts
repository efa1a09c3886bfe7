import type { CaseState } from '../../regulation/course/state.ts'
import type { Database, Prisma } from '../database.ts'
import { writtenDay } from '../written-day.ts'
import { PERSON } from './person.ts'

const OWED = {
  select: {
    act: true,
    role: true,
    owedById: true,
    unitId: true,
    limitOn: true,
    advisedOn: true,
    cite: true,
    data: true,
  },
  // Of several with one limit the first is what is to be done first.
  orderBy: [
    { limitOn: { sort: 'asc', nulls: 'last' } },
    { advisedOn: { sort: 'asc', nulls: 'last' } },
    { id: 'asc' },
  ],
} as const satisfies Prisma.Case$tasksArgs

/** A case with its person, its state as the fold of its log, and what is owed; null when there is none. */
export const readCase = async (database: Database, caseId: string) => {
  const found = await database.case.findUnique({
    where: { id: caseId },
    include: { employee: { select: PERSON }, tasks: OWED },
  })
  if (!found) return null
  const { state, tasks, ...row } = found
  const owedBy = await database.employee.findMany({
    where: { id: { in: tasks.flatMap(({ owedById }) => owedById ?? []) } },
    select: PERSON,
  })
  return {
    ...row,
    // Written by `recordStep` from the very type; an empty object until the first step is recorded.
    course: isCourse(state) ? state : null,
    owed: tasks.map(({ limitOn, advisedOn, owedById, ...task }) => ({
      ...task,
      limit: writtenDay(limitOn),
      advised: writtenDay(advisedOn),
      person: owedBy.find(({ id }) => id === owedById) ?? null,
    })),
  }
}

/** Is this the state of a case that has taken its first step? */
export const isCourse = (state: unknown): state is CaseState =>
  typeof state === 'object' && state !== null && 'frame' in state && 'current' in state
