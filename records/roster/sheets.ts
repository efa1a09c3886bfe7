import { BRANCHES, CREDITED_KINDS, DECISION_KEYS } from '../../regulation/rulesets/keys.ts'

/** What a cell of a column may hold. `empty`: whether it may hold nothing. */
type Text = { kind: 'text' | 'email'; empty?: true }
type Day = { kind: 'date'; empty?: true }
type Flag = { kind: 'yes-no' }
type Whole = { kind: 'whole-number' }
type Choice = { kind: 'choice'; of: readonly string[] }
/** A column that a file may do without altogether is `optional`. */
export type Column = (Text | Day | Flag | Whole | Choice) & { optional?: true }

export type SheetRule = { mayBeMissing?: true; columns: Readonly<Record<string, Column>> }

const TEXT = { kind: 'text' } as const
const TEXT_OR_NOTHING = { kind: 'text', empty: true } as const
const DAY = { kind: 'date' } as const
const LAST_DAY = { kind: 'date', empty: true } as const
const FLAG = { kind: 'yes-no' } as const

/** The kinds of units. */
export const UNIT_KINDS = ['body', 'territorial', 'education', 'institution', 'division'] as const
/** What an absence may be: the rules of the due date read the first six, planning reads the others. */
export const ABSENCE_KINDS = [
  'pregnancy',
  'parental',
  'adoption',
  'study',
  'state-body',
  'international-organisation',
  'annual',
  'sick',
  'mission',
] as const

/** The sheets of a roster file and their columns, in the order in which templates have them. */
export const SHEETS = {
  units: {
    columns: { code: TEXT, parent: TEXT_OR_NOTHING, name: TEXT, kind: { kind: 'choice', of: UNIT_KINDS } },
  },
  employees: {
    columns: {
      personnelNumber: TEXT,
      familyName: TEXT,
      givenName: TEXT,
      patronymic: TEXT_OR_NOTHING,
      email: { kind: 'email', empty: true },
      language: { kind: 'choice', of: ['kk', 'ru', 'en'] },
      unit: TEXT,
      position: TEXT,
      positionLevel: { kind: 'whole-number' },
      category: TEXT,
      rank: TEXT,
      branch: { kind: 'choice', of: BRANCHES },
      directHead: TEXT_OR_NOTHING,
      headOfBody: { kind: 'choice', of: ['no', 'head', 'deputy'] },
      disclosure: FLAG,
    },
  },
  service: { columns: { personnelNumber: TEXT, from: DAY, to: LAST_DAY, otherEmploymentAfter: FLAG } },
  appointments: {
    columns: {
      personnelNumber: TEXT,
      on: DAY,
      position: TEXT,
      equivalent: FLAG,
      dutiesChanged: FLAG,
      unit: { kind: 'text', empty: true, optional: true },
    },
  },
  absences: {
    mayBeMissing: true,
    columns: {
      personnelNumber: TEXT,
      kind: { kind: 'choice', of: ABSENCE_KINDS },
      from: DAY,
      to: LAST_DAY,
    },
  },
  certifications: {
    mayBeMissing: true,
    columns: {
      personnelNumber: TEXT,
      on: DAY,
      outcome: { kind: 'choice', of: DECISION_KEYS },
      annulled: FLAG,
    },
  },
  credited: {
    mayBeMissing: true,
    columns: {
      personnelNumber: TEXT,
      kind: { kind: 'choice', of: CREDITED_KINDS },
      from: DAY,
      to: LAST_DAY,
    },
  },
} as const satisfies Record<string, SheetRule>

export type SheetName = keyof typeof SHEETS
/** The sheets whose rows are facts of a person. */
export type FactSheet = Exclude<SheetName, 'units' | 'employees'>

/** The sheets in their order: whatever others refer to comes first. */
export const SHEET_NAMES = Object.keys(SHEETS) as SheetName[]

type Filled<C> = C extends { of: readonly (infer Key)[] }
  ? Key
  : C extends { kind: 'yes-no' }
    ? boolean
    : C extends { kind: 'whole-number' }
      ? number
      : string
type Value<C> =
  | Filled<C>
  | (C extends { empty: true } ? null : never)
  | (C extends { optional: true } ? undefined : never)

/** A row of a sheet as it was understood: dates `YYYY-MM-DD`, yes and no as booleans, nothing as null. */
export type RowOf<S extends SheetName> = {
  [C in keyof (typeof SHEETS)[S]['columns']]: Value<(typeof SHEETS)[S]['columns'][C]>
}
