import { refused } from '../commission/ruling.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import type { CitedMeetingEvent } from './meeting-event.ts'
import type { MeetingState, Minutes } from './meeting-state.ts'
import type { MinutesScan } from './sittings.ts'
import { lawful, type Verdict } from './verdict.ts'

/** Who signed the minutes, on which day; `scan`: of the paper that they signed. */
export type SignatureGiven = {
  signers: readonly string[]
  on: string
  scan?: Pick<MinutesScan, 'documentId' | 'sha256'>
}

/** Whose signature is still missing. */
export type SignatureAnswer = { missing: readonly string[]; completedOn: string | null }

/** The day of the first sitting: nobody signs before it. */
const firstDay = ({ heldOn, adjournments }: MeetingState): string => adjournments?.[0]?.heldOn ?? heldOn

/**
 * Takes signatures under the minutes, late ones too (marked); with the last one the minutes are complete. Who signed
 * already is passed over; a scan of the signed paper is kept with whose signatures it has. Para 33, art. 50(7).
 *
 * @example signMinutes(closed, { signers: ['a', 'b'], on: '2027-04-09' }).answer.missing //=> ['c', 'd', 's']
 */
export const signMinutes = (state: MeetingState, given: SignatureGiven): Verdict<SignatureAnswer> => {
  const { signers, on } = given
  const { minutes } = state
  const term = rulesetOf(state.ruleset).terms.minutes
  const cite = term ? [term.cite] : []
  if (!minutes) return refused('the minutes are signed when the meeting is closed', ...cite)
  const foreign = signers.find((id) => !minutes.signers.includes(id))
  if (foreign) return refused(`${foreign} was not present; members present and the secretary sign`, ...cite)
  const heldOn = firstDay(state)
  if (on < heldOn) return refused(`signed on ${on}, before the meeting of ${heldOn}`, ...cite)
  const scans = scanned(given, cite)
  if (scans.some(({ data }) => minutes.scans?.some(({ sha256 }) => sha256 === data.sha256)))
    return refused('this scan is on record already')
  const had = minutes.signed.map(({ signerId }) => signerId)
  const fresh = [...new Set(signers)].filter((id) => !had.includes(id))
  const inTime = on <= minutes.limitOn ? 'in-time' : 'late'
  const signed = fresh.map(
    (signerId): CitedMeetingEvent => ({ event: 'MinutesSigned', data: { signerId, on, inTime }, cite }),
  )
  const missing = minutes.signers.filter((id) => !had.includes(id) && !fresh.includes(id))
  if (missing.length > 0 || fresh.length === 0)
    return lawful({ missing, completedOn: minutes.completedOn }, ...scans, ...signed)
  const completedOn = [on, ...minutes.signed.map((signature) => signature.on)].sort().at(-1) ?? on
  const completed: CitedMeetingEvent = { event: 'MinutesCompleted', data: { on: completedOn }, cite }
  return lawful({ missing, completedOn }, ...scans, ...signed, ...kept(minutes, completedOn, cite), completed)
}

const scanned = ({ scan, signers, on }: SignatureGiven, cite: CitedMeetingEvent['cite']) =>
  scan
    ? [{ event: 'MinutesScanned', data: { ...scan, on, signers: [...new Set(signers)] }, cite } as const]
    : []

/** Signed in time and entered late: the breach that was recorded meanwhile was none. */
const kept = (
  { limit, limitOn }: Minutes,
  completedOn: string,
  cite: CitedMeetingEvent['cite'],
): CitedMeetingEvent[] =>
  limit === 'missed' && completedOn <= limitOn ? [{ event: 'MinutesLimitKept', data: { limitOn }, cite }] : []
