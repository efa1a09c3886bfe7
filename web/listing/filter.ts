import type { PageKey } from '../../texts/pages/page-texts.ts'
import type { Option } from '../forms/field.ts'

/** A question above a list, part of its address: the same address gives the same list. */
export type Filter = { name: string; label: PageKey; hint?: PageKey } & (
  | { kind: 'text' }
  | { kind: 'day' }
  | { kind: 'select'; options: readonly Option[] }
)
