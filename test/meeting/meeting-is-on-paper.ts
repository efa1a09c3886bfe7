import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { nextWorkingDayOnOrAfter } from '../../regulation/calendar/working-days.ts'
import { MEMBERS } from './commission-body.ts'
import { formWith, HELD_ON, type MeetingInFull, NEXT_DAY, PDF } from './meeting-in-full.ts'

/** Held on paper, and entered afterwards from a scan. */
export const meetingIsOnPaper = (full: MeetingInFull): void => {
  test('a meeting on paper takes wrong files for no scan, and its votes only from a scan', async () => {
    const { database } = full.ground.api
    const heldOn = nextWorkingDayOnOrAfter(shippedCalendar, NEXT_DAY.add({ days: 14 }))
    await database.case.updateMany({ data: { meetingOn: new Date(heldOn.toString()) } })
    const case2 = await database.case.findFirstOrThrow({ where: { employeeId: full.body.idOf('E2') } })
    await database.case.update({
      where: { id: case2.id },
      data: { state: JSON.parse(JSON.stringify(case2.state).replaceAll(HELD_ON, heldOn.toString())) },
    })
    full.ids.paper = await full.ground.called({
      ...{ commission: full.ids.commission, heldOn: heldOn.toString(), cases: [case2.id] },
      announcedOn: NEXT_DAY.toString(),
    })
    const asSecretary = full.ground.at(full.ids.paper, 'S')
    const early = await asSecretary('/scans', {}, { raw: formWith('file', PDF) })
    assert.equal(early.status, 409)
    const paper = await asSecretary('/paper')
    assert.equal(paper.status, 202, JSON.stringify(paper.body))
    await full.ground.shown(full.ids.paper, (read) => read.paper !== null)
    for (const [content, name] of [
      ['', 'empty'],
      ['<html>', 'no document'],
    ] as const)
      assert.equal((await asSecretary('/scans', {}, { raw: formWith('file', content) })).status, 422, name)
    // Entered ten days after it was held, when its minutes had to be signed already.
    full.ground.moveTo(heldOn.add({ days: 10 }), 9)
    assert.equal((await asSecretary('/attendance', { present: MEMBERS.map(full.body.idOf) })).status, 200)
    assert.equal((await asSecretary('/items/1/open')).status, 200)
    const vote = (number: string) =>
      asSecretary('/items/1/votes', { member: full.body.idOf(number), option: 'corresponds' })
    assert.equal((await vote('M1')).status, 409)
    const scan = await asSecretary('/scans', {}, { raw: formWith('file', PDF) })
    assert.equal(scan.status, 202, JSON.stringify(scan.body))
    await full.ground.shown(
      full.ids.paper,
      ({ paper: shown }) => (shown as { scans: unknown[] }).scans.length === 1,
    )
    assert.equal((await asSecretary('/scans', {}, { raw: formWith('file', PDF) })).status, 409)
    const own = await full.ground.at(full.ids.paper, 'M2')('/items/1/votes', { option: 'corresponds' })
    assert.equal(own.status, 403)
    for (const number of MEMBERS) assert.equal((await vote(number)).status, 200)
  })

  test('a meeting on paper is counted by a second person, and keeps when it was held and when it was entered', async () => {
    const alone = await full.ground.at(full.ids.paper, 'S')('/items/1/close')
    assert.equal(alone.status, 409)
    assert.match(String(alone.body.detail), /second person/)
    const counted = await full.ground.at(full.ids.paper, 'M1')('/items/1/close')
    assert.deepEqual([counted.status, counted.body.adopted], [200, 'corresponds'])
    const closed = await full.ground.at(full.ids.paper, 'S')('/close')
    assert.equal(closed.status, 200, JSON.stringify(closed.body))
    const signedOn = String(closed.body.minutesLimitOn)
    const { signers } = closed.body
    const signed = await full.ground.at(full.ids.paper, 'S')('/minutes', { signedOn, signers })
    assert.deepEqual([signed.status, signed.body.missing], [202, []], JSON.stringify(signed.body))
    await full.ground.engine.client.workflow.getHandle(`meeting/${full.ids.paper}`).result()
    const log = await full.ground.api.database.meetingLogEntry.findMany({
      where: { meetingId: full.ids.paper },
      orderBy: { seq: 'asc' },
    })
    const votes = log.filter(({ event }) => event === 'VoteCast')
    assert.ok(votes.every(({ data, actorId }) => (data as { enteredById: string }).enteredById === actorId))
    const decided = log.find(({ event }) => event === 'ItemDecided')
    assert.notEqual(decided?.actorId, votes[0]?.actorId)
    const { heldOn } = await full.ground.api.database.meeting.findUniqueOrThrow({
      where: { id: full.ids.paper },
    })
    assert.ok(decided && decided.recordedAt.getTime() > heldOn.getTime() + 9 * 86_400_000)
    assert.ok(!log.some(({ event }) => event === 'MinutesLimitMissed'))
  })
}
