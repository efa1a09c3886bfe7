import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { stoppedClock } from '../../platform/clock.ts'
import { openTestApi } from '../../test/api.ts'
import { type NoticeGround, noticeGround, queueNotice } from '../../test/notice-ground.ts'

const api = await openTestApi({ clock: stoppedClock('2027-01-20T07:00:00Z') })
after(api.close)
await api.grant('personnel', 'personnel')

const PDF = new Blob(['%PDF-1.7 a signed page'], { type: 'application/pdf' })

const form = (fields: Record<string, string>, file: Blob | null = PDF) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  if (file) data.set('documents', file, 'receipt.pdf')
  return data
}

const ground = (): Promise<NoticeGround> => noticeGround(api.database, { email: null })

const byHand = async (caseId: string, kind = 'dates-set'): Promise<string> => {
  const params = { startOn: '2027-03-09', meetingOn: '2027-03-25' }
  const id = await queueNotice(api.database, { caseId, kind, role: 'employee', params })
  await api.database.notice.update({ where: { id }, data: { outcome: 'by-hand' } })
  return id
}

const serve = (
  id: string,
  fields: Record<string, string>,
  more: { as?: string; file?: Blob | null; key?: string } = {},
) =>
  api.ask('POST', `/notices/${id}/served`, {
    as: more.as ?? 'personnel',
    raw: form(fields, more.file === undefined ? PDF : more.file),
    ...(more.key && { headers: { 'idempotency-key': more.key } }),
  })

const SIGNED = { how: 'signature', servedOn: '2027-01-18' }

const signalsOf = async (caseId: string) => {
  const { workflowId } = await api.database.case.findUniqueOrThrow({ where: { id: caseId } })
  const messages = await api.database.outboxMessage.findMany({
    where: { workflowId },
    orderBy: { id: 'asc' },
  })
  return messages.map(({ name, args }) => ({ name, fact: (args as Record<string, unknown>[])[0] }))
}

