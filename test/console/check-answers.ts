import type { Page } from 'playwright-core'

/**
 * Goes on from the answers of a form to the page that shows what will be on record, and does the act there.
 *
 * @param act the button that says the act, as the page names it
 * @param scan what is attached there
 */
export const checkAndDo = async (
  page: Page,
  act: string,
  scan?: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => {
  await page.locator('form[data-draft] .govuk-button-group button').first().click()
  const form = page.locator('form[data-check]')
  if (scan) await form.locator('input[type=file]').setInputFiles(scan)
  await form.getByRole('button', { name: act, exact: true }).click()
}
