import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { DECIDED, NAME, openPaperGround, type PaperGround } from './paper-ground.ts'
import { readPdf } from './pdf-text.ts'
import { readArchive } from './read-archive.ts'

describe('papers after the decision', () => {
  let ground: PaperGround

  before(async () => {
    ground = await openPaperGround()
  })
  after(() => ground.api.close())

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

  test('after an annulment the sheet and the extract show the decision and how it fell, and its act is a paper', async () => {
    const none = await ground.make('annulment-act')
    assert.deepEqual([none.status, none.body.cite], [409, ['art. 50(8-1)']])
    const { id } = await ground.api.database.annulment.create({
      data: {
        ...{ id: randomUUID(), caseId: ground.caseId, round: 1, actNumber: '7-к', reasons: 'подмена' },
        ...{ actOn: new Date('2027-07-01'), falsified: ['testing'], recordedAt: new Date() },
        recordedById: randomUUID(),
      },
    })
    const fell = { decision: DECIDED, by: 'annulment', reference: id, on: '2027-07-01' } as const
    await ground.changeCourse((state) => ({
      ...state,
      frame: { ...state.frame, ruleset: 'decree-1612' },
      ...{ decisions: [], annulled: fell },
    }))
    for (const kind of ['certification-sheet', 'minutes-extract']) {
      const { text } = await readPdf(await ground.taken((await ground.make(kind)).body.id))
      for (const said of [
        'аннулирована вышестоящим руководителем: акт № 7-к, 1 июля 2027 г.',
        'тестирования',
      ])
        assert.ok(text.includes(said), `${kind}: ${said} in ${text}`)
    }
    const made = await ground.make('annulment-act')
    assert.deepEqual([made.status, typeof made.body.number], [201, 'number'], JSON.stringify(made.body))
    const { text, files } = await readPdf(await ground.taken(made.body.id, '101'))
    for (const said of [
      '№ 7-к, 2027 ж. 1 шілде / 1 июля 2027 г.',
      'рекомендуется для зачисления в кадровый резерв',
      'вышестоящий руководитель',
      'подмена',
      'проводится с 1 июля 2027 г. по 1 января 2028 г.',
      'Акт об аннулировании можно обжаловать',
      'истекает не ранее 2 августа 2027 г.',
      'пункт 35',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`)
    assert.ok(files['facts.json']?.includes('подмена'), 'the facts go along inside')
    await ground.changeCourse(({ annulled: _, ...state }) => state)
  })

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

  const archive = async (path: string, as: string) => {
    const answer = await fetch(`${ground.api.address}${path}`, {
      headers: { authorization: `Bearer ${await ground.api.issuer.token(as)}` },
    })
    const content = Buffer.from(await answer.arrayBuffer())
    const files = answer.status === 200 ? await readArchive(content) : new Map<string, Buffer>()
    return { status: answer.status, type: answer.headers.get('content-type'), files, content }
  }

  /** Each file but the sums themselves has its hash in `SHA256SUMS`, and no other is named there. */
  const assertSummed = (files: Map<string, Buffer>) => {
    const sums = (files.get('SHA256SUMS') ?? '').toString().trimEnd().split('\n')
    const expected = [...files].flatMap(([name, content]) =>
      name === 'SHA256SUMS' ? [] : `${createHash('sha256').update(content).digest('hex')}  ${name}`,
    )
    assert.deepEqual(sums, expected)
  }

  test('the employee takes his whole file as one archive by himself: papers, documents, an index, the hash of each', async () => {
    const raw = new FormData()
    raw.set('kind', 'session')
    raw.set('occurredOn', '2026-12-01')
    raw.set('attended', 'true')
    raw.set('documents', new Blob(['%PDF-1.4 a list']), 'тізім.pdf')
    const told = await ground.api.ask('POST', `/cases/${ground.caseId}/acts`, { as: 'P', raw })
    assert.equal(told.status, 202, JSON.stringify(told.body))
    const path = `/employees/${ground.employee}/personnel-file/archive`
    const { status, type, files } = await archive(`${path}?language=kk`, '101')
    assert.deepEqual([status, type], [200, 'application/zip'])
    assertSummed(files)
    const names = [...files.keys()]
    assert.ok(names.includes('2027-000001/documents/001 тізім.pdf'), names.join())
    assert.ok(names.some((name) => /^2027-000001\/papers\/\d{3} head-order-kk-ru-1\.pdf$/.test(name)))
    const index = files.get('index.html')?.toString() ?? ''
    assert.ok(index.includes('Жеке іс') && index.includes('href="2027-000001/documents/001%20'), index)
    assert.ok(index.includes('Аттестаттау парағы'), 'papers by their names')
    const sheet = await readArchive(files.get('index.xlsx') ?? Buffer.alloc(0))
    assert.ok([...sheet.values()].join('').includes('head-order-kk-ru-1.pdf'))
    for (const as of ['P', 'A']) assert.equal((await archive(path, as)).status, 200, as)
    assert.equal((await archive(path, 'stranger')).status, 404)
  })

  test('the employee takes a copy of the dossier, its inventory first, and makes his extract by himself', async () => {
    const { status, files, content } = await archive(`/cases/${ground.caseId}/dossier`, '101')
    assert.equal(status, 200, content.toString())
    assertSummed(files)
    const [inventory, first] = [...files.keys()]
    assert.deepEqual([inventory, first], ['dossier-inventory-kk-ru-1.pdf', 'documents/001 тізім.pdf'])
    const { text } = await readPdf(new Uint8Array(files.get(inventory ?? '') ?? []))
    assert.ok(text.includes('тізім.pdf'))
    assert.equal((await ground.make('minutes-extract', 'kk', '101')).status, 201)
    assert.equal((await ground.make('certification-sheet', 'kk', '101')).status, 403)
    assert.equal((await ground.make('minutes-extract', 'kk', 'A')).status, 403)
    const taken = await ground.api.database.accessLogEntry.count({ where: { what: 'dossier' } })
    assert.equal(taken, 1)
  })
})
