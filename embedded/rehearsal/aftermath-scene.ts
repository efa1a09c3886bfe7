import type { DecisionKey } from '../../regulation/rulesets/keys.ts'
import { appeal } from './appeal-scene.ts'
import { readCase } from './case-in-play.ts'
import type { DutyInPlay } from './duty.ts'
import { order } from './order-scene.ts'
import { once, until } from './scene.ts'
import { show } from './situations.ts'

/** What follows a decision on the day on which the employee is acquainted with it: order, appeal, annulment. */
export async function follow(duty: DutyInPlay): Promise<void> {
  const { scene, of } = duty
  const decision = of.read.rounds?.decisions.at(-1)?.decision
  if (decision === undefined) return
  await order(duty, decision as DecisionKey)
  await appeal(duty)
  if (of.part.annulment === 'falsified-test' && once(scene, `annulment of ${of.person.id}`)) await annul(duty)
}

/** A higher head annuls a certification whose test was falsified: a new case begins, and names this one. */
async function annul({ scene, of }: DutyInPlay): Promise<void> {
  const { id } = of.read
  await until('the case is closed', async () => (await readCase(scene, id)).read.state === 'closed')
  const act = { actNumber: '41', actOn: scene.today, falsified: ['testing'] }
  const reasons = 'The test was taken by somebody else.'
  const { window } = await scene
    .as('head')
    .post<{ window: { from: string; to: string } }>(`/cases/${id}/annulment`, { ...act, reasons })
  scene.withoutDecision.add(id)
  scene.diary.note('annulled by the higher head', of.person.name, `anew ${window.from} to ${window.to}`)
  show(scene, 'annulment')
}
