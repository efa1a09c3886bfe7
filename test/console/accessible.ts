import assert from 'node:assert/strict'
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** A narrow telephone, and the narrowest window in which a page has to be read without scrolling sideways (WCAG 1.4.10). */
const NARROW = 360
export const NARROWEST = 320

const HEIGHT = 740

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
 * Fails when axe finds anything on the page, when the page is wider than a narrow window, or when it has no heading.
 * Axe looks once at pages that are made of the same, in each language; it runs as a script, so the page has to have scripts.
 *
 * @example await assertAccessible(page)
 */
export const assertAccessible = async (page: Page, narrow: number = NARROW): Promise<void> => {
  assert.equal(await page.locator('h1').count(), 1, `one heading on ${page.url()}`)
  const shape = String(await page.evaluate(SHAPE))
  if (!looked.has(shape)) {
    assert.deepEqual(await page.evaluate(LOOK), [], page.url())
    looked.add(shape)
  }
  const wide = await widthWhenNarrow(page, narrow)
  assert.ok(wide <= narrow, `${page.url()} is ${wide} px wide at ${narrow} px`)
}

/** How wide a page is in a narrow window, in pixels. */
const widthWhenNarrow = async (page: Page, narrow: number): Promise<number> => {
  const before = page.viewportSize()
  if (before?.width !== narrow) await page.setViewportSize({ width: narrow, height: HEIGHT })
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
  if (before && before.width !== narrow) await page.setViewportSize(before)
  return width
}
