import { type CorrectsKey, DATED_ACTS } from './correction.ts'
import type { EventData } from './events.ts'

/**
 * What a notice says of a correction: what was corrected, of which stage and round, and the days where the mistake was in
 * a day. `correction` is the id by which its reader finds the rest after sign-in: nothing else of the file goes by mail.
 */
export type CorrectionTold = {
  corrected: CorrectsKey
  correction: string
  stage?: string
  round?: number
  wrongOn?: string
  rightOn?: string
}

const ONLY_A_DAY: ReadonlySet<CorrectsKey> = new Set([...DATED_ACTS, 'stage-day'])

/** @example tellCorrection({ corrects: 'profile', on: '2027-05-21', was: '2027-05-12', … }).rightOn //=> '2027-05-21' */
export const tellCorrection = (right: EventData['RecordCorrected']): CorrectionTold => ({
  ...{ corrected: right.corrects, correction: right.correction },
  ...('stage' in right ? { stage: right.stage } : {}),
  ...(right.corrects === 'result' ? { stage: right.result.stage } : {}),
  ...('round' in right && right.round !== undefined ? { round: right.round } : {}),
  ...(ONLY_A_DAY.has(right.corrects) ? daysOf(right) : {}),
})

const daysOf = (right: EventData['RecordCorrected']): Pick<CorrectionTold, 'wrongOn' | 'rightOn'> => ({
  ...(typeof right.was === 'string' ? { wrongOn: right.was } : {}),
  ...('on' in right && right.on !== null ? { rightOn: right.on } : {}),
})
