import { randomUUID } from 'node:crypto'
import type { WorkflowHandle, WorkflowStartOptions } from '@temporalio/client'
import { noticeActivities } from '../../activities/notice/deliver-notices.ts'
import { handToMailServer } from '../../activities/notice/hand-to-mail-server.ts'
import { systemClock } from '../../platform/clock.ts'
import { openKeptMail } from '../../platform/mail.ts'
import type { CaseStep } from '../../regulation/course/case-step.ts'
import type { CaseFact, FactKind, FactOf } from '../../regulation/course/facts.ts'
import type { CaseFrame } from '../../regulation/course/frame.ts'
import type { WishedSchedule } from '../../regulation/course/schedule.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import type { OrderTerm } from '../../regulation/head-order/order-proceeding.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { hostedActivities } from '../../worker/hosted-activities.ts'
import { CERTIFICATION, certificationId } from '../../workflows/certification/input.ts'
import { factSignal, scheduleUpdate, stateQuery } from '../../workflows/certification/messages.ts'
import { noticeQueueOf } from '../../workflows/notice-queue.ts'
import type { TestDatabase } from '../database.ts'
import type { TestEngine } from '../engine.ts'
import { startMailPeer } from '../mail-peer.ts'
import { noticeGround } from '../notice-ground.ts'
import { untilSeen } from '../until.ts'

/**
 * Hosts everything that a case needs: workflows, steps, notices through a real mail server.
 *
 * @param onStep told of every step once it is on record
 */
export const hostCases = async (
  engine: TestEngine,
  { database, orderTerm = null }: Pick<TestDatabase, 'database'> & { orderTerm?: OrderTerm | null },
  onStep: (step: CaseStep) => void = () => undefined,
) => {
  const peer = await startMailPeer()
  const hosted = hostedActivities({ database, orderTerm })
  const cases = await engine.host({
    workflowBundle: await workflowBundle(),
    activities: {
      ...hosted,
      recordCaseStep: async (step) => {
        const recorded = await hosted.recordCaseStep(step)
        onStep(step)
        return recorded
      },
    } satisfies typeof hosted,
  })
  const notices = await engine.host({
    taskQueue: noticeQueueOf(engine.taskQueue),
    activities: noticeActivities({
      database,
      handToMailServer: handToMailServer(openKeptMail({ mail: { url: peer.url, from: 'attestor@body.kz' } })),
      settings: {
        publicUrl: 'https://attestor.kz',
        mail: { from: 'attestor@body.kz' },
        notices: { perSecond: 100, maxAttempts: 3, reminderDays: [7, 1] },
      },
      clock: systemClock,
      log: { warn: () => undefined },
    }),
  })
  const stop = async () => {
    await Promise.all([cases.stop(), notices.stop()])
    await peer.close()
  }
  return { peer, stop }
}

/** A running case of a test: what it is told, and what can be seen of it. */
export type CaseOnEngine = Awaited<ReturnType<typeof openCase>>

/** The civil date so many days after day zero, which is today: virtual time only goes forward. */
export const dayAhead = (days: number): string => systemClock.today().add({ days }).toString()

/** Puts a person and a case on record whose workflow is not started yet. */
export const prepareCase = async (
  database: TestDatabase['database'],
  { email = 'employee@body.kz', ...given }: Partial<CaseFrame> & { email?: string | null } = {},
) => {
  const ground = await noticeGround(database, { email, consent: '2026-01-05' })
  const frame = frameOf(ground, given)
  const workflowId = certificationId({ employeeId: ground.employeeId, dueOn: '2027-03-05', attempt: 1 })
  await database.case.update({
    where: { id: ground.caseId },
    data: { workflowId, seq: 0, ruleset: frame.ruleset },
  })
  return { ...ground, frame, workflowId }
}

/** Puts a person and a case on record and starts its workflow. */
export const openCase = async (
  { engine, database }: { engine: TestEngine; database: TestDatabase['database'] },
  wanted: Partial<CaseFrame> & { email?: string | null } = {},
  options: Pick<WorkflowStartOptions, 'workflowTaskTimeout'> = {},
) => {
  const prepared = await prepareCase(database, wanted)
  const { frame, workflowId } = prepared
  const handle = await engine.client.workflow.start(CERTIFICATION, {
    workflowId,
    taskQueue: engine.taskQueue,
    args: [frame],
    ...options,
  })
  return caseOnEngine(database, prepared, handle)
}

/** What a test tells a case that runs, and sees of it. */
export const caseOnEngine = (
  database: TestDatabase['database'],
  prepared: Awaited<ReturnType<typeof prepareCase>>,
  handle: WorkflowHandle,
) => {
  const { frame } = prepared
  const state = async (): Promise<CaseState> =>
    (await database.case.findUniqueOrThrow({ where: { id: frame.caseId } })).state as unknown as CaseState
  /** Waits until the case has recorded that it came so far. */
  const until = (reached: (state: CaseState) => boolean): Promise<CaseState> =>
    untilSeen(state, (now) => now.seq > 0 && reached(now))
  return {
    ...prepared,
    handle,
    state,
    /** Asked again while its task is being tried again: that fails a query, not the case. */
    query: (): Promise<CaseState> => asked(handle),
    /** @param key of the verdict: who asks again under it gets its answer */
    schedule: (schedule: WishedSchedule, on: string = dayAhead(0), key: string = randomUUID()) =>
      handle.executeUpdate(scheduleUpdate, {
        args: [{ key, at: noonOf(on), actorId: prepared.personnelEmployeeId, schedule }],
      }),
    tell: async <Kind extends FactKind>(
      kind: Kind,
      data: FactOf<Kind>['data'],
      on: string,
      more: Partial<CaseFact> = {},
    ): Promise<void> => {
      const fact = factOn(kind, data, on, { actorId: prepared.personnelEmployeeId, ...more })
      await handle.signal(factSignal, fact)
      await until(({ seen }) => seen.includes(fact.key))
    },
    until,
  }
}

const asked = async (handle: WorkflowHandle): Promise<CaseState> => {
  const answer = await untilSeen(
    () => handle.query(stateQuery).catch(() => null),
    (state) => state !== null,
  )
  return answer as CaseState
}

/** Noon in Almaty, so that the day is the same everywhere near. */
export const noonOf = (on: string): string => `${on}T07:00:00.000Z`

export const factOn = <Kind extends FactKind>(
  kind: Kind,
  data: FactOf<Kind>['data'],
  on: string,
  more: Partial<CaseFact>,
): CaseFact =>
  ({
    key: randomUUID(),
    kind,
    occurredOn: on,
    receivedAt: noonOf(on),
    actorId: null,
    data,
    ...more,
  }) as CaseFact

export const frameOf = (
  { caseId, employeeId }: { caseId: string; employeeId: string },
  given: Partial<CaseFrame>,
): CaseFrame => ({
  caseId,
  employeeId,
  ruleset: 'decree-1612',
  kind: 'regular',
  round: 1,
  branch: 'police',
  window: { from: dayAhead(0), to: dayAhead(183), cite: ['para 3'] },
  timing: null,
  initialDecisionOn: null,
  servedElsewhere: false,
  calendar: { version: 'shipped', off: [], working: [] },
  leadDays: [7, 1],
  openedAt: noonOf(dayAhead(0)),
  ...given,
})
