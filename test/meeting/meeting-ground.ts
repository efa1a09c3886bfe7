import { randomUUID } from 'node:crypto'
import type { UpdateDefinition } from '@temporalio/common'
import { meetingActivities } from '../../activities/meeting/meeting-activities.ts'
import type { Database } from '../../records/database.ts'
import { storeMeeting } from '../../records/meeting/store-meeting.ts'
import { almatyHour } from '../../regulation/almaty-day.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { nextWorkingDayOnOrAfter } from '../../regulation/calendar/working-days.ts'
import { type CivilDate, parseCivilDate } from '../../regulation/civil-date.ts'
import type { JsonValue } from '../../regulation/course/facts.ts'
import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { MEETING, type MeetingInput, meetingWorkflowId } from '../../workflows/meeting/input.ts'
import {
  attendanceUpdate,
  castVoteUpdate,
  closeItemUpdate,
  closeMeetingUpdate,
  openItemUpdate,
} from '../../workflows/meeting/messages.ts'
import type { Asked } from '../../workflows/verdict-messages.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { type TestEngine, testEngine } from '../engine.ts'

/** Where meetings are held in tests: a real server, a real database, and who notified whom. */
export type MeetingGround = TestDatabase & {
  engine: TestEngine
  notified: string[]
  host(): Promise<{ stop(): Promise<void> }>
}

/** A day on which a meeting can be held, ahead of today: virtual time only goes forward. */
export const MEETING_DAY: CivilDate = nextWorkingDayOnOrAfter(
  shippedCalendar,
  parseCivilDate(new Date().toISOString().slice(0, 10)).add({ days: 20 }),
)

/** Opens the ground; end with `close()`. */
export const openMeetingGround = async (): Promise<MeetingGround> => {
  const [engine, opened] = await Promise.all([testEngine(), openTestDatabase()])
  const notified: string[] = []
  const notices = await engine.host({
    taskQueue: `${engine.taskQueue}-notices`,
    activities: {
      deliverNotices: async ({ noticeIds }: { noticeIds: string[] }) => {
        notified.push(...noticeIds)
      },
    },
  })
  return {
    ...opened,
    engine,
    notified,
    host: async () =>
      engine.host({ workflowBundle: await workflowBundle(), activities: meetingActivities(opened.database) }),
    close: async () => {
      await notices.stop()
      await engine.close()
      await opened.close()
    },
  }
}

/** A meeting under way, and what people do at it. `a` is the chairman, `s` the secretary. */
export type HeldMeeting = Awaited<ReturnType<typeof callTestMeeting>>

const SEATS = ['a', 'b', 'c', 'd', 'e'] as const
type Seat = (typeof SEATS)[number] | 'x'

/** Calls a meeting of five with so many items, as `callMeeting` stores it, and starts its workflow. */
export const callTestMeeting = async (
  { database, engine }: Pick<MeetingGround, 'database' | 'engine'>,
  {
    items = 1,
    ruleset = 'decree-1612' as RulesetId,
    of = [] as readonly CalledCase[],
    heldOn = MEETING_DAY.toString(),
    /** After how long a worker that took a workflow task is taken for dead; ten seconds where nothing is said. */
    taskTimeout = null as '3 seconds' | null,
  } = {},
) => {
  const meetingId = randomUUID()
  const seats = new Map<Seat, string>([...SEATS, 'x' as const].map((seat) => [seat, randomUUID()]))
  const idOf = (seat: string): string => seats.get(seat as Seat) ?? seat
  const input = inputOf(meetingId, {
    ruleset,
    items,
    of,
    heldOn,
    chairmanId: idOf('a'),
    composition: SEATS.map(idOf),
  })
  await storeCalled(database, input)
  const workflowId = meetingWorkflowId(meetingId)
  if (of.length === 0)
    await engine.client.workflow.start(MEETING, {
      ...{ taskQueue: engine.taskQueue, workflowId, args: [input] as [MeetingInput] },
      ...(taskTimeout && { workflowTaskTimeout: taskTimeout }),
    })
  const handle = engine.client.workflow.getHandle(workflowId)
  const ask =
    <Given, Answer>(update: UpdateDefinition<Answer, [Asked<Given>]>) =>
    (given: Given, key: string = randomUUID()): Promise<Answer> =>
      handle.executeUpdate<Answer, [Asked<Given>]>(update, {
        args: [{ key, at: almatyHour(parseCivilDate(heldOn), 10), actorId: null, given }],
      })
  const vote = ask(castVoteUpdate)
  return {
    meetingId,
    workflowId,
    input,
    handle,
    idOf,
    attend: (present: string, presidingId: string | null = null) =>
      ask(attendanceUpdate)({
        present: [...present].map(idOf),
        presidingId: presidingId && idOf(presidingId),
        barred: [],
      }),
    open: ask(openItemUpdate),
    openReady: (n = 1) =>
      ask(openItemUpdate)({
        n,
        standing: { admitted: true, profileSeen: 'familiarised' },
        employee: 'came',
        recused: [],
      }),
    vote: (seat: string, option: string | null, key?: string) =>
      vote({ n: 1, memberId: idOf(seat), option }, key),
    count: (n = 1) => ask(closeItemUpdate)({ n, grounds: [], recommendation: null }),
    close: () => ask(closeMeetingUpdate)({ off: [], working: [] }),
  }
}

