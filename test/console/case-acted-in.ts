import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAccessible } from './accessible.ts'
import { type CaseScreen, NUMBER } from './case-screen.ts'

/** Its forms: refused, checked, sent once, and kept while a session or Temporal is away. */
export const caseIsActedIn = (screen: CaseScreen): void => {
  test('before service the answers are checked: changed by a link, in each language, the scan asked for there', async () => {
    for (const language of ['kk', 'ru', 'en']) {
      await screen.goTo(`/language/${language}?back=/notices/${screen.noticeId}/served`)
      await screen.personnel.locator('[name=how][value=signature]').check()
      await screen.personnel.locator('form[data-draft] button').first().click()
      await screen.personnel.locator('form[data-check]').waitFor()
      assert.equal(await screen.personnel.locator('form[data-check] input[type=file]').count(), 1)
      await assertAccessible(screen.personnel)
    }
    assert.match(await screen.personnel.title(), /^Record its service: .*check before it is done/)
    await screen.personnel.locator('a[href$="/served?change=yes#how"]').click()
    await screen.personnel.locator('form[data-draft]').waitFor()
    assert.ok(await screen.personnel.locator('[name=how][value=signature]').isChecked())
    await screen.personnel.locator('form[data-draft] button').first().click()
    await screen.personnel.getByRole('button', { name: 'Record its service' }).click()
    assert.equal(
      await screen.personnel.locator('.govuk-error-summary__list a').getAttribute('href'),
      '#documents',
    )
    await assertAccessible(screen.personnel)
    assert.equal(await screen.desk.database.notice.count({ where: { servedOn: { not: null } } }), 0)
  })

  test('a form that is refused keeps what was typed and says at the field what is wrong', async () => {
    await screen.goTo(`/cases/${NUMBER}/acts/session`)
    await screen.personnel.getByLabel('Day', { exact: true }).fill('31')
    await screen.personnel.getByLabel('Month').fill('февраль')
    await screen.personnel.getByRole('button', { name: 'Send' }).click()
    assert.equal(await screen.personnel.locator('.govuk-error-summary__list li').count(), 2)
    assert.equal(await screen.personnel.getByLabel('Month').inputValue(), 'февраль')
    assert.match(await screen.personnel.title(), /^Error: /)
    await assertAccessible(screen.personnel)
  })

  test('an act is kept, once, and ends on a page that says what happens next', async () => {
    await screen.goTo(`/cases/${NUMBER}/acts/session`)
    for (const [label, value] of [
      ['Day', '30'],
      ['Month', 'қараша'],
      ['Year', '2026'],
    ] as const)
      await screen.personnel.getByLabel(label, { exact: true }).fill(value)
    await screen.personnel.getByLabel('Yes').check()
    await screen.personnel.getByRole('button', { name: 'Send' }).dblclick()
    await screen.personnel.waitForURL(/\/acts\/session\/[0-9a-f-]{36}$/)
    assert.equal(await screen.personnel.getByRole('heading', { level: 1 }).textContent(), 'Received and kept')
    await assertAccessible(screen.personnel)
    // The second press of the double click is answered too before one goes back.
    await screen.personnel.waitForLoadState('networkidle')
    await screen.personnel.goBack()
    await screen.personnel.getByRole('button', { name: 'Send' }).click()
    await screen.personnel.waitForURL(/\/acts\/session\/[0-9a-f-]{36}$/)
    assert.equal(await screen.desk.database.fact.count({ where: { kind: 'session', judgement: null } }), 1)
  })

  test('a page that looks again by itself does not call back whoever is on his way to another', async () => {
    const page = await screen.desk.signedIn('personnel', '/')
    const { id } = await screen.desk.database.fact.findFirstOrThrow({
      where: { kind: 'session', judgement: null },
    })
    await screen.goTo(`/cases/${NUMBER}/acts/session/${id}`, page)
    const seconds = Number(await page.locator('[data-look-again]').getAttribute('data-look-again'))
    const again = (timeout: number) =>
      page.waitForRequest((asked) => asked.url().endsWith(id), { timeout }).catch(() => undefined)
    await page.route('**/deadlines', async (route) => {
      await again(seconds * 2_000)
      await route.continue()
    })
    assert.equal(await screen.goTo(`/cases/${NUMBER}/deadlines`, page), 200)
  })

  test('dates cannot be set while Temporal is away: what was typed stays, and the form may be sent again', async () => {
    await screen.goTo(`/cases/${NUMBER}/schedule`)
    await screen.personnel.getByRole('button', { name: 'Take the earliest lawful dates' }).click()
    assert.ok(
      await screen.personnel.getByText('A part that is needed does not answer now').first().isVisible(),
    )
    await assertAccessible(screen.personnel)
  })

  test('what was typed when a session ended is there again after the sign-in', async () => {
    const page = await screen.desk.signedIn('personnel', `/cases/${NUMBER}/acts/missed`)
    await page.getByLabel('What shows it').fill('справка № 7')
    await screen.desk.database.webSession.updateMany({ data: { expiresAt: new Date(0) } })
    await page.getByRole('button', { name: 'Send' }).click()
    await page.waitForURL(/\/acts\/missed$/)
    assert.equal(await page.getByLabel('What shows it').inputValue(), 'справка № 7')
    assert.ok(await page.getByText('What you typed was kept').isVisible())
  })
}
