import { randomUUID } from 'node:crypto'
import type { CaseStep } from '../../regulation/course/case-step.ts'
import type { EventData } from '../../regulation/course/events.ts'
import type { SignalToPost } from '../outbox/post-message.ts'

/** Why a case leaves an agenda without the meeting's own doing. */
const LEAVES_BY_ITSELF: ReadonlySet<string> = new Set(['dates-moved', 'suspended', 'case-ended'])

/**
 * What meetings are told that the case left by itself in a step; one that dropped the case knows already.
 *
 * @example leftAgendas(step)[0]?.workflowId //=> 'meeting/m1'
 */
export const leftAgendas = ({ caseId, entries, state }: CaseStep): SignalToPost[] =>
  entries.flatMap(({ event, data }) => {
    if (event !== 'MeetingDropped') return []
    const { meetingId, reason } = data as EventData['MeetingDropped']
    if (!LEAVES_BY_ITSELF.has(reason)) return []
    const told = { key: randomUUID(), at: state.now, caseId, reason }
    return [{ workflowId: `meeting/${meetingId}`, name: 'dropItem', args: [told] }]
  })
