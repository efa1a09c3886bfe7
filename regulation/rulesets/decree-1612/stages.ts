import type { Stage } from '../certification-rules.ts'

/** The stages of para 6, in their order. */
export const stages = [
  { key: 'preparation', day: 'none', exempt: [], result: 'none', heldBy: 'default', cite: 'para 7' },
  {
    key: 'fitness',
    day: 'required',
    exempt: ['prosecutor'],
    result: 'gate',
    heldBy: 'default',
    cite: 'para 6',
  },
  {
    key: 'testing',
    day: 'required',
    exempt: [],
    result: 'gate',
    heldBy: 'default',
    subjects: [
      { key: 'law', threshold: 'counts' },
      { key: 'logic', threshold: 'counts' },
    ],
    cite: 'para 6',
  },
  {
    key: 'polygraph',
    day: 'may-be-left-out',
    exempt: [],
    result: 'counts',
    heldBy: 'default',
    cite: 'para 6',
  },
  { key: 'interview', day: 'none', exempt: [], result: 'counts', heldBy: 'default', cite: 'para 26' },
  { key: 'decision', day: 'none', exempt: [], result: 'none', heldBy: 'default', cite: 'para 31' },
] as const satisfies readonly Stage[]
