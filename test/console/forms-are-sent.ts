import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, answersTo, fileOf, nameOf } from './form-place.ts'
import type { FormToSend, Second } from './form-to-send.ts'
import { FORMS_TRIED } from './forms-tried.ts'
import { formOn, type PlainForm, type PlainPage, type PlainWindow, saidOn } from './plain-window.ts'
import type { RecordGround } from './record-ground.ts'
import { cameTooOften, rowsOnRecord, whatIsOnRecord } from './what-is-on-record.ts'

/** Each form: nothing is lost when a session ends, nothing happens twice, and the second of two people hears what happened. */
export const formsAreSent = (ground: RecordGround): void => {
  for (const row of FORMS_TRIED) {
    const { second } = row
    const name = nameOf(row)
    if (row.needs === 'workflow')
      test(`${name} keeps what was typed, and its key, while the workflow does not answer`, () =>
        waits(ground, row))
    else
      test(`${name} loses nothing when the session ends, and happens once by a double click or the back button${withOther(second)}`, () =>
        happensOnce(ground, row))
    if (second !== 'nobody')
      test(`${name} by another a moment later: the second ${second.hears}`, () =>
        secondHears(ground, row, second))
  }
}

const withOther = (second: FormToSend['second']): string =>
  second === 'nobody' ? '' : `; of two at the very same moment one ${atOnce(second)}`

const atOnce = (second: Second) => second.atOnce ?? second.hears

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

/** Somebody with the form before him, answered. */
type Hand = { window: PlainWindow; press(form?: PlainForm): Promise<PlainPage> }

const happensOnce = async (ground: RecordGround, row: FormToSend): Promise<void> => {
  const { window, address, onRecord } = await placeOf(ground, row)
  const opened = await open(window, address)
  const answers = answersTo(opened, row)
  const files = await filesOf(row)
  await window.expire()
  const ended = await window.send(opened, answers, files)
  assert.equal(ended.location, `/sign-in?back=${encodeURIComponent(address)}`)
  await window.signInAgain()
  const kept = await open(window, address)
  assert.deepEqual(kept.typed, answers)
  const hands: Hand[] = [{ window, press: (form = kept) => window.send(form, answers, files) }]
  if (row.second !== 'nobody') hands.push(await handOf(ground, { ...row, by: row.second.by }, address))
  const [before, rows] = [await onRecord(), await rowsOnRecord(ground.desk.database)]
  const { hand, to } = await pressedAtOnce(hands, row)
  const once = await onRecord()
  assert.deepEqual(await tooOften(ground, row, rows), [])
  if (row.leaves === 'nothing') assert.deepEqual(once, before)
  else assert.notDeepEqual(once, before, 'nothing was done')
  const back = await hand.window.open(address)
  if (back.status === 200) assert.equal((await hand.press(formOn(back))).location, to)
  assert.equal((await hand.press()).location, to)
  assert.deepEqual(await onRecord(), once)
  assert.equal((await hand.window.open(to)).status, 200)
}

const handOf = async (ground: RecordGround, row: FormToSend, address: string): Promise<Hand> => {
  const window = await ground.windowOf(row.by)
  const opened = await open(window, address)
  const [answers, files] = [answersTo(opened, row), await filesOf(row)]
  return { window, press: (form = opened) => window.send(form, answers, files) }
}

/** All of them press twice at the very same moment. @returns whoever did it first, and where it led him */
const pressedAtOnce = async (hands: readonly Hand[], { second }: FormToSend) => {
  const heard = await Promise.all(hands.map(({ press }) => Promise.all([press(), press()])))
  for (const [one, other] of heard) assert.equal(other.location, one.location)
  const done = heard.flatMap(([{ location }], at) => (location === null ? [] : [{ location, at }]))
  const told = heard.flatMap(([answer]) => (answer.location === null ? [answer] : []))
  const isRefused = second !== 'nobody' && atOnce(second) === 'is told why not'
  assert.equal(told.length, isRefused ? 1 : 0, told.map(said).join())
  for (const answer of told) assertToldWhyNot(answer)
  const [{ location: to, at } = { location: '', at: 0 }] = done
  const hand = hands[at]
  assert.ok(hand)
  return { hand, to }
}

/** What came more than once; where each of two people is on record, more than twice. */
const tooOften = async (
  ground: RecordGround,
  { by, second }: FormToSend,
  rows: ReadonlyMap<string, number>,
) => {
  const isEach = second !== 'nobody' && atOnce(second) === 'is on record too'
  const people = second === 'nobody' ? [by] : [by, second.by]
  const asOne = (await Promise.all(people.map((person) => ground.windowOf(person)))).flatMap(({ ids }) => ids)
  return cameTooOften(rows, await rowsOnRecord(ground.desk.database), { atMost: isEach ? 2 : 1, asOne })
}

const secondHears = async (ground: RecordGround, row: FormToSend, { by, hears }: Second): Promise<void> => {
  const { window, address, onRecord } = await placeOf(ground, { ...row, by })
  await window.later()
  const before = await onRecord()
  const answer = await answerTo(window, address, row)
  if (hears === 'is told why not') assertToldWhyNot(answer)
  else assert.equal(answer.status, 303, said(answer))
  if (hears !== 'is on record too') assert.deepEqual(await onRecord(), before, said(answer))
}

const said = (answer: PlainPage): string => `${answer.status} ${saidOn(answer)}`

const assertToldWhyNot = (answer: PlainPage): void =>
  assert.ok([409, 422].includes(answer.status) && answer.html.includes('govuk-error-summary'), said(answer))

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