type Composition = {
  ruleset: RulesetId
  items: number
  of: readonly CalledCase[]
  heldOn: string
  chairmanId: string
  composition: string[]
}

/** A case of its own, which a relay tells of the call; without one the agenda has cases that nobody runs. */
type CalledCase = { caseId: string; caseWorkflowId: string; employeeId: string }

const inputOf = (meetingId: string, called: Composition): MeetingInput => {
  const { ruleset, items, of, chairmanId, composition } = called
  const heldOn = parseCivilDate(called.heldOn)
  const cases = of.length > 0 ? of : Array.from({ length: items }, nobodysCase)
  return {
    called: {
      meetingId,
      ruleset,
      heldOn: called.heldOn,
      chairmanId,
      secretaryId: randomUUID(),
      composition,
      announcedOn: heldOn.subtract({ days: 7 }).toString(),
      leadDays: 1,
      agenda: cases.map((item, at) => ({ n: at + 1, ...item, kind: 'regular', round: 1 })),
    },
    calledAt: almatyHour(heldOn.subtract({ days: 10 }), 9),
    calledBy: null,
    startsAt: '10:00',
    place: 'Room 12',
  }
}

const nobodysCase = (): CalledCase => ({
  caseId: randomUUID(),
  caseWorkflowId: `certification/${randomUUID()}/2027-03-05/1`,
  employeeId: randomUUID(),
})

const storeCalled = async (database: Database, input: MeetingInput): Promise<void> => {
  const { called, calledAt, startsAt, place } = input
  const commissionId = randomUUID()
  await database.commission.create({
    data: {
      id: commissionId,
      orderNumber: commissionId,
      orderedOn: new Date('2026-01-12'),
      chairmanId: called.chairmanId,
      secretaryId: called.secretaryId,
      enteredById: randomUUID(),
      enteredAt: calledAt,
    },
  })
  await database.$transaction((tx) =>
    storeMeeting(tx, {
      called,
      commissionId,
      startsAt,
      place,
      calledAt,
      calledOn: calledAt.slice(0, 10),
      workflow: {
        workflowId: meetingWorkflowId(called.meetingId),
        type: MEETING,
        input: input as unknown as JsonValue,
      },
      keyFor: () => randomUUID(),
    }),
  )
}

/** The kinds of fact that the cases were told after the call, in their order. */
export const toldTo = async (database: Database, meetingId: string): Promise<string[]> => {
  const messages = await database.outboxMessage.findMany({
    where: { kind: 'signal' },
    orderBy: { id: 'asc' },
  })
  const facts = messages.map(({ args }) => (args as [{ kind: string; data: { meetingId: string } }])[0])
  return facts
    .filter(({ kind, data }) => kind !== 'called' && data.meetingId === meetingId)
    .map(({ kind }) => kind)
}
