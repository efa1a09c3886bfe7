import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../../texts/language.ts'
import { everyAddress, placesOf } from './every-page.ts'
import type { RecordGround } from './record-ground.ts'
import { strangeWords } from './strange-words.ts'

/** What a certification by itself leaves nothing of: the walk through its pages does not see these. */
const NAMES = ['campaign', 'session', 'appeal', 'observer', 'destruction', 'recording', 'hold', 'order']

/** Whoever sees a page first is enough: a text is the same to everybody. */
const READERS = ['P1', 'H1', 'S', 'E']

/** What people are called here, and what was typed. */
const KNOWN = [
  ...['Асанова Айгүл', 'inspector', 'Room 12', 'Hall', 'Winter', 'Spring', 'By the door'],
  ...['Unit body', 'Unit low', 'body', 'low', 'Letter of a court', 'District court'],
  ...['Please look at it again.', 'The record is in order.', 'A court asked for it', 'The court has decided'],
]

/** Every page of what follows and surrounds a certification speaks Kazakh and Russian. */
export const pagesSpeak = (ground: RecordGround): void => {
  for (const language of ['kk', 'ru'] as const)
    test(`pages of sessions, appeals, observers and recordings say nothing but ${language}`, async () => {
      const wrong: string[] = []
      let left = everyAddress(await placesOf(ground.desk.database), NAMES)
      for (const person of READERS) {
        const read = await readBy(ground, { person, language }, left)
        wrong.push(...read.wrong)
        left = read.unseen
      }
      assert.deepEqual(wrong, [])
    })
}

type Reader = { person: string; language: Language }

const readBy = async (ground: RecordGround, { person, language }: Reader, addresses: readonly string[]) => {
  const window = await ground.windowOf(person)
  await window.open(`/language/${language}?back=/account`)
  const unseen: string[] = []
  const wrong: string[] = []
  for (const address of addresses) {
    const { status, html } = await window.open(address)
    if (status !== 200) unseen.push(address)
    for (const said of status === 200 ? strangeWords(html, { language, known: KNOWN }) : [])
      wrong.push(`${address}: ${said}`)
  }
  await window.open('/language/en?back=/account')
  return { unseen, wrong }
}
