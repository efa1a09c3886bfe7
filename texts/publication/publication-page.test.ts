import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGES } from '../language.ts'
import { publicationPage } from './publication-page.ts'
import { type PublicationFacts, writtenPublication } from './written-publication.ts'

const meeting = {
  ...{ body: 'Министерство', unit: 'Департамент', heldOn: '2027-06-16', startsAt: '10:00' },
  ...{ place: 'Бөлме <12>', cite: ['para 27'] },
}
const announcement: PublicationFacts = {
  ...meeting,
  ...{ what: 'announcement', announcedOn: '2027-06-07', observersAtMost: 3, applyBy: '2027-06-15' },
}
const list: PublicationFacts = {
  ...{ ...meeting, what: 'admitted-list', cite: ['para 25'] },
  employees: [{ name: 'Ахметов & Д.', position: 'инспектор', unit: 'отдел' }],
}

describe('a publication for the body’s own website', () => {
  for (const language of LANGUAGES)
    test(`is written in ${language} with everything filled in`, () => {
      for (const facts of [announcement, list])
        assert.doesNotMatch(publicationPage([writtenPublication(facts, language)]), /\{\w+\}|undefined|null/)
    })

  test('has Kazakh and Russian one after the other, each marked with its language', () => {
    const page = publicationPage([writtenPublication(list, 'kk'), writtenPublication(list, 'ru')])
    assert.match(page, /<section lang="kk">[\s\S]+<section lang="ru">/)
    assert.match(page, /<td>Ахметов &amp; Д\.<\/td><td>инспектор, отдел<\/td>/)
  })

  test('stands alone: nothing is loaded, nothing runs, and what somebody wrote is text', () => {
    const page = publicationPage([writtenPublication(announcement, 'ru')])
    assert.doesNotMatch(page, /<script|<link|src=|https?:/)
    assert.match(page, /Бөлме &lt;12&gt;/)
    assert.match(page, /не более 3/)
  })
})
