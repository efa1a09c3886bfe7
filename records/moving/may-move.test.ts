import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openTestDatabase } from '../../test/database.ts'
import { announcedMeeting } from '../../test/observers/announced-meeting.ts'
import { hindrancesToMove } from './may-move.ts'

const { database, close } = await openTestDatabase()
after(close)

describe('data is not moved while something stands in the old engine alone', () => {
  test('nothing hinders an empty installation', async () => {
    assert.deepEqual(await hindrancesToMove(database), [])
  })

  const given = { ruleset: 'decree-1612', heldOn: '2027-04-08', employees: [randomUUID()] } as const
  const minutes = (completedOn: string | null) => ({ limitOn: '2027-04-13', signers: [], completedOn })
  for (const [state, hinders, what] of [
    [{ status: 'called' }, true, 'one that is called'],
    [{ status: 'opened' }, true, 'one that is open'],
    [{ status: 'adjourned' }, true, 'one that goes on on another day'],
    [{ status: 'closed', minutes: minutes(null) }, true, 'one whose minutes are not signed'],
    [{ status: 'closed', minutes: minutes('2027-04-12') }, false, 'one with its minutes, which does not'],
    [{ status: 'not-held' }, false, 'one that was not held, which does not'],
  ] as const)
    test(`a meeting does: ${what}`, async () => {
      const id = await announcedMeeting(database, given)
      const { state: called } = await database.meeting.findUniqueOrThrow({ where: { id } })
      const { status } = state
      await database.meeting.update({
        where: { id },
        data: { status, state: { ...(called as object), ...state } },
      })
      assert.equal((await hindrancesToMove(database)).length, hinders ? 1 : 0)
      await database.meeting.delete({ where: { id } })
    })

  test('a campaign does while it is being carried out', async () => {
    const planned = { request: {}, shortages: [], plannedById: randomUUID(), plannedAt: new Date() }
    const campaign = { id: randomUUID(), name: 'Spring', state: 'carrying-out', ...planned }
    await database.campaign.create({ data: campaign })
    assert.deepEqual(await hindrancesToMove(database), [
      '1 campaigns that are being carried out: let them end',
    ])
    await database.campaign.update({ where: { id: campaign.id }, data: { state: 'carried-out' } })
    assert.deepEqual(await hindrancesToMove(database), [])
  })

  test('an act of destruction does while it is being carried out', async () => {
    const drawnUp = { drawnUpOn: new Date('2027-04-01'), drawnUpAt: new Date() }
    await database.recordingDestruction.create({
      data: { id: randomUUID(), status: 'approved', ...drawnUp },
    })
    assert.deepEqual(await hindrancesToMove(database), [
      '1 acts of destruction that are being carried out: let them end',
    ])
  })
})
