import assert from 'node:assert/strict'
import axe from 'axe-core'
import type { Page } from 'playwright-core'

const NARROW = { width: 360, height: 740 }

const ASKED = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** Runs in the page; the browser's own channel brings it there, past the policy that the page has for scripts. */
const LOOK = `${axe.source}; axe.run(document, ${JSON.stringify(ASKED)}).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`

/** What a page is made of: its language, its elements with their classes and roles, without what they say. */
const SHAPE = `document.documentElement.lang + [...new Set([...document.querySelectorAll('body *')].map((each) =>
  each.tagName + '.' + each.getAttribute('class') + '[' + each.getAttribute('role') + ']'))].sort().join(' ')`

/** The shapes of pages that axe has looked at in this process. */
const looked = new Set<string>()

/**
 * Fails when axe finds anything on the page, when the page is wider than a narrow telephone, or when it has no heading.
 * Axe looks once at pages that are made of the same, in each language; it runs as a script, so the page has to have scripts.
 *
 * @example await assertAccessible(page)
 */
export const assertAccessible = async (page: Page): Promise<void> => {
  assert.equal(await page.locator('h1').count(), 1, `one heading on ${page.url()}`)
  const shape = String(await page.evaluate(SHAPE))
  if (!looked.has(shape)) {
    assert.deepEqual(await page.evaluate(LOOK), [], page.url())
    looked.add(shape)
  }
  const wide = await widthWhenNarrow(page)
  assert.ok(wide <= NARROW.width, `${page.url()} is ${wide} px wide at ${NARROW.width} px`)
}

/** How wide a page is in the window of a narrow telephone, in pixels. */
const widthWhenNarrow = async (page: Page): Promise<number> => {
  const before = page.viewportSize()
  if (before?.width !== NARROW.width) await page.setViewportSize(NARROW)
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
  if (before && before.width !== NARROW.width) await page.setViewportSize(before)
  return width
}
