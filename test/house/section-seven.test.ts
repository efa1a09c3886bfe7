import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Each line of section 7, clause by clause, with the name of the test, or of the group of tests, by which it is tried. */
const LINES: Readonly<Record<string, readonly (readonly [clause: string, name: string])[]>> = {
  'ill on the day of a stage': [
    ['good reason: a new session', 'a good reason leads to a new session, and the meeting moves if it must'],
    [
      'none: not passed, no retake',
      'without a good reason the stage is not passed, and there is no retake within a round',
    ],
    ['a technical failure', 'a technical failure voids the attempt'],
    [
      'refusing a stage',
      'is as absence without good reason: not passed, and there is no retake within the round',
    ],
  ],
  'a document brought after a re-certification for absence': [
    [
      'upheld, the interview is held in round 1',
      'the appeal is upheld: the interview is held in round 1, its stages stand, the second round falls',
    ],
    ['an appeal, always allowed', 'is accepted after its term, and marked late'],
  ],
  'the direct head changes, is vacant, ill or absent': [
    [
      'who is head on the day of submission signs',
      'changes: the open task goes to whoever it is now, with its limit',
    ],
    [
      'else the next superior',
      'where the direct head has left, the next superior submits the profile; where there is none, the authorised head',
    ],
    [
      'the earlier one adds information',
      'the earlier one adds information, and the profile is still owed by whoever is head on the day',
    ],
    [
      'a profile sent back for rework',
      'writes a profile that was sent back anew; each version is familiarised',
    ],
  ],
  'acting for somebody': [
    [
      'under an order with dates',
      'it holds from its first to its last day, and ends by itself; another order ends it before',
    ],
    [
      'the act names both',
      'the act names both: who did it and under which order, in the fact and on the access log',
    ],
    [
      'so do notices',
      'a notice to the office goes to whoever acts, keeps for whom it was, and says under which order',
    ],
    [
      'and papers',
      'a profile that the deputy submitted bears his name, for the direct head, in every language',
    ],
  ],
  'unit reorganised': [
    ['the case follows the employee', 'takes nothing from the case: it follows the employee'],
    [
      'commission and head of the unit where he serves',
      'another direct head and another unit: tasks and case follow',
    ],
    ['renaming changes nothing', 'changes nothing of the case but to whom its tasks go'],
    ['changed duties are a new post', 'that is equivalent changes nothing, unless the duties changed'],
    [
      'a non-equivalent post ends it',
      'that is not equivalent ends an open case under the decree; the next is due a year after it (para 3)',
    ],
    ['20 years end it too', 'end the case by time itself, on the day known when it was opened'],
    ['transfer to another body', 'section 7, transfer to another body: case and file are handed over'],
  ],
  'pregnancy or leave during a case': [
    [
      'suspended without breach',
      'suspends it without breach; it goes on by itself in the window of 6 to 12 months after the return (para 4)',
    ],
    ['in either round', 'moves the window of a second round as well'],
  ],
  'notice not served by S − 1 month': [
    ['by hand against signature', 'waits for service by hand where there is no address'],
    [
      'else no stage is held, S moves',
      'by its day holds every stage: the start moves, or the employee consents to less',
    ],
  ],
  'a member moved out or dismissed': [
    ['in the composition as absent', 'is in the composition as absent until a new order'],
    [
      'as the roster has it',
      'a member moved out of the unit of his commission counts as absent; one moved within it, or lent from above, sits',
    ],
    ['under five serving, no meeting', 'with fewer than five still serving there is no meeting'],
    [
      'an order serves the meetings called after it',
      'an order is replaced by a later one, which serves the meetings called after it',
    ],
    ['a recused member', 'is absent for the item, on the ground that is recorded, and sits on the others'],
  ],
  'no quorum': [
    [
      'a new meeting, announced a week ahead',
      'a new meeting is announced a week ahead: a sooner day is refused',
    ],
    ['of the same commission', 'a case belongs to the commission of its unit or the nearest above'],
    ['observers keep their places', 'keep their places when the meeting was not held for want of quorum'],
    [
      'past the window a breach',
      'past the window it is a breach naming the cause, and the case is still heard',
    ],
  ],
  'a holiday moved': [
    ['done acts keep their mark', 'leaves acts that are done their mark'],
    ['an open limit never moves into the past', 'never moves an open limit into the past'],
    ['an M that becomes a day off', 'a meeting whose day becomes a day off must be moved or confirmed'],
    [
      'a meeting hears of it too',
      'an amended calendar moves the limit of its open minutes, once, and they are signed by the new one',
    ],
  ],
  'appeal while a second round runs': [
    [
      'it runs on; annulled, it ends',
      'it runs on while nothing is decided; the initial decision annulled, it ends',
    ],
    [
      'the reviewer voted on it',
      'whose head voted on the decision is owed by the next higher head, and nobody who voted answers it',
    ],
  ],
  'an employee whose data may not be disclosed': [
    [
      'the meeting says so at his item',
      'do not hear an employee whose data may not be disclosed: the screen of the meeting says so at his item',
    ],
    [
      'the item is heard without observers',
      'what the memo allows comes in its time: who is heard on the day, without those who may not be disclosed',
    ],
  ],
  'a mistake in a record': [
    [
      'a correcting entry, with a second person',
      'is corrected by an entry that a second person confirms, and admission is counted anew',
    ],
    ['never an overwrite', 'nothing changes before the second person confirms, and the entry keeps what was'],
    ['the employee is told', 'the employee is told of every correction of his record'],
    ['opened in error', 'a case opened in error is closed by such an entry'],
    [
      'the case after annulment',
      'of a higher head ends the case and opens one that names it, for six months',
    ],
  ],
}

const FOLDERS = ['regulation', 'records', 'acts', 'api', 'test']
const HERE = fileURLToPath(import.meta.url)

const everyTest = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(ROOT, folder, file))
    .filter((file) => file.endsWith('.ts') && file !== HERE),
)
  .map((file) => readFileSync(file, 'utf8'))
  .filter((source) => source.includes("from 'node:test'"))
  .join('\n')

describe('every line of section 7 has a test that bears its name', () => {
  for (const [line, clauses] of Object.entries(LINES))
    test(line, () => {
      assert.deepEqual(
        clauses.filter(([, name]) => !everyTest.includes(name)),
        [],
      )
    })
})
