import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { caseOnRecord, employeeOnRecord } from '../body-on-record.ts'
import { DECIDED, type PaperGround } from './paper-ground.ts'
import { readPdf } from './pdf-text.ts'

/** How a decision fell by annulment is on the papers made of it, and on one of its own. */
export const annulmentsOnPaper = (ground: () => PaperGround): void => {
  test('after an annulment the sheet and the extract show the decision and how it fell, and its act is a paper', async () => {
    const none = await ground().make('annulment-act')
    assert.deepEqual([none.status, none.body.cite], [409, ['art. 50(8-1)']])
    const { id } = await ground().api.database.annulment.create({
      data: {
        ...{ id: randomUUID(), caseId: ground().caseId, round: 1, actNumber: '7-к', reasons: 'подмена' },
        ...{ actOn: new Date('2027-07-01'), falsified: ['testing'], recordedAt: new Date() },
        recordedById: randomUUID(),
      },
    })
    const fell = { decision: DECIDED, by: 'annulment', reference: id, on: '2027-07-01' } as const
    await ground().changeCourse((state) => ({
      ...state,
      frame: { ...state.frame, ruleset: 'decree-1612' },
      ...{ decisions: [], annulled: fell },
    }))
    for (const kind of ['certification-sheet', 'minutes-extract']) {
      const { text } = await readPdf(await ground().taken((await ground().make(kind)).body.id))
      for (const said of [
        'аннулирована вышестоящим руководителем: акт № 7-к, 1 июля 2027 г.',
        'тестирования',
      ])
        assert.ok(text.includes(said), `${kind}: ${said} in ${text}`)
    }
    const made = await ground().make('annulment-act')
    assert.deepEqual([made.status, typeof made.body.number], [201, 'number'], JSON.stringify(made.body))
    const { text, files } = await readPdf(await ground().taken(made.body.id, '101'))
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
    await ground().changeCourse(({ annulled: _, ...state }) => state)
  })

  test('an annulment by a higher commission names it by its order, and has room for its chairman and secretary', async () => {
    const { api, unitId } = ground()
    const chairmanId = await employeeOnRecord(api.database, { number: '901', unitId, familyName: 'Төраға' })
    const secretaryId = await employeeOnRecord(api.database, { number: '902', unitId, familyName: 'Хатшы' })
    const employeeId = await employeeOnRecord(api.database, { number: '903', unitId })
    const caseId = await caseOnRecord(api.database, { number: '2027-000009', employeeId, unitId })
    const { state } = await api.database.case.findUniqueOrThrow({ where: { id: caseId } })
    await api.database.case.update({
      where: { id: caseId },
      data: { state: { ...Object(state), decisions: [DECIDED] } },
    })
    const { id: byCommissionId } = await api.database.commission.create({
      data: {
        ...{ id: randomUUID(), unitId, orderNumber: '3-к', orderedOn: new Date('2027-01-12'), chairmanId },
        ...{ secretaryId, enteredById: randomUUID(), enteredAt: new Date() },
      },
    })
    await api.database.annulment.create({
      data: {
        ...{ id: randomUUID(), caseId, round: 1, actNumber: '8-к', reasons: 'подмена', byCommissionId },
        ...{ actOn: new Date('2027-07-01'), falsified: ['fitness'], recordedAt: new Date() },
        recordedById: randomUUID(),
      },
    })
    const made = await api.ask('POST', `/cases/${caseId}/papers`, {
      as: 'P',
      body: { kind: 'annulment-act', language: 'ru' },
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const { text } = await readPdf(await ground().taken(made.body.id))
    for (const said of [
      'вышестоящая аттестационная комиссия',
      'приказ о создании комиссии № 3-к от 12 января 2027 г.',
      'результаты сдачи нормативов',
      'Төраға Данияр',
      'Хатшы Данияр',
    ])
      assert.ok(text.includes(said), `${said} in ${text}`)
  })
}
