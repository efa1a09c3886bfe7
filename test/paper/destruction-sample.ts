import type { PaperFacts } from '../../records/paper-facts/paper-contents.ts'

type Of = { body: string; unit: string; person: PaperFacts; sha256: string }

/** An act of destruction that is carried out: one recording gone, one kept, one not come to yet. */
export const destructionAct = ({ body, unit, person, sha256 }: Of): PaperFacts => {
  const recording = {
    ...{ fileName: 'әңгімелесу.ogg', size: 734_003_200, sha256 },
    ...{ heldOn: '2027-06-10', caseNumber: '2027-000123' },
  }
  return {
    ...{ body, unit, ruleset: 'decree-1612', form: null },
    ...{ drawnUpOn: '2030-07-01', act: { number: '7-ж', on: '2030-07-03' }, approvedBy: person },
    carriedOutOn: '2030-07-03',
    recordings: [
      { ...recording, n: 1, outcome: 'destroyed', reason: 'term-over' },
      { ...recording, n: 2, outcome: 'kept', reason: 'held' },
      { ...recording, n: 3, outcome: null, reason: null },
    ],
    cite: ['para 29', 'art. 50(3-1)'],
  }
}
