import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { civilDateOf } from '../../platform/clock.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import type { DecisionKey, RulesetId } from '../../regulation/rulesets/keys.ts'
import { startRelay } from '../../worker/relay/relay.ts'
import { openTestApi } from '../api.ts'
import { hostCases, openCase } from '../certification/case-ground.ts'
import { liveRound } from '../certification/lives.ts'
import { testEngine } from '../engine.ts'

/** The term that the body of these tests has set for the head's order. */
export const ORDER_TERM = { workingDays: 10, act: '№ 12' }

/** The API, a worker, the relay and cases that live on them; the API's clock is moved by hand. */
export const openAppealGround = async () => {
  const engine = await testEngine()
  let at = Temporal.Now.instant()
  const now = () => at
  const api = await openTestApi(
    {
      temporal: () => Promise.resolve(engine.client),
      clock: { now, today: () => civilDateOf(at) },
    },
    { HEAD_ORDER_TERM: `${ORDER_TERM.workingDays}; ${ORDER_TERM.act}` },
  )
  const { database } = api
  const hosted = await hostCases(engine, { database, orderTerm: ORDER_TERM })
  const { client, taskQueue } = engine
  const relay = startRelay({ database, client, taskQueue, log: { warn: () => undefined } })
  await api.grant('H', 'head')
  await api.grant('P', 'personnel')
  return {
    api,
    database,
    engine,
    /** It is noon of this civil day. */
    itIs: (day: string) => {
      at = Temporal.Instant.from(`${day}T07:00:00Z`)
    },
    /** A case whose first round ended with a decision. @returns the case and the day of the decision */
    decidedCase: async (
      ruleset: RulesetId,
      decision: DecisionKey = 'recertification',
      more: { attended?: boolean } = {},
    ) => {
      const life = await openCase({ engine, database }, { ruleset })
      const { meeting } = await liveRound(life, { decision, round: 1, ...more })
      at = Temporal.Instant.from(`${meeting}T07:00:00Z`)
      return { life, decidedOn: meeting }
    },
    today: () => civilDateOf(at).toString(),
    /** Puts on record that somebody was present at the meeting that decided. */
    votedOn: async (caseId: string, memberId: string) => {
      const { state } = await database.case.findUniqueOrThrow({
        where: { id: caseId },
        select: { state: true },
      })
      const meetingId = (state as unknown as CaseState).decisions.at(-1)?.decided.meetingId ?? ''
      const attendance = { present: [memberId], presidingId: memberId }
      const held = { attendance, chairmanId: memberId, secretaryId: memberId, minutes: null }
      await database.meeting.create({
        data: {
          ...{ id: meetingId, workflowId: `meeting/${meetingId}`, startsAt: '10:00', place: '1' },
          ...{ heldOn: new Date(), status: 'closed', seq: 1, state: held },
          commission: {
            create: {
              ...{ id: randomUUID(), orderNumber: meetingId, orderedOn: new Date(), chairmanId: memberId },
              ...{ secretaryId: memberId, enteredById: memberId, enteredAt: new Date() },
            },
          },
        },
      })
    },
    close: async () => {
      await relay.stop()
      await hosted.stop()
      await api.close()
      await engine.close()
    },
  }
}
