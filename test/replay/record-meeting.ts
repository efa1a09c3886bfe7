import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import { callTestMeeting, type MeetingGround } from '../meeting/meeting-ground.ts'
import { keepHistory } from './keep-history.ts'

/** A meeting from its call over a tie and a further round to its closing, its history kept at each. */
export const recordMeeting = async (
  ground: Pick<MeetingGround, 'database' | 'engine'>,
  ruleset: RulesetId,
): Promise<void> => {
  const meeting = await callTestMeeting(ground, { ruleset })
  const keep = (stage: string) => keepHistory(meeting.handle, `meeting/${ruleset}-${stage}`)
  await meeting.attend('abcde')
  await keep('attended')
  await meeting.openReady()
  await keep('item-opened')
  const ballot = async (votes: Record<string, string>) => {
    for (const [seat, option] of Object.entries(votes)) await meeting.vote(seat, option)
  }
  await ballot({ a: 'recertification', b: 'corresponds', c: 'corresponds', d: 'demotion', e: 'demotion' })
  await meeting.count()
  await keep('further-round')
  await ballot({ a: 'corresponds', b: 'corresponds', c: 'corresponds', d: 'demotion', e: 'demotion' })
  await meeting.count()
  await keep('decided')
  await meeting.close()
  await keep('closed')
}
