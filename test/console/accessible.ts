import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const NARROW = { width: 360, height: 740 }

/**
 * Fails when axe finds anything on the page, when the page is wider than a narrow telephone, or when it has no heading.
 *
 * @example await assertAccessible(page)
 */
export const assertAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    [],
    page.url(),
  )
  assert.equal(await page.locator('h1').count(), 1, `one heading on ${page.url()}`)
  await assertNarrow(page)
}

const assertNarrow = async (page: Page): Promise<void> => {
  const wide = page.viewportSize()
  await page.setViewportSize(NARROW)
  const width = await page.evaluate('document.documentElement.scrollWidth')
  assert.ok(Number(width) <= NARROW.width, `${page.url()} is ${width} px wide at ${NARROW.width} px`)
  if (wide) await page.setViewportSize(wide)
}
