import assert from 'node:assert/strict'
import { until } from '../until.ts'
import type { MeetingDesk } from './meeting-ground.ts'
import {
  type Answers,
  formOn,
  type PlainForm,
  type PlainPage,
  type PlainWindow,
  plainWindow,
  saidOn,
} from './plain-window.ts'

/** A form before somebody: the page of the meeting on which he found its link, how that link begins, what he answers. */
export type FormAtHand = { by: string; from?: string; link: string; answers?: Answers }

/** Events of the log of a meeting by their names, and how often each came. */
type Came = Readonly<Record<string, number>>

type Hand = { by: string; window: PlainWindow; address: string; form: PlainForm; answers: Answers }

/** People with a window each at one meeting, and what becomes of it when they press at once. */
export class HandsAtAMeeting {
  readonly #desk: MeetingDesk
  readonly #meetingId: string
  readonly #windows = new Map<string, PlainWindow>()

  constructor(desk: MeetingDesk, meetingId: string) {
    this.#desk = desk
    this.#meetingId = meetingId
  }

  /**
   * Everybody presses twice at the very same moment, the first of them after he was signed out while he typed; whoever was taken
   * comes back to his form and presses again. Those who were not taken are told why not.
   *
   * @param leaves what has come into the log then, a fact a moment later; left out: it is not looked at
   * @returns who was taken
   */
  async press(forms: readonly FormAtHand[], leaves?: Came): Promise<string[]> {
    const before = (await this.#log()).length
    const [first, ...others] = await Promise.all(forms.map((form) => this.#handOf(form)))
    assert.ok(first)
    const hands = [await signedOutWhileTyping(first), ...others]
    const heard = await Promise.all(hands.map((hand) => Promise.all([sent(hand), sent(hand)])))
    const taken = hands.flatMap((hand, at) => {
      const to = takenOrTold(heard[at] ?? [])
      return to === null ? [] : [{ hand, to }]
    })
    if (leaves) await until(async () => (await this.#log()).length - before >= sum(leaves))
    for (const { hand, to } of taken) await comesBack(hand, to)
    if (leaves) assert.deepEqual(counted((await this.#log()).slice(before)), leaves)
    return taken.map(({ hand }) => hand.by)
  }

  async #log(): Promise<string[]> {
    const found = await this.#desk.database.meetingLogEntry.findMany({
      where: { meetingId: this.#meetingId },
      orderBy: { seq: 'asc' },
      select: { event: true },
    })
    return found.map(({ event }) => event)
  }

  async #handOf({ by, from = '', link, answers }: FormAtHand): Promise<Hand> {
    const window = this.#windows.get(by) ?? (await plainWindow(this.#desk, by))
    this.#windows.set(by, window)
    const here = `/meetings/${this.#meetingId}${from}`
    const { html } = await window.open(here)
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
    const address = links.find((href) => href.startsWith(`${here}/${link}`))
    assert.ok(address, `${by} finds no ${link} on ${here}`)
    const form = formOn(await window.open(address))
    return { by, window, address, form, answers: { ...form.typed, ...inOrderOf(form, answers ?? {}) } }
  }
}

/** Boxes are ticked in the order in which they stand on the page. */
const inOrderOf = ({ choices }: PlainForm, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (choices[name]?.filter((each) => value.includes(each)) ?? value),
    ]),
  )

const sum = (came: Came): number => Object.values(came).reduce((all, times) => all + times, 0)

const counted = (events: readonly string[]): Came =>
  Object.fromEntries(
    [...new Set(events)].map((name) => [name, events.filter((each) => each === name).length]),
  )

const sent = ({ window, form, answers }: Hand): Promise<PlainPage> => window.send(form, answers)

const signedOutWhileTyping = async (hand: Hand): Promise<Hand> => {
  const { window, address, answers } = hand
  await window.expire()
  assert.equal((await sent(hand)).location, `/sign-in?back=${encodeURIComponent(address)}`)
  await window.signInAgain()
  const form = formOn(await window.open(address))
  assert.deepEqual(form.typed, answers)
  return { ...hand, form }
}

/** Both presses hear the same. @returns where they lead; null when they are told why not */
const takenOrTold = ([one, other]: readonly PlainPage[]): string | null => {
  assert.ok(one && other)
  assert.deepEqual([one.status, one.location], [other.status, other.location], saidOn(one) + saidOn(other))
  if (one.status === 303) return one.location
  assert.ok([409, 422].includes(one.status), `${one.status} ${saidOn(one)}`)
  for (const { html } of [one, other]) assert.match(html, /govuk-error-summary/)
  return null
}

/** By the back button, to the form that the browser has kept or asks for anew: pressed again it leads to the same place. */
const comesBack = async (hand: Hand, to: string): Promise<void> => {
  assert.equal((await sent(hand)).location, to)
  const again = await hand.window.open(hand.address)
  if (again.status === 200) assert.equal((await sent({ ...hand, form: formOn(again) })).location, to)
  assert.equal((await hand.window.open(to)).status, 200)
}
