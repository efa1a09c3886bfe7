import type { DutyInPlay } from './duty.ts'
import { scan, witnessesFor } from './scene.ts'
import { show } from './situations.ts'

type Notice = { id: string; outcome: string }

/** By hand, against signature on a page that is scanned; or refused, before two witnesses. */
export async function serveByHand({ scene, of, owed }: DutyInPlay): Promise<void> {
  const refuses = of.part.notice === 'refuses-to-sign'
  const fields = refuses
    ? { how: 'refused-to-sign', servedOn: scene.today, witnesses: witnessesFor(scene, of.person) }
    : { how: 'signature', servedOn: scene.today }
  const personnel = scene.as(of.personnel)
  const { items } = await personnel.get<{ items: Notice[] }>(`/cases/${of.read.id}/notices?limit=200`)
  const isUnknown = items.some(({ id, outcome }) => id === owed.data.noticeId && outcome === 'unknown')
  const form = { name: 'documents', files: [scan('notice')], fields }
  await personnel.send(`/notices/${owed.data.noticeId}/served`, form)
  const remark = refuses ? 'refused to sign, two witnesses' : undefined
  const unanswered = isUnknown ? 'the mail server never answered for it' : remark
  scene.diary.note('notice served by hand', of.person.name, unanswered)
  if (isUnknown) show(scene, 'mail-unanswered')
}
