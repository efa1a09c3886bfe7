import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { tabTo } from './by-keyboard.ts'
import type { RecordGround } from './record-ground.ts'

const FOCUS_IN_DIALOG = `Boolean(document.activeElement.closest('dialog'))`

/** What a page begins by itself: it never takes the focus from whoever is at the keyboard, and gives it back. */
export const pagesThatSpeakUp = (ground: RecordGround): void => {
  /** A window of its own in which time runs as the test says. */
  const clocked = async (person: string, path: string): Promise<Page> => {
    const page = await ground.desk.signedIn(person, '/account')
    await page.clock.install()
    await page.goto(`${ground.desk.address}${path}`)
    return page
  }

  test('a page that follows a meeting says what changed, and leaves the focus where it was', async () => {
    const { database } = ground.desk
    const meeting = await database.meeting.findFirstOrThrow({ where: { status: 'opened' } })
    const become = (status: string) =>
      database.meeting.update({
        where: { id: meeting.id },
        data: { status, state: { ...(meeting.state as object), status } },
      })
    const page = await clocked('S', `/meetings/${meeting.id}?follow=yes`)
    const status = page.locator('main p[role="status"]').first()
    const before = (await status.textContent()) ?? ''
    await page.evaluate(`window.region = document.querySelector('main p[role="status"]')`)
    await tabTo(page, 'main a[href$="/observers"]')
    await become('adjourned')
    await page.clock.fastForward('00:06')
    await status.filter({ hasNotText: before }).waitFor()
    await become('opened')
    await page.clock.fastForward('00:06')
    await status.filter({ hasText: before }).waitFor()
    assert.ok(await page.evaluate('window.region.isConnected'), 'the line is another one')
    assert.match(String(await page.evaluate('document.activeElement.href')), /\/observers$/)
    await page.context().close()
  })

  test('the question of a session that ends keeps the focus, and Escape gives it back', async () => {
    const page = await clocked('H2', '/account')
    await tabTo(page, 'a[hreflang="kk"]')
    const inTwoMinutes = new Date(Date.now() + 100_000)
    const { accountId } = await ground.desk.database.webSession.findFirstOrThrow({
      orderBy: { startedAt: 'desc' },
    })
    const ending = { where: { accountId }, data: { expiresAt: inTwoMinutes } }
    await ground.desk.database.webSession.updateMany(ending)
    await page.clock.fastForward('01:58:05')
    await page.getByRole('alertdialog').waitFor()
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key)
      const outside = await page.evaluate(
        `${FOCUS_IN_DIALOG} ? null : document.activeElement.outerHTML.slice(0, 80)`,
      )
      assert.ok(outside === null || String(outside).startsWith('<body'), String(outside))
    }
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' })
    assert.equal(await page.evaluate('document.activeElement.hreflang'), 'kk')
    await page.context().close()
  })
}