describe('the service of a notice by hand', () => {
  test('is recorded with its evidence and told to the case, while Temporal is away', async () => {
    const { caseId } = await ground()
    const id = await byHand(caseId)
    const { status, body } = await serve(id, SIGNED)
    assert.equal(status, 200, JSON.stringify(body))
    const notice = await api.database.notice.findUniqueOrThrow({ where: { id } })
    assert.equal(notice.outcome, 'served')
    assert.equal(notice.channel, 'hand')
    assert.equal(notice.servedHow, 'signature')
    assert.equal(notice.servedOn?.toISOString().slice(0, 10), '2027-01-18')
    const document = await api.database.document.findUniqueOrThrow({
      where: { id: notice.servedDocumentId ?? '' },
    })
    assert.equal(document.caseId, caseId)
    assert.equal(document.mediaType, 'application/pdf')
    const [signal] = await signalsOf(caseId)
    assert.equal(signal?.name, 'fact')
    assert.equal(signal?.fact?.kind, 'served')
    assert.equal(signal?.fact?.occurredOn, '2027-01-18')
    assert.equal(signal?.fact?.receivedAt, '2027-01-20T07:00:00Z')
    assert.deepEqual(signal?.fact?.data, { of: 'notice', noticeId: id, how: 'signature' })
    assert.equal(signal?.fact?.key, document.factId)
  })

  test('of many notices takes one scan, which is then on record in each case', async () => {
    const grounds = [await ground(), await ground()]
    const ids = await Promise.all(grounds.map(({ caseId }) => byHand(caseId)))
    const { status, body } = await api.ask('POST', '/notices/served', {
      as: 'personnel',
      raw: form({ ...SIGNED, notices: JSON.stringify(ids) }),
    })
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(body.served, ids)
    const documents = await api.database.document.findMany({
      where: { caseId: { in: grounds.map(({ caseId }) => caseId) } },
    })
    assert.equal(documents.length, 2)
    assert.equal(new Set(documents.map(({ storedAs }) => storedAs)).size, 1)
  })

  test('of many notices is all or nothing', async () => {
    const { caseId } = await ground()
    const [one, other] = [await byHand(caseId), await byHand(caseId, 'profile-ready')]
    assert.equal((await serve(other, SIGNED)).status, 200)
    const { status } = await api.ask('POST', '/notices/served', {
      as: 'personnel',
      raw: form({ ...SIGNED, notices: JSON.stringify([one, other]) }),
    })
    assert.equal(status, 409)
    assert.equal((await api.database.notice.findUniqueOrThrow({ where: { id: one } })).outcome, 'by-hand')
    assert.equal((await signalsOf(caseId)).length, 1)
  })

  test('happens once under one key, and a second time it is refused', async () => {
    const { caseId } = await ground()
    const id = await byHand(caseId)
    const key = randomUUID()
    assert.equal((await serve(id, SIGNED, { key })).status, 200)
    assert.equal((await serve(id, SIGNED, { key })).status, 200)
    assert.equal((await serve(id, SIGNED)).status, 409)
    assert.equal((await signalsOf(caseId)).length, 1)
  })

  test('does not overwrite the day on which a mail has served it', async () => {
    const { caseId } = await ground()
    const id = await byHand(caseId)
    await api.database.notice.update({
      where: { id },
      data: { outcome: 'accepted', servedOn: new Date('2027-01-12') },
    })
    assert.equal((await serve(id, SIGNED)).status, 409)
  })

  test('may be a refusal to sign before two witnesses', async () => {
    const { caseId, headId, personnelEmployeeId } = await ground()
    const id = await byHand(caseId)
    const witnesses = [headId, personnelEmployeeId]
    const { status, body } = await serve(id, {
      how: 'refused-to-sign',
      servedOn: '2027-01-18',
      witnesses: JSON.stringify(witnesses),
    })
    assert.equal(status, 200, JSON.stringify(body))
    const [signal] = await signalsOf(caseId)
    assert.equal(signal?.fact?.kind, 'refused-to-sign')
    assert.deepEqual(signal?.fact?.data, { of: 'notice', noticeId: id, witnesses })
  })

  test('by a refusal names its witnesses when they are too few, the same, strangers, or the one who refused', async () => {
    const { caseId, headId, employeeId } = await ground()
    const id = await byHand(caseId)
    for (const witnesses of [[], [headId], [headId, headId], [headId, randomUUID()], [headId, employeeId]]) {
      const { status, body } = await serve(id, {
        how: 'refused-to-sign',
        servedOn: '2027-01-18',
        witnesses: JSON.stringify(witnesses),
      })
      assert.equal(status, 422, JSON.stringify(witnesses))
      assert.match(JSON.stringify(body.errors), /"field":"witnesses/)
    }
  })

  for (const [why, fields, file, field] of [
    ['on a day to come', { ...SIGNED, servedOn: '2027-01-21' }, PDF, 'servedOn'],
    ['before the notice was made', { ...SIGNED, servedOn: '2027-01-10' }, PDF, 'servedOn'],
    ['on no day of the calendar', { ...SIGNED, servedOn: '2027-02-30' }, PDF, 'servedOn'],
    ['in a way that there is not', { ...SIGNED, how: 'telepathy' }, PDF, 'how'],
    ['with a field that there is not', { ...SIGNED, when: '2027-01-18' }, PDF, 'when'],
    ['without evidence', SIGNED, null, 'documents'],
    ['with an empty file', SIGNED, new Blob([]), 'documents'],
    ['with a file that only claims to be a PDF', SIGNED, new Blob(['<script>']), 'documents'],
    ['with witnesses of a signature', { ...SIGNED, witnesses: '[]' }, PDF, 'witnesses'],
  ] as const)
    test(`${why} is refused by the name of the field`, async () => {
      const { caseId } = await ground()
      const { status, body } = await serve(await byHand(caseId), fields, { file })
      assert.equal(status, 422, JSON.stringify(body))
      assert.match(JSON.stringify(body.errors), new RegExp(`"field":"${field}`))
    })

  test('belongs to the personnel service: to others it is forbidden or not there', async () => {
    const { caseId, headId } = await ground()
    const id = await byHand(caseId)
    assert.equal((await serve(id, SIGNED, { as: headId })).status, 403)
    assert.equal((await serve(id, SIGNED, { as: 'stranger' })).status, 404)
    assert.equal((await serve(randomUUID(), SIGNED)).status, 404)
  })
})

describe('the list of notices', () => {
  test('pages by cursor, the newest first, of one outcome or of one case', async () => {
    const { caseId } = await ground()
    const ids = [
      await byHand(caseId),
      await byHand(caseId, 'profile-ready'),
      await byHand(caseId, 'case-closed'),
    ]
    await serve(ids[0] ?? '', SIGNED)
    const first = await api.ask('GET', `/cases/${caseId}/notices?limit=2`, { as: 'personnel' })
    assert.equal(first.status, 200, JSON.stringify(first.body))
    assert.equal(first.body.total, 3)
    const next = await api.ask('GET', `/notices?case=${caseId}&limit=2&after=${String(first.body.next)}`, {
      as: 'personnel',
    })
    const items = [first, next].flatMap(({ body }) => body.items as { id: string; address?: string }[])
    assert.deepEqual(items.map(({ id }) => id).sort(), [...ids].sort())
    assert.ok(items.every((item) => !('address' in item)))
    const served = await api.ask('GET', `/notices?case=${caseId}&outcome=served`, { as: 'personnel' })
    assert.equal(served.body.total, 1)
  })

  test('tells what is owed by hand: not what was served, nor what the personnel service is told itself', async () => {
    const { caseId } = await ground()
    const outcomes = [
      ['dates-set', 'employee', 'by-hand', true],
      ['dates-set', 'employee', 'served', false],
      ['dates-set', 'employee', 'accepted', true],
      ['stage-reminder', 'employee', 'accepted', false],
      ['profile-due', 'directHead', 'refused', true],
      ['dossier-due', 'personnel', 'by-hand', false],
      ['dates-moved', 'employee', 'queued', false],
    ] as const
    const owed: string[] = []
    for (const [kind, role, outcome, isOwed] of outcomes) {
      const id = await queueNotice(api.database, { caseId, kind, role, params: {} })
      const servedOn = outcome === 'served' ? new Date('2027-01-12') : null
      await api.database.notice.update({ where: { id }, data: { outcome, servedOn } })
      if (isOwed) owed.push(id)
    }
    const { status, body } = await api.ask('GET', `/cases/${caseId}/notices?owed=true`, { as: 'personnel' })
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual((body.items as { id: string }[]).map(({ id }) => id).sort(), owed.sort())
  })

  test('shows nobody what he may not see', async () => {
    const { caseId, employeeId } = await ground()
    const id = await byHand(caseId)
    assert.equal((await api.ask('GET', '/notices', { as: 'stranger' })).body.total, 0)
    assert.equal((await api.ask('GET', `/notices/${id}`, { as: 'stranger' })).status, 404)
    assert.equal((await api.ask('GET', '/notices', { as: employeeId })).body.total, 1)
    assert.equal((await api.ask('GET', `/notices/${id}`, { as: employeeId })).status, 200)
  })
})
