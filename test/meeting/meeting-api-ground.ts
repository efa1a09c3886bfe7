import { Temporal } from 'temporal-polyfill'
import { meetingActivities } from '../../activities/meeting/meeting-activities.ts'
import { civilDateOf } from '../../platform/clock.ts'
import { almatyHour } from '../../regulation/almaty-day.ts'
import type { CivilDate } from '../../regulation/civil-date.ts'
import { workflowBundle } from '../../worker/bundle.ts'
import { startRelay } from '../../worker/relay/relay.ts'
import { type Answer, type Ask, openTestApi, type TestApi } from '../api.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { until } from '../until.ts'
import { type CommissionBody, MEMBERS, storeBody } from './commission-body.ts'
import { MEETING_DAY } from './meeting-ground.ts'

/** The API beside a real engine that runs meetings, with a body on record and a clock that a test moves. */
export type MeetingApi = {
  api: TestApi
  engine: TestEngine
  body: CommissionBody
  now(): Temporal.Instant
  moveTo(day: CivilDate, hour: number): void
  /** Starts a worker of meetings, after `stopWorker` took it away. */
  host(): Promise<void>
  stopWorker(): Promise<void>
  /** The order of a commission of the five members, `M1` the chairman, `S` the secretary. */
  order(changes?: object): object
  /** Waits until the workflow of a meeting has begun. */
  untilRun(meeting: string): Promise<void>
  /** Calls a meeting by the personnel service and waits until it runs. @returns its id */
  called(given: object): Promise<string>
  /** Asks of a meeting as somebody. */
  at(meeting: string, as: string): (path: string, body?: unknown, ask?: Ask) => Promise<Answer>
  /** Asks until the meeting shows what is waited for. */
  shown(
    meeting: string,
    found: (meeting: Record<string, unknown>) => boolean,
  ): Promise<Record<string, unknown>>
  close(): Promise<void>
}

/** Opens the API ten days before the day of the meeting; `P` is the personnel service. */
export const openMeetingApi = async (): Promise<MeetingApi> => {
  let at = almatyHour(MEETING_DAY.subtract({ days: 10 }), 9)
  const now = () => Temporal.Instant.from(at)
  const engine = await testEngine()
  const api = await openTestApi({
    temporal: () => Promise.resolve(engine.client),
    clock: { now, today: () => civilDateOf(now()) },
  })
  const { database } = api
  const activities = { ...meetingActivities(database), deliverNotices: async () => {} }
  let stopWorker = async () => {}
  const host = async () => {
    stopWorker = (await engine.host({ workflowBundle: await workflowBundle(), activities })).stop
  }
  await host()
  const notices = await engine.host({ taskQueue: `${engine.taskQueue}-notices`, activities })
  const { client, taskQueue } = engine
  const relay = startRelay({ database, client, taskQueue, log: { warn: () => undefined } })
  const body = await storeBody(database)
  await api.grant('P', 'personnel')
  const untilRun = (id: string) =>
    until(async () => (await database.meeting.findUniqueOrThrow({ where: { id } })).seq > 0)
  return {
    ...{ api, engine, body, now, host, untilRun },
    stopWorker: () => stopWorker(),
    moveTo: (day, hour) => {
      at = almatyHour(day, hour)
    },
    order: (changes = {}) => ({
      orderNumber: '17',
      orderedOn: '2026-10-01',
      chairman: body.idOf('M1'),
      secretary: body.idOf('S'),
      members: MEMBERS.map((number, index) => ({
        employee: body.idOf(number),
        capacity: index === 1 ? 'division-head' : index === 2 ? 'personnel' : 'other',
      })),
      ...changes,
    }),
    called: async (given) => {
      const { body: made } = await api.ask('POST', '/meetings', {
        as: 'P',
        body: { heldOn: MEETING_DAY.toString(), startsAt: '10:00', place: 'Room 12', ...given },
      })
      if (typeof made.id !== 'string') throw new Error(JSON.stringify(made))
      await untilRun(made.id)
      return made.id
    },
    at:
      (meeting, as) =>
      (path, given = {}, ask = {}) =>
        api.ask('POST', `/meetings/${meeting}${path}`, {
          as,
          ...(ask.raw === undefined && { body: given }),
          ...ask,
        }),
    shown: async (meeting, found) => {
      let read: Record<string, unknown> = {}
      await until(async () => {
        read = (await api.ask('GET', `/meetings/${meeting}`, { as: 'P' })).body
        return found(read)
      })
      return read
    },
    close: async () => {
      for (const stop of [relay.stop, () => stopWorker(), notices.stop, api.close, engine.close]) await stop()
    },
  }
}
