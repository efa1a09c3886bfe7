import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, answersTo, fileOf, nameOf } from './form-place.ts'
import type { FormToSend } from './form-to-send.ts'
import { FORMS_TRIED } from './forms-tried.ts'
import { formOn, type PlainForm, type PlainPage, type PlainWindow, saidOn } from './plain-window.ts'
import type { RecordGround } from './record-ground.ts'
import { cameTwice, rowsOnRecord, whatIsOnRecord } from './what-is-on-record.ts'

/** Each form: nothing is lost when a session ends, nothing happens twice, and the second of two people hears what happened. */
export const formsAreSent = (ground: RecordGround): void => {
  for (const row of FORMS_TRIED) {
    const name = nameOf(row)
    if (row.needs === 'workflow')
      test(`${name} keeps what was typed, and its key, while the workflow does not answer`, () =>
        waits(ground, row))
    else
      test(`${name} loses nothing when the session ends, and happens once by a double click or the back button`, () =>
        happensOnce(ground, row))
    const { second } = row
    if (second !== 'nobody')
      test(`${name} by two people at once: the second ${second.hears}`, () =>
        secondHears(ground, row, second))
  }
}

const waits = async (ground: RecordGround, row: FormToSend): Promise<void> => {
  const { window, address, onRecord } = await placeOf(ground, row)
  const form = await open(window, address)
  const before = await onRecord()
  const answer = await window.send(form, answersTo(form, row), await filesOf(row))
  assert.equal(answer.status, 503, saidOn(answer))
  assert.equal(formOn(answer).hidden._key, form.hidden._key)
  assert.deepEqual(formOn(answer).typed, answersTo(form, row))
  assert.deepEqual(await onRecord(), before)
}

const happensOnce = async (ground: RecordGround, row: FormToSend): Promise<void> => {
  const { window, address, onRecord } = await placeOf(ground, row)
  const opened = await open(window, address)
  const answers = answersTo(opened, row)
  const files = await filesOf(row)
  const send = (form: PlainForm) => window.send(form, answers, files)
  await window.expire()
  assert.equal((await send(opened)).location, `/sign-in?back=${encodeURIComponent(address)}`)
  await window.signInAgain()
  const kept = await open(window, address)
  assert.deepEqual(kept.typed, answers)
  const [before, rows] = [await onRecord(), await rowsOnRecord(ground.desk.database)]
  const [first, again] = await Promise.all([send(kept), send(kept)])
  assert.equal(first.status, 303, saidOn(first))
  assert.equal(again.location, first.location)
  const once = await onRecord()
  assert.deepEqual(cameTwice(rows, await rowsOnRecord(ground.desk.database)), [])
  if (row.leaves === 'nothing') assert.deepEqual(once, before)
  else assert.notDeepEqual(once, before, 'nothing was done')
  const back = await window.open(address)
  if (back.status === 200) assert.equal((await send(formOn(back))).location, first.location)
  assert.equal((await send(kept)).location, first.location)
  assert.deepEqual(await onRecord(), once)
  assert.equal((await window.open(first.location ?? '')).status, 200)
}

const secondHears = async (
  ground: RecordGround,
  row: FormToSend,
  { by, hears }: Exclude<FormToSend['second'], 'nobody'>,
): Promise<void> => {
  const { window, address, onRecord } = await placeOf(ground, { ...row, by })
  const before = await onRecord()
  const answer = await answerTo(window, address, row)
  const said = `${answer.status} ${saidOn(answer)}`
  if (hears !== 'is told why not') assert.equal(answer.status, 303, said)
  else assert.ok([409, 422].includes(answer.status) && answer.html.includes('govuk-error-summary'), said)
  if (hears !== 'is on record too') assert.deepEqual(await onRecord(), before, said)
}

const answerTo = async (window: PlainWindow, address: string, row: FormToSend): Promise<PlainPage> => {
  const page = await window.open(address)
  if (page.status !== 200) return page
  const form = formOn(page)
  return window.send(form, answersTo(form, row), await filesOf(row))
}

const placeOf = async (ground: RecordGround, row: FormToSend) => ({
  window: await ground.windowOf(row.by),
  address: await addressOf(ground, row),
  onRecord: () => whatIsOnRecord(ground.desk.database),
})

const open = async (window: PlainWindow, address: string): Promise<PlainForm> => {
  const page = await window.open(address)
  assert.equal(page.status, 200, `${address}: ${saidOn(page)}`)
  return formOn(page)
}

const filesOf = async (row: FormToSend) => {
  const content = await fileOf(row)
  return row.file && content ? { [row.file]: new Blob([new Uint8Array(content)]) } : {}
}
