import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** So many stops at most lie before what is looked for. */
const STOPS = 120

/** Where the focus is now: whether it is there, whether one sees it, and whether it lies after where it was. */
const LOOK = `(wanted) => {
  const at = document.activeElement
  const before = window.focusBefore
  window.focusBefore = at
  const box = ['radio', 'checkbox'].includes(at.type) ? getComputedStyle(at.labels[0], '::before') : getComputedStyle(at)
  const { top, bottom } = at.getBoundingClientRect()
  return {
    reached: at.matches(wanted),
    seen: (box.boxShadow !== 'none' || box.outlineStyle !== 'none') && bottom > 0 && top < innerHeight,
    onwards: !before || Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
    what: at.outerHTML.slice(0, 160),
  }
}`

type Stop = { reached: boolean; seen: boolean; onwards: boolean; what: string }

/**
 * Presses Tab until the focus is on what is looked for: each stop on the way shows that it has the focus, and follows the one
 * before it.
 *
 * @param wanted a selector
 * @example await tabTo(page, 'main form button'); await page.keyboard.press('Enter')
 */
export const tabTo = async (page: Page, wanted: string): Promise<void> => {
  await page.evaluate(
    'window.focusBefore = document.activeElement === document.body ? null : document.activeElement',
  )
  const passed: string[] = []
  for (let left = STOPS; left > 0; left--) {
    await page.keyboard.press('Tab')
    const { reached, seen, onwards, what } = (await page.evaluate(
      `(${LOOK})(${JSON.stringify(wanted)})`,
    )) as Stop
    assert.ok(seen, `the focus is not seen: ${what}`)
    assert.ok(onwards, `the focus goes back: ${what} after ${passed.at(-1)}`)
    if (reached) return
    passed.push(what)
  }
  assert.fail(`${wanted} is not come to: ${passed.join('\n')}`)
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
