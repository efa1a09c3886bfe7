import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import writeXlsxFile from 'write-excel-file/node'
import { civilDateOf } from '../../platform/clock.ts'
import type { CaseState } from '../../regulation/course/state.ts'
import { openTestApi, TEST_NOW, type TestApi } from '../api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe('sessions of the stages over HTTP', () => {
  let api: TestApi
  let at = TEST_NOW
  let heldOn = ''
  let session = ''
  const cases: string[] = []

  before(async () => {
    const now = () => Temporal.Instant.from(at)
    api = await openTestApi({ clock: { now, today: () => civilDateOf(now()) } })
    await api.grant('P', 'personnel')
    await api.grant('A', 'auditor')
    const unitId = await unitOnRecord(api.database, { code: 'B', kind: 'body' })
    for (const n of [1, 2, 3, 4]) {
      const employeeId = await employeeOnRecord(api.database, { number: `10${n}`, unitId })
      cases.push(await caseOnRecord(api.database, { number: `2027-00000${n}`, employeeId, unitId }))
    }
    for (const id of cases) heldOn = await serveNotice(id)
    const leave = { absences: [{ kind: 'sick', from: heldOn, to: heldOn }] }
    await api.database.employee.update({ where: { personnelNumber: '104' }, data: { facts: leave } })
  })
  after(() => api.close())

  /** The notice of the dates was served in time. @returns the day of the stages */
  const serveNotice = async (id: string): Promise<string> => {
    const row = await api.database.case.findUniqueOrThrow({ where: { id } })
    const state = row.state as unknown as CaseState
    const { notice, schedule } = state.current
    assert.ok(notice && schedule)
    const current = { ...state.current, notice: { ...notice, servedOn: notice.limit } }
    await api.database.case.update({ where: { id }, data: { state: { ...state, current } as object } })
    return schedule.testing
  }
  const hold = (changes: object = {}, as = 'P') =>
    api.ask('POST', '/sessions', {
      as,
      body: { stage: 'testing', heldOn, startsAt: '09:00', place: 'Class 1', capacity: 2, ...changes },
    })
  const send = (content: Buffer | string, query = '', as = 'P') => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(Buffer.from(content))], { type: XLSX }), 'results.xlsx')
    return api.ask('POST', `/sessions/${session}/results${query}`, { as, raw: form })
  }
  const HEADER = ['case', 'personnelNumber', 'law', 'lawThreshold', 'logic', 'logicThreshold', 'missed']
  const book = (rows: (string | number | null)[][], header = HEADER) =>
    writeXlsxFile(
      [header, ...rows].map((row) => row.map((value) => (value === null ? null : { value }))),
      { sheet: 'testing' },
    ).toBuffer()
  const sound = (law = 80) =>
    book([
      ['2027-000001', '101', law, 60, 70, 50, null],
      ['2027-000002', '102', null, null, null, null, 'good'],
    ])
  const facts = () => api.database.fact.count()

  test('a session seats those whose day it is, no more than it has room for, and nobody who is away', async () => {
    const held = await hold()
    assert.deepEqual(
      [held.status, held.body.people, held.body.leftOut],
      [201, 2, 1],
      JSON.stringify(held.body),
    )
    session = String(held.body.id)
    const other = await hold({ startsAt: '14:00' })
    assert.deepEqual([other.status, other.body.people, other.body.leftOut], [201, 1, 0])
    assert.notEqual(other.body.id, session)
    assert.equal((await hold({ startsAt: '16:00' })).status, 409)
  })

  test('who cannot come is named: ill, seated already, or on another day', async () => {
    const fieldsOf = async (changes: object) => {
      const { status, body } = await hold({ startsAt: '16:00', ...changes })
      return [
        status,
        (body.errors as { field: string; message: string }[] | undefined)?.map(({ message }) => message),
      ]
    }
    const messages = [
      'the employee is called to a session of this stage on that day already',
      `the employee is away on ${heldOn}`,
    ]
    assert.deepEqual(await fieldsOf({ cases: [cases[0], cases[3]] }), [422, messages])
    const day = Temporal.PlainDate.from(heldOn).add({ days: 1 }).toString()
    assert.equal((await hold({ heldOn: day, cases: [cases[0]] })).status, 422)
    assert.equal((await hold({ heldOn: '2026-11-30' })).status, 422)
    assert.equal((await hold({}, 'A')).status, 403)
  })

  test('its list is a workbook with its people filled in, in the language that is asked for', async () => {
    const read = await api.ask('GET', `/sessions/${session}`, { as: 'A' })
    const people = read.body.people as { number: string; result: string }[]
    assert.deepEqual(
      people.map(({ number, result }) => [number, result]),
      [
        ['2027-000001', 'waiting'],
        ['2027-000002', 'waiting'],
      ],
    )
    const sheet = await fetch(`${api.address}/sessions/${session}/sheet?language=ru`, {
      headers: { authorization: `Bearer ${await api.issuer.token('P')}` },
    })
    assert.equal(sheet.status, 200)
    at = `${heldOn}T09:00:00Z`
    const filled = await send(Buffer.from(await sheet.arrayBuffer()), '?dryRun=true')
    assert.deepEqual(
      [filled.status, filled.body.empty, filled.body.rejected],
      [200, 2, 0],
      JSON.stringify(filled.body),
    )
  })

  test('takes no results before it was held', async () => {
    at = TEST_NOW
    assert.equal((await send(await sound())).status, 409)
    at = `${heldOn}T09:00:00Z`
  })

  test('refuses what is no workbook, what is empty or broken, and a header that is wrong', async () => {
    for (const wrong of ['', 'just words', (await sound()).subarray(0, 400)])
      assert.equal((await send(wrong)).status, 422)
    const unknown = await send(await book([], [...HEADER, 'score']))
    assert.match(String(unknown.body.detail), /"score" is unknown/)
    assert.match(String((await send(await book([], HEADER.slice(1)))).body.detail), /case is missing/)
  })

  test('a dry run tells each wrong row and column, and changes nothing', async () => {
    const wrong = await book([
      ['2027-000001', '999', 80, 60, 70, 50, null],
      ['2027-000002', '102', 'many', null, 70, 50, null],
      ['2027-000009', null, 80, 60, 70, 50, null],
    ])
    const { status, body } = await send(wrong, '?dryRun=true')
    assert.deepEqual([status, body.accepted, body.rejected], [200, 0, 3])
    const errors = body.errors as { row: number; column: string }[]
    assert.deepEqual(
      errors.map(({ row, column }) => [row, column]),
      [
        [2, 'personnelNumber'],
        [3, 'law'],
        [4, 'case'],
      ],
    )
    assert.equal(await facts(), 0)
  })

  test('results come in as facts of the cases; the same file again changes nothing', async () => {
    const tried = await send(await sound(), '?dryRun=true')
    assert.deepEqual([tried.body.accepted, await facts()], [2, 0], JSON.stringify(tried.body))
    const taken = await send(await sound())
    assert.deepEqual(
      [taken.status, taken.body.accepted, await facts()],
      [200, 2, 2],
      JSON.stringify(taken.body),
    )
    const again = await send(await sound())
    assert.deepEqual([again.body.accepted, again.body.unchanged, await facts()], [0, 2, 2])
    const stored = await api.database.fact.findFirstOrThrow({ where: { caseId: cases[0] ?? '' } })
    assert.deepEqual(stored.data, {
      stage: 'testing',
      subjects: [
        { subject: 'law', score: 80, threshold: 60 },
        { subject: 'logic', score: 70, threshold: 50 },
      ],
    })
  })

  test('another result for the same person is no retake: it is corrected in the case', async () => {
    const changed = await send(await sound(90))
    assert.deepEqual([changed.body.rejected, changed.body.unchanged, await facts()], [1, 1, 2])
    assert.equal((await send(await sound(), '', 'A')).status, 403)
  })

  test('sessions are listed by day with how many results they have', async () => {
    const { body } = await api.ask('GET', '/sessions?stage=testing', { as: 'A' })
    const items = body.items as { people: number; results: number }[]
    assert.equal(body.total, 2)
    assert.deepEqual(items.map(({ results }) => results).sort(), [0, 2])
  })
})
