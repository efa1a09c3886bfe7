import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, Response } from 'playwright-core'
import { fillByKeyboard } from './fill-by-keyboard.ts'
import { addressOf, answersTo, fileOf, nameOf } from './form-place.ts'
import { FORMS_TRIED } from './forms-tried.ts'
import { type Answers, formOn, saidOn } from './plain-window.ts'
import type { RecordGround } from './record-ground.ts'

/** Each form is opened, filled in and sent without a mouse, and the act is done; or, where a workflow has to answer, kept. */
export const formsByKeyboard = (ground: RecordGround): void => {
  for (const row of FORMS_TRIED)
    test(`${nameOf(row)} is filled in and sent by the keyboard alone`, async () => {
      const page = await ground.pageOf(row.by)
      const opened = await page.goto(`${ground.desk.address}${await addressOf(ground, row)}`)
      const { status, html } = await readOf(opened)
      assert.equal(status, 200, saidOn({ html }))
      const answers = answersTo(formOn({ status, html, location: null }), row)
      const sent = await sendByKeyboard(page, { answers, file: await fileOf(row) })
      await (row.needs === 'workflow' ? assertKept(page, sent, answers) : assertDone(page, sent))
    })
}

/** Goes on through the page that shows what will be on record. */
const sendByKeyboard = async (
  page: Page,
  filling: { answers: Answers; file: Buffer | null },
): Promise<Response> => {
  const answer = await fillByKeyboard(page, filling)
  return (await page.locator('form[data-check]').count()) > 0
    ? fillByKeyboard(page, { ...filling, answers: {} })
    : answer
}

const assertDone = async (page: Page, answer: Response): Promise<void> => {
  const { status, html } = await readOf(answer)
  assert.equal(status, 200, saidOn({ html }))
  assert.ok(answer.request().redirectedFrom(), `not gone on from ${page.url()}: ${saidOn({ html })}`)
}

/** The focus is on what went wrong, and everything typed is in its box. */
const assertKept = async (page: Page, answer: Response, answers: Answers): Promise<void> => {
  const { status, html } = await readOf(answer)
  assert.equal(status, 503, saidOn({ html }))
  assert.deepEqual(formOn({ status, html, location: null }).typed, answers)
  await page.locator('.govuk-error-summary:focus').waitFor()
}

const readOf = async (answer: Response | null): Promise<{ status: number; html: string }> => {
  assert.ok(answer)
  return { status: answer.status(), html: await answer.text() }
}
