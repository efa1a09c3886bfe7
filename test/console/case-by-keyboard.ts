import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CaseScreen, NUMBER } from './case-screen.ts'
import { assertKeyboard } from './keyboard.ts'

/** Its pages and an act by the keyboard alone. */
export const caseByKeyboard = (screen: CaseScreen): void => {
  test('the keyboard alone comes to everything, in the order in which it is read, and one sees where one is', async () => {
    const ofCase = ['', '/deadlines', '/acts/missed', '/acts/refused-to-sign'].map(
      (path) => `/cases/${NUMBER}${path}`,
    )
    for (const path of ['/', '/cases', ...ofCase]) {
      await screen.goTo(path)
      await assertKeyboard(screen.personnel)
    }
  })

  test('the keyboard alone does an act', async () => {
    await screen.goTo(`/cases/${NUMBER}/acts/dossier-sent`)
    const focused = () =>
      screen.personnel.evaluate('document.activeElement.id || document.activeElement.textContent.trim()')
    for (let left = 60; left > 0 && (await focused()) !== 'missing'; left--)
      await screen.personnel.keyboard.press('Tab')
    await screen.personnel.keyboard.type('Заключение – ещё не поступило')
    const press = async (button: string) => {
      for (let left = 60; left > 0 && (await focused()) !== button; left--)
        await screen.personnel.keyboard.press('Tab')
      await screen.personnel.keyboard.press('Enter')
    }
    await press('Continue')
    await screen.personnel.locator('form[data-check]').waitFor()
    await press('Send the dossier to the commission')
    await screen.personnel.waitForURL(/\/acts\/dossier-sent\/[0-9a-f-]{36}$/)
    const kept = await screen.desk.database.fact.findFirstOrThrow({ where: { kind: 'dossier-sent' } })
    assert.deepEqual(kept.data, { missing: [{ item: 'Заключение', reason: 'ещё не поступило' }] })
  })
}
