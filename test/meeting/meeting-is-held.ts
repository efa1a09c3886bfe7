import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MEMBERS } from './commission-body.ts'
import { MEETING_DAY } from './meeting-ground.ts'
import { formWith, HELD_ON, itemsOf, type MeetingInFull, NEXT_DAY, PDF } from './meeting-in-full.ts'

/** On its days: votes, postponement, adjournment, opinions, minutes. */
export const meetingIsHeld = (full: MeetingInFull): void => {
  test('five members vote at the same moment, each from a client of his own, and each vote counts once', async () => {
    full.ground.moveTo(MEETING_DAY, 10)
    const present = MEMBERS.map(full.body.idOf)
    assert.equal((await full.secretary('/attendance', { present })).body.outcome, 'opened')
    assert.equal((await full.secretary('/items/1/open')).status, 200)
    const votes = await Promise.all(
      MEMBERS.flatMap((as) => {
        const headers = { 'idempotency-key': `vote-of-${as}` }
        const cast = () =>
          full.ground.at(full.ids.first, as)('/items/1/votes', { option: 'corresponds' }, { headers })
        // A double click: the second sending under the key hears the answer of the first, or that it is under way.
        return [cast(), cast()]
      }),
    )
    assert.ok(
      votes.every(({ status }) => status === 200 || status === 409),
      JSON.stringify(votes),
    )
    const { body: meeting } = await full.ground.api.ask('GET', `/meetings/${full.ids.first}`, { as: 'M1' })
    assert.equal(itemsOf(meeting)[0]?.ballot?.voted.length, 5)
    const counted = await full.secretary('/items/1/close')
    assert.deepEqual(
      [counted.body.adopted, counted.body.counts],
      ['corresponds', { 'reserve-or-promotion': 0, corresponds: 5, recertification: 0, demotion: 0 }],
    )
  })

  test('an item is postponed while the others are heard, but not once it is voted on', async () => {
    assert.equal((await full.secretary('/items/2/open')).status, 200)
    const postponed = await full.secretary('/items/2/postponement', { ground: 'dossier-incomplete' })
    assert.equal(postponed.status, 200, JSON.stringify(postponed.body))
    const absent = await full.secretary('/items/3/postponement', { ground: 'absence' })
    assert.deepEqual([absent.status, (absent.body.errors as { field: string }[])[0]?.field], [422, 'ground'])
    const { body: meeting } = await full.ground.api.ask('GET', `/meetings/${full.ids.first}`, { as: 'M1' })
    const item = itemsOf(meeting)[1]
    assert.deepEqual(
      [item?.status, item?.putOff, item?.postponedFor],
      ['put-off', 'postponed', 'dossier-incomplete'],
    )
  })

  test('it is adjourned to a working day, and goes on there with a quorum of its own', async () => {
    const until = (resumesOn: string) =>
      full.secretary('/adjournment', { resumesOn, startsAt: '14:00', place: 'Room 3', reason: 'end-of-day' })
    let dayOff = MEETING_DAY
    while (dayOff.dayOfWeek !== 7) dayOff = dayOff.add({ days: 1 })
    assert.equal((await until(dayOff.toString())).status, 409)
    assert.equal((await until(HELD_ON)).status, 409)
    const adjourned = await until(NEXT_DAY.toString())
    assert.deepEqual([adjourned.status, adjourned.body.waiting], [200, [3]], JSON.stringify(adjourned.body))
    const { body: meeting } = await full.ground.api.ask('GET', `/meetings/${full.ids.first}`, { as: 'M1' })
    const { heldOn, startsAt, place, status } = meeting
    assert.deepEqual(
      { heldOn, startsAt, place, status },
      { heldOn: NEXT_DAY.toString(), startsAt: '14:00', place: 'Room 3', status: 'adjourned' },
    )
    const present = ['M1', 'M2', 'M3', 'M4'].map(full.body.idOf)
    assert.equal((await full.secretary('/attendance', { present })).status, 409)
    full.ground.moveTo(NEXT_DAY, 14)
    const resumed = await full.secretary('/attendance', { present })
    assert.equal(resumed.body.outcome, 'resumed', JSON.stringify(resumed.body))
  })

  test('a separate opinion is filed by the member himself, in words or as a document, and read with the minutes', async () => {
    const own = { filedOn: NEXT_DAY.toString(), words: 'The profile is too short to decide on.' }
    const opinions = '/items/1/opinions'
    assert.equal((await full.ground.at(full.ids.first, 'P')(opinions, own)).status, 403)
    const others = { ...own, member: full.body.idOf('M3') }
    assert.equal((await full.ground.at(full.ids.first, 'M2')(opinions, others)).status, 403)
    const neither = await full.ground.at(full.ids.first, 'M2')(opinions, { filedOn: own.filedOn })
    assert.equal(neither.status, 422)
    const filed = await full.ground.at(full.ids.first, 'M2')(opinions, own)
    assert.equal(filed.status, 202, JSON.stringify(filed.body))
    const raw = formWith('documents', PDF, { filedOn: own.filedOn, member: full.body.idOf('M3') })
    const document = await full.ground.at(full.ids.first, 'S')(opinions, {}, { raw })
    assert.equal(document.status, 202, JSON.stringify(document.body))
    const undecided = await full.ground.at(full.ids.first, 'M2')('/items/3/opinions', own)
    assert.deepEqual([undecided.status, undecided.body.cite], [409, ['para 33']])
    const read = await full.ground.api.ask('GET', `/meetings/${full.ids.first}/opinions`, { as: 'M5' })
    const items = read.body.items as { memberId: string; words: string | null; documentId: string | null }[]
    assert.deepEqual(
      items.map(({ memberId, words }) => [memberId, words]),
      [
        [full.body.idOf('M2'), own.words],
        [full.body.idOf('M3'), null],
      ],
    )
    const path = `/documents/${items[1]?.documentId}`
    assert.equal((await full.ground.api.ask('GET', path, { as: 'M5' })).status, 200)
    assert.equal((await full.ground.api.ask('GET', path, { as: 'E1' })).status, 404)
    assert.equal(
      (await full.ground.api.ask('GET', `/meetings/${full.ids.first}/opinions`, { as: 'E1' })).status,
      404,
    )
  })

  test('its minutes are due from its last sitting, signed by everybody who was present at any', async () => {
    const closed = await full.secretary('/close')
    assert.equal((closed.body.signers as string[]).length, 6, JSON.stringify(closed.body))
    assert.deepEqual(closed.body.putOff, [3])
    const signers = closed.body.signers as string[]
    assert.equal((await full.secretary('/minutes', { signedOn: NEXT_DAY.toString(), signers })).status, 202)
    await full.ground.engine.client.workflow.getHandle(`meeting/${full.ids.first}`).result()
    const late = { filedOn: NEXT_DAY.toString(), words: 'Too late.' }
    assert.equal((await full.ground.at(full.ids.first, 'M4')('/items/1/opinions', late)).status, 409)
  })
}
