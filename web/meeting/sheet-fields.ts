import { RECOMMENDATIONS } from '../../regulation/meeting/meeting-state.ts'
import type { Field } from '../forms/field.ts'
import type { Visit } from '../pages/visit.ts'
import type { rulesOf } from './meeting-page.ts'

/** What the sheet records beside the decision, where one of the options asks for it. */
export const sheetFields = (
  { certification }: ReturnType<typeof rulesOf>,
  options: readonly string[],
  { say }: Pick<Visit, 'say'>,
): Field[] => {
  const { grounds, decisions } = certification.nonCorrespondence
  const fields: Field[] = []
  if (options.includes('reserve-or-promotion'))
    fields.push({
      ...{ kind: 'choice', name: 'recommendation', label: 'meeting.recommendation', optional: true },
      hint: 'meeting.recommendationHint',
      options: RECOMMENDATIONS.map((value) => ({ value, text: say(`recommendation.${value}`) })),
    })
  if (grounds.length > 0 && options.some((option) => decisions.some((each) => each === option)))
    fields.push({
      ...{ kind: 'ticks', name: 'grounds', label: 'meeting.grounds', optional: true },
      hint: 'meeting.groundsHint',
      options: grounds.map((value) => ({ value, text: say(`ground.${value}`) })),
    })
  return fields
}
