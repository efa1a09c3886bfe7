import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANNOUNCED_ON, HELD_ON, itemsOf, type MeetingInFull } from './meeting-in-full.ts'

/** Before its day: the order, the call, the dossier. */
export const meetingIsCalled = (full: MeetingInFull): void => {
  test('an order is replaced by a later one, which serves the meetings called after it', async () => {
    const first = await full.ask('P', '/commissions', full.ground.order())
    assert.equal(first.status, 201, JSON.stringify(first.body))
    const replaces = String(first.body.id)
    const later = { orderNumber: '18', orderedOn: '2026-10-05', replaces }
    const early = await full.ask(
      'P',
      '/commissions',
      full.ground.order({ ...later, orderedOn: '2026-09-01' }),
    )
    assert.equal(early.status, 422)
    const second = await full.ask('P', '/commissions', full.ground.order(later))
    assert.equal(second.status, 201, JSON.stringify(second.body))
    full.ids.commission = String(second.body.id)
    const again = await full.ask('P', '/commissions', full.ground.order({ ...later, orderNumber: '19' }))
    assert.equal(again.status, 409)
    const call = {
      heldOn: HELD_ON,
      startsAt: '10:00',
      place: 'Room 12',
      announcedOn: ANNOUNCED_ON,
      commission: replaces,
    }
    const old = await full.ask('P', '/meetings', call)
    assert.equal(old.status, 409)
    assert.match(String(old.body.detail), /Order No\. 18 of 2026-10-05/)
    const read = await full.ground.api.ask('GET', `/commissions/${replaces}`, { as: 'P' })
    assert.deepEqual(read.body.replacedBy, {
      ...{ id: full.ids.commission, orderNumber: '18', orderedOn: '2026-10-05' },
    })
  })

  test('a called meeting is cancelled by who may: its cases are free for another call, everybody is told', async () => {
    const cancelled = await full.ground.called({ commission: full.ids.commission, announcedOn: ANNOUNCED_ON })
    const asked = (as: string) => full.ground.at(cancelled, as)('/cancellation', { reason: 'place' })
    assert.equal((await asked('M2')).status, 403)
    const answer = await asked('S')
    assert.deepEqual([answer.status, answer.body.released], [200, [1, 2, 3]], JSON.stringify(answer.body))
    const { database } = full.ground.api
    const notices = await database.notice.count({
      where: { meetingId: cancelled, kind: 'meeting-cancelled' },
    })
    assert.equal(notices, 6)
    const told = await database.outboxMessage.findMany({ where: { kind: 'signal', name: 'fact' } })
    const dropped = told.filter(({ args }) => (args as [{ kind: string }])[0].kind === 'meeting-dropped')
    assert.equal(dropped.length, 3)
    full.ids.first = await full.ground.called({ commission: full.ids.commission, announcedOn: ANNOUNCED_ON })
    assert.equal((await asked('S')).status, 409)
  })

  test('a member opens the dossier before the meeting, which keeps who did and when', async () => {
    const open = (as: string) => full.ground.at(full.ids.first, as)('/items/1/dossier')
    assert.equal((await open('P')).status, 403)
    assert.equal((await open('E1')).status, 404)
    const opened = await open('M2')
    assert.equal(opened.status, 202, JSON.stringify(opened.body))
    const meeting = await full.ground.shown(
      full.ids.first,
      (read) => itemsOf(read)[0]?.dossierOpened.length === 1,
    )
    assert.deepEqual(itemsOf(meeting)[0]?.dossierOpened, [
      { openedById: full.body.idOf('M2'), at: full.ground.now().toString() },
    ])
  })
}
