import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pino } from 'pino'
import { folderStorage } from '../../platform/storage/folder-storage.ts'
import { annulmentsOnPaper } from './annulments-on-paper.ts'
import { archivesAreTaken } from './archives-are-taken.ts'
import { DECIDED, NAME, openPaperGround, type PaperGround } from './paper-ground.ts'
import { readPdf } from './pdf-text.ts'

describe('papers after the decision', () => {
  let ground: PaperGround
  let folder: string
  const logged: string[] = []

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attestor-papers-'))
    const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) })
    ground = await openPaperGround({ storage: folderStorage(folder), log })
  })
  after(async () => {
    await ground.api.close()
    await rm(folder, { recursive: true })
  })

  test('a decision prints whom to appeal to, until when and how', async () => {
    await ground.changeCourse((state) => ({ ...state, decisions: [DECIDED] }))
    for (const kind of ['certification-sheet', 'minutes-extract']) {
      const made = await ground.make(kind)
      assert.equal(made.status, 201, JSON.stringify(made.body))
      const { text } = await readPdf(await ground.taken(made.body.id))
      for (const said of [
        'Порядок обжалования',
        'Шағымдану тәртібі',
        'истекает не ранее 16 июля 2027 г.',
        'в суд',
        'пункт 23',
      ])
        assert.ok(text.includes(said), `${kind}: ${said} in ${text}`)
    }
  })

  for (const [ruleset, court] of [
    ['decree-1612', 'Обжаловать можно и в суд'],
    ['law-380-2026', 'только после рассмотрения жалобы'],
  ] as const)
    test(`under ${ruleset} each paper of a decision says whom to appeal to, until when and how`, async () => {
      const witnesses = [ground.employee]
      await ground.changeCourse((state) => ({
        ...state,
        frame: { ...state.frame, ruleset },
        decisions: [{ ...DECIDED, decision: 'corresponds' }],
      }))
      const seq = await ground.api.database.caseLogEntry.count({ where: { caseId: ground.caseId } })
      await ground.api.database.caseLogEntry.create({
        data: {
          ...{ caseId: ground.caseId, seq: seq + 1, event: 'DecisionSignatureRefused', cite: ['para 34'] },
          ...{ data: { on: '2027-06-17', witnesses }, recordedAt: new Date(), previousHash: '', hash: '' },
        },
      })
      for (const kind of ['certification-sheet', 'minutes-extract', 'acquaintance-notice', 'refusal-act']) {
        const made = await ground.make(kind)
        assert.equal(made.status, 201, `${kind}: ${JSON.stringify(made.body)}`)
        const { text } = await readPdf(await ground.taken(made.body.id))
        for (const said of ['руководителю органа', 'истекает не ранее 16 июля 2027 г.', court, 'письменно'])
          assert.ok(text.includes(said), `${kind}: ${said} in ${text}`)
      }
    })

  annulmentsOnPaper(() => ground)

  test('an appeal has its receipt, and its answer says until when the court is open', async () => {
    const none = await ground.make('appeal-receipt')
    assert.deepEqual([none.status, none.body.cite], [409, ['para 23']])
    const on = '2026-11-27'
    await ground.changeCourse((state) => ({
      ...state,
      decisions: [{ ...DECIDED, on, decided: { ...DECIDED.decided, heldOn: on } }],
    }))
    const filed = await ground.api.ask('POST', `/cases/${ground.caseId}/appeals`, { as: '101', body: {} })
    assert.equal(filed.status, 201, JSON.stringify(filed.body))
    const receipt = await readPdf(await ground.taken((await ground.make('appeal-receipt')).body.id))
    for (const said of ['РАСПИСКА', String(filed.body.number), 'зарегистрирована 1 декабря 2026 г.'])
      assert.ok(receipt.text.includes(said), receipt.text)
    assert.equal((await ground.make('appeal-answer')).status, 409)
    const id = String(filed.body.id)
    const { state } = await ground.api.database.appeal.findUniqueOrThrow({ where: { id } })
    const decided = { outcome: 'left-standing', decision: null, on: '2026-12-01', reviewerId: null }
    await ground.api.database.appeal.update({
      where: { id },
      data: { state: { ...Object(state), status: 'answered', decided }, reasons: 'Дәлел жоқ.' },
    })
    const answered = await ground.make('appeal-answer')
    assert.equal(answered.status, 201, JSON.stringify(answered.body))
    const { text } = await readPdf(await ground.taken(answered.body.id))
    for (const said of ['РЕШЕНИЕ ПО ЖАЛОБЕ', 'жалобу – без удовлетворения', 'Дәлел жоқ.', 'обжаловать в суд'])
      assert.ok(text.includes(said), text)
  })

  test('an order of the head prints its ground, and whom to appeal to', async () => {
    const none = await ground.make('head-order')
    assert.deepEqual([none.status, none.body.cite], [409, ['para 22']])
    const order = { kind: 'reserve', orderedOn: '2026-12-01', effectiveOn: null, reserveList: '2026-3' }
    const rest = { post: null, reason: null, disposal: null, offer: null, atOnce: null }
    await ground.api.database.headOrder.create({
      data: {
        ...{ id: randomUUID(), caseId: ground.caseId, round: 1, decision: 'reserve-or-promotion' },
        ...{ kind: 'reserve', number: '45-ж', orderedOn: new Date('2026-12-01'), cite: ['para 22'] },
        ...{ order: { ...order, ...rest }, enteredAt: new Date(), enteredById: randomUUID() },
      },
    })
    const made = await ground.make('head-order')
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { text } = await readPdf(await ground.taken(made.body.id))
    for (const said of ['БҰЙРЫҚ', '45-ж', 'зачислить в кадровый резерв', '2026-3', 'Приказ можно обжаловать'])
      assert.ok(text.includes(said), `${said} in ${text}`)
    assert.ok(text.includes('истекает не ранее 5 января 2027 г.'), text)
  })

  test('the list of the reserve names who is on it by orders that stand, and under which order', async () => {
    const make = (as: string) =>
      ground.api.ask('POST', `/units/${ground.unitId}/papers`, { as, body: { kind: 'reserve-list' } })
    assert.equal((await make('A')).status, 403)
    assert.equal((await make('101')).status, 404)
    const made = await make('P')
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { text } = await readPdf(await ground.taken(made.body.id, 'A'))
    for (const said of ['СПИСОК', 'Список резерва 2026-3', NAME, 'Приказ № 45-ж от 1 декабря 2026 г.'])
      assert.ok(text.includes(said), `${said} in ${text}`)
    const order = await ground.api.database.headOrder.findFirstOrThrow()
    const proceeding = await ground.api.database.orderProceeding.create({
      data: {
        ...{ id: randomUUID(), workflowId: randomUUID(), caseId: ground.caseId, round: order.round, seq: 1 },
        ...{ status: 'awaited', state: { orderId: null } },
      },
    })
    assert.equal((await make('P')).status, 409, 'an order that was taken away puts nobody on a list')
    await ground.api.database.orderProceeding.delete({ where: { id: proceeding.id } })
  })

  test('the personnel file has every certification with the latest version of its papers', async () => {
    const path = `/employees/${ground.employee}/personnel-file`
    const facts = { certifications: [{ on: '2020-03-05', outcome: 'corresponds', annulled: false }] }
    await ground.api.database.employee.update({ where: { id: ground.employee }, data: { facts } })
    const { status, body } = await ground.api.ask('GET', path, { as: '101' })
    assert.equal(status, 200, JSON.stringify(body))
    const { held, cases } = body as { held: unknown; cases: { number: string; papers: { kind: string }[] }[] }
    assert.deepEqual(held, facts.certifications)
    assert.deepEqual(
      cases.map(({ number }) => number),
      ['2027-000001'],
    )
    const kinds = cases[0]?.papers.map(({ kind }) => kind) ?? []
    assert.deepEqual(kinds.sort(), [
      'acquaintance-notice',
      'annulment-act',
      'appeal-answer',
      'appeal-receipt',
      'certification-sheet',
      'head-order',
      'minutes-extract',
      'refusal-act',
    ])
    assert.equal((await ground.api.ask('GET', path, { as: 'stranger' })).status, 404)
  })

  archivesAreTaken(() => ({ ...ground, folder, logged }))
})
