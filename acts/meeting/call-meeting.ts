import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { calendarInForce } from '../../records/calendar/calendar-in-force.ts'
import type { Transaction } from '../../records/database.ts'
import { barredMembers } from '../../records/meeting/barred-members.ts'
import { type CommissionRecord, findCommission } from '../../records/meeting/find-commission.ts'
import { findMeeting } from '../../records/meeting/read-meeting.ts'
import { type CalledMeeting, lockAgendas, storeMeeting } from '../../records/meeting/store-meeting.ts'
import { type CivilDate, parseCivilDate } from '../../regulation/civil-date.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import type { Recusal } from '../../regulation/recusal/recusal.ts'
import type { Ruleset } from '../../regulation/rulesets/ruleset.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { MEETING, type MeetingInput, meetingWorkflowId } from '../../workflows/meeting/input.ts'
import type { Act, ActContext } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalidFields, notFound, unlawful } from '../problem.ts'
import { type Agenda, agendaOf } from './agenda.ts'
import { requireAnnouncement, requireMeetingDay } from './meeting-day.ts'
import { meetingPlace } from './meeting-place.ts'

const input = z.strictObject({
  commission: z.uuid(),
  heldOn: z.iso.date(),
  ...meetingPlace,
  announcedOn: z.iso
    .date()
    .optional()
    .meta({ description: 'When it was announced on the internet resource.' }),
  cases: z
    .array(z.uuid())
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'Left out: all cases of this commission that are scheduled for that day.' }),
})
type Input = z.infer<typeof input>

/** What calling a meeting answers: its agenda, and who could not be put on it. */
export const calledMeetingAnswer = z.object({
  id: z.uuid(),
  heldOn: z.iso.date(),
  items: z.array(z.object({ n: z.int(), case: z.uuid() })),
  leftOut: z.array(z.object({ case: z.uuid(), reason: z.string(), cite: z.array(z.string()) })),
})
type Answer = z.infer<typeof calledMeetingAnswer>

/** Calls a meeting of a commission: its composition and agenda are frozen, its members and cases are told. */
export const callMeeting: Act<Input, Answer> = {
  name: 'call-meeting',
  input,
  permitted: (context, { commission }) => permit(context, 'call-meeting', { commissionId: commission }),
  perform: async (context, asked) => {
    const { database, clock, requestId } = context
    const stood = await findMeeting(database, requestId)
    if (stood) return answerOf(stood.id, asked.heldOn, stood.state.items, [])
    const commission = await findCommission(database, asked.commission)
    if (!commission) throw notFound()
    requireInForce(commission)
    const day = {
      heldOn: parseCivilDate(asked.heldOn, 'heldOn'),
      announcedOn: asked.announcedOn ? parseCivilDate(asked.announcedOn, 'announcedOn') : null,
      today: clock.today(),
    }
    requireMeetingDay(day, await calendarInForce(database))
    return database.$transaction(async (tx) => {
      await lockAgendas(tx)
      const agenda = await agendaOf(tx, commission, { heldOn: asked.heldOn, cases: asked.cases })
      const ruleset = rulesetOfAgenda(agenda, asked)
      requireAnnouncement(day, ruleset)
      await requireServing(tx, commission, { on: asked.heldOn, ruleset })
      const meeting = meetingOf(context, { asked, commission, agenda, ruleset, today: day.today })
      await storeMeeting(tx, meeting)
      return answerOf(requestId, asked.heldOn, meeting.called.agenda, agenda.leftOut)
    })
  },
}

/** An order serves the meetings called after it: from its day on nobody is called by the one that it replaced. */
const requireInForce = ({ replacedBy }: CommissionRecord): void => {
  if (!replacedBy) return
  const { orderNumber, orderedOn } = replacedBy
  throw conflict(`Order No. ${orderNumber} of ${orderedOn} took the place of this one: call its commission.`)
}

