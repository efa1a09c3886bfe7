import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { OBSERVERS_RECEIPT } from './meetings-on-record.ts'
import type { RecordGround } from './record-ground.ts'

/** The narrowest telephone, and a window of 1280 px at a zoom of 200 %: both as wide as CSS sees them. */
const WIDTHS = [320, 640] as const

/** The pages that are used most, by whoever uses them most. */
const MOST_USED: readonly (readonly [person: string, path: string])[] = [
  ['P1', '/'],
  ['P1', '/cases'],
  ['P1', '/cases/2027-000001'],
  ['P1', '/cases/2027-000001/deadlines'],
  ['P1', '/cases/2027-000001/log'],
  ['P1', '/notices'],
  ['P1', '/roster'],
  ['P1', '/determinations'],
  ['P1', '/meetings'],
  ['P1', '/campaigns'],
  ['2001', '/cases/2027-000001/profile/write'],
  ['E', '/cases/2027-000001'],
]

/** What is followed on a telephone by whoever is not signed in: a number that does not break makes such a page wide. */
const PUBLIC = ['/public', `/public/applications/${OBSERVERS_RECEIPT}`]

const SCROLLS = '[document.documentElement.scrollWidth, innerWidth]'

/** The most used pages in the language with the longest words: nothing but a table scrolls sideways in its own area. */
export const pagesFit = (ground: RecordGround): void => {
  test('the most used pages fit 320 px, a zoom of 200 % and letters twice as large, in Kazakh', async () => {
    const wrong: string[] = []
    for (const person of [...new Set(MOST_USED.map(([who]) => who))]) {
      const page = await ground.desk.signedIn(person, '/language/kk?back=/account')
      for (const [, path] of MOST_USED.filter(([who]) => who === person))
        wrong.push(...(await tooWide(page, `${ground.desk.address}${path}`)))
      await page.goto(`${ground.desk.address}/language/en?back=/account`)
      await page.context().close()
    }
    assert.deepEqual(wrong, [])
  })

  test('so do the public pages, an observer’s receipt among them', async () => {
    const page = await (await ground.desk.window()).newPage()
    const wrong: string[] = []
    for (const path of PUBLIC) {
      const address = `${ground.desk.address}${path}`
      const answer = await page.goto(`${ground.desk.address}/language/kk?back=${encodeURIComponent(path)}`)
      assert.equal(answer?.status(), 200, path)
      wrong.push(...(await tooWide(page, address)))
    }
    await page.context().close()
    assert.deepEqual(wrong, [])
  })
}

const tooWide = async (page: Page, address: string): Promise<string[]> => {
  const wrong: string[] = []
  const look = async (how: string) => {
    const [wide, window] = (await page.evaluate(SCROLLS)) as [number, number]
    if (wide > window) wrong.push(`${address} is ${wide} px wide ${how}`)
  }
  await page.goto(address)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 })
    await look(`at ${width} px`)
  }
  await page.setViewportSize({ width: 1280, height: 1024 })
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
  await look('with letters twice as large')
  return wrong
}
