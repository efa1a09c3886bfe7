import assert from 'node:assert/strict'
import type { Page, Response } from 'playwright-core'
import { beginHere, focusedStop, nextStop, type Stop } from './focus-stop.ts'
import type { Answers } from './plain-window.ts'

/** The button that goes on from a form of an act: the first of its buttons. */
const ON = 'main form[method="post"] .govuk-button-group button:first-of-type'

/** So many stops at most has a page. */
const STOPS = 200

type Filling = { answers: Answers; file: Buffer | null }

/**
 * From the top of a page with a form goes to its content, then from box to box by Tab, fills in what is to be answered, and
 * presses Enter at its button. A file is set by the browser's driver once its box has the focus: what opens by Enter there is
 * the system's.
 *
 * @returns the answer of the page that comes
 * @throws AssertionError naming the answers whose boxes were not come to
 */
export const fillByKeyboard = async (page: Page, { answers, file }: Filling): Promise<Response> => {
  await skipToContent(page)
  const left = new Set(Object.keys(answers).filter((name) => answers[name] !== ''))
  for (let stops = STOPS; stops > 0; stops--) {
    const stop = await nextStop(page, ON)
    if (stop.reached) {
      assert.deepEqual([...left], [], 'boxes that are not come to')
      return enter(page)
    }
    if (stop.isEnd) break
    if (stop.kind === 'file' && file) await attach(page, file)
    else await answer(page, stop, answers[stop.name])
    left.delete(stop.name)
  }
  return assert.fail('the button is not come to')
}

/** The first stop of each page is the link to its content. */
const skipToContent = async (page: Page): Promise<void> => {
  await beginHere(page)
  const { reached, what } = await nextStop(page, '.govuk-skip-link')
  assert.ok(reached, `the first stop is ${what}`)
  await page.keyboard.press('Enter')
  await page.evaluate('window.focusBefore = null')
}

/** Presses Enter, and waits for the page that comes. */
const enter = async (page: Page): Promise<Response> => {
  const [response] = await Promise.all([
    page.waitForEvent('response', (each) => each.request().isNavigationRequest() && each.status() !== 303),
    page.waitForEvent('domcontentloaded'),
    page.keyboard.press('Enter'),
  ])
  return response
}

const attach = (page: Page, buffer: Buffer): Promise<void> =>
  page
    .locator('input[type=file]:focus')
    .setInputFiles({ name: 'scan.pdf', mimeType: 'application/octet-stream', buffer })

type Wanted = Answers[string] | undefined

const answer = async (page: Page, stop: Stop, wanted: Wanted): Promise<void> => {
  if (wanted === undefined) return
  await (ANSWERS[stop.kind] ?? write)(page, stop, [wanted].flat())
}

const write = async (page: Page, { value }: Stop, [wanted = '']: readonly string[]): Promise<void> => {
  if (value === wanted) return
  await page.keyboard.press('Control+A')
  await (wanted === '' ? page.keyboard.press('Delete') : page.keyboard.type(wanted))
}

/** One of several buttons is come to by the arrows, which choose it; the first one by the space bar. */
const choose = async (page: Page, stop: Stop, [wanted]: readonly string[]): Promise<void> => {
  for (let at = stop, pressed = 0; at.value !== wanted; at = await focusedStop(page)) {
    assert.ok(pressed++ < STOPS, `${stop.name} has no ${wanted}`)
    await page.keyboard.press('ArrowDown')
  }
  if (!(await focusedStop(page)).isTicked) await page.keyboard.press('Space')
}

const tick = async (page: Page, { value, isTicked }: Stop, wanted: readonly string[]): Promise<void> => {
  if (wanted.includes(value) !== isTicked) await page.keyboard.press('Space')
}

const pick = async (page: Page, stop: Stop, [wanted = '']: readonly string[]): Promise<void> => {
  const away = stop.options.indexOf(wanted) - stop.options.indexOf(stop.value)
  for (let pressed = 0; pressed < Math.abs(away); pressed++)
    await page.keyboard.press(away > 0 ? 'ArrowDown' : 'ArrowUp')
  assert.equal((await focusedStop(page)).value, wanted, stop.name)
}

/** How each kind of box is filled in; every other one is written into. */
const ANSWERS: Readonly<
  Record<string, (page: Page, stop: Stop, wanted: readonly string[]) => Promise<void>>
> = { radio: choose, checkbox: tick, 'select-one': pick }
