import { readAnnulment } from '../../acts/annulment/read-annulment.ts'
import { notFound } from '../../acts/problem.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { caseThatFollowed } from '../head-order/case-that-followed.ts'
import { doAct } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { afterDecision, clauseRow } from './after-decision.ts'
import { type Confirmed, confirmation } from './confirmation.ts'
import { papersOfCase } from './papers-at-hand.ts'

/** A certification that was annulled: by which act, for what, and which case follows in which window. */
export const annulmentConfirmation = confirmation({
  path: '/cases/:case/annulment/recorded',
  section: 'cases',
  read: async (visit): Promise<Confirmed> => {
    const { frame, shared } = await afterDecision(visit)
    const { case: found } = frame
    const { annulment } = await doAct(visit, readAnnulment, { caseId: found.id })
    if (annulment === null) throw notFound()
    const { say, term, day } = writeTo(visit)
    const { from, to } = annulment.window
    const opened = annulment.newCase !== null
    const newCase = await caseThatFollowed(visit, annulment.newCase)
    return {
      ...shared,
      title: say('confirmed.annulled'),
      rows: [
        { label: 'annulment.actNumber', cell: annulment.actNumber },
        { label: 'annulment.actOn', cell: { day: annulment.actOn } },
        {
          label: 'confirmed.falsified',
          cell: annulment.falsified.map((what) => term('stage', what)).join(', '),
        },
        clauseRow(found, [rulesetOf(found.ruleset).aftermath.annulment.cite]),
      ],
      said: [
        say('confirmed.annulledNext', { from: day(from), to: day(to) }),
        ...(opened ? [] : [say('confirmed.annulledOpens')]),
        `${say('annulment.appeal', { day: day(annulment.appeal.until) })} ${say('annulment.appealHow')}`,
      ],
      next: [],
      papers: await papersOfCase(visit, found, ['annulment-act']),
      links: newCase === null ? [] : [{ href: `/cases/${newCase}`, text: say('annulment.newCase') }],
      waits: !opened,
    }
  },
})
