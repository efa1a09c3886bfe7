import { randomUUID } from 'node:crypto'
import { storeAnnulment } from '../../records/annulment/store-annulment.ts'
import { storeAppeal } from '../../records/appeal/store-appeal.ts'
import { findProceeding, recordProceedingEvents } from '../../records/head-order/order-proceedings.ts'
import type { FiledAppeal } from '../../regulation/appeal/appeal-state.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { proceedingKey } from '../../regulation/head-order/order-proceeding.ts'
import { came } from '../../regulation/head-order/proceeding-event.ts'
import type { RulesetId } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { ANNULMENT, annulmentWorkflowId } from '../../workflows/annulment/input.ts'
import { APPEAL, appealWorkflowId } from '../../workflows/appeal/input.ts'
import { answerUpdate, forwardedSignal } from '../../workflows/appeal/messages.ts'
import { factSignal } from '../../workflows/certification/messages.ts'
import { movedSignal } from '../../workflows/head-order/messages.ts'
import { noonOf, openCase } from '../certification/case-ground.ts'
import { liveRound } from '../certification/lives.ts'
import { until } from '../until.ts'
import { keepHistory } from './keep-history.ts'

type Ground = Parameters<typeof openCase>[0]

/** What follows a decision under a ruleset, its histories kept at each stage. */
export const recordAftermath = async (ground: Ground, ruleset: RulesetId): Promise<void> => {
  const life = await openCase(ground, { ruleset })
  const { meeting } = await liveRound(life, { decision: 'demotion', round: 1 })
  const state = await life.state()
  await recordOrder(ground, ruleset, { state, on: meeting })
  await recordAppeal(ground, ruleset, { state, on: meeting })
  await recordAnnulment(ground, ruleset, await decidedAgain(ground, ruleset))
}

type At = { state: CaseState; on: string }

const recordOrder = async ({ engine, database }: Ground, ruleset: RulesetId, { state, on }: At) => {
  const { caseId } = state.frame
  const of = { caseId, round: 1, attempt: 'kept' }
  const handle = await engine.client.workflow.start('headOrder', {
    ...{ workflowId: proceedingKey(of), taskQueue: engine.taskQueue, args: [{ ...of, at: noonOf(on) }] },
  })
  const keep = (stage: string) => keepHistory(handle, `head-order/${ruleset}-${stage}`)
  const events = async () =>
    (await database.orderLogEntry.findMany({ where: { proceeding: { caseId } } })).map(({ event }) => event)
  await until(async () => (await events()).includes('OrderAwaited'))
  await keep('awaited')
  await engine.fastForward(handle.workflowId, 400 * 86_400)
  await until(async () => (await events()).includes('OrderLimitMissed'))
  await keep('limit-missed')
  const told = await withoutGround(database, { caseId, round: 1, at: noonOf(on), on })
  await handle.signal(movedSignal, told)
  await handle.result()
  await keep('over')
}

/** The decision falls away: nothing is ordered on it any more. */
const withoutGround = (
  database: Ground['database'],
  { caseId, round, at, on }: { caseId: string; round: number; at: string; on: string },
) =>
  database.$transaction(async (tx) => {
    const record = await findProceeding(tx, { caseId, round })
    if (!record) throw new Error(`no order is awaited in case ${caseId}`)
    const events = [came('GroundChanged', { decision: null, on, attempt: 'gone' }, [])]
    const { noticeIds } = await recordProceedingEvents(tx, record, { events, at, actorId: null })
    return { key: 'gone', at, noticeIds }
  })

const filedOn = ({ frame, decisions }: CaseState, on: string): FiledAppeal => ({
  ...{ appealId: randomUUID(), caseId: frame.caseId, caseWorkflowId: 'certification/none' },
  ...{ ruleset: frame.ruleset, calendar: frame.calendar, leadDays: frame.leadDays, kind: frame.kind },
  ...{ round: 1, decision: decisions[0]?.decision ?? 'demotion', decidedOn: on, orderId: null },
  ...{ attended: true, filedOn: on, registeredOn: on, limitOn: on, barred: [] },
})

