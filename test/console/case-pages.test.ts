import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { sayIn } from '../../texts/pages/say.ts'
import { actedOnRecord } from '../acted-on-record.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { assertAccessible } from './accessible.ts'
import { checkAndDo } from './check-answers.ts'
import { openConsole, type TestConsole } from './console-ground.ts'
import { assertKeyboard } from './keyboard.ts'

const NUMBER = '2027-000001'

/** The language of the roster. */
const say = sayIn('ru')

describe('the pages of a case', () => {
  let desk: TestConsole
  let personnel: Page
  let noticeId = ''

  before(async () => {
    desk = await openConsole()
    await desk.grant('personnel', 'personnel')
    const unitId = await unitOnRecord(desk.database, { code: 'B', kind: 'body' })
    const headId = await employeeOnRecord(desk.database, { number: '2001', unitId, familyName: 'Серікова' })
    const employeeId = await employeeOnRecord(desk.database, { number: '1001', unitId, directHeadId: headId })
    const caseId = await caseOnRecord(desk.database, { number: NUMBER, employeeId, unitId })
    const other = await employeeOnRecord(desk.database, { number: '1002', unitId, familyName: 'Ким' })
    await caseOnRecord(desk.database, { number: '2027-000002', employeeId: other, unitId, dates: 'not-set' })
    await actedOnRecord(desk.database, {
      ...{ caseId, by: '2001', kind: 'session', data: { attended: true } },
      ...{ occurredOn: '2026-11-30', receivedAt: '2026-11-30T06:00:00Z' },
    })
    noticeId = (await desk.database.notice.findFirstOrThrow({ where: { kind: 'dates-set' } })).id
    personnel = await desk.signedIn('personnel', '/')
  })
  after(() => desk.close())

  const open = async (path: string, page = personnel) => {
    const answer = await page.goto(`${desk.address}${path}`)
    return answer?.status()
  }

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

  for (const path of PAGES)
    test(`${path} is shown, accessible, and under 100 KB in each language`, async () => {
      for (const language of ['kk', 'ru', 'en']) {
        await open(`/language/${language}?back=/account`)
        assert.equal(await open(path), 200, `${path} in ${language}`)
        assert.equal(await personnel.locator('html').getAttribute('lang'), language)
        assert.ok((await personnel.content()).length < 100_000)
      }
      await assertAccessible(personnel)
    })

  test('a notice is shown with its proof, and its service by hand is asked for', async () => {
    assert.equal(await open(`/notices/${noticeId}`), 200)
    await assertAccessible(personnel)
    await personnel.getByRole('link', { name: 'Record its service' }).click()
    await assertAccessible(personnel)
  })

  test('my tasks name the person, one verb, the days left, the clause, and who did what last in the case', async () => {
    await open('/')
    const heads = await personnel.locator('thead th').allTextContents()
    assert.deepEqual(heads, ['Employee', 'Task', 'Limit', 'Clause', 'Last done', 'Case'])
    const row = personnel.locator('tbody tr', { hasText: 'Serve the notice' })
    assert.equal(await row.locator('td a', { hasText: 'Serve the notice' }).count(), 1)
    assert.match((await row.textContent()) ?? '', /working days? left/)
    assert.match((await row.textContent()) ?? '', /Серікова Данияр: Explanatory session held/)
    const whose = personnel.getByRole('navigation', { name: 'Whose cases' })
    assert.equal(await whose.getByRole('link', { name: 'Whole body' }).getAttribute('href'), '/cases')
    assert.match((await whose.getByRole('link', { name: /^My tasks/ }).textContent()) ?? '', /to be done/)
  })

  test('each step that cannot be done yet says why, by which clause, and from when', async () => {
    await open(`/cases/${NUMBER}`)
    const steps = personnel.getByRole('region', { name: 'Steps of the certification' })
    const step = async (name: string) =>
      (await steps.locator('li', { has: personnel.getByText(name, { exact: true }) }).textContent()) ?? ''
    assert.match(await step('Notice'), /Can be done/)
    assert.match(
      await step('Computer test'),
      /not been served yet \(paragraph 10.*from \d+ \w+ 2027 at the earliest.*Cannot/s,
    )
    assert.match(await step('Acquaintance'), /Possible from \d+ \w+ 2027/)
    assert.equal(await steps.getByRole('link', { name: 'Computer test' }).count(), 0)
  })

  test('the log is a timeline, the latest first, asked for by person, document, deadline and period', async () => {
    await open(`/cases/${NUMBER}/log`)
    const entries = personnel.locator('.moj-timeline__item')
    const first = (await entries.first().textContent()) ?? ''
    assert.match(first, /Explanatory session held\s*Серікова Данияр, инспектор/)
    assert.match(first, /30 November 2026 at 11:00/)
    assert.equal(await entries.first().getByRole('link', { name: 'scan.pdf' }).count(), 1)
    const all = await entries.count()
    await personnel.locator('#actor').selectOption('Серікова Данияр')
    await personnel.getByRole('button', { name: 'Apply filters' }).click()
    await personnel.waitForURL(/actor=/)
    assert.equal(await entries.count(), 1)
    await open(`/cases/${NUMBER}/log?step=notice`)
    assert.ok((await entries.count()) > 0 && (await entries.count()) < all)
    await open(`/cases/${NUMBER}/log?to=1%20%D0%BD%D0%BE%D1%8F%D0%B1%D1%80%D1%8F%202026`)
    assert.ok(await personnel.getByText('No entry matches the filters').isVisible())
    await open(`/cases/${NUMBER}/log?from=nonsense`)
    assert.ok(await personnel.locator('#from-error').isVisible())
    await personnel.getByRole('link', { name: /^Extract from the log/ }).click()
    assert.ok(await personnel.getByLabel('Extract from the log').isChecked())
  })

  test('before service the answers are checked: changed by a link, in each language, the scan asked for there', async () => {
    for (const language of ['kk', 'ru', 'en']) {
      await open(`/language/${language}?back=/notices/${noticeId}/served`)
      await personnel.locator('[name=how][value=signature]').check()
      await personnel.locator('form[data-draft] button').first().click()
      await personnel.locator('form[data-check]').waitFor()
      assert.equal(await personnel.locator('form[data-check] input[type=file]').count(), 1)
      await assertAccessible(personnel)
    }
    assert.match(await personnel.title(), /^Record its service: .*check before it is done/)
    await personnel.locator('a[href$="/served?change=yes#how"]').click()
    await personnel.locator('form[data-draft]').waitFor()
    assert.ok(await personnel.locator('[name=how][value=signature]').isChecked())
    await personnel.locator('form[data-draft] button').first().click()
    await personnel.getByRole('button', { name: 'Record its service' }).click()
    assert.equal(await personnel.locator('.govuk-error-summary__list a').getAttribute('href'), '#documents')
    await assertAccessible(personnel)
    assert.equal(await desk.database.notice.count({ where: { servedOn: { not: null } } }), 0)
  })

  test('the days of a case are taken into a calendar', async () => {
    const file = await personnel.request.get(`${desk.address}/cases/${NUMBER}/days.ics`)
    assert.match(file.headers()['content-type'] ?? '', /^text\/calendar/)
    assert.match(await file.text(), /METHOD:PUBLISH[\s\S]*-r1-meeting@/)
    assert.equal((await personnel.request.get(`${desk.address}/cases/2027-000002/days.ics`)).status(), 409)
  })

  test('a date is explained: its working stands one click away', async () => {
    await open(`/cases/${NUMBER}/deadlines`)
    await personnel.getByText('Why this date?: Profile').click()
    assert.ok(await personnel.getByText('Counted from the meeting of the commission').first().isVisible())
  })

  test('a form that is refused keeps what was typed and says at the field what is wrong', async () => {
    await open(`/cases/${NUMBER}/acts/session`)
    await personnel.getByLabel('Day', { exact: true }).fill('31')
    await personnel.getByLabel('Month').fill('февраль')
    await personnel.getByRole('button', { name: 'Send' }).click()
    assert.equal(await personnel.locator('.govuk-error-summary__list li').count(), 2)
    assert.equal(await personnel.getByLabel('Month').inputValue(), 'февраль')
    assert.match(await personnel.title(), /^Error: /)
    await assertAccessible(personnel)
  })

  test('an act is kept, once, and ends on a page that says what happens next', async () => {
    await open(`/cases/${NUMBER}/acts/session`)
    for (const [label, value] of [
      ['Day', '30'],
      ['Month', 'қараша'],
      ['Year', '2026'],
    ] as const)
      await personnel.getByLabel(label, { exact: true }).fill(value)
    await personnel.getByLabel('Yes').check()
    await personnel.getByRole('button', { name: 'Send' }).dblclick()
    await personnel.waitForURL(/\/acts\/session\/[0-9a-f-]{36}$/)
    assert.equal(await personnel.getByRole('heading', { level: 1 }).textContent(), 'Received and kept')
    await assertAccessible(personnel)
    // The second press of the double click is answered too before one goes back.
    await personnel.waitForLoadState('networkidle')
    await personnel.goBack()
    await personnel.getByRole('button', { name: 'Send' }).click()
    await personnel.waitForURL(/\/acts\/session\/[0-9a-f-]{36}$/)
    assert.equal(await desk.database.fact.count({ where: { kind: 'session', judgement: null } }), 1)
  })

  test('a page that looks again by itself does not call back whoever is on his way to another', async () => {
    const page = await desk.signedIn('personnel', '/')
    const { id } = await desk.database.fact.findFirstOrThrow({ where: { kind: 'session', judgement: null } })
    await open(`/cases/${NUMBER}/acts/session/${id}`, page)
    const seconds = Number(await page.locator('[data-look-again]').getAttribute('data-look-again'))
    const again = (timeout: number) =>
      page.waitForRequest((asked) => asked.url().endsWith(id), { timeout }).catch(() => undefined)
    await page.route('**/deadlines', async (route) => {
      await again(seconds * 2_000)
      await route.continue()
    })
    assert.equal(await open(`/cases/${NUMBER}/deadlines`, page), 200)
  })

  test('the keyboard alone comes to everything, in the order in which it is read, and one sees where one is', async () => {
    const ofCase = ['', '/deadlines', '/acts/missed', '/acts/refused-to-sign'].map(
      (path) => `/cases/${NUMBER}${path}`,
    )
    for (const path of ['/', '/cases', ...ofCase]) {
      await open(path)
      await assertKeyboard(personnel)
    }
  })

  test('the keyboard alone does an act', async () => {
    await open(`/cases/${NUMBER}/acts/dossier-sent`)
    const focused = () =>
      personnel.evaluate('document.activeElement.id || document.activeElement.textContent.trim()')
    for (let left = 60; left > 0 && (await focused()) !== 'missing'; left--)
      await personnel.keyboard.press('Tab')
    await personnel.keyboard.type('Заключение – ещё не поступило')
    const press = async (button: string) => {
      for (let left = 60; left > 0 && (await focused()) !== button; left--)
        await personnel.keyboard.press('Tab')
      await personnel.keyboard.press('Enter')
    }
    await press('Continue')
    await personnel.locator('form[data-check]').waitFor()
    await press('Send the dossier to the commission')
    await personnel.waitForURL(/\/acts\/dossier-sent\/[0-9a-f-]{36}$/)
    const kept = await desk.database.fact.findFirstOrThrow({ where: { kind: 'dossier-sent' } })
    assert.deepEqual(kept.data, { missing: [{ item: 'Заключение', reason: 'ещё не поступило' }] })
  })

  test('dates cannot be set while Temporal is away: what was typed stays, and the form may be sent again', async () => {
    await open(`/cases/${NUMBER}/schedule`)
    await personnel.getByRole('button', { name: 'Take the earliest lawful dates' }).click()
    assert.ok(await personnel.getByText('A part that is needed does not answer now').first().isVisible())
    await assertAccessible(personnel)
  })

  test('what was typed when a session ended is there again after the sign-in', async () => {
    const page = await desk.signedIn('personnel', `/cases/${NUMBER}/acts/missed`)
    await page.getByLabel('What shows it').fill('справка № 7')
    await desk.database.webSession.updateMany({ data: { expiresAt: new Date(0) } })
    await page.getByRole('button', { name: 'Send' }).click()
    await page.waitForURL(/\/acts\/missed$/)
    assert.equal(await page.getByLabel('What shows it').inputValue(), 'справка № 7')
    assert.ok(await page.getByText('What you typed was kept').isVisible())
  })

  test('nobody does the act of somebody else, and nobody sees a case that is not his', async () => {
    const head = await desk.signedIn('2001', '/')
    assert.equal(await open(`/cases/${NUMBER}/schedule`, head), 403)
    await assertAccessible(head)
    assert.equal(await open('/cases/2027-000002', head), 404)
    assert.equal(await open(`/cases/${NUMBER}/acts/profile`, head), 200)
  })

  test('a witness whom one may not see is named by the whole personnel number', async () => {
    const head = await desk.signedIn('2001', `/cases/${NUMBER}/acts/refused-to-sign`)
    await head.locator('[name=of][value=profile]').check()
    await head.locator('#witnesses').fill('Ким')
    await head.locator('form[data-draft] button').click()
    assert.equal(await head.locator('#witnesses-error').count(), 1)
    await head.locator('#witnesses').fill('1002\n2001')
    await checkAndDo(head, say('act.refused-to-sign'))
    await head.waitForURL(/\/acts\/refused-to-sign\/[0-9a-f-]{36}$/)
  })

  test('every act works without JavaScript', async () => {
    const page = await desk.signedIn('2001', `/cases/${NUMBER}/acts/profile`, { javaScriptEnabled: false })
    await checkAndDo(page, say('act.profile'))
    assert.match(page.url(), /\/acts\/profile\/[0-9a-f-]{36}$/)
    await page.locator('.attestor-header form button').click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    assert.match(page.url(), /\/signed-out/)
    await page.goto(`${desk.address}/cases`)
    assert.match(page.url(), /interaction/)
  })
})
