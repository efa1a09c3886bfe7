import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { isCourse } from '../../records/case-reading/read-case.ts'
import type { CaseState, DecisionRecord } from '../../regulation/course/state.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { readPdf } from './pdf-text.ts'

/** All letters that Kazakh has beyond Russian, and a name that needs them. */
const NAME = 'Әбдіғалиұлы'
const KAZAKH = 'ӘҒҚҢӨҰҮҺІәғқңөұүһі'

describe('papers from the record', () => {
  let api: TestApi
  let unitId: string
  const ids = { case: '', employee: '' }

  before(async () => {
    api = await openTestApi()
    await api.grant('P', 'personnel')
    await api.grant('A', 'auditor')
    unitId = await unitOnRecord(api.database, { code: 'B', kind: 'body' })
    ids.employee = await employeeOnRecord(api.database, {
      number: '101',
      unitId,
      familyName: NAME,
      givenName: KAZAKH,
    })
    ids.case = await caseOnRecord(api.database, { number: '2027-000001', employeeId: ids.employee, unitId })
  })
  after(() => api.close())

  const make = (kind: string, language = 'kk-ru', as = 'P') =>
    api.ask('POST', `/cases/${ids.case}/papers`, { as, body: { kind, language } })

  const taken = async (id: unknown, as = 'P'): Promise<Uint8Array> => {
    const answer = await fetch(`${api.address}/papers/${id}`, {
      headers: { authorization: `Bearer ${await api.issuer.token(as)}` },
    })
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    return new Uint8Array(await answer.arrayBuffer())
  }

  const changeCourse = async (change: (state: CaseState) => CaseState) => {
    const { state } = await api.database.case.findUniqueOrThrow({ where: { id: ids.case } })
    assert.ok(isCourse(state))
    await api.database.case.update({ where: { id: ids.case }, data: { state: change(state) as object } })
  }

  test('a notice stands in Kazakh beside Russian with its dates, its clause and its number, and every letter', async () => {
    const made = await make('notice')
    assert.equal(made.status, 201, JSON.stringify(made.body))
    assert.deepEqual([made.body.version, made.body.number], [1, 1])
    assert.equal(made.headers.get('location'), `/api/v1/papers/${made.body.id}`)
    const { text, tagged, language } = await readPdf(await taken(made.body.id))
    for (const said of [
      'ХАБАРЛАМА',
      'УВЕДОМЛЕНИЕ',
      NAME,
      KAZAKH,
      '2027-000001',
      'пункт 10',
      '10-тармағы',
      '№ 1',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`)
    assert.deepEqual([tagged, language], [true, 'kk'])
  })

  test('what a paper says is inside it as JSON, and its bytes have the hash that is on record', async () => {
    const made = await make('notice')
    const bytes = await taken(made.body.id)
    assert.equal(createHash('sha256').update(bytes).digest('hex'), made.body.sha256)
    const { files } = await readPdf(bytes)
    const { papers } = JSON.parse(files['facts.json'] ?? '')
    assert.equal(papers[0].facts.caseNumber, '2027-000001')
    assert.match(papers[0].facts.start, /^\d{4}-\d{2}-\d{2}$/)
  })

  test('unchanged facts give the paper there is; in another language it has the same number', async () => {
    const first = await make('notice')
    const again = await make('notice')
    assert.equal(again.body.id, first.body.id)
    const english = await make('notice', 'en')
    assert.notEqual(english.body.id, first.body.id)
    assert.equal(english.body.number, first.body.number)
    assert.ok((await readPdf(await taken(english.body.id))).text.includes('NOTICE'))
  })

  test('changed facts give the next version with the next number, and the earlier one stays', async () => {
    const first = await make('notice')
    await changeCourse((state) => ({
      ...state,
      current: {
        ...state.current,
        schedule: state.current.schedule && { ...state.current.schedule, meeting: '2027-06-16' },
      },
    }))
    const second = await make('notice')
    assert.deepEqual([second.body.version, second.body.number], [2, Number(first.body.number) + 1])
    const { items } = (await api.ask('GET', `/cases/${ids.case}/papers`, { as: 'P' })).body as {
      items: { id: string; kind: string; language: string; version: number }[]
    }
    const notices = items.filter(({ kind, language }) => kind === 'notice' && language === 'kk-ru')
    assert.deepEqual(
      notices.map(({ version }) => version),
      [1, 2],
    )
    assert.ok((await taken(first.body.id)).length > 0)
  })

  test('a paper that would be empty is refused with what is missing and the clause', async () => {
    const sheet = await make('certification-sheet')
    assert.deepEqual([sheet.status, sheet.body.code, sheet.body.cite], [409, 'unlawful', ['para 21']])
    assert.match(String(sheet.body.detail), /No decision/)
    const inventory = await make('dossier-inventory')
    assert.deepEqual([inventory.status, inventory.body.cite], [409, ['para 15']])
    for (const kind of ['refusal-act', 'receipt']) assert.equal((await make(kind)).status, 409, kind)
    assert.equal((await make('nonsense')).status, 422)
  })

  test('the form of a profile has what is on record, and lines for what is not', async () => {
    const made = await make('profile', 'ru')
    const { text } = await readPdf(await taken(made.body.id))
    for (const said of ['СЛУЖЕБНАЯ ХАРАКТЕРИСТИКА', 'приложение 1', NAME, 'инспектор', '6. Иные сведения'])
      assert.ok(text.includes(said), said)
  })

  test('a decision prints whom to appeal to, until when and how', async () => {
    await changeCourse((state) => ({ ...state, decisions: [DECIDED] }))
    for (const kind of ['certification-sheet', 'minutes-extract']) {
      const made = await make(kind)
      assert.equal(made.status, 201, JSON.stringify(made.body))
      const { text } = await readPdf(await taken(made.body.id))
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

  test('an appeal has its receipt, and its answer says until when the court is open', async () => {
    const none = await make('appeal-receipt')
    assert.deepEqual([none.status, none.body.cite], [409, ['para 23']])
    const on = '2026-11-27'
    await changeCourse((state) => ({
      ...state,
      decisions: [{ ...DECIDED, on, decided: { ...DECIDED.decided, heldOn: on } }],
    }))
    const filed = await api.ask('POST', `/cases/${ids.case}/appeals`, { as: '101', body: {} })
    assert.equal(filed.status, 201, JSON.stringify(filed.body))
    const receipt = await readPdf(await taken((await make('appeal-receipt')).body.id))
    for (const said of ['РАСПИСКА', String(filed.body.number), 'зарегистрирована 1 декабря 2026 г.'])
      assert.ok(receipt.text.includes(said), receipt.text)
    assert.equal((await make('appeal-answer')).status, 409)
    const id = String(filed.body.id)
    const { state } = await api.database.appeal.findUniqueOrThrow({ where: { id } })
    const decided = { outcome: 'left-standing', decision: null, on: '2026-12-01', reviewerId: null }
    await api.database.appeal.update({
      where: { id },
      data: { state: { ...Object(state), status: 'answered', decided }, reasons: 'Дәлел жоқ.' },
    })
    const answered = await make('appeal-answer')
    assert.equal(answered.status, 201, JSON.stringify(answered.body))
    const { text } = await readPdf(await taken(answered.body.id))
    for (const said of ['РЕШЕНИЕ ПО ЖАЛОБЕ', 'жалобу – без удовлетворения', 'Дәлел жоқ.', 'обжаловать в суд'])
      assert.ok(text.includes(said), text)
  })

  test('an order of the head prints its ground, and whom to appeal to', async () => {
    const none = await make('head-order')
    assert.deepEqual([none.status, none.body.cite], [409, ['para 22']])
    const order = { kind: 'reserve', orderedOn: '2026-12-01', effectiveOn: null, reserveList: '2026-3' }
    const rest = { post: null, reason: null, disposal: null, offer: null, atOnce: null }
    await api.database.headOrder.create({
      data: {
        ...{ id: randomUUID(), caseId: ids.case, round: 1, decision: 'reserve-or-promotion' },
        ...{ kind: 'reserve', number: '45-ж', orderedOn: new Date('2026-12-01'), cite: ['para 22'] },
        ...{ order: { ...order, ...rest }, enteredAt: new Date(), enteredById: randomUUID() },
      },
    })
    const made = await make('head-order')
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { text } = await readPdf(await taken(made.body.id))
    for (const said of ['БҰЙРЫҚ', '45-ж', 'зачислить в кадровый резерв', '2026-3', 'Приказ можно обжаловать'])
      assert.ok(text.includes(said), `${said} in ${text}`)
    assert.ok(text.includes('истекает не ранее 5 января 2027 г.'), text)
  })

  test('the employee reads the papers of his case and makes none; a stranger sees nothing', async () => {
    const made = await make('notice')
    assert.ok((await taken(made.body.id, '101')).length > 0)
    assert.equal((await make('notice', 'ru', '101')).status, 403)
    assert.equal((await make('notice', 'ru', 'stranger')).status, 404)
    assert.equal((await api.ask('GET', `/papers/${made.body.id}`, { as: 'stranger' })).status, 404)
    const looked = await api.database.accessLogEntry.count({ where: { what: `paper ${made.body.id}` } })
    assert.equal(looked, 1)
  })

  test('papers of many cases are one PDF by unit and name, and those not on record yet are named', async () => {
    const north = await unitOnRecord(api.database, { code: 'A', parentId: unitId })
    const cases = await Promise.all(
      ['3', '2', '4'].map(async (n) => {
        const employeeId = await employeeOnRecord(api.database, {
          number: `10${n}`,
          unitId: n === '4' ? north : unitId,
          familyName: `Name${n}`,
        })
        return caseOnRecord(api.database, { number: `2027-00000${n}`, employeeId, unitId })
      }),
    )
    const idle = await employeeOnRecord(api.database, { number: '109', unitId })
    const undated = await caseOnRecord(api.database, {
      ...{ number: '2027-000009', employeeId: idle, unitId },
      dates: 'not-set',
    })
    const made = await api.ask('POST', '/papers', {
      as: 'P',
      body: { kind: 'notice', language: 'ru', cases: [...cases, undated] },
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { papers, refused } = made.body as { papers: { number: number }[]; refused: { case: string }[] }
    assert.deepEqual(
      refused.map((each) => each.case),
      [undated],
    )
    assert.equal(papers.length, 3)
    const document = await fetch(`${api.address}/documents/${made.body.document}`, {
      headers: { authorization: `Bearer ${await api.issuer.token('P')}` },
    })
    const { text, pages } = await readPdf(new Uint8Array(await document.arrayBuffer()))
    const order = ['Name4', 'Name2', 'Name3'].map((name) => text.indexOf(name))
    assert.deepEqual(
      order,
      [...order].sort((one, other) => one - other),
    )
    assert.equal(pages, 3)
  })

  test('numbers are given without a gap and without a repeat, also when many ask at once', async () => {
    const incoming = () =>
      api.ask('POST', '/registers/incoming', {
        as: 'P',
        body: { title: 'Application', correspondent: 'A. Citizen' },
      })
    const answers = await Promise.all(Array.from({ length: 8 }, incoming))
    assert.deepEqual(
      answers.map(({ body }) => Number(body.number)).sort((one, other) => one - other),
      [1, 2, 3, 4, 5, 6, 7, 8],
    )
    for (const [direction, as] of [
      ['incoming', 'P'],
      ['outgoing', 'A'],
    ] as const) {
      const { items } = (await api.ask('GET', `/registers/${direction}`, { as })).body as {
        items: { number: number }[]
      }
      assert.deepEqual(
        items.map(({ number }) => number),
        items.map((_, index) => index + 1),
        direction,
      )
    }
    assert.equal((await api.ask('GET', '/registers/incoming', { as: '101' })).status, 403)
  })

  test('the database itself refuses to change a paper or a number', async () => {
    await assert.rejects(api.database.paper.updateMany({ data: { version: 9 } }), /append-only/)
    await assert.rejects(api.database.registerNumber.deleteMany({}), /append-only/)
  })
})

const DECIDED: DecisionRecord = {
  round: 1,
  on: '2027-06-16',
  decision: 'reserve-or-promotion',
  decided: {
    meetingId: randomUUID(),
    item: 1,
    heldOn: '2027-06-16',
    round: 1,
    decision: 'reserve-or-promotion',
    by: 'majority',
    counts: { 'reserve-or-promotion': 4, corresponds: 1 },
    attended: true,
    grounds: [],
    recommendation: 'reserve',
    presidingId: randomUUID(),
  },
  acquaintedOn: null,
  refusal: null,
  minutesOn: null,
}
