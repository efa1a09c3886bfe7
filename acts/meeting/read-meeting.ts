import { z } from 'zod'
import type { Database } from '../../records/database.ts'
import { caseNumbers, findMeeting, peopleById } from '../../records/meeting/read-meeting.ts'
import { heardWithoutObservers } from '../../records/observers/heard-without-observers.ts'
import {
  type Ballot,
  MEETING_STATUSES,
  type MeetingItem,
  type MeetingState,
} from '../../regulation/meeting/meeting-state.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { Act } from '../act.ts'
import { personSchema } from '../me/read-me.ts'
import { permit } from '../permission/permit.ts'
import { notFound } from '../problem.ts'

const input = z.strictObject({ id: z.uuid() })

const ballot = z.object({
  question: z.string(),
  round: z.int(),
  options: z.array(z.string()),
  voted: z.array(z.uuid()).meta({ description: 'Who has voted; how, nobody reads before the count.' }),
  own: z
    .object({ option: z.string().nullable() })
    .nullable()
    .meta({ description: 'The reader’s own vote, once it is given; null abstains.' }),
  cite: z.array(z.string()),
})

const item = z.object({
  n: z.int(),
  case: z.object({ id: z.uuid(), number: z.string().nullable() }),
  employee: personSchema.nullable(),
  kind: z.string(),
  round: z.int(),
  status: z.enum(['waiting', 'opened', 'decided', 'put-off', 'dropped']),
  attendance: z.string().nullable(),
  recusals: z.array(
    z.object({ memberId: z.uuid(), ground: z.string(), decidedBy: z.string(), on: z.iso.date() }),
  ),
  recused: z.array(z.uuid()),
  questions: z.int(),
  questionsBy: z.record(z.uuid(), z.int()).meta({ description: 'How many of them each member asked.' }),
  ballot: ballot.nullable(),
  rounds: z.array(z.record(z.string(), z.unknown())),
  decided: z.record(z.string(), z.unknown()).nullable(),
  putOff: z.string().nullable(),
  postponedFor: z.string().nullable(),
  dossierOpened: z.array(z.object({ openedById: z.uuid(), at: z.iso.datetime() })),
  withoutObservers: z
    .boolean()
    .meta({ description: 'The data of the employee may not be disclosed: no observer stays in the room.' }),
})

/** What `GET /meetings/{id}` answers. */
export const meetingAnswer = z.object({
  id: z.uuid(),
  commission: z.uuid(),
  ruleset: z.string(),
  heldOn: z.iso.date(),
  startsAt: z.string(),
  place: z.string(),
  announcedOn: z.iso.date().nullable(),
  status: z.enum(MEETING_STATUSES),
  chairman: z.uuid(),
  secretary: z.uuid(),
  composition: z.array(personSchema),
  attendance: z
    .object({ present: z.array(z.uuid()), presiding: z.uuid(), quorum: z.enum(['present', 'lost']) })
    .nullable(),
  adjournments: z
    .array(z.object({ heldOn: z.iso.date(), resumesOn: z.iso.date(), reason: z.string() }))
    .meta({
      description: 'Earlier sittings; `heldOn` of the meeting is the day of the present one, or of the next.',
    }),
  paper: z
    .object({
      enterBy: z.iso.date(),
      scans: z.array(z.object({ documentId: z.uuid(), sha256: z.string(), on: z.iso.date() })),
    })
    .nullable()
    .meta({ description: 'The sitting is held on paper: its votes are entered from scanned sheets.' }),
  items: z.array(item),
  minutes: z
    .object({
      limitOn: z.iso.date(),
      missing: z.array(z.uuid()),
      completedOn: z.iso.date().nullable(),
      signed: z.array(z.object({ signerId: z.uuid(), on: z.iso.date() })),
      scans: z
        .array(
          z.object({
            ...{ documentId: z.uuid(), sha256: z.string(), on: z.iso.date() },
            signers: z.array(z.uuid()).meta({ description: 'Whose signatures are on it.' }),
          }),
        )
        .meta({ description: 'Scans of the minutes as they were signed on paper.' }),
    })
    .nullable(),
})
type Answer = z.infer<typeof meetingAnswer>

