import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
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
