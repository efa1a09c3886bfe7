import type { CivilDate } from '../civil-date.ts'
import type { Interval } from '../terms/term.ts'
import type { WorkingLine } from './working.ts'

type Counted = Pick<Interval, 'direction' | 'count' | 'unit'>
type Span = { from: CivilDate; to: CivilDate }

/**
 * The line for a count that was made.
 *
 * @example countedLine({ direction: 'before', count: 3, unit: 'weeks' }, { from: meeting, to: limit }).line //=> 'counted'
 */
export const countedLine = ({ direction, count, unit }: Counted, { from, to }: Span): WorkingLine => ({
  line: 'counted',
  direction,
  count,
  unit,
  from: from.toString(),
  to: to.toString(),
})

/**
 * The same, with a second line where the month has no such day and its last day stands in.
 *
 * @example countedLines({ direction: 'before', count: 1, unit: 'months' }, { from: march31, to: february28 }).length //=> 2
 */
export const countedLines = (counted: Counted, span: Span): WorkingLine[] => {
  const line = countedLine(counted, span)
  const keepsDay = (counted.unit !== 'months' && counted.unit !== 'years') || span.from.day === span.to.day
  return keepsDay ? [line] : [line, { line: 'clamped', day: span.from.day, to: span.to.toString() }]
}
