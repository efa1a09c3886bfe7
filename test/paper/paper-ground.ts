import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { ApiParts } from '../../api/api-parts.ts'
import { isCourse } from '../../records/case-reading/read-case.ts'
import type { CaseState, DecisionRecord } from '../../regulation/course/state.ts'
import { openTestApi } from '../api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'

/** A name that needs letters which Kazakh has beyond Russian, and all of those letters. */
export const NAME = 'Әбдіғалиұлы'
export const KAZAKH = 'ӘҒҚҢӨҰҮҺІәғқңөұүһі'

/** An API with one case whose dates are set; `P` is its personnel service, `101` its employee. */
export type PaperGround = Awaited<ReturnType<typeof openPaperGround>>

/** Opens the ground, with parts of the test's own; end with `api.close()`. */
export const openPaperGround = async (replaced: Partial<ApiParts> = {}) => {
  const api = await openTestApi(replaced)
  await api.grant('P', 'personnel')
  await api.grant('A', 'auditor')
  const unitId = await unitOnRecord(api.database, { code: 'B', kind: 'body' })
  const person = { number: '101', unitId, familyName: NAME, givenName: KAZAKH }
  const employee = await employeeOnRecord(api.database, person)
  const caseId = await caseOnRecord(api.database, { number: '2027-000001', employeeId: employee, unitId })
  return {
    ...{ api, unitId, employee, caseId },
    make: (kind: string, language = 'kk-ru', as = 'P') =>
      api.ask('POST', `/cases/${caseId}/papers`, { as, body: { kind, language } }),
    taken: async (id: unknown, as = 'P'): Promise<Uint8Array> => {
      const answer = await fetch(`${api.address}/papers/${id}`, {
        headers: { authorization: `Bearer ${await api.issuer.token(as)}` },
      })
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('content-type'), 'application/pdf')
      return new Uint8Array(await answer.arrayBuffer())
    },
    changeCourse: async (change: (state: CaseState) => CaseState) => {
      const { state } = await api.database.case.findUniqueOrThrow({ where: { id: caseId } })
      assert.ok(isCourse(state))
      await api.database.case.update({ where: { id: caseId }, data: { state: change(state) as object } })
    },
  }
}

/** A decision of the first round. */
export const DECIDED: DecisionRecord = {
  round: 1,
  on: '2027-06-16',
  decision: 'reserve-or-promotion',
  decided: {
    meetingId: randomUUID(),
    item: 1,
    heldOn: '2027-06-16',
    round: 1,
    decision: 'reserve-or-promotion',
    by: 'majority',
    counts: { 'reserve-or-promotion': 4, corresponds: 1 },
    attended: true,
    grounds: [],
    recommendation: 'reserve',
    presidingId: randomUUID(),
  },
  acquaintedOn: null,
  refusal: null,
  minutesOn: null,
}
