import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** What somebody without a mouse has to come to: of the buttons of one choice the first or the chosen one. */
const STOPS = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  .filter((each) => each.checkVisibility() && !each.disabled && each.tabIndex >= 0)
  .filter((each, _, all) => each.type !== 'radio' ||
    each === (all.find((other) => other.name === each.name && other.checked) ?? all.find((other) => other.name === each.name)))`

/** Notes of each thing that gets the focus where it stands, and whether one sees it: by its outline, its shadow or its label's. */
const WATCH = `(() => {
  const stops = ${STOPS}
  window.visited = []
  document.addEventListener('focusin', ({ target: at }) => {
    const box = ['radio', 'checkbox'].includes(at.type) ? getComputedStyle(at.labels[0], '::before') : getComputedStyle(at)
    const { top, bottom } = at.getBoundingClientRect()
    const seen = (box.boxShadow !== 'none' || box.outlineStyle !== 'none') && bottom > 0 && top < innerHeight
    window.visited.push(stops.indexOf(at) + (seen ? '' : ' unseen: ' + at.outerHTML.slice(0, 120)))
  })
  return stops.map(({ outerHTML }) => outerHTML.slice(0, 120))
})()`

/**
 * Goes through a page by the keyboard alone: first comes the link that skips to the content, then everything that can be
 * followed, pressed or filled in, in the order in which it is read; each shows that it has the focus.
 */
export const assertKeyboard = async (page: Page): Promise<void> => {
  await page.goto(page.url())
  const stops = (await page.evaluate(WATCH)) as string[]
  assert.match(stops[0] ?? '', /#main-content/, page.url())
  for (const _ of stops) await page.keyboard.press('Tab')
  assert.deepEqual(
    await page.evaluate('window.visited'),
    stops.map((_, index) => String(index)),
    page.url(),
  )
}