/** A meeting hears cases of one ruleset: quorum, votes and papers of a sitting follow one act. */
const rulesetOfAgenda = ({ cases, leftOut }: Agenda, asked: Input): Ruleset => {
  if (asked.cases && leftOut.length > 0) refuseAsked(asked.cases, leftOut)
  const [first, ...others] = new Set(cases.map(({ ruleset }) => ruleset))
  if (first === undefined)
    throw conflict(
      `No case of this commission waits for a meeting on ${asked.heldOn}.${leftOut.map(({ reason }) => ` One was left out: ${reason}.`).join('')}`,
    )
  if (others.length > 0)
    throw conflict(
      `The cases are of ${[first, ...others].join(' and ')}: call a meeting for each, naming its cases.`,
    )
  return rulesetOf(first)
}

const refuseAsked = (cases: readonly string[], leftOut: Agenda['leftOut']): never => {
  const cite = [...new Set(leftOut.flatMap((left) => left.cite))]
  const errors = leftOut.map((left) => ({ field: `cases.${cases.indexOf(left.case)}`, message: left.reason }))
  if (cite.length === 0) throw invalidFields(errors)
  throw unlawful({ detail: errors.map(({ field, message }) => `${field}: ${message}`).join('; '), cite })
}

const requireServing = async (
  tx: Transaction,
  { id, members }: CommissionRecord,
  { on, ruleset }: { on: string; ruleset: Ruleset },
): Promise<void> => {
  const { atLeast, cite } = ruleset.commission.members
  const ids = members.map(({ employeeId }) => employeeId)
  const barred = await barredMembers(tx, { ids, commissionId: id }, on)
  const serving = ids.length - barred.filter(({ reason }) => reason !== 'under-certification').length
  if (serving < atLeast)
    throw unlawful({
      detail: `${serving} of the composition will serve on ${on}; at least ${atLeast} are needed: a new order`,
      cite: [cite],
    })
}

/** Who was recused when the case was heard before is recused again: the ground stands. */
const stillRecused = (recusals: readonly Recusal[], composition: readonly string[]) => {
  const still = recusals.filter(({ memberId }) => composition.includes(memberId))
  return still.length === 0 ? {} : { recusals: still }
}

type Decided = {
  asked: Input
  commission: CommissionRecord
  agenda: Agenda
  ruleset: Ruleset
  today: CivilDate
}

const meetingOf = (
  { requestId, actor, clock, settings }: ActContext,
  { asked, commission, agenda, ruleset, today }: Decided,
): CalledMeeting => {
  const calledAt = clock.now().toString()
  const { startsAt, place } = asked
  const composition = commission.members.map(({ employeeId }) => employeeId)
  const called: MeetingInput['called'] = {
    meetingId: requestId,
    ruleset: ruleset.id,
    heldOn: asked.heldOn,
    chairmanId: commission.chairmanId,
    secretaryId: commission.secretaryId,
    composition,
    announcedOn: asked.announcedOn ?? null,
    leadDays: Math.min(...settings.notices.reminderDays),
    agenda: agenda.cases.map(({ caseId, workflowId, employeeId, kind, round, recusals }, at) => ({
      n: at + 1,
      caseId,
      caseWorkflowId: workflowId,
      employeeId,
      kind,
      round,
      ...stillRecused(recusals, composition),
    })),
  }
  const run: MeetingInput = { called, calledAt, calledBy: actor.accountId, startsAt, place }
  return {
    called,
    commissionId: commission.id,
    startsAt,
    place,
    calledAt,
    calledOn: today.toString(),
    workflow: {
      workflowId: meetingWorkflowId(requestId),
      type: MEETING,
      input: run as unknown as JsonValue,
    },
    keyFor: () => randomUUID(),
  }
}

const answerOf = (
  id: string,
  heldOn: string,
  items: readonly { n: number; caseId: string }[],
  leftOut: Answer['leftOut'],
): Answer => ({ id, heldOn, items: items.map(({ n, caseId }) => ({ n, case: caseId })), leftOut })
