import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayAhead, noonOf } from '../certification/case-ground.ts'
import { hostedCases } from '../certification/hosted-cases.ts'
import { isServed, liveRound } from '../certification/lives.ts'
import { expectWhole } from '../crash/whole-case.ts'

describe('the mail server takes nothing for days', () => {
  const ground = hostedCases()

  test('the notice is served on the day of its acceptance; too late for the start, no stage is held', async () => {
    const life = await ground.begin()
    ground.peer.behave('defer')
    const { schedule } = await life.schedule({ earliest: true })
    await life.tell('profile', {}, dayAhead(0))
    await ground.engine.fastForward(life.workflowId, 2 * 86_400)
    assert.equal((await life.state()).current.notice?.servedOn, null)
    ground.peer.behave('accept')
    await ground.engine.fastForward(life.workflowId, 1_800)
    const { current } = await life.until(isServed)
    assert.equal(current.notice?.servedOn, dayAhead(2))
    assert.ok((current.notice?.limit ?? '') < dayAhead(2))
    const held = { stage: 'fitness', standardsMet: true } as const
    await life.tell('result', held, schedule.fitness ?? '', { receivedAt: noonOf(dayAhead(2)) })
    assert.deepEqual((await life.state()).current.stages, {})
    const outcomes = async (kind: string) =>
      (await ground.database.notice.findMany({ where: { caseId: life.caseId, kind } })).map(
        ({ outcome }) => outcome,
      )
    assert.deepEqual(await outcomes('dates-set'), ['accepted'])
    assert.deepEqual(await outcomes('profile-due'), ['withdrawn'], 'the profile was there by then')

    await liveRound(life, { decision: 'corresponds', round: 1, on: dayAhead(2) })
    await life.handle.result()
    const { outcome, breaches } = await life.state()
    assert.equal(outcome, 'corresponds')
    assert.deepEqual(
      breaches.map(({ step }) => step),
      ['notice'],
    )
    await expectWhole(ground.database, life.caseId)
    const messages = ground.peer.messages.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1])
    assert.equal(new Set(messages).size, messages.length, 'nothing is sent twice')
  })
})
