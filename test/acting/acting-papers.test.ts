import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { readOrMakeAccount } from '../../records/access/account.ts'
import { actingFacts } from '../../records/paper-facts/acting-on-paper.ts'
import type { PaperKind } from '../../regulation/papers/paper-kinds.ts'
import { employeeOnRecord } from '../body-on-record.ts'
import { DECIDED, openPaperGround, type PaperGround } from '../paper/paper-ground.ts'
import { readPdf } from '../paper/pdf-text.ts'

/** The day of everything that is signed here, and one on which the order holds no more. */
const ON = '2026-12-01'
const LATER = '2026-12-20'

describe('papers that are signed by whoever acts for another', () => {
  let ground: PaperGround
  const ids = {
    holder: '',
    acting: '',
    meeting: randomUUID(),
    commission: randomUUID(),
    list: randomUUID(),
    destruction: randomUUID(),
  }
  before(async () => {
    ground = await openPaperGround()
    const { api, unitId } = ground
    ids.holder = await employeeOnRecord(api.database, { number: '800', unitId, familyName: 'Оспанов' })
    ids.acting = await employeeOnRecord(api.database, { number: '801', unitId, familyName: 'Сериков' })
    for (const office of ['directHead', 'head', 'personnel', 'secretary']) await order(office)
    await api.grant('800', 'personnel')
    await meetingOnRecord()
    await decisionAndWhatFollows()
  })
  after(() => ground.api.close())

  const accountOf = async (number: string) => (await readOrMakeAccount(ground.api.database, number)).accountId

  const order = async (office: string) =>
    ground.api.database.actingOrder.create({
      data: {
        ...{ id: randomUUID(), office, number: `${office}-7`, orderedOn: new Date('2026-11-28') },
        ...{ actingForId: await accountOf('800'), actingId: await accountOf('801') },
        ...{ fromOn: new Date(ON), toOn: new Date('2026-12-11') },
        ...{ enteredById: randomUUID(), enteredAt: new Date() },
      },
    })

  const meetingOnRecord = async () => {
    const { database } = ground.api
    await database.commission.create({
      data: {
        ...{ id: ids.commission, orderNumber: '1', orderedOn: new Date(ON), chairmanId: randomUUID() },
        ...{ secretaryId: ids.holder, enteredById: await accountOf('801'), enteredAt: new Date() },
      },
    })
    await database.meeting.create({
      data: {
        ...{ id: ids.meeting, workflowId: `meeting/${ids.meeting}`, commissionId: ids.commission },
        ...{ heldOn: new Date(ON), startsAt: '10:00', place: 'x', status: 'closed', seq: 1, state: {} },
      },
    })
  }

  const decisionAndWhatFollows = async () => {
    const { api, caseId } = ground
    const decided = { ...DECIDED.decided, heldOn: ON, meetingId: ids.meeting }
    await ground.changeCourse((state) => ({ ...state, decisions: [{ ...DECIDED, on: ON, decided }] }))
    await api.database.headOrder.create({
      data: {
        ...{ id: randomUUID(), caseId, round: 1, decision: 'corresponds', kind: 'none', number: '1' },
        ...{ orderedOn: new Date(ON), cite: [], order: {}, enteredAt: new Date() },
        ...{ enteredById: randomUUID(), signedById: ids.acting },
      },
    })
    const { id: proceedingId } = await api.database.orderProceeding.create({
      data: {
        ...{ id: randomUUID(), workflowId: randomUUID(), caseId, round: 1, seq: 1, status: 'at-disposal' },
        state: {},
      },
    })
    const did = { actorId: await accountOf('801'), recordedAt: new Date(`${ON}T06:00:00Z`) }
    await api.database.orderLogEntry.create({
      data: {
        ...{
          proceedingId,
          seq: 1,
          event: 'PlacedAtDisposal',
          data: {},
          cite: [],
          previousHash: '',
          hash: '',
        },
        ...did,
      },
    })
    await api.database.annulment.create({
      data: {
        ...{
          id: randomUUID(),
          caseId,
          round: 1,
          actNumber: '7',
          actOn: new Date(ON),
          falsified: ['testing'],
        },
        ...{ reasons: 'x', recordedAt: did.recordedAt, recordedById: did.actorId },
      },
    })
    await api.database.recordingDestruction.create({
      data: {
        ...{ id: ids.destruction, status: 'approved', drawnUpOn: new Date(ON), drawnUpAt: new Date(ON) },
        ...{ actNumber: '9', actOn: new Date(ON), approvedById: did.actorId, approvedAt: did.recordedAt },
      },
    })
    await api.database.appeal.create({
      data: {
        ...{ id: randomUUID(), number: 'A-1', workflowId: 'appeal/a1', caseId, round: 1, status: 'answered' },
        ...{ filedOn: new Date(ON), registeredAt: new Date(), filedById: randomUUID(), seq: 1 },
        state: { decided: { outcome: 'left-standing', decision: null, on: ON, reviewerId: ids.acting } },
      },
    })
    await api.database.determination.create({
      data: {
        ...{ id: ids.list, asOf: new Date(ON), ruleset: 'decree-1612', state: 'done', progress: {} },
        startedAt: new Date(),
        lists: {
          create: {
            ...{ id: ids.list, state: 'approved', approvedAt: new Date(`${ON}T06:00:00Z`) },
            approvedById: await accountOf('801'),
          },
        },
      },
    })
  }

  for (const [kind, of, office] of [
    ['minutes', 'meeting', 'secretary'],
    ['call', 'meeting', 'secretary'],
    ['minutes-extract', 'case', 'secretary'],
    ['certification-sheet', 'case', 'secretary'],
    ['head-order', 'case', 'head'],
    ['disposal-order', 'case', 'head'],
    ['annulment-act', 'case', 'head'],
    ['destruction-act', 'destruction', 'head'],
    ['appeal-answer', 'case', 'head'],
    ['commission-order', 'commission', 'head'],
    ['list-and-schedule', 'list', 'head'],
  ] as const satisfies readonly (readonly [PaperKind, string, string])[])
    test(`${kind}: who signs for the ${office}, for whom, and by which order`, async () => {
      const id = of === 'case' ? ground.caseId : ids[of]
      const { acting } = await actingFacts(ground.api.database, { kind, id })
      assert.deepEqual(acting, {
        ...{ office, name: 'Сериков Данияр', for: 'Оспанов Данияр' },
        ...{ number: `${office}-7`, on: '2026-11-28' },
      })
    })

  test('on a day on which the order holds no more the holder signs himself', async () => {
    const { database } = ground.api
    const of = { kind: 'minutes', id: ids.meeting } as const
    await database.meeting.update({ where: { id: ids.meeting }, data: { heldOn: new Date(LATER) } })
    assert.deepEqual(await actingFacts(database, of), {})
    await database.meeting.update({ where: { id: ids.meeting }, data: { heldOn: new Date(ON) } })
  })

  test('an act of destruction that a deputy approved bears both names and the order', async () => {
    const { api } = ground
    const made = await api.ask('POST', `/recording-destructions/${ids.destruction}/papers`, {
      as: 'P',
      body: { kind: 'destruction-act', language: 'ru' },
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { text } = await readPdf(await ground.taken(made.body.id))
    const said = 'Сериков Данияр – исполняющий обязанности: уполномоченный руководитель (Оспанов Данияр)'
    assert.ok(text.includes(`${said}, приказ № head-7 от 28 ноября 2026 г.`), text)
  })

  test('a profile that the deputy submitted bears his name, for the direct head, in every language', async () => {
    const { api, caseId } = ground
    const under = await api.database.actingOrder.findFirstOrThrow({ where: { office: 'directHead' } })
    await api.database.fact.create({
      data: {
        ...{ id: randomUUID(), caseId, kind: 'profile', occurredOn: new Date(ON), receivedAt: new Date() },
        ...{ actorId: under.actingId, actingOrderId: under.id, data: {}, judgement: 'taken' },
      },
    })
    for (const [language, said] of [
      ['kk-ru', 'Сериков Данияр – исполняющий обязанности: непосредственный руководитель (Оспанов Данияр)'],
      ['kk-ru', '2026 ж. 28 қараша № directHead-7 бұйрық'],
      ['en', 'acting for: direct head (Оспанов Данияр), order No. directHead-7 of 28 November 2026'],
    ] as const) {
      const { body } = await ground.make('profile', language)
      const { text } = await readPdf(await ground.taken(body.id))
      assert.ok(text.includes(said), text)
    }
  })

  test('a paper of the personnel service names whoever makes it acting for it, and is not made twice for that', async () => {
    const made = await ground.make('notice', 'ru', '801')
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { text } = await readPdf(await ground.taken(made.body.id))
    assert.ok(
      text.includes('кадровая служба (Оспанов Данияр), приказ № personnel-7 от 28 ноября 2026 г.'),
      text,
    )
    assert.equal((await ground.make('notice', 'ru')).body.id, made.body.id)
  })
})
