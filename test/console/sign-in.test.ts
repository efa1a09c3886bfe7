import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { assertAccessible } from './accessible.ts'
import { openConsole, signIn, type TestConsole } from './console-ground.ts'

describe('signing in', () => {
  let desk: TestConsole
  before(async () => {
    desk = await openConsole()
    await desk.grant('personnel', 'personnel')
    const unitId = await unitOnRecord(desk.database, { code: 'B', kind: 'body' })
    await employeeOnRecord(desk.database, { number: '1001', unitId })
  })
  after(() => desk.close())

  test('one comes back to the address that was asked for, with its query', async () => {
    const page = await desk.signedIn('personnel', '/cases?stage=testing')
    assert.equal(page.url(), `${desk.address}/cases?stage=testing`)
  })

  test('the browser holds a secret that scripts do not see, and the database only its hash', async () => {
    const page = await desk.signedIn('personnel', '/')
    const cookies = await page.context().cookies(desk.address)
    const session = cookies.find(({ name }) => name === 'attestor-session')
    assert.equal(session?.httpOnly, true)
    assert.equal(session?.sameSite, 'Lax')
    assert.equal(await desk.database.webSession.count({ where: { id: session?.value ?? '' } }), 0)
    assert.equal(await page.evaluate('document.cookie'), '')
  })

  test('the end of the session is printed, and moved by each page that is asked', async () => {
    const page = await desk.signedIn('personnel', '/')
    assert.match((await page.locator('footer').textContent()) ?? '', /Your session ends \d+ \w+ \d{4}/)
    const soon = new Date(Date.now() + 3 * 60_000)
    await desk.database.webSession.updateMany({ data: { expiresAt: soon } })
    await page.reload()
    const moved = await desk.database.webSession.findMany({ where: { expiresAt: { gt: soon } } })
    assert.ok(moved.length > 0)
  })

  const sessionEnds = (seconds: number) =>
    desk.database.webSession.updateMany({ data: { expiresAt: new Date(Date.now() + seconds * 1_000) } })

  let late: Page | null = null
  /** A window in which time runs as the test says, shortly before its session ends by the server's clock. */
  const lateWindow = async (seconds: number) => {
    late ??= await desk.signedIn('personnel', '/account')
    await late.clock.install()
    await late.goto(`${desk.address}/account`)
    await sessionEnds(seconds)
    await late.clock.fastForward('01:58:05')
    return late
  }

  test('two minutes before the end one is asked, in a dialogue that the keyboard answers, and stays', async () => {
    const page = await lateWindow(100)
    const asked = page.getByRole('alertdialog', { name: 'Your session is about to end' })
    await asked.waitFor()
    assert.equal(await asked.getByText('2 minutes left').count(), 1)
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Stay signed in')
    await assertAccessible(page)
    await page.keyboard.press('Enter')
    await asked.waitFor({ state: 'hidden' })
    const ahead = new Date(Date.now() + 3_600_000)
    assert.equal(await desk.database.webSession.count({ where: { expiresAt: { gt: ahead } } }), 1)
  })

  test('the question goes away when another window has answered it, and by Escape, which stays too', async () => {
    const page = await lateWindow(100)
    const asked = page.getByRole('alertdialog')
    await asked.waitFor()
    await sessionEnds(7_200)
    await page.clock.fastForward('00:11')
    await asked.waitFor({ state: 'hidden' })
    await sessionEnds(90)
    await page.clock.fastForward('01:58:05')
    await asked.waitFor()
    await page.keyboard.press('Escape')
    await asked.waitFor({ state: 'hidden' })
  })

  test('a session that is over hides the page, and leads back to it by a sign-in', async () => {
    const page = await lateWindow(0)
    assert.equal(await page.getByText('Your session has ended').isVisible(), true)
    await page.keyboard.press('Escape')
    assert.equal(await page.getByRole('alertdialog').isVisible(), true)
    await page.getByRole('button', { name: 'Sign in again' }).click()
    await page.waitForURL(`${desk.address}/account`)
  })

  test('after twelve hours a session is extended no further, and the question says so', async () => {
    const page = await lateWindow(100)
    const { id } = await desk.database.webSession.findFirstOrThrow({ orderBy: { startedAt: 'desc' } })
    await desk.database.webSession.update({
      ...{ where: { id }, data: { startedAt: new Date(Date.now() - 12 * 3_600_000 + 100_000) } },
    })
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await page.getByText('The session cannot be extended further').waitFor()
    assert.equal(await page.getByRole('alertdialog').isVisible(), true)
  })

  test('whoever signs out is signed out at the issuer too, and sees nothing by going back', async () => {
    const page = await desk.signedIn('personnel', '/account')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${desk.address}/signed-out**`)
    await assertAccessible(page)
    await signIn(page, { person: '1001', address: `${desk.address}/account` })
    assert.match((await page.locator('main').textContent()) ?? '', /1001/)
  })

  test('a form without the session’s token is not taken', async () => {
    const page = await desk.signedIn('personnel', '/')
    const answer = await page.request.post(`${desk.address}/account/consent`, { form: { _csrf: 'wrong' } })
    assert.equal(answer.status(), 403)
    const foreign = await page.request.post(`${desk.address}/account/consent`, {
      form: {},
      headers: { Origin: 'https://elsewhere.example' },
    })
    assert.equal(foreign.status(), 403)
  })

  test('an address of another site is never come back to', async () => {
    const page = await desk.signedIn('personnel', '/')
    await page.goto(`${desk.address}/language/kk?back=${encodeURIComponent('//evil.example/')}`)
    assert.equal(page.url(), `${desk.address}/`)
  })

  test('a person’s own language is kept: also on another device', async () => {
    const page = await desk.signedIn('1001', '/')
    assert.equal(await page.locator('html').getAttribute('lang'), 'ru')
    await page.getByRole('link', { name: 'Қазақша' }).click()
    assert.equal(await page.locator('html').getAttribute('lang'), 'kk')
    const elsewhere = await desk.signedIn('1001', '/')
    assert.equal(await elsewhere.locator('html').getAttribute('lang'), 'kk')
  })

  test('a page loads nothing that its policy forbids', async () => {
    const page = await desk.signedIn('personnel', '/')
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    for (const path of ['/', '/cases', '/account']) await page.goto(`${desk.address}${path}`)
    assert.deepEqual(said, [])
    const answer = await page.goto(`${desk.address}/`)
    assert.match(answer?.headers()['content-security-policy'] ?? '', /default-src 'self'; script-src 'nonce-/)
  })

  test('the keyboard alone reaches the content and every link', async () => {
    const page = await desk.signedIn('personnel', '/')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate('document.activeElement.getAttribute("href")'), '#main-content')
    await page.keyboard.press('Enter')
    assert.match(page.url(), /#main-content$/)
  })

  test('what has no page says so, in the reader’s language', async () => {
    const page = await desk.signedIn('1001', '/')
    await page.goto(`${desk.address}/language/ru?back=/`)
    const answer = await page.goto(`${desk.address}/cases/2027-999999`)
    assert.equal(answer?.status(), 404)
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Страница не найдена')
    assert.equal((await page.goto(`${desk.address}/notices/none`))?.status(), 404)
    await assertAccessible(page)
  })
})
