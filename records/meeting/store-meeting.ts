import type { JsonValue } from '../../regulation/course/facts.ts'
import { calledMeeting } from '../../regulation/meeting/apply-meeting-event.ts'
import type { MeetingEventData } from '../../regulation/meeting/meeting-event.ts'
import type { Transaction } from '../database.ts'
import { lock } from '../lock.ts'
import { keepPlaces } from '../observers/keep-places.ts'
import { postSignal, postStart } from '../outbox/post-message.ts'

/** A meeting as it is called: the first event's data, where and when, and the workflow that will run it. */
export type CalledMeeting = {
  called: MeetingEventData<'MeetingCalled'>
  commissionId: string
  startsAt: string
  place: string
  /** RFC 3339. */
  calledAt: string
  /** The civil date of the call. */
  calledOn: string
  workflow: { workflowId: string; type: string; input: JsonValue }
  /** The key under which a case is told; its repeat is dropped there. */
  keyFor(caseId: string): string
}

/** Stores a called meeting with its agenda, has its workflow started, and tells each case that it was called. */
export const storeMeeting = async (tx: Transaction, meeting: CalledMeeting): Promise<void> => {
  const { called, commissionId, startsAt, place, workflow } = meeting
  const { meetingId, heldOn, announcedOn, agenda } = called
  await tx.meeting.create({
    data: {
      id: meetingId,
      workflowId: workflow.workflowId,
      commissionId,
      heldOn: new Date(heldOn),
      startsAt,
      place,
      announcedOn: announcedOn === null ? null : new Date(announcedOn),
      status: 'called',
      seq: 0,
      state: calledMeeting(called) as object,
      items: {
        createMany: {
          data: agenda.map(({ n, caseId, recusals = [] }) => ({
            ...{ n, caseId, status: 'waiting', recusals: [...recusals] },
          })),
        },
      },
    },
  })
  await keepPlaces(tx, { meetingId, commissionId, caseIds: agenda.map(({ caseId }) => caseId) })
  await postStart(tx, { workflowId: workflow.workflowId, type: workflow.type, args: [workflow.input] })
  for (const { caseId, caseWorkflowId } of agenda) {
    const told = {
      key: meeting.keyFor(caseId),
      kind: 'called',
      occurredOn: meeting.calledOn,
      receivedAt: meeting.calledAt,
      actorId: null,
      data: { meetingId, heldOn, announcedOn },
    }
    await postSignal(tx, { workflowId: caseWorkflowId, name: 'fact', args: [told] })
  }
}

/** Nobody else calls a meeting meanwhile: no case comes on two agendas. Held until the transaction ends. */
export const lockAgendas = (tx: Transaction) => lock(tx, 'agendas')
