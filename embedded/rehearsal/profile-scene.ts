import { tell } from './case-in-play.ts'
import { workingDayAfter } from './days.ts'
import type { DutyInPlay } from './duty.ts'
import { once, serviceOf, witnessesFor } from './scene.ts'
import { show } from './situations.ts'

/** The direct head submits the profile, the personnel service may return its first version for rework. */
export async function submitProfile(duty: DutyInPlay): Promise<void> {
  const { scene, of, owed } = duty
  await tell(scene, of, { by: await whoActs(duty), kind: 'profile' })
  const late = owed.limit !== null && scene.today > owed.limit
  const remark = late ? `late: the limit was ${owed.limit} (${owed.cite.join(', ')})` : undefined
  scene.diary.note('profile submitted', of.person.name, remark)
  const version = of.read.rounds?.current.profile.version ?? 0
  if (of.part.profile !== 'returned' || of.read.round > 1 || version > 0) return
  const reason = 'no assessment of the last year'
  await tell(scene, of, { by: of.personnel, kind: 'profile-returned', data: { reason } })
  scene.diary.note('profile returned for rework', of.person.name, reason)
}

/** The direct head, or whoever acts for him under an order while he is away. */
async function whoActs({ scene, of }: DutyInPlay): Promise<string> {
  if (of.part.directHead !== 'stood-in-for' || !once(scene, `acting for ${of.directHead}`))
    return of.directHead
  const head = scene.person(of.directHead)
  const acting = scene.person(head.member.directHead)
  const order = {
    office: 'directHead',
    actingFor: head.id,
    acting: acting.id,
    number: '17',
    orderedOn: scene.today,
    from: scene.today,
    to: workingDayAfter(scene.today, ACTS_FOR_DAYS),
  }
  await scene.as(serviceOf(of.person.member.unit, 'head')).post('/acting-orders', order)
  scene.diary.note(`${acting.name} acts for the direct head by order ${order.number}`, of.person.name)
  show(scene, 'acting')
  return acting.member.personnelNumber
}

const ACTS_FOR_DAYS = 14

/** The employee signs that he knows his profile, or refuses before two witnesses. */
export async function familiarise({ scene, of }: DutyInPlay): Promise<void> {
  if (of.part.familiarisation === 'refuses-to-sign') {
    const witnesses = witnessesFor(scene, of.person)
    await tell(scene, of, {
      by: of.directHead,
      kind: 'refused-to-sign',
      data: { of: 'profile', witnesses },
    })
    scene.diary.note('familiarised with the profile', of.person.name, 'refused to sign, two witnesses')
    return
  }
  await tell(scene, of, { by: of.directHead, kind: 'familiarised', data: { how: 'signature' } })
  scene.diary.note('familiarised with the profile', of.person.name)
}
