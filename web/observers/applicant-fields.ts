import { OBSERVER_CAPACITIES, SUBORDINATIONS } from '../../regulation/observers/admit-observers.ts'
import type { Field } from '../forms/field.ts'
import type { Visit } from '../pages/visit.ts'

/** What Annex 2 asks of whoever applies to observe, in its order; by himself, or entered from his paper. */
export const applicantFields = ({ say }: Pick<Visit, 'say'>): Field[] => [
  { kind: 'text', name: 'fullName', label: 'public.fullName' },
  {
    ...{ kind: 'choice', name: 'capacity', label: 'public.capacity' },
    options: OBSERVER_CAPACITIES.map((value) => ({ value, text: say(`capacity.${value}`) })),
  },
  { kind: 'text', name: 'organisation', label: 'public.organisation', optional: true },
  {
    ...{ kind: 'choice', name: 'subordination', label: 'public.subordination' },
    options: SUBORDINATIONS.map((value) => ({ value, text: say(`subordination.${value}`) })),
  },
  { kind: 'text', name: 'contact', label: 'public.telephone' },
  { kind: 'text', name: 'email', label: 'public.email', hint: 'public.emailHint', optional: true },
  { kind: 'text', name: 'address', label: 'public.address', optional: true },
]
