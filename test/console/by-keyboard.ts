import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { beginHere, focusedStop, nextStop } from './focus-stop.ts'

/** So many stops at most lie before what is looked for. */
const STOPS = 120

/**
 * Presses Tab until the focus is on what is looked for: each stop on the way shows that it has the focus, and follows the one
 * before it.
 *
 * @param wanted a selector
 * @example await tabTo(page, 'main form button'); await page.keyboard.press('Enter')
 */
export const tabTo = async (page: Page, wanted: string): Promise<void> => {
  await beginHere(page)
  const passed: string[] = []
  for (let left = STOPS; left > 0; left--) {
    const { reached, isEnd, what } = await nextStop(page, wanted)
    if (reached) return
    if (isEnd) break
    passed.push(what)
  }
  assert.fail(`${wanted} is not come to on ${page.url()}: ${passed.join('\n')}`)
}

/** Goes back by Shift and Tab until the focus is on what is looked for; each stop on the way shows that it has the focus. */
export const tabBackTo = async (page: Page, wanted: string): Promise<void> => {
  for (let left = STOPS; left > 0; left--) {
    await page.keyboard.press('Shift+Tab')
    const { reached, seen, what } = await focusedStop(page, wanted)
    assert.ok(seen, `the focus is not seen: ${what}`)
    if (reached) return
  }
  assert.fail(`${wanted} is not come back to`)
}

/** Comes to a button or link by Tab, presses Enter, and waits for the page that comes. */
export const enterAt = async (page: Page, wanted: string): Promise<void> => {
  await tabTo(page, wanted)
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
}

/**
 * A form was refused: the focus is on the summary of what is wrong, and its first link leads into the field.
 *
 * @returns the id of the field
 */
export const comeToWrongField = async (page: Page): Promise<string> => {
  await page.waitForFunction(`document.activeElement.matches('.govuk-error-summary')`)
  await tabTo(page, '.govuk-error-summary__list a')
  const field = String(await page.evaluate('document.activeElement.hash.slice(1)'))
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate('document.activeElement.id'), field)
  return field
}
