import { answerLine } from '../operations/operations.ts'

export type Facts = Record<string, unknown>
type Step = { step: string; limit: string; advised?: string; cite: string[] }
type Answer = {
  lawful: boolean
  steps: Step[]
  violations: (Step & { message: string })[]
  breaches: Step[]
  earliestLawfulMeeting: string
  error?: string
}

/** A lawful timetable under the decree. */
export const LAWFUL = {
  today: '2027-01-29',
  round: 1,
  branch: 'police',
  window: { from: '2027-03-05', to: '2027-09-05', cite: ['para 4'] },
  fitness: '2027-03-10',
  testing: '2027-03-11',
  polygraph: '2027-03-12',
  meeting: '2027-03-31',
}

/** The same under the law. */
export const LAW = { ...LAWFUL, ruleset: 'law-380-2026', study: '2027-03-12' }

const { window: _window, ...WINDOWLESS } = LAWFUL
/** A second round that is lawful. */
export const SECOND = { ...WINDOWLESS, round: 2, initialDecision: '2026-11-30' }

/** Asks `timetable` through the wire. */
export const ask = (request: Facts, changes: Facts = {}): Answer => {
  const reply = answerLine('timetable', JSON.stringify({ ...request, ...changes }))
  return JSON.parse(JSON.stringify('error' in reply ? reply : reply.answer))
}

/** The violations, each as `step limit cite`. */
export const violated = (request: Facts, changes: Facts = {}) =>
  ask(request, changes).violations.map(({ step, limit, cite }) => [step, limit, ...cite].join(' '))

/** The steps, each as `step limit advised cite`. */
export const stepsOf = (request: Facts, changes: Facts = {}) =>
  ask(request, changes).steps.map(({ step, limit, advised, cite }) =>
    [step, limit, advised, ...cite].filter(Boolean).join(' '),
  )
