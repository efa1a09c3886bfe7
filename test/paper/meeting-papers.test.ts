import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { stoppedClock } from '../../platform/clock.ts'
import { after as afterVerdict } from '../../regulation/meeting/meeting-scenario.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { signMinutes } from '../../regulation/meeting/sign-minutes.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { type CommissionBody, storeBody, storeCase } from '../meeting/commission-body.ts'
import { called, HELD_ON, held, storeMeeting, storeObserver, storeOrder } from './meeting-on-paper.ts'
import { DECIDED } from './paper-ground.ts'
import { readPdf } from './pdf-text.ts'
import { readArchive } from './read-archive.ts'

describe('papers of a commission and its meeting', () => {
  let api: TestApi
  let body: CommissionBody
  let state: MeetingState
  const ids = { commission: randomUUID(), meeting: randomUUID(), decided: '', secret: '' }

  before(async () => {
    api = await openTestApi({ clock: stoppedClock('2027-06-18T07:00:00Z') })
    await api.grant('P', 'personnel')
    body = await storeBody(api.database)
    ids.decided = await storeCase(api.database, body, { of: 'E1', meetingOn: HELD_ON, seen: true })
    ids.secret = await storeCase(api.database, body, { of: 'E2', meetingOn: HELD_ON, seen: true })
    await api.database.employee.update({ where: { id: body.idOf('E2') }, data: { disclosure: false } })
    await storeOrder(on())
    state = called(on(), 'decree-1612')
    await storeMeeting(on(), ids.meeting, state)
  })
  after(() => api.close())

  const on = () => ({ api, body, ids })

  const made = async (of: string, kind: string, language = 'kk-ru') => {
    const answer = await api.ask('POST', `/${of}/papers`, { as: 'P', body: { kind, language } })
    assert.equal(answer.status, 201, JSON.stringify(answer.body))
    const paper = await fetch(`${api.address}/papers/${answer.body.id}`, {
      headers: { authorization: `Bearer ${await api.issuer.token('M2')}` },
    })
    return readPdf(new Uint8Array(await paper.arrayBuffer()))
  }

  test('the order names the commission with its secretary, who has no vote', async () => {
    const { text } = await made(`commissions/${ids.commission}`, 'commission-order')
    for (const said of [
      'БҰЙРЫҚ',
      'ПРИКАЗ',
      '17-қ',
      '12 января 2027 г.',
      'M5 Test',
      'без права голоса',
      'S Test',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`)
  })

  test('each member has a vote sheet of his own with the decisions that the round allows', async () => {
    const { text, pages } = await made(`meetings/${ids.meeting}`, 'vote-sheet')
    assert.equal(pages, 5)
    for (const said of [
      'ДАУЫС БЕРУ ПАРАҒЫ',
      'приложение 4',
      'M3 Test',
      'E1 Test',
      'подлежит повторной аттестации',
    ])
      assert.ok(text.includes(said), said)
    assert.ok(!text.includes('5) жұмыстан шығаруға'), 'dismissal is none of the initial round')
  })

  test('the call has the agenda and the announcement has nobody’s name', async () => {
    const call = await made(`meetings/${ids.meeting}`, 'call')
    assert.ok(call.text.includes('E2 Test') && call.text.includes('Бөлме 12'))
    const { text } = await made(`meetings/${ids.meeting}`, 'announcement')
    assert.ok(text.includes('не более 3') && text.includes('до 15 июня 2027 г.'), text)
    for (const name of ['E1', 'E2', 'M1', 'M2']) assert.ok(!text.includes(name), name)
  })

  test('the list of those admitted leaves out whose data may not be disclosed', async () => {
    const { text, files } = await made(`meetings/${ids.meeting}`, 'admitted-list')
    assert.ok(text.includes('E1 Test'))
    assert.ok(!text.includes('E2') && !(files['facts.json'] ?? '').includes('E2'))
  })

  test('what is published goes out as a page and as a workbook too, without whom may not be disclosed', async () => {
    const file = async (what: string, as: string, who = 'P') => {
      const answer = await fetch(`${api.address}/meetings/${ids.meeting}/publications/${what}?as=${as}`, {
        headers: { authorization: `Bearer ${await api.issuer.token(who)}` },
      })
      const content = Buffer.from(await answer.arrayBuffer())
      return { status: answer.status, type: answer.headers.get('content-type'), content }
    }
    const page = await file('admitted-list', 'html')
    assert.deepEqual([page.status, page.type], [200, 'text/html'], page.content.toString())
    const text = page.content.toString()
    assert.ok(text.includes('E1 Test') && text.includes('lang="kk"') && text.includes('СПИСОК'))
    assert.ok(!text.includes('E2'))
    const announcement = (await file('announcement', 'html')).content.toString()
    assert.ok(announcement.includes('до 15 июня 2027 г.') && !announcement.includes('E1'))
    const book = await file('admitted-list', 'xlsx')
    assert.equal(book.status, 200, book.content.toString())
    const parts = await readArchive(book.content)
    const sheets = [...parts.keys()].filter((name) => /worksheets\/sheet\d\.xml$/.test(name))
    assert.equal(sheets.length, 2, 'one in Kazakh, one in Russian')
    const said = [...parts.values()].join('')
    assert.ok(said.includes('E1 Test') && said.includes('СПИСОК') && !said.includes('E2'))
    assert.equal((await file('admitted-list', 'html', 'M2')).status, 403)
  })

  test('observers have their form and their memo', async () => {
    const application = await made(`meetings/${ids.meeting}`, 'observer-application', 'kk')
    assert.ok(application.text.includes('ӨТІНІШ') && application.text.includes('2-қосымша'))
    const memo = await made(`meetings/${ids.meeting}`, 'observer-memo')
    assert.ok(memo.text.includes('разглашать персональные данные аттестуемых'))
  })

  test('minutes are drawn up when the meeting is closed: votes, decisions, what was put off, recusals, opinions, who signs', async () => {
    const early = await api.ask('POST', `/meetings/${ids.meeting}/papers`, {
      as: 'P',
      body: { kind: 'minutes' },
    })
    assert.deepEqual([early.status, early.body.cite], [409, ['para 33']])
    await api.database.meeting.update({
      where: { id: ids.meeting },
      data: { state: held(on(), state) as object },
    })
    await api.database.separateOpinion.create({
      data: {
        ...{ id: randomUUID(), meetingId: ids.meeting, n: 1, memberId: body.idOf('M4'), sha256: '' },
        words: 'Считаю решение преждевременным.',
        ...{ filedOn: new Date('2027-06-17'), enteredAt: new Date(), enteredById: randomUUID() },
      },
    })
    await storeObserver(on(), { fullName: 'Есенов Асан', registeredOn: new Date(HELD_ON) })
    await storeObserver(on(), { fullName: 'Не Пришедший', registeredOn: null })
    const { text } = await made(`meetings/${ids.meeting}`, 'minutes')
    assert.ok(!text.includes('Не Пришедший'), 'who did not come observed nothing')
    for (const said of [
      'Есенов Асан (Әділдік)',
      'M2 Test — 2; M3 Test — 1',
      'истекает не ранее 19 июля 2027 г.',
      'ХАТТАМА',
      'ПРОТОКОЛ',
      'Присутствуют 4 из 5',
      '— 4',
      'понижению',
      'Рассмотрение вопроса отложено: требуется проверка сведений',
      'родство; решил председатель, 10 июня 2027 г.',
      'объявлен перерыв до 17 июня 2027 г.: окончание рабочего дня',
      'Особое мнение, 17 июня 2027 г.',
      'Считаю решение преждевременным.',
      'M4 Test',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`)
  })

  test('a scan of the signed minutes is kept as a document of the meeting, and the meeting is told whose signatures it has', async () => {
    const signers = ['M1', 'S'].map(body.idOf)
    const sign = (changes: Record<string, string> = {}, as = 'S') => {
      const raw = new FormData()
      raw.set('signedOn', '2027-06-17')
      for (const signer of signers) raw.append('signers', signer)
      for (const [name, value] of Object.entries(changes)) raw.set(name, value)
      raw.set('documents', new Blob(['%PDF-1.7 minutes']), 'хаттама.pdf')
      return api.ask('POST', `/meetings/${ids.meeting}/minutes`, { as, raw })
    }
    const taken = await sign()
    assert.equal(taken.status, 202, JSON.stringify(taken.body))
    const document = await api.database.document.findFirstOrThrow({ where: { kind: 'signed-minutes' } })
    const { args } = await api.database.outboxMessage.findFirstOrThrow({ where: { name: 'minutesSigned' } })
    const [{ given }] = args as [{ given: { scan: object } }]
    const scan = { documentId: document.id, sha256: document.sha256 }
    assert.deepEqual(given, { signers, on: '2027-06-17', scan })
    assert.equal(document.meetingId, ids.meeting)
    const read = await fetch(`${api.address}/documents/${document.id}`, {
      headers: { authorization: `Bearer ${await api.issuer.token('M2')}` },
    })
    assert.equal(read.status, 200, 'who may read the meeting may read the scan')
    assert.equal((await sign({ signedOn: '2027-06-19' })).status, 422, 'nobody signs ahead')
    const absent = await sign({ signers: JSON.stringify([body.idOf('M5')]) })
    assert.equal(absent.status, 409, JSON.stringify(absent.body))
    assert.equal((await sign({}, 'M2')).status, 403)
    assert.equal(await api.database.document.count({ where: { kind: 'signed-minutes' } }), 1)
  })

  test('minutes that were signed and decisions that fell since are shown in minutes made afterwards', async () => {
    const signers = ['M1', 'M2', 'M3', 'M4', 'S'].map(body.idOf)
    const closed = held(on(), state)
    const signed = afterVerdict(closed, signMinutes(closed, { signers, on: '2027-06-18' }))
    await api.database.meeting.update({ where: { id: ids.meeting }, data: { state: signed as object } })
    const annulment = await api.database.annulment.create({
      data: {
        ...{ id: randomUUID(), caseId: ids.decided, round: 1, actNumber: '7-к', reasons: 'подмена' },
        ...{ actOn: new Date('2027-07-01'), falsified: ['fitness'], byCommissionId: randomUUID() },
        ...{ recordedAt: new Date(), recordedById: randomUUID() },
      },
    })
    const { state: course } = await api.database.case.findUniqueOrThrow({ where: { id: ids.decided } })
    const decision = { ...DECIDED, decided: { ...DECIDED.decided, meetingId: ids.meeting } }
    const annulled = { decision, by: 'annulment', reference: annulment.id, on: '2027-07-01' }
    const data = { state: { ...Object(course), annulled } }
    await api.database.case.update({ where: { id: ids.decided }, data })
    const { text } = await made(`meetings/${ids.meeting}`, 'minutes')
    for (const said of [
      'аннулирована вышестоящей аттестационной комиссией: акт № 7-к, 1 июля 2027 г.',
      'результаты сдачи нормативов',
      'подписано 18 июня 2027 г.',
      'Протокол подписан всеми; последняя подпись 18 июня 2027 г.',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`)
  })

  test('what the law of a meeting does not know is refused in words', async () => {
    const under = randomUUID()
    await storeMeeting(on(), under, called(on(), 'law-380-2026'))
    for (const kind of ['announcement', 'admitted-list', 'observer-application', 'observer-memo']) {
      const answer = await api.ask('POST', `/meetings/${under}/papers`, { as: 'P', body: { kind } })
      assert.equal(answer.status, 409, kind)
      assert.match(String(answer.body.detail), /the body’s own rules/)
    }
    const { text } = await made(`meetings/${under}`, 'vote-sheet', 'ru')
    assert.ok(text.includes('вышестоящую руководящую должность'))
    assert.doesNotMatch(text, /резерв/i, 'the reserve was abolished')
  })
})
