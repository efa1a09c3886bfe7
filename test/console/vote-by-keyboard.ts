import assert from 'node:assert/strict'
import { comeToWrongField, enterAt } from './by-keyboard.ts'
import type { MeetingScreen } from './meeting-screen.ts'

/** A member votes on the first item without a mouse, at first without a choice; his vote is for the first of the options. */
export const voteByKeyboard = async (
  screen: MeetingScreen,
  { number, option }: { number: string; option: string },
): Promise<void> => {
  const page = screen.memberAt(number)
  await screen.go(page, `${screen.here}/items/1`)
  await enterAt(page, 'main a[href*="/vote"]')
  await enterAt(page, 'form[data-draft] .govuk-button-group button')
  await comeToWrongField(page)
  await page.keyboard.press('Space')
  assert.ok(await page.getByLabel(option, { exact: true }).isChecked())
  await enterAt(page, 'form[data-draft] .govuk-button-group button')
  await enterAt(page, 'form[data-check] .govuk-button-group button')
  await screen.go(page, `${screen.here}/items/1`)
  assert.ok(await page.getByText(`My vote: ${option}`).isVisible())
}
