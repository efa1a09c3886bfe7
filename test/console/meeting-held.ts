import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MEETING_DAY } from '../meeting/meeting-ground.ts'
import { assertAccessible } from './accessible.ts'
import { checkAndDo } from './check-answers.ts'
import { assertKeyboard } from './keyboard.ts'
import { type MeetingScreen, NO_SCRIPT, press } from './meeting-screen.ts'
import { voteByKeyboard } from './vote-by-keyboard.ts'

/** On its day: attendance, votes from several windows, counts, the decision. */
export const meetingIsHeld = (screen: MeetingScreen): void => {
  test('attendance opens the meeting with its quorum and the rule, and shows members no acts of the secretary', async () => {
    screen.desk.moveTo(MEETING_DAY, 10)
    await screen.go(screen.secretary, screen.here)
    await press(screen.secretary, 'Record who is present')
    for (const number of ['M1', 'M2', 'M3', 'M4']) await screen.secretary.getByLabel(`${number} Test`).check()
    await press(screen.secretary, 'Record who is present')
    assert.ok(await screen.secretary.getByText('Present: 4 of 5.').isVisible())
    assert.ok(await screen.secretary.getByText('There is a quorum').isVisible())
    for (const [at, number] of ['M1', 'M2', 'M3', 'M4'].entries())
      screen.members.set(number, await screen.desk.signedIn(number, screen.here, at > 1 ? NO_SCRIPT : {}))
    await assertAccessible(screen.memberAt('M1'))
    assert.equal(await screen.memberAt('M2').getByRole('button', { name: 'Close the meeting' }).count(), 0)
  })

  test('an item is not opened before the profile was seen: the form says so with the clause', async () => {
    await screen.go(screen.secretary, `${screen.here}/items/2`)
    await press(screen.secretary, 'Open the item')
    await screen.secretary.getByLabel('Came', { exact: true }).check()
    await press(screen.secretary, 'Open the item')
    const alert = screen.secretary.getByRole('alert')
    assert.ok(await alert.getByRole('link', { name: /13/ }).first().isVisible())
    const chairman = screen.memberAt('M1')
    await screen.go(chairman, `${screen.here}/items/2/recusal`)
    await assertAccessible(chairman)
    await screen.go(chairman, `${screen.here}/items/1/open`)
    await assertAccessible(chairman)
  })

  test('members vote at once from their own windows, and nobody sees the count before it is open to all', async () => {
    await screen.go(screen.secretary, `${screen.here}/items/1`)
    await press(screen.secretary, 'Open the item')
    await screen.secretary.getByLabel('Came', { exact: true }).check()
    await press(screen.secretary, 'Open the item')
    await press(screen.secretary, 'Count a question')
    await screen.secretary.getByLabel('M2 Test').check()
    await press(screen.secretary, 'Count a question')
    assert.ok(await screen.secretary.getByText('Questions asked: 1. At most 15 are allowed.').isVisible())
    await Promise.all([
      screen.vote('M1', 'Corresponds to the post'),
      screen.vote('M2', 'Corresponds to the post'),
      screen.vote('M3', 'Subject to re-certification'),
    ])
    const page = screen.memberAt('M2')
    await screen.go(page, `${screen.here}/items/1`)
    assert.ok(await page.getByText('Votes given: 3 of 4.').isVisible())
    assert.equal(await page.getByText('Counted rounds').count(), 0)
    assert.equal(await page.getByText('re-certification').count(), 1)
    await assertAccessible(page)
    await assertKeyboard(page)
    await screen.go(page, `${screen.here}/items/1/vote?question=decision&round=1`)
    await assertAccessible(page)
    await assertKeyboard(page)
    await page.getByLabel('Subject to re-certification').check()
    await checkAndDo(page, 'Give my vote')
    assert.ok(await page.getByRole('alert').getByRole('link', { name: /21/ }).first().isVisible())
  })

  test('without a majority the count leads to a further round among the leading options', async () => {
    await screen.go(screen.secretary, `${screen.here}/items/1`)
    const chairman = screen.memberAt('M1')
    await screen.go(chairman, `${screen.here}/items/1/count?question=decision&round=1`)
    await press(screen.secretary, 'Close the count')
    await checkAndDo(screen.secretary, 'Close the count')
    assert.ok(await screen.secretary.getByText(/The next round is among the leading options/).isVisible())
    // The chairman had the same form open: he is told, and closes nothing.
    await press(chairman, 'Continue')
    assert.ok(await chairman.getByRole('alert').isVisible())
    await assertAccessible(chairman)
    const late = screen.memberAt('M4')
    await screen.go(late, `${screen.here}/items/1/vote?question=decision&round=1`)
    assert.ok(await late.getByText('This round of voting is over').isVisible())
    await screen.go(late, `${screen.here}/items/1`)
    await press(late, 'Vote')
    assert.equal(await late.getByRole('radio').count(), 3)
  })

  test('a member votes by the keyboard alone, the secretary enters a vote by name, and the decision is read out with the rule', async () => {
    await voteByKeyboard(screen, { number: 'M1', option: 'Corresponds to the post' })
    await screen.vote('M2', 'Corresponds to the post')
    await screen.vote('M3', 'Corresponds to the post')
    await screen.go(screen.secretary, `${screen.here}/items/1`)
    await screen.secretary.getByRole('link', { name: 'Enter the vote M4 Test' }).click()
    await screen.secretary.getByLabel('Subject to re-certification').check()
    await checkAndDo(screen.secretary, 'Enter the vote')
    assert.ok(await screen.secretary.getByText('The vote is on record: M4 Test').isVisible())
    await screen.lookFrom('M1', screen.secretary)
    await screen.go(screen.secretary, `${screen.here}/items/1`)
    assert.ok(await screen.secretary.getByText('Votes given: 4 of 4.').isVisible())
    await press(screen.secretary, 'Close the count')
    await press(screen.secretary, 'Close the count')
    assert.equal(await screen.secretary.locator('h1').textContent(), 'The commission has decided')
    assert.ok(await screen.secretary.getByText('Decision, to be read out').isVisible())
    await screen.lookFrom('M1', screen.secretary)
    for (const number of ['M2', 'M4']) {
      const page = screen.memberAt(number)
      await screen.go(page, `${screen.here}/items/1`)
      const decision = page.getByRole('region', { name: 'Decision, to be read out' })
      assert.match((await decision.textContent()) ?? '', /Corresponds to the post/)
      assert.ok(await decision.getByRole('link', { name: /21/ }).isVisible())
    }
    await assertAccessible(screen.memberAt('M2'))
  })

  test('the page looks again by itself only for whoever asks for it', async () => {
    const page = screen.memberAt('M1')
    await screen.go(page, `${screen.here}/items/1`)
    await page.getByRole('link', { name: 'Look again by itself' }).click()
    assert.ok(await page.getByText('This page looks again every 5 s.').isVisible())
    await page.getByRole('link', { name: 'Stop' }).click()
    assert.equal(await page.locator('[data-look-again]').count(), 0)
  })

  test('a member who does not agree files a separate opinion, which stands with the decision', async () => {
    const page = screen.memberAt('M3')
    await screen.go(page, `${screen.here}/items/1/opinion`)
    await checkAndDo(page, 'File a separate opinion')
    assert.ok(await page.getByRole('alert').isVisible())
    await page.locator('#words').fill('The profile is too short to decide on.')
    await checkAndDo(page, 'File a separate opinion')
    await screen.go(screen.memberAt('M1'), `${screen.here}/items/1`)
    assert.ok(await screen.memberAt('M1').getByText('The profile is too short to decide on.').isVisible())
    await assertAccessible(screen.memberAt('M1'))
  })
}
