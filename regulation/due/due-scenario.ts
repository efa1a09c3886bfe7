import { answerLine } from '../operations/operations.ts'

export type Facts = Record<string, unknown>
type Answer = {
  status?: string
  due?: string | null
  window?: object | null
  cite?: string[]
  error?: string
}

/** Asks under the law in force. */
export const LAW = { ruleset: 'law-380-2026' }

/** Asks `due` through the wire, for a police officer unless the facts say otherwise. */
export const ask = (asOf: string, employee: Facts, more: Facts = {}): Answer => {
  const request = { asOf, employee: { branch: 'police', ...employee }, ...more }
  const reply = answerLine('due', JSON.stringify(request))
  return JSON.parse(JSON.stringify('error' in reply ? reply : reply.answer))
}

/** A period of service. */
export const served = (from: string, to: string | null = null, otherEmploymentAfter = false) => ({
  from,
  to,
  otherEmploymentAfter,
})
/** An appointment, to a new post unless equivalent. */
export const appointed = (on: string, equivalent = false, dutiesChanged = false) => ({
  on,
  equivalent,
  dutiesChanged,
})
/** A certification held. */
export const held = (on: string, annulled = false) => ({ on, annulled })
/** Service since 5 March 2018. */
export const since2018 = { service: [served('2018-03-05')] }
/** The answer with a date; the window begins on it. */
export const dated = (from: string, to: string, status: string, cite: string) => ({
  status,
  due: from,
  window: { from, to },
  cite: [cite],
})
/** The answer without a date. */
export const dateless = (status: string, cite: string) => ({ status, due: null, window: null, cite: [cite] })
