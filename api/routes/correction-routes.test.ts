import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { readLog, verifyChain } from '../../records/case/read-log.ts'
import { recordStep } from '../../records/case/record-step.ts'
import { readCaseState } from '../../records/meeting/read-case-state.ts'
import { happened } from '../../regulation/course/events.ts'
import { go } from '../../regulation/course/step.ts'
import { openTestApi, type TestApi } from '../../test/api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../../test/body-on-record.ts'

const FACTS = '/cases/2027-000001/acts'

describe('corrections over HTTP', () => {
  let api: TestApi
  let caseId = ''
  before(async () => {
    api = await openTestApi()
    const unitId = await unitOnRecord(api.database, { code: 'body', kind: 'body' })
    const employeeId = await employeeOnRecord(api.database, { number: '101', unitId })
    caseId = await caseOnRecord(api.database, { number: '2027-000001', employeeId, unitId })
    await api.grant('personnel', 'personnel')
    await api.grant('second', 'personnel')
  })
  after(() => api.close())

  const tell = (body: object, as = 'personnel') =>
    api.ask('POST', FACTS, { as, body: { occurredOn: '2026-12-01', ...body } })
  const fieldsOf = ({ body }: Awaited<ReturnType<typeof tell>>) =>
    (body.errors as { field: string }[]).map(({ field }) => field)
  const correction = { kind: 'correction', reason: 'copied wrongly' }

  for (const [corrects, missing] of [
    ['result', 'stage'],
    ['stage-day', 'stage'],
    ['absence', 'stage'],
    ['served', 'on'],
    ['dossier-sent', 'on'],
    ['acquainted', 'on'],
    ['witnesses', 'of'],
    ['document', 'document'],
    ['ballot', 'present'],
  ] as const)
    test(`a correction of ${corrects} says what is right: ${missing}`, async () => {
      assert.deepEqual(fieldsOf(await tell({ ...correction, corrects })), [missing])
    })

  test('what does not belong to a correction is named; the votes of what was never decided are not corrected', async () => {
    assert.deepEqual(
      fieldsOf(await tell({ ...correction, corrects: 'served', on: null, stage: 'testing' })),
      ['stage'],
    )
    const votes = { ...correction, corrects: 'ballot', present: [], votes: {} }
    assert.deepEqual(fieldsOf(await tell(votes)), ['round'])
  })

  test('what the employee writes when he asks for a correction stays in the record; the case is told what it is about', async () => {
    const asked = { kind: 'correction-asked', about: 'service', words: 'My service began in 2017' }
    assert.equal((await tell(asked, '101')).status, 202)
    const [message] = await api.database.outboxMessage.findMany({ orderBy: { id: 'desc' }, take: 1 })
    assert.equal(JSON.stringify(message?.args).includes('2017'), false)
    const fact = await api.database.fact.findFirstOrThrow({ where: { kind: 'correction-asked' } })
    assert.deepEqual(fact.data, { about: 'service', words: 'My service began in 2017' })
  })

  test('a closed case is corrected by two people, in its own chained log', async () => {
    const profile = await closeIt()
    assert.equal((await tell({ kind: 'session', attended: true })).status, 409)
    const wrong = await tell({ ...correction, corrects: 'profile', on: '2026-12-01' })
    assert.equal(wrong.status, 202, JSON.stringify(wrong.body))
    const own = { kind: 'correction-confirmed', correction: wrong.body.id }
    assert.equal((await tell(own)).status, 202)
    assert.equal((await readCaseState(api.database, caseId)).current.profile.submittedOn, profile)
    assert.equal((await api.ask('GET', '/me/tasks', { as: 'second' })).body.total, 1)
    assert.equal((await tell(own, 'second')).status, 202)
    const state = await readCaseState(api.database, caseId)
    assert.deepEqual([state.current.profile.submittedOn, state.status], ['2026-12-01', 'closed'])
    const log = await readLog(api.database, { caseId })
    const { data, actorId } = log.at(-1) ?? {}
    assert.deepEqual((data as { was: string }).was, profile)
    assert.notEqual(actorId, (data as { by: string }).by)
    assert.equal((await verifyChain(api.database, caseId)).brokenAt, null)
    assert.equal((await api.ask('GET', '/me/tasks', { as: 'second' })).body.total, 0)
  })

  test('the employee is told of a correction: the mail says what, the notice itself what stood and stands there, who and why', async () => {
    const { database } = api
    const notice = await database.notice.findFirstOrThrow({ where: { caseId, kind: 'record-corrected' } })
    assert.deepEqual([notice.role, notice.outcome], ['employee', 'queued'])
    assert.deepEqual(Object.keys(notice.params as object).sort(), [
      ...['corrected', 'correction', 'rightOn', 'wrongOn'],
    ])
    const delivery = await database.outboxMessage.findFirstOrThrow({ where: { name: 'noticeDelivery' } })
    assert.deepEqual(delivery.args, [{ noticeIds: [notice.id] }])
    const { status, body } = await api.ask('GET', `/notices/${notice.id}`, { as: '101' })
    assert.equal(status, 200, JSON.stringify(body))
    const told = body.correction as Record<'before' | 'after' | 'reason' | 'by' | 'confirmedBy', unknown>
    assert.deepEqual(
      [told.before, told.after, told.reason],
      [{ on: '2026-11-30' }, { on: '2026-12-01' }, 'copied wrongly'],
    )
    const numberOf = (who: unknown) => (who as { personnelNumber: string }).personnelNumber
    assert.deepEqual([numberOf(told.by), numberOf(told.confirmedBy)], ['personnel', 'second'])
  })

  /** Closes the case as its workflow would, with a profile on record. */
  const closeIt = async () => {
    const state = await readCaseState(api.database, caseId)
    const profile = '2026-11-30'
    const events = [
      happened('ProfileSubmitted', { on: profile, version: 1 }, ['para 11']),
      happened('CaseEnded', { on: '2026-12-01', reason: 'dismissal', dueOn: null }, ['para 3']),
    ]
    const source = { occurredOn: null, receivedAt: null, actorId: null, factId: null }
    const { step } = go(state, events, { newId: randomUUID, source })
    assert.ok(step)
    await recordStep(api.database, step)
    return profile
  }
})
