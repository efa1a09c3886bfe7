import { tell } from './case-in-play.ts'
import type { DutyInPlay } from './duties.ts'
import { witnessesFor } from './scene.ts'

/** The direct head submits the profile, the personnel service may return its first version for rework. */
export async function submitProfile({ scene, of, owed }: DutyInPlay): Promise<void> {
  await tell(scene, of, { by: of.directHead, kind: 'profile' })
  const late = owed.limit !== null && scene.today > owed.limit
  const remark = late ? `late: the limit was ${owed.limit} (${owed.cite.join(', ')})` : undefined
  scene.diary.note('profile submitted', of.person.name, remark)
  const version = of.read.rounds?.current.profile.version ?? 0
  if (of.part.profile !== 'returned' || of.read.round > 1 || version > 0) return
  const reason = 'no assessment of the last year'
  await tell(scene, of, { by: of.personnel, kind: 'profile-returned', data: { reason } })
  scene.diary.note('profile returned for rework', of.person.name, reason)
}

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
