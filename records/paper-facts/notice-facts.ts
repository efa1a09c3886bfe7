import { stagesOf } from '../../regulation/course/rules-of-case.ts'
import { type CaseOnPaper, termClause } from './case-on-paper.ts'
import { type PaperFact, type PaperFacts, PaperGap } from './paper-contents.ts'

/**
 * The written notice of the dates: para 10, art. 48(5).
 *
 * @throws PaperGap while no dates are set
 */
export const noticeFacts = ({ state, ruleset }: CaseOnPaper): PaperFacts => {
  const { schedule, notice } = state.current
  const cite = termClause(ruleset, 'notice')
  if (!schedule || !notice)
    throw new PaperGap('No dates are set in this case: there is nothing to notify of.', cite)
  return {
    start: notice.start,
    serveBy: notice.limit,
    stages: scheduledDays(state.frame, schedule),
    leftOutFor: schedule.polygraphLeftOutFor,
    meeting: schedule.meeting,
    cite,
  }
}

type Days = Pick<
  NonNullable<CaseOnPaper['state']['current']['schedule']>,
  'fitness' | 'testing' | 'study' | 'polygraph'
>

/** The stages with their days, in their order. */
export const scheduledDays = (frame: CaseOnPaper['state']['frame'], schedule: Days): PaperFact[] =>
  stagesOf(frame).flatMap(({ key }) => {
    const on = schedule[key]
    return on === null ? [] : [{ stage: key, on }]
  })
