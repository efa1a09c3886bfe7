import type { CivilDate } from '../civil-date.ts'
import type { Ruleset } from '../rulesets/ruleset.ts'

/** The days that a profile covers, both included; `to` is null while no meeting is set. */
export type ProfilePeriod = { from: CivilDate; to: CivilDate | null; cite: readonly string[] }

/**
 * What a service profile covers: the years of service before the day on which certification fell due, and the time after
 * it up to the meeting. Para 12, art. 52(1).
 *
 * @example profilePeriod(ruleset, { dueOn: parseCivilDate('2027-03-05'), meeting: null }).from.toString() //=> '2024-03-05'
 */
export const profilePeriod = (
  { certification }: Pick<Ruleset, 'certification'>,
  { dueOn, meeting }: { dueOn: CivilDate; meeting: CivilDate | null },
): ProfilePeriod => {
  const { years, cite } = certification.profile
  return { from: dueOn.subtract({ years }), to: meeting, cite: [cite] }
}
