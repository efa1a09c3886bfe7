import { annulCertification } from '../../acts/annulment/annul-certification.ts'
import { FALSIFIED } from '../../regulation/annulment/annulled-window.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { formFor } from '../forms/form.ts'
import { aftermathOf, formOfCase, framed, SCANS } from './aftermath-form.ts'

/** The act by which a certification is annulled. */
export const annulmentForm = formOfCase('annulment', 'annul-certification', (visit, found) => {
  const { say, today } = visit
  return formFor(annulCertification, {
    ...framed(found, visit, [aftermathOf(found).annulment.cite]),
    heading: say('annulment.title'),
    lead: [say('annulment.lead')],
    fields: [
      {
        ...{ kind: 'ticks', name: 'falsified', label: 'annulment.falsified' },
        options: FALSIFIED.map((value) => ({ value, text: say(`stage.${value}`) })),
      },
      { kind: 'text', name: 'actNumber', label: 'annulment.actNumber' },
      { kind: 'day', name: 'actOn', label: 'annulment.actOn' },
      { kind: 'words', name: 'reasons', label: 'annulment.reasons' },
      SCANS,
    ],
    prefilled: dayTyped('actOn', today.toString()),
    button: say('annulment.annul'),
    done: () => `/cases/${found.number}/annulment/recorded`,
  })
})
