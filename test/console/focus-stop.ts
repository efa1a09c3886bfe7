import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** What has the focus: whether it is what is looked for, and of a box what it holds. */
export type Stop = {
  reached: boolean
  /** The page has no more stops: the focus left it. */
  isEnd: boolean
  what: string
  name: string
  kind: string
  value: string
  isTicked: boolean
  /** Of a list to choose from: the values of its options. */
  options: readonly string[]
}

type Looked = Stop & { seen: boolean; onwards: boolean; before: string }

/** Where the focus is now: also whether one sees it, and whether it lies after where it was. */
const LOOK = `(wanted) => {
  const at = document.activeElement
  const before = window.focusBefore
  window.focusBefore = at
  const box = ['radio', 'checkbox'].includes(at.type) ? getComputedStyle(at.labels[0], '::before') : getComputedStyle(at)
  const { top, bottom } = at.getBoundingClientRect()
  return {
    reached: at.matches(wanted),
    isEnd: at === document.body,
    seen: (box.boxShadow !== 'none' || box.outlineStyle !== 'none') && bottom > 0 && top < innerHeight,
    onwards: !before || before === at || Boolean(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
    what: at.outerHTML.slice(0, 160),
    before: before ? before.outerHTML.slice(0, 160) : 'the top',
    name: at.name ?? '', kind: at.type ?? '', value: at.value ?? '', isTicked: Boolean(at.checked),
    options: [...(at.options ?? [])].map(({ value }) => value),
  }
}`

/** What has the focus. @param wanted a selector for what is looked for */
export const focusedStop = async (page: Page, wanted = '*'): Promise<Looked> =>
  (await page.evaluate(`(${LOOK})(${JSON.stringify(wanted)})`)) as Looked

/** From here on a stop is compared with where the focus is now. */
export const beginHere = (page: Page): Promise<unknown> =>
  page.evaluate(
    'window.focusBefore = document.activeElement === document.body ? null : document.activeElement',
  )

/**
 * Presses Tab once. What gets the focus has to show it, and to follow what had it before.
 *
 * @param wanted a selector for what is looked for
 */
export const nextStop = async (page: Page, wanted: string): Promise<Stop> => {
  await page.keyboard.press('Tab')
  const { seen, onwards, before, ...stop } = await focusedStop(page, wanted)
  assert.ok(seen || stop.isEnd, `the focus is not seen: ${stop.what}`)
  assert.ok(onwards || stop.isEnd, `the focus goes back: ${stop.what} after ${before}`)
  return stop
}
