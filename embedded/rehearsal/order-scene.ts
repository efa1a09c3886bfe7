import { ORDERS_OF } from '../../regulation/head-order/head-order.ts'
import type { DecisionKey } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { workingDayAfter } from './days.ts'
import type { DutyInPlay } from './duty.ts'
import { once, scan, serviceOf } from './scene.ts'
import { show } from './situations.ts'

const POST = 'inspector'
const DISMISSED_AFTER_DAYS = 5

/** The fields of an order, by what it orders. */
const ORDERS = {
  reserve: () => ({ reserveList: '2027-1' }),
  promotion: () => ({ post: 'senior officer' }),
  demotion: ({ scene }: DutyInPlay) => (disposalOf(scene) ? {} : { post: POST }),
  dismissal: ({ scene }: DutyInPlay) => ({
    effectiveOn: workingDayAfter(scene.today, DISMISSED_AFTER_DAYS),
  }),
  none: () => ({ reason: 'no lower post is vacant' }),
} as const

const disposalOf = ({ ruleset }: DutyInPlay['scene']) => rulesetOf(ruleset).aftermath.order.disposal

/** What the head orders on the ground of a decision, where it is one; never by itself. */
export async function order(duty: DutyInPlay, decision: DecisionKey): Promise<void> {
  const { scene, of } = duty
  const [ground] = ORDERS_OF[decision]
  if (ground === undefined || !once(scene, `order ${of.read.number} ${decision}`)) return
  const kind = of.part.order ?? ground
  const head = scene.as(serviceOf(of.person.member.unit, 'head'))
  if (kind === 'demotion' && disposalOf(scene)) await goThroughDisposal(duty)
  const number = `${of.read.number}-${kind}`
  const given = { kind, number, orderedOn: scene.today, ...ORDERS[kind](duty) }
  await head.post(`/cases/${of.read.id}/orders`, given)
  scene.diary.note(
    kind === 'none' ? 'nothing ordered, the reason recorded' : `order: ${kind}`,
    of.person.name,
  )
  show(scene, `order-${kind}`)
}

/** Before a demotion, where the act has it so: disposal, a lower post offered in writing, its written answer. */
async function goThroughDisposal({ scene, of }: DutyInPlay): Promise<void> {
  const head = scene.as(serviceOf(of.person.member.unit, 'head'))
  const { id, number } = of.read
  const on = scene.today
  await head.post(`/cases/${id}/disposal`, { number: `${number}-D`, on, from: on })
  await head.post(`/cases/${id}/offers`, { on, post: POST })
  const answer = { name: 'documents', files: [scan('answer')], fields: { on, answer: 'accepted' } }
  await scene.as(of.personnel).send(`/cases/${id}/offers/answer`, answer)
  scene.diary.note('at disposal, a lower post offered in writing and accepted', of.person.name)
  show(scene, 'disposal')
}