const recordAppeal = async ({ engine, database }: Ground, ruleset: RulesetId, { state, on }: At) => {
  const begin = async () => {
    const filed = filedOn(state, on)
    const workflowId = appealWorkflowId(filed.appealId)
    const given = { filed, filedAt: noonOf(on), filedBy: randomUUID() }
    await database.$transaction((tx) =>
      storeAppeal(tx, { ...given, statement: null, start: { workflowId, type: APPEAL } }),
    )
    const handle = await engine.client.workflow.start(APPEAL, {
      ...{ workflowId, taskQueue: engine.taskQueue, args: [given] },
    })
    const stands = async () => database.appeal.findUniqueOrThrow({ where: { id: filed.appealId } })
    await until(async () => (await stands()).seq > 0)
    return { handle, stands }
  }
  const answered = await begin()
  await keepHistory(answered.handle, `appeal/${ruleset}-filed`)
  if (rulesetOf(ruleset).aftermath.complaint.forwarding !== null) {
    const forwarded = { key: randomUUID(), at: noonOf(on), actorId: null, given: { on } }
    const before = (await answered.stands()).seq
    await answered.handle.signal(forwardedSignal, forwarded)
    await until(async () => (await answered.stands()).seq > before)
    await keepHistory(answered.handle, `appeal/${ruleset}-forwarded`)
  }
  const given = { outcome: 'left-standing' as const, decision: null, on, reviewerId: null }
  const asked = { key: randomUUID(), at: noonOf(on), actorId: null, given }
  await answered.handle.executeUpdate(answerUpdate, { args: [asked] })
  await answered.handle.result()
  await keepHistory(answered.handle, `appeal/${ruleset}-answered`)
  if (rulesetOf(ruleset).aftermath.complaint.answer === null) return
  const silent = await begin()
  await engine.fastForward(silent.handle.workflowId, 400 * 86_400)
  await until(async () => (await silent.stands()).status === 'refused-by-silence')
  await silent.handle.result()
  await keepHistory(silent.handle, `appeal/${ruleset}-refused-by-silence`)
}

const decidedAgain = async (ground: Ground, ruleset: RulesetId) => {
  const life = await openCase(ground, { ruleset })
  const { meeting } = await liveRound(life, { decision: 'recertification', round: 1 })
  return { life, on: meeting }
}

const recordAnnulment = async (
  { engine, database }: Ground,
  ruleset: RulesetId,
  { life, on }: Awaited<ReturnType<typeof decidedAgain>>,
): Promise<void> => {
  const annulmentId = randomUUID()
  const workflowId = annulmentWorkflowId(annulmentId)
  const recordedAt = noonOf(on)
  await database.$transaction((tx) =>
    storeAnnulment(tx, {
      ...{ id: annulmentId, caseId: life.caseId, caseWorkflowId: life.workflowId, round: 1 },
      ...{ byCommissionId: null, actNumber: '1', actOn: on, falsified: ['testing'], reasons: 'x' },
      ...{ recordedAt, recordedById: randomUUID(), start: { workflowId, type: ANNULMENT } },
    }),
  )
  const data = {
    by: 'annulment',
    reference: annulmentId,
    round: 1,
    outcome: 'annulled',
    decision: null,
  } as const
  const fact = {
    key: annulmentId,
    kind: 'decision-overturned',
    occurredOn: on,
    receivedAt: recordedAt,
  } as const
  await life.handle.signal(factSignal, { ...fact, actorId: null, data })
  await life.until(({ status }) => status === 'closed')
  const handle = await engine.client.workflow.start(ANNULMENT, {
    ...{ workflowId, taskQueue: engine.taskQueue, args: [{ annulmentId, recordedAt }] },
  })
  await handle.result()
  await keepHistory(handle, `annulment/${ruleset}-opened`)
}
