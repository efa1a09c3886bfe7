import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertAccessible } from './accessible.ts'
import { type CaseScreen, NUMBER } from './case-screen.ts'

const PAGES = [
  '/',
  '/cases',
  '/cases?q=%D0%9A%D0%B8%D0%BC&sort=limit',
  '/cases?q=nobody',
  `/cases/${NUMBER}`,
  '/cases/2027-000002',
  `/cases/${NUMBER}/deadlines`,
  `/cases/${NUMBER}/documents`,
  `/cases/${NUMBER}/notices`,
  `/cases/${NUMBER}/log`,
  `/cases/${NUMBER}/log?step=notice&from=nonsense`,
  `/cases/${NUMBER}/log?to=2020-01-01`,
  `/cases/${NUMBER}/schedule`,
  `/cases/${NUMBER}/acts/result?stage=testing`,
  `/cases/${NUMBER}/acts/missed`,
  `/cases/${NUMBER}/acts/refused-to-sign`,
  `/cases/${NUMBER}/acts/dossier-sent`,
  '/law/decree-1612/para%2011',
  '/account',
]

/** Its pages: what was done, what can be done and from when, its log and its days. */
export const caseIsShown = (screen: CaseScreen): void => {
  for (const path of PAGES)
    test(`${path} is shown, accessible, and under 100 KB in each language`, async () => {
      for (const language of ['kk', 'ru', 'en']) {
        await screen.goTo(`/language/${language}?back=/account`)
        assert.equal(await screen.goTo(path), 200, `${path} in ${language}`)
        assert.equal(await screen.personnel.locator('html').getAttribute('lang'), language)
        assert.ok((await screen.personnel.content()).length < 100_000)
      }
      await assertAccessible(screen.personnel)
    })

  test('a notice is shown with its proof, and its service by hand is asked for', async () => {
    assert.equal(await screen.goTo(`/notices/${screen.noticeId}`), 200)
    await assertAccessible(screen.personnel)
    await screen.personnel.getByRole('link', { name: 'Record its service' }).click()
    await assertAccessible(screen.personnel)
  })

  test('my tasks name the person, one verb, the days left, the clause, and who did what last in the case', async () => {
    await screen.goTo('/')
    const heads = await screen.personnel.locator('thead th').allTextContents()
    assert.deepEqual(heads, ['Employee', 'Task', 'Limit', 'Clause', 'Last done', 'Case'])
    const row = screen.personnel.locator('tbody tr', { hasText: 'Serve the notice' })
    assert.equal(await row.locator('td a', { hasText: 'Serve the notice' }).count(), 1)
    assert.match((await row.textContent()) ?? '', /working days? left/)
    assert.match((await row.textContent()) ?? '', /Серікова Данияр: Explanatory session held/)
    const whose = screen.personnel.getByRole('navigation', { name: 'Whose cases' })
    assert.equal(await whose.getByRole('link', { name: 'Whole body' }).getAttribute('href'), '/cases')
    assert.match((await whose.getByRole('link', { name: /^My tasks/ }).textContent()) ?? '', /to be done/)
  })

  test('each step that cannot be done yet says why, by which clause, and from when', async () => {
    await screen.goTo(`/cases/${NUMBER}`)
    const steps = screen.personnel.getByRole('region', { name: 'Steps of the certification' })
    const step = async (name: string) =>
      (await steps.locator('li', { has: screen.personnel.getByText(name, { exact: true }) }).textContent()) ??
      ''
    assert.match(await step('Notice'), /Can be done/)
    assert.match(
      await step('Computer test'),
      /not been served yet \(paragraph 10.*from \d+ \w+ 2027 at the earliest.*Cannot/s,
    )
    assert.match(await step('Acquaintance'), /Possible from \d+ \w+ 2027/)
    assert.equal(await steps.getByRole('link', { name: 'Computer test' }).count(), 0)
  })

  test('the log is a timeline, the latest first, asked for by person, document, deadline and period', async () => {
    await screen.goTo(`/cases/${NUMBER}/log`)
    const entries = screen.personnel.locator('.moj-timeline__item')
    const first = (await entries.first().textContent()) ?? ''
    assert.match(first, /Explanatory session held\s*Серікова Данияр, инспектор/)
    assert.match(first, /30 November 2026 at 11:00/)
    assert.equal(await entries.first().getByRole('link', { name: 'scan.pdf' }).count(), 1)
    const all = await entries.count()
    await screen.personnel.locator('#actor').selectOption('Серікова Данияр')
    await screen.personnel.getByRole('button', { name: 'Apply filters' }).click()
    await screen.personnel.waitForURL(/actor=/)
    assert.equal(await entries.count(), 1)
    await screen.goTo(`/cases/${NUMBER}/log?step=notice`)
    assert.ok((await entries.count()) > 0 && (await entries.count()) < all)
    await screen.goTo(`/cases/${NUMBER}/log?to=1%20%D0%BD%D0%BE%D1%8F%D0%B1%D1%80%D1%8F%202026`)
    assert.ok(await screen.personnel.getByText('No entry matches the filters').isVisible())
    await screen.goTo(`/cases/${NUMBER}/log?from=nonsense`)
    assert.ok(await screen.personnel.locator('#from-error').isVisible())
    await screen.personnel.getByRole('link', { name: /^Extract from the log/ }).click()
    assert.ok(await screen.personnel.getByLabel('Extract from the log').isChecked())
  })

  test('the days of a case are taken into a calendar', async () => {
    const file = await screen.personnel.request.get(`${screen.desk.address}/cases/${NUMBER}/days.ics`)
    assert.match(file.headers()['content-type'] ?? '', /^text\/calendar/)
    assert.match(await file.text(), /METHOD:PUBLISH[\s\S]*-r1-meeting@/)
    assert.equal(
      (await screen.personnel.request.get(`${screen.desk.address}/cases/2027-000002/days.ics`)).status(),
      409,
    )
  })

  test('a date is explained: its working stands one click away', async () => {
    await screen.goTo(`/cases/${NUMBER}/deadlines`)
    await screen.personnel.getByText('Why this date?: Profile').click()
    assert.ok(
      await screen.personnel.getByText('Counted from the meeting of the commission').first().isVisible(),
    )
  })
}
