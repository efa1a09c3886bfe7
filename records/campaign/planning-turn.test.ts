import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, describe, test } from 'node:test'
import { openTestDatabase } from '../../test/database.ts'
import type { PlanningProgress } from './planning-progress.ts'
import { takeTurn } from './planning-turn.ts'

const { database, close } = await openTestDatabase()
after(close)

const asked = async (progress: PlanningProgress, seenAt = new Date()): Promise<string> => {
  const id = randomUUID()
  const plan = {
    name: 'Spring',
    request: {},
    shortages: [],
    plannedById: randomUUID(),
    plannedAt: new Date(),
  }
  await database.campaign.create({ data: { id, ...plan, state: 'planning', progress: { progress }, seenAt } })
  return id
}
const waiting = () => asked({ part: 'waiting' })

describe('the turn of a plan', () => {
  beforeEach(async () => {
    await database.campaign.deleteMany()
  })

  test('comes to one of several that wait, in whichever process they are asked for', async () => {
    const ids = [await waiting(), await waiting(), await waiting()]
    const turns = await Promise.all(ids.map((id) => takeTurn(database, id)))
    assert.deepEqual(turns.sort(), ['others', 'others', 'taken'])
  })

  test('comes once the one before is made', async () => {
    const [first, second] = [await waiting(), await waiting()]
    assert.equal(await takeTurn(database, first), 'taken')
    assert.equal(await takeTurn(database, second), 'others')
    await database.campaign.update({ where: { id: first }, data: { state: 'planned' } })
    assert.equal(await takeTurn(database, second), 'taken')
  })

  test('is not kept by one of which nothing is heard any more', async () => {
    await asked({ part: 'keeping', done: 1, of: 2 }, new Date(Date.now() - 60_000))
    assert.equal(await takeTurn(database, await waiting()), 'taken')
  })

  test('does not come to one that is planned no more', async () => {
    const id = await waiting()
    await database.campaign.update({ where: { id }, data: { state: 'failed' } })
    assert.equal(await takeTurn(database, id), 'over')
  })
})
