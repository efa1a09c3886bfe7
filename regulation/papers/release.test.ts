import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RULESET_IDS } from '../rulesets/keys.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { PAPERS, type PaperKind } from './paper-kinds.ts'
import { carriedBy, releaseRuling } from './release.ts'

const KINDS = Object.keys(PAPERS) as PaperKind[]
const ADVICE = { reviewers: ['head'], until: '2027-07-12' }

/** Papers that carry no decision on a person and no order that he could appeal against. */
const NOTHING_TO_APPEAL = [
  'list-and-schedule',
  'reserve-list',
  'notice',
  'profile',
  'dossier-inventory',
  'log-extract',
  'receipt',
  'post-offer',
  'offer-answer',
  'appeal-receipt',
  'commission-order',
  'call',
  'announcement',
  'admitted-list',
  'observer-application',
  'observer-memo',
  'vote-sheet',
  'destruction-act',
]

describe('a paper that carries a decision or an order', () => {
  for (const id of RULESET_IDS)
    for (const kind of KINDS) {
      const ruleset = rulesetOf(id)
      const ruled = (advice: typeof ADVICE | { reviewers: string[]; until: string | null } | null) =>
        releaseRuling({ kind, carries: 'carries', advice }, ruleset).outcome
      const carried = carriedBy(kind)
      if (carried === null)
        test(`${kind} under ${id} has nothing to appeal against`, () => {
          assert.ok(NOTHING_TO_APPEAL.includes(kind), `${kind}: decide whether it carries a decision`)
          assert.equal(ruled(null), 'allowed')
        })
      else
        test(`${kind} under ${id} is released only with whom to appeal to and until when`, () => {
          assert.equal(ruled(null), 'refused')
          assert.equal(ruled({ ...ADVICE, reviewers: [] }), 'refused')
          assert.equal(ruled(ADVICE), 'allowed')
          const withoutDay = carried === 'answer' && id === 'decree-1612' ? 'allowed' : 'refused'
          assert.equal(ruled({ ...ADVICE, until: null }), withoutDay, 'a day, where the act gives a term')
          const { cite } = releaseRuling({ kind, carries: 'carries', advice: null }, ruleset)
          assert.deepEqual(cite, [ruleset.aftermath.complaint.cite])
        })
    }

  test('an act of refusal or minutes without a decision go without it', () => {
    for (const kind of ['refusal-act', 'minutes'] as const)
      assert.equal(
        releaseRuling({ kind, carries: 'carries-none', advice: null }, rulesetOf('decree-1612')).outcome,
        'allowed',
      )
  })
})
