import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAccessible } from './accessible.ts'
import { checkAndDo } from './check-answers.ts'
import { type MeetingScreen, NEXT_DAY, press } from './meeting-screen.ts'

/** It is adjourned, goes on, is closed; its minutes are signed. */
export const meetingIsOver = (screen: MeetingScreen): void => {
  test('it is adjourned to another day, and goes on there', async () => {
    const chairman = screen.memberAt('M1')
    await screen.go(chairman, `${screen.here}/items/2/postponement`)
    await assertAccessible(chairman)
    await screen.go(chairman, `${screen.here}/adjournment`)
    await assertAccessible(chairman)
    await screen.go(screen.secretary, screen.here)
    await press(screen.secretary, 'Adjourn the meeting')
    const resumes = screen.secretary.getByRole('group', { name: 'Day on which it goes on' })
    await resumes.getByLabel('Day', { exact: true }).fill(NEXT_DAY.toString())
    await screen.secretary.getByLabel('the working day is over').check()
    await press(screen.secretary, 'Adjourn the meeting')
    assert.ok(await screen.secretary.getByText(/The meeting is adjourned/).isVisible())
    screen.desk.moveTo(NEXT_DAY, 10)
    await press(screen.secretary, 'Record who is present')
    for (const number of ['M1', 'M2', 'M3', 'M4']) await screen.secretary.getByLabel(`${number} Test`).check()
    await press(screen.secretary, 'Record who is present')
    assert.ok(await screen.secretary.getByText('The meeting is open.').isVisible())
  })

  test('the meeting is closed, and its minutes are signed', async () => {
    await screen.go(screen.secretary, screen.here)
    await press(screen.secretary, 'Close the meeting')
    assert.ok(await screen.secretary.getByText('go to another meeting: 1.').isVisible())
    await press(screen.secretary, 'Close the meeting')
    assert.equal(await screen.secretary.locator('h1').textContent(), 'The meeting is closed')
    await screen.lookFrom('M1', screen.secretary)
    await screen.go(screen.secretary, screen.here)
    assert.ok(await screen.secretary.getByText('Signatures that are missing').isVisible())
    const chairman = screen.memberAt('M1')
    await screen.go(chairman, screen.here)
    await assertAccessible(chairman)
    await press(chairman, 'Record signatures')
    for (const box of await chairman.getByRole('checkbox').all()) await box.check()
    await assertAccessible(chairman)
    await checkAndDo(chairman, 'Record signatures')
    await screen.goUntil(
      chairman,
      screen.here,
      async (at) => (await at.getByText('Signed by everybody on').count()) > 0,
    )
  })

  test('whoever has no seat is not shown the meeting, and his list says why it is empty', async () => {
    const stranger = await screen.desk.signedIn('E1', '/meetings')
    await assertAccessible(stranger)
    assert.equal(await screen.go(stranger, screen.here), 404)
    const chairman = screen.memberAt('M1')
    for (const language of ['ru', 'kk']) {
      await screen.go(chairman, `/language/${language}?back=${encodeURIComponent(`${screen.here}/items/1`)}`)
      await assertAccessible(chairman)
    }
  })
}
