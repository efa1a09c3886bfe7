import { randomUUID } from 'node:crypto'
import type { Schedule } from '../../regulation/course/schedule.ts'
import type { StageResult } from '../../regulation/course/stage-result.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import type { DecisionKey, Round } from '../../regulation/rulesets/keys.ts'
import type { CaseOnEngine } from './case-ground.ts'

/** What is needed of a case to live it. */
export type CaseToLive = Pick<CaseOnEngine, 'schedule' | 'tell' | 'until' | 'state'>

const SUBJECTS = ['law', 'kazakh', 'logic'] as const

/** Results of the test, all of this score against a threshold of 60. */
export const scored = (score: number) => SUBJECTS.map((subject) => ({ subject, score, threshold: 60 }))

/** Was the notice of the current dates served? */
export const isServed = ({ current }: CaseState): boolean => current.notice?.servedOn != null

/** The civil day on which a case stands, as far as it knows. */
const today = ({ now }: CaseState): string => now.slice(0, 10)

/** Profile submitted and signed, on the day the case has reached. */
export const showProfile = async (life: CaseToLive): Promise<void> => {
  const on = today(await life.state())
  await life.tell('profile', {}, on)
  await life.tell('familiarised', {}, on)
}

/** What each stage of the schedule gives on its day, in their order, with a test of this score. */
export const stageResults = (
  { fitness, testing, study, polygraph }: Schedule,
  score = 80,
): { result: StageResult; on: string }[] => [
  ...(fitness ? [{ result: { stage: 'fitness' as const, standardsMet: true }, on: fitness }] : []),
  { result: { stage: 'testing', subjects: scored(score) }, on: testing },
  ...(study ? [{ result: { stage: 'study' as const, conclusion: 'd1' }, on: study }] : []),
  ...(polygraph ? [{ result: { stage: 'polygraph' as const, conclusion: 'd2' }, on: polygraph }] : []),
]

/** Every stage of the schedule on its day, with a test of this score. */
export const holdStages = async (life: CaseToLive, schedule: Schedule, score = 80): Promise<void> => {
  for (const { result, on } of stageResults(schedule, score)) await life.tell('result', result, on)
  await life.tell('dossier-sent', {}, schedule.testing)
}

/** The case is called to its meeting and decided there. */
export const decide = async (
  life: CaseToLive,
  schedule: Schedule,
  { decision, round, attended = true }: { decision: DecisionKey; round: Round; attended?: boolean },
): Promise<void> => {
  const meetingId = randomUUID()
  const told = { actorId: null }
  const called = { meetingId, heldOn: schedule.meeting, announcedOn: schedule.testing }
  await life.tell('called', called, schedule.testing, told)
  const decided = {
    meetingId,
    item: 1,
    heldOn: schedule.meeting,
    round,
    decision,
    by: 'majority' as const,
    counts: { [decision]: 5 },
    attended,
    grounds: ['test' as const],
    recommendation: null,
    presidingId: randomUUID(),
  }
  await life.tell('decided', decided, schedule.meeting, told)
}

/** One round from its dates to its decision, everything in time. */
export const liveRound = async (
  life: CaseToLive,
  given: { decision: DecisionKey; round: Round; on?: string; score?: number; attended?: boolean },
): Promise<Schedule> => {
  const { decision, round, on, score, attended } = given
  const { schedule } = await life.schedule({ earliest: true }, on)
  await life.until((state) => state.current.round === round && isServed(state))
  await showProfile(life)
  await holdStages(life, schedule, score)
  await decide(life, schedule, { decision, round, ...(attended === undefined ? {} : { attended }) })
  await life.until(({ decisions }) => decisions.some((each) => each.round === round))
  await life.tell('acquainted', {}, schedule.meeting)
  return schedule
}
