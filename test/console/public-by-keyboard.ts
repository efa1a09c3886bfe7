import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../records/database.ts'
import { announcedMeeting } from '../observers/announced-meeting.ts'
import { enterAt, tabTo } from './by-keyboard.ts'
import { fillByKeyboard } from './fill-by-keyboard.ts'
import type { RecordGround } from './record-ground.ts'

const APPLICATION = {
  ...{ fullName: 'Асанова Айгүл', capacity: 'maslikhat', subordination: 'none' },
  contact: '+7 700 000 00 01',
}

/** What anybody does without signing in. The ground has one more meeting afterwards. */
export const publicByKeyboard = (ground: RecordGround): void => {
  test('an observer applies, follows his application, gives his place up and says what he saw by the keyboard alone', async () => {
    const { desk } = ground
    const { id } = await desk.database.employee.findFirstOrThrow({ where: { personnelNumber: 'E2' } })
    const announced = { ruleset: 'decree-1612', heldOn: '2026-12-08', employees: [id] } as const
    const meeting = await announcedMeeting(desk.database, announced)
    const page = await (await desk.window()).newPage()
    await page.goto(`${desk.address}/public`)
    await enterAt(page, `main a[href="/public/meetings/${meeting}"]`)
    await enterAt(page, 'main a[href$="/apply"]')
    const copy = Buffer.from('%PDF-1.4\n%%EOF\n')
    const sent = await fillByKeyboard(page, { answers: APPLICATION, file: copy })
    assert.equal(sent.status(), 200)
    const [, receipt = ''] = /\/public\/applications\/([^/?]+)\?sent=yes$/.exec(page.url()) ?? []
    await page.goto(`${desk.address}/public`)
    await tabTo(page, '#receipt')
    await page.keyboard.type(receipt)
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
    await enterAt(page, 'form[action$="/given-up"] button')
    assert.match(page.url(), new RegExp(`/public/applications/${receipt}`))
    assert.equal(await page.locator('form[action$="/given-up"]').count(), 0, 'the place was not given up')
    await held(desk.database, meeting)
    await page.goto(`${desk.address}/public/applications/${receipt}`)
    await enterAt(page, 'main a[href$="/say/letter"]')
    const said = await fillByKeyboard(page, { answers: { text: 'It was fair.' }, file: null })
    assert.match(said.url(), /\?said=letter$/)
    await page.context().close()
  })
}

/** The meeting is over, and whoever applied was there. */
const held = async (database: Database, meetingId: string): Promise<void> => {
  const { state, heldOn } = await database.meeting.findUniqueOrThrow({ where: { id: meetingId } })
  const closed = { ...(state as object), status: 'closed' }
  await database.meeting.update({ where: { id: meetingId }, data: { status: 'closed', state: closed } })
  const admitted = { cancelledOn: null, decision: 'qualifies', registeredOn: heldOn }
  await database.observerApplication.updateMany({ where: { meetingId }, data: admitted })
}