/** The items from which observers are sent out, where the act of the meeting knows observers at all. */
const closedItems = (database: Database, { id, state }: { id: string; state: MeetingState }) =>
  rulesetOf(state.ruleset).interview.observers ? heardWithoutObservers(database, id) : []

/**
 * A meeting as it stands: agenda, attendance, decisions, minutes. Of a vote under way it tells who has voted, and of the
 * votes only the reader's own: the count is open to all at once, when it is made.
 */
export const readMeeting: Act<z.infer<typeof input>, Answer> = {
  name: 'read-meeting',
  input,
  permitted: (context, { id }) => permit(context, 'read-meeting', { meetingId: id }),
  perform: async ({ database, actor }, { id }) => {
    const found = await findMeeting(database, id)
    if (!found) throw notFound()
    const { state } = found
    const employees = state.items.map(({ employeeId }) => employeeId)
    const people = await peopleById(database, [...state.composition, ...employees])
    const numbers = await caseNumbers(
      database,
      state.items.map(({ caseId }) => caseId),
    )
    const closed = new Set(await closedItems(database, found))
    const { heldOn, startsAt, place } = found
    return {
      id,
      commission: found.commissionId,
      ruleset: state.ruleset,
      heldOn,
      startsAt,
      place,
      announcedOn: state.announcedOn,
      status: state.status,
      chairman: state.chairmanId,
      secretary: state.secretaryId,
      composition: state.composition.flatMap((memberId) => people.get(memberId) ?? []),
      attendance: state.attendance && {
        present: [...state.attendance.present],
        presiding: state.attendance.presidingId,
        quorum: state.attendance.quorum,
      },
      adjournments: (state.adjournments ?? []).map((each) => ({
        ...{ heldOn: each.heldOn, resumesOn: each.resumesOn, reason: each.reason },
      })),
      paper: state.paper ? { enterBy: state.paper.enterBy, scans: [...state.paper.scans] } : null,
      items: state.items.map((listed) => ({
        ...itemAnswer(listed),
        ballot: listed.ballot && ballotAnswer(listed.ballot, actor.employeeId),
        case: { id: listed.caseId, number: numbers.get(listed.caseId) ?? null },
        employee: people.get(listed.employeeId) ?? null,
        withoutObservers: closed.has(listed.n),
      })),
      minutes: state.minutes && {
        limitOn: state.minutes.limitOn,
        missing: state.minutes.signers.filter(
          (signer) => !state.minutes?.signed.some(({ signerId }) => signerId === signer),
        ),
        completedOn: state.minutes.completedOn,
        signed: [...state.minutes.signed],
        scans: (state.minutes.scans ?? []).map((scan) => ({ ...scan, signers: [...scan.signers] })),
      },
    }
  },
}

const ballotAnswer = (
  { question, round, options, votes, cite }: Ballot,
  reader: string | null,
): z.infer<typeof ballot> => ({
  ...{ question, round, options: [...options], cite: [...cite] },
  voted: Object.keys(votes),
  own: reader !== null && Object.hasOwn(votes, reader) ? { option: votes[reader] ?? null } : null,
})

const itemAnswer = ({
  n,
  kind,
  round,
  status,
  attendance,
  recusals = [],
  recused,
  questions = 0,
  questionsBy = {},
  rounds,
  decided,
  putOff,
  postponedFor,
  dossierOpened = [],
}: MeetingItem) => ({
  n,
  kind,
  round,
  status,
  attendance,
  recusals: [...recusals],
  recused: [...recused],
  questions,
  questionsBy: { ...questionsBy },
  rounds: rounds.map((counted) => ({ ...counted })),
  decided: decided && { ...decided },
  putOff,
  postponedFor: postponedFor ?? null,
  dossierOpened: [...dossierOpened],
})
