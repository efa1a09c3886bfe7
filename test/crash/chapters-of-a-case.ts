import { randomUUID } from 'node:crypto'
import type { FactOf } from '../../regulation/course/facts.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { dayAhead } from '../certification/case-ground.ts'
import { isServed, stageResults } from '../certification/lives.ts'
import type { Death } from './death.ts'
import type { LivedCases, Told } from './lived-cases.ts'

/** What happens to all cases at once, where a worker may die of it, and how a case is seen to have taken it. */
export type Chapter = {
  act: () => Promise<unknown>
  points: readonly Pick<Death, 'at' | 'point'>[]
  done: (state: CaseState) => boolean
}

/** What a chapter has a case do to the world. */
type Effects = { message?: string; steps: readonly string[]; mail?: string }

/** Before each effect, and after it and before anybody was told; a message also after it is in the outbox. */
const pointsOf = ({ message, steps, mail }: Effects): Chapter['points'] => [
  ...(message ? pointsAt(message, 'before', 'unacknowledged', 'after') : []),
  ...steps.flatMap((step) => pointsAt(`step/${step}`, 'before', 'unacknowledged')),
  ...(mail ? pointsAt(`mail/${mail}`, 'before', 'unacknowledged') : []),
  // On record, and the workflow not told.
  ...(mail ? pointsAt(`delivery/${mail}`, 'unacknowledged') : []),
]

const pointsAt = (at: string, ...points: Death['point'][]) => points.map((point) => ({ at, point }))

/** The life of a case from its start to its close, each effect of it in its turn. */
export const chaptersOf = (cases: LivedCases): Chapter[] => {
  const meetingId = randomUUID()
  const submit = (told: () => readonly Told[]) => () => cases.submit(...told())
  return [
    {
      act: () => cases.start(),
      points: pointsOf({ message: 'start/certification', steps: ['CaseOpened'] }),
      done: ({ seq }) => seq > 0,
    },
    {
      act: () => cases.setDates(),
      points: pointsOf({ steps: ['DatesSet', 'NoticeServed'], mail: 'dates-set' }),
      done: isServed,
    },
    {
      act: submit(() => [{ kind: 'profile', data: {}, on: dayAhead(0) }]),
      points: pointsOf({ message: 'fact/profile', steps: ['ProfileSubmitted'], mail: 'profile-ready' }),
      done: ({ current }) => current.profile.submittedOn !== null,
    },
    {
      act: submit(() => [{ kind: 'familiarised', data: {}, on: dayAhead(0) }]),
      points: pointsOf({ message: 'fact/familiarised', steps: ['ProfileFamiliarised'] }),
      done: ({ current }) => current.profile.familiarisedOn !== null,
    },
    {
      act: submit(() => [
        ...stageResults(cases.dates()).map(({ result, on }): Told => ({ kind: 'result', data: result, on })),
        { kind: 'dossier-sent', data: {}, on: cases.dates().testing },
      ]),
      points: pointsOf({ message: 'fact/result', steps: ['StageHeld'] }),
      done: ({ current }) => current.dossier !== null,
    },
    {
      act: () => cases.tell('called', called(meetingId, cases), cases.dates().testing),
      points: pointsOf({ message: 'fact/called', steps: ['MeetingCalled'] }),
      done: ({ current }) => current.meeting !== null,
    },
    {
      act: () => cases.tell('decided', decided(meetingId, cases), cases.dates().meeting),
      points: pointsOf({ message: 'fact/decided', steps: ['DecisionMade'], mail: 'decision-made' }),
      done: ({ decisions }) => decisions.length > 0,
    },
    {
      act: submit(() => [{ kind: 'acquainted', data: {}, on: cases.dates().meeting }]),
      points: pointsOf({ message: 'fact/acquainted', steps: ['CaseClosed'], mail: 'case-closed' }),
      done: ({ status }) => status === 'closed',
    },
  ]
}

const called = (meetingId: string, cases: LivedCases) => ({
  ...{ meetingId, heldOn: cases.dates().meeting, announcedOn: cases.dates().testing },
})

const decided = (meetingId: string, cases: LivedCases): FactOf<'decided'>['data'] => ({
  ...{ meetingId, item: 1, heldOn: cases.dates().meeting, round: 1 },
  decision: 'corresponds',
  by: 'majority',
  counts: { corresponds: 5 },
  attended: true,
  grounds: ['test'],
  recommendation: null,
  presidingId: randomUUID(),
})
