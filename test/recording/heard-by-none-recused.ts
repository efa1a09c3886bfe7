import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { TestApi } from '../api.ts'
import { HELD_ON, type HeldMeeting } from './recording-ground.ts'

/** A meeting that was held with a recording, and how somebody hears it. */
type Ground = {
  api: TestApi
  held: HeldMeeting
  theFirst: () => Promise<string | undefined>
  hear: (id: unknown, as: string, range?: string) => Promise<Response>
}

/** Nothing of a case is open to a member who was recused from it, its recording as little as its papers. */
export const heardByNoneRecused = (ground: () => Ground): void => {
  test('is not heard by a member who was recused, to whom nothing of the case is open, by the clause of the quorum', async () => {
    const { api, held, theFirst, hear } = ground()
    const { database } = api
    const id = await theFirst()
    const item = { meetingId_n: { meetingId: held.meetingId, n: 1 } }
    const { id: memberId } = await database.employee.findUniqueOrThrow({ where: { personnelNumber: 'M' } })
    const recusal = { memberId, ground: 'kinship', decidedBy: 'commission', on: HELD_ON }
    const asked = async (path: string) => {
      const { status, body } = await api.ask('GET', path, { as: 'M' })
      return [status, body.cite]
    }
    const { meetingId, caseId } = held
    await database.case.update({ where: { id: caseId }, data: { meetingId } })
    const duty = { act: 'decide', role: 'commission', cite: ['para 31'], data: {} }
    await database.caseTask.create({ data: { id: randomUUID(), caseId, ...duty } })
    const decides = async () => {
      const { body } = await api.ask('GET', '/me/tasks', { as: 'M' })
      return (body.items as { act: string }[]).filter(({ act }) => act === 'decide').length
    }
    assert.equal(await decides(), 1)
    assert.equal((await hear(id, 'M', 'bytes=0-9')).status, 206)
    assert.equal((await asked(`/cases/${held.caseId}`))[0], 200)
    await database.meetingItem.update({ where: item, data: { recusals: [recusal] } })
    assert.equal((await hear(id, 'M', 'bytes=0-9')).status, 403)
    for (const path of ['', '/log', '/documents', '/dossier'])
      assert.deepEqual(await asked(`/cases/${held.caseId}${path}`), [403, ['para 20']], path)
    assert.equal((await api.ask('GET', '/cases', { as: 'M' })).body.total, 0)
    assert.equal(await decides(), 0)
    assert.equal((await asked(`/meetings/${held.meetingId}`))[0], 200)
    assert.equal((await hear(id, 'S', 'bytes=0-9')).status, 206)
    await database.meetingItem.update({ where: item, data: { recusals: [] } })
  })
}
