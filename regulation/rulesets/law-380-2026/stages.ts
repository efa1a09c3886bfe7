import type { Stage } from '../certification-rules.ts'

/** The stages of art. 47(5), in their order. */
export const stages = [
  { key: 'preparation', day: 'none', exempt: [], result: 'none', heldBy: 'default', cite: 'art. 47(5)' },
  {
    key: 'fitness',
    day: 'required',
    exempt: ['prosecutor'],
    result: 'counts',
    heldBy: 'default',
    cite: 'art. 47(5)',
  },
  {
    key: 'testing',
    day: 'required',
    exempt: [],
    result: 'counts',
    heldBy: 'default',
    subjects: [
      { key: 'law', threshold: 'counts' },
      { key: 'kazakh', threshold: 'does-not-count' },
      { key: 'logic', threshold: 'counts' },
    ],
    cite: 'art. 47(5)',
  },
  { key: 'study', day: 'required', exempt: [], result: 'counts', heldBy: 'default', cite: 'art. 47(5)' },
  {
    key: 'polygraph',
    day: 'may-be-left-out',
    exempt: [],
    result: 'counts',
    heldBy: 'decision-of-the-head',
    cite: 'art. 47(5)',
  },
  { key: 'interview', day: 'none', exempt: [], result: 'counts', heldBy: 'default', cite: 'art. 47(5)' },
  { key: 'decision', day: 'none', exempt: [], result: 'none', heldBy: 'default', cite: 'art. 47(5)' },
] as const satisfies readonly Stage[]
