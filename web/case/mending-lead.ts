import type { FactForm } from '../../acts/case/fact-form.ts'
import { readToldBy } from '../../records/case-reading/read-told-by.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { CORRECTABLE } from '../../regulation/course/correction.ts'
import { writtenDate } from '../../texts/dates/written-date.ts'
import { isId } from '../pages/id-of-address.ts'
import type { Visit } from '../pages/visit.ts'
import type { ShownCase } from './case-frame.ts'

/** What whoever confirms a correction, answers a request, or confirms a day off has to know first. */
export const mendingLead = async (
  visit: Visit,
  { id: caseId }: ShownCase,
  kind: FactForm['kind'],
): Promise<string[]> => {
  const { query, context, say } = visit
  if (kind === 'meeting-day-confirmed') return [say('correction.dayLead')]
  const fact = kind === 'correction-confirmed' ? query.correction : query.asked
  if (!isId(fact)) return []
  const told = await readToldBy(context.database, { caseId, id: fact })
  if (told === null) return []
  if (kind === 'correction-answered') return [say('correction.asks', { words: String(told.words ?? '') })]
  return kind === 'correction-confirmed' ? [...proposal(told, visit), say('correction.secondPerson')] : []
}

const proposal = (
  told: Readonly<Record<string, unknown>>,
  { say, context: { language } }: Visit,
): string[] => {
  const corrects = CORRECTABLE.find((key) => key === told.corrects)
  if (corrects === undefined) return []
  const what = say(`correction.what.${corrects}`)
  const first = say('correction.proposes', { what, reason: String(told.reason ?? '') })
  if (typeof told.on === 'string')
    return [first, say('correction.rightDay', { day: writtenDate(parseCivilDate(told.on), language) })]
  return told.on === null ? [first, say('correction.never')] : [first]
}
