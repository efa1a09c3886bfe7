import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { invalid } from '../../acts/problem.ts'
import type { Upload } from '../../acts/upload.ts'
import { openSpreadsheet } from '../../platform/spreadsheet/spreadsheet.ts'
import { SpreadsheetError } from '../../platform/spreadsheet/spreadsheet-error.ts'
import { keepDraft, readDraft, type Typed } from '../../records/console/form-draft.ts'
import { PROFILE_SECTIONS, type ProfileSection } from '../../regulation/profile/profile-sections.ts'
import { allowedActs, caseOf } from '../case/case-frame.ts'
import { dayTyped } from '../forms/day-typed.ts'
import { formPage } from '../forms/form-page.ts'
import type { Column } from '../listing/cell.ts'
import { eachOf, workbookOf, XLSX } from '../listing/workbook.ts'
import { filePage, type PageRow } from '../pages/page.ts'
import type { Visit } from '../pages/visit.ts'
import { writeTo } from '../rendering/write.ts'
import { requireDirectHead } from './direct-head.ts'
import { latestVersion, profileOf } from './profile-frame.ts'

/** The largest workbook with a profile, unpacked, in bytes. */
const MAX_UNPACKED = 20_000_000

type Line = { section: ProfileSection; text: string }

/** The first column names the section for whoever reads the workbook back; the last one is written into. */
const COLUMNS: readonly Column<Line>[] = [
  { title: 'profile.key', cell: ({ section }) => section },
  { title: 'profile.sectionTitle', cell: ({ section }, { say }) => say(`profile.section.${section}`) },
  { title: 'profile.about', cell: ({ section }, { say }) => say(`profile.hint.${section}`) },
  { title: 'profile.text', cell: ({ text }) => text },
]

const offlineForm = filePage({
  path: '/cases/:case/profile/form.xlsx',
  read: async (visit) => {
    const found = await caseOf(visit)
    requireDirectHead(await allowedActs(visit, found.id))
    const profile = await profileOf(visit, found.id)
    const texts = latestVersion(profile)?.texts ?? {}
    const rows = eachOf(profile.sections.map((section) => ({ section, text: texts[section] ?? '' })))
    const title = `${visit.say('act.profile')} ${found.number}`
    return {
      fileName: `${title}.xlsx`,
      mediaType: XLSX,
      content: await workbookOf({ title, columns: COLUMNS, rows }, writeTo(visit)),
    }
  },
})

const uploadPage = formPage({
  path: '/cases/:case/profile/upload',
  section: 'cases',
  form: async (visit) => {
    const { say } = visit
    const found = await caseOf(visit)
    requireDirectHead(await allowedActs(visit, found.id))
    const address = `/cases/${found.number}/profile`
    return {
      heading: say('profile.upload'),
      lead: [say('profile.uploadLead')],
      fields: [{ kind: 'file', name: 'file', label: 'profile.file', hint: 'profile.fileHint' }],
      button: say('profile.uploadButton'),
      back: { href: address, text: say('profile.back') },
      send: async ({ file }, at) => {
        await keepAsDraft(at, `${address}/write`, await readTexts(file as Upload))
        return `${address}/write`
      },
    }
  },
})

/** What was filled in elsewhere becomes the draft of the form, over what was there: it is looked at before it is sent. */
const keepAsDraft = async (visit: Visit, path: string, texts: Typed): Promise<void> => {
  const { database, actor } = visit.context
  const place = { accountId: actor.accountId, path }
  const before = (await readDraft(database, place))?.typed ?? dayTyped('occurredOn', visit.today.toString())
  await keepDraft(database, { ...place, savedAt: new Date(), typed: { ...before, ...texts } })
}

/** The texts of a filled-in form by section. @throws Problem `invalid` naming `file` */
const readTexts = async (file: Upload): Promise<Typed> => {
  const folder = await mkdtemp(join(tmpdir(), 'attestor-profile-'))
  try {
    const path = join(folder, 'form.xlsx')
    await pipeline(file.open(), createWriteStream(path))
    const texts = await textsIn(path)
    if (Object.keys(texts).length === 0) throw invalid('file', 'the workbook has no section of a profile')
    return texts
  } catch (error) {
    throw error instanceof SpreadsheetError ? invalid('file', error.message) : error
  } finally {
    await rm(folder, { recursive: true })
  }
}

const textsIn = async (path: string): Promise<Record<string, string>> => {
  const book = await openSpreadsheet(path, { maxUnpackedBytes: MAX_UNPACKED })
  const texts: Record<string, string> = {}
  try {
    for await (const rows of book.rows(book.sheets[0] ?? ''))
      for (const { cells } of rows) {
        const section = PROFILE_SECTIONS.find((each) => each === cells[0]?.trim())
        const text = cells[COLUMNS.length - 1]?.trim()
        if (section && text) texts[section] = text
      }
    return texts
  } finally {
    book.close()
  }
}

/** A form to be filled in elsewhere, and the way back. */
export const offlinePages: readonly PageRow[] = [offlineForm, uploadPage]
