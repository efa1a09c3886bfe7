import type { PageKey } from '../../texts/pages/page-texts.ts'

/** A choice in a field; its text is already in the reader's language. */
export type Option = { value: string; text: string; hint?: string }

type Asked = {
  /** The field of the act's input that the answer goes to. */
  name: string
  label: PageKey
  hint?: PageKey
  /** In the place of the hint, what is known of this very question, in the reader's language. */
  said?: string
  /** May be left empty: the act then gets nothing for it. */
  optional?: true
  /** Of a file: the name under which the form sends it, where it has several. */
  posted?: string
  /** A statement that has to be ticked before one goes on: it stays in the form, the act is not told of it. */
  statement?: true
}

/**
 * One question of a form.
 *
 * `text`: one line; `words`: several; `number`; `time`; `day`: a civil date in three boxes; `choice`: one of a few, as radio
 * buttons; `select`: one of many; `ticks`: any number; `yes-no`: a boolean; `tick`: a boolean by one box; `file`, `files`:
 * uploads (one such field a form); `person`, `people`: employees by personnel number or name, one a line; the act gets ids.
 */
export type Field = Asked &
  (
    | {
        kind:
          | 'text'
          | 'words'
          | 'number'
          | 'time'
          | 'day'
          | 'yes-no'
          | 'tick'
          | 'file'
          | 'files'
          | 'person'
          | 'people'
      }
    | { kind: 'choice' | 'select' | 'ticks'; options: readonly Option[] }
  )

/** Something wrong with a field, in the reader's language; `input` is the id of the box to go to. */
export type Wrong = { name: string; input: string; message: string }
