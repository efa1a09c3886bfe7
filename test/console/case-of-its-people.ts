import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayIn } from '../../texts/pages/say.ts'
import { assertAccessible } from './accessible.ts'
import { type CaseScreen, NUMBER } from './case-screen.ts'
import { checkAndDo } from './check-answers.ts'

/** The language of the roster. */
const say = sayIn('ru')

/** Who may see it and act in it, with and without script. */
export const caseIsOfItsPeople = (screen: CaseScreen): void => {
  test('nobody does the act of somebody else, and nobody sees a case that is not his', async () => {
    const head = await screen.desk.signedIn('2001', '/')
    assert.equal(await screen.goTo(`/cases/${NUMBER}/schedule`, head), 403)
    await assertAccessible(head)
    assert.equal(await screen.goTo('/cases/2027-000002', head), 404)
    assert.equal(await screen.goTo(`/cases/${NUMBER}/acts/profile`, head), 200)
  })

  test('a witness whom one may not see is named by the whole personnel number', async () => {
    const head = await screen.desk.signedIn('2001', `/cases/${NUMBER}/acts/refused-to-sign`)
    await head.locator('[name=of][value=profile]').check()
    await head.locator('#witnesses').fill('Ким')
    await head.locator('form[data-draft] button').click()
    assert.equal(await head.locator('#witnesses-error').count(), 1)
    await head.locator('#witnesses').fill('1002\n2001')
    await checkAndDo(head, say('act.refused-to-sign'))
    await head.waitForURL(/\/acts\/refused-to-sign\/[0-9a-f-]{36}$/)
  })

  test('every act works without JavaScript', async () => {
    const page = await screen.desk.signedIn('2001', `/cases/${NUMBER}/acts/profile`, {
      javaScriptEnabled: false,
    })
    await checkAndDo(page, say('act.profile'))
    assert.match(page.url(), /\/acts\/profile\/[0-9a-f-]{36}$/)
    await page.locator('.attestor-header form button').click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    assert.match(page.url(), /\/signed-out/)
    await page.goto(`${screen.desk.address}/cases`)
    assert.match(page.url(), /interaction/)
  })
}
