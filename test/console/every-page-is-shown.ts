import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { CertificationScreen } from './certification-screen.ts'
import { everyAddress, placesOf } from './every-page.ts'
import { ROLES, Walk } from './walk.ts'

/** What was typed in the course of the certification: it stands on pages in every language as it is. */
const TYPED = [
  ...['personnel', 'head', 'auditor', 'operator'],
  ...['No decision to hold it', 'On that day I am in court.', 'The court sits a week later.'],
  ...['Department of another region', 'Department', 'Hall', 'Test', 'officer', 'captain'],
  ...['duties', 'knowledge', 'lawfulness', 'qualities', 'assessment'].map((of) => `Facts of ${of}, 2026.`),
]

/** After a certification: each page, for each role, in each language. */
export const everyPageIsShown = (screen: CertificationScreen): void => {
  describe('afterwards every page of the console', () => {
    let walk: Walk

    before(async () => {
      const { address: origin, database } = screen.office
      walk = new Walk({ origin, addresses: everyAddress(await placesOf(database)), known: TYPED })
    })

    for (const role of ROLES)
      test(`is without fault for ${role}: axe finds nothing, it fits 320 px and 100 KB, it speaks one language`, async () => {
        assert.deepEqual(await walk.goneBy(await screen.office.at(role)), [])
      })

    test('speaks every language to whoever sees it', async () => {
      assert.deepEqual(await walk.restInOtherLanguages(), [])
    })
  })
}
