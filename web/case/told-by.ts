import { parseCivilDate } from '../../regulation/civil-date.ts'
import { writtenDate } from '../../texts/dates/written-date.ts'
import { isPageKey } from '../../texts/pages/say.ts'
import type { Visit } from '../pages/visit.ts'

/** What of an entry's data is told, each with the groups of words that it may be of; days are written out. */
const TOLD: readonly (readonly [field: string, ...groups: string[]])[] = [
  ['step', 'step', 'stage'],
  ['stage', 'stage'],
  ['event', 'fact.life'],
  ['decision', 'decision'],
  ['outcome', 'decision', 'noticeOutcome', 'attempt', 'correction.outcome'],
  ['how', 'notices.how'],
  ['corrects', 'correction.what'],
  ['kind', 'notice', 'act'],
  ['role', 'role'],
  ['reason', 'reason', 'scheduleReason', 'fact.missedReason', 'fact.life', 'correction.what'],
]

const DAYS = ['start', 'noticeLimit', 'limit', 'heldOn', 'previousMeeting'] as const

/**
 * What an entry of the log says, line by line, in the reader's language.
 *
 * @example toldBy({ step: 'profile', limit: '2027-03-10' }, visit) //=> ['Profile', 'Limit: 10 March 2027']
 */
export const toldBy = (data: unknown, { say, context: { language } }: Visit): string[] => {
  if (typeof data !== 'object' || data === null) return []
  const told = data as Record<string, unknown>
  const words = TOLD.flatMap(([field, ...groups]) => {
    const value = told[field]
    if (typeof value !== 'string') return []
    const [key = value] = value.split(': ')
    const known = groups.map((group) => `${group}.${key}`).find(isPageKey)
    return [known === undefined ? value : say(known)]
  })
  const day = (date: string) => writtenDate(parseCivilDate(date), language)
  const days = DAYS.flatMap((field) => {
    const value = told[field]
    return typeof value === 'string' ? [`${say(`told.${field}`)}: ${day(value)}`] : []
  })
  return [...words, ...days, ...scheduleLines(told.schedule, { say, day })]
}

const scheduleLines = (
  schedule: unknown,
  { say, day }: Pick<Visit, 'say'> & { day: (date: string) => string },
): string[] => {
  if (typeof schedule !== 'object' || schedule === null) return []
  return Object.entries(schedule).flatMap(([name, value]) => {
    const key = name === 'meeting' ? 'step.meeting' : `stage.${name}`
    return typeof value === 'string' && isPageKey(key) ? [`${say(key)}: ${day(value)}`] : []
  })
}
