import type { CaseStep } from '../../regulation/course/case-step.ts'

const day = (date: string | null): Date | null => (date === null ? null : new Date(date))

/** The columns of the projection as the database has them. @example projectedColumns(step).stage //=> 'testing' */
export const projectedColumns = ({ projection, state }: CaseStep) => ({
  ...projection,
  seq: state.seq,
  state: structuredClone(state) as object,
  windowTo: new Date(projection.windowTo),
  startOn: day(projection.startOn),
  meetingOn: day(projection.meetingOn),
  closedOn: day(projection.closedOn),
  nextLimitOn: day(projection.nextLimitOn),
})
