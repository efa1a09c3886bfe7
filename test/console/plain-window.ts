import { readActor } from '../../acts/permission/read-actor.ts'
import { COOKIES } from '../../web/sign-in/cookies.ts'
import { beginSession } from '../../web/sign-in/session.ts'
import { CONSOLE_NOW, type TestConsole } from './console-ground.ts'

/** What boxes hold, by their names. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** A form as a browser without script reads it from its page. */
export type PlainForm = {
  action: string
  takesFiles: boolean
  /** Hidden boxes, with the keys of the form. */
  hidden: Answers
  /** What the other boxes hold. */
  typed: Answers
  /** Of each group of radio buttons and boxes to tick: what can be chosen. */
  choices: Readonly<Record<string, readonly string[]>>
}

/** A page as it was answered: its status, where it leads, what it says. */
export type PlainPage = { status: number; location: string | null; html: string }

/** Files by the names of their boxes. */
type Files = Readonly<Record<string, Blob>>

/** A window of somebody who is signed in, without script, pictures and style: what stands in it was sent by the server. */
export type PlainWindow = {
  /** By which ids he stands on record. */
  ids: readonly string[]
  open(path: string): Promise<PlainPage>
  /** A file that is handed out. */
  file(path: string): Promise<{ mediaType: string; content: Buffer }>
  /** Sends a form, and goes on through the page that shows what will be on record. */
  send(form: PlainForm, answers: Answers, files?: Files): Promise<PlainPage>
  /** His session ends: the browser keeps its cookie. */
  expire(): Promise<void>
  /** He signs in again. */
  signInAgain(): Promise<void>
  /** He comes back later: what he sent last is no second press any more. */
  later(): Promise<void>
}

/** Opens such a window. @example const window = await plainWindow(desk, 'personnel') */
export const plainWindow = async (desk: TestConsole, person: string): Promise<PlainWindow> => {
  const { database, address } = desk
  const { accountId, employeeId } = await readActor(database, person, CONSOLE_NOW.slice(0, 10))
  const begin = () => beginSession(database, { accountId, personnelNumber: person, idToken: 'none' })
  let secret = await begin()
  const request = (path: string, asked: RequestInit = {}): Promise<Response> => {
    const cookie = `${COOKIES.session}=${secret}; ${COOKIES.language}=en`
    const headers = { cookie, origin: address, 'accept-language': 'en' }
    return fetch(`${address}${path}`, { ...asked, headers, redirect: 'manual' })
  }
  const ask = async (path: string, asked?: RequestInit): Promise<PlainPage> => {
    const answer = await request(path, asked)
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      html: await answer.text(),
    }
  }
  const post = (form: PlainForm, answers: Answers, files: Files): Promise<PlainPage> =>
    ask(form.action, {
      method: 'POST',
      body: form.takesFiles
        ? multipart({ ...form.hidden, ...answers }, files)
        : encoded({ ...form.hidden, ...answers }),
    })
  return {
    ids: [accountId, ...(employeeId === null ? [] : [employeeId])],
    open: (path) => ask(path),
    file: async (path) => {
      const answer = await request(path)
      const content = Buffer.from(await answer.arrayBuffer())
      return { mediaType: answer.headers.get('content-type') ?? '', content }
    },
    send: async (form, answers, files = {}) => {
      const answer = await post(form, answers, files)
      return answer.status === 200 && answer.html.includes(' data-check>')
        ? post(formOn(answer), {}, files)
        : answer
    },
    expire: async () => {
      await database.webSession.updateMany({ where: { accountId }, data: { expiresAt: new Date(0) } })
    },
    signInAgain: async () => {
      secret = await begin()
    },
    later: async () => {
      const sent = { accountId, sentAt: { not: null } }
      await database.formKey.updateMany({ where: sent, data: { sentAt: new Date(0) } })
    },
  }
}

const pairs = (answers: Answers): [string, string][] =>
  Object.entries(answers).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  )

const encoded = (answers: Answers) => new URLSearchParams(pairs(answers))

const multipart = (answers: Answers, files: Files): FormData => {
  const form = new FormData()
  for (const [name, value] of pairs(answers)) form.append(name, value)
  for (const [name, file] of Object.entries(files)) form.append(name, file, 'scan.pdf')
  return form
}

/** The form for an act on a page. @throws Error where the page has none */
export const formOn = ({ html, status }: PlainPage): PlainForm => {
  const found = [...html.matchAll(/<form method="post" action="([^"]*)"([^>]*)>([\s\S]*?)<\/form>/g)].find(
    ([, action]) => action !== '/sign-out',
  )
  if (!found) throw new Error(`no form on a page of ${status}: ${saidOn({ html })}`)
  const [, action = '', attributes = '', body = ''] = found
  const boxes = [...body.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag)
  const ticked = boxes.filter((tag) => /type="(radio|checkbox)"/.test(tag))
  const typed: Record<string, string | string[]> = {}
  for (const tag of boxes.filter((each) => /type="text"/.test(each)))
    typed[of(tag, 'name')] = of(tag, 'value')
  for (const tag of ticked.filter((each) => / checked/.test(each)))
    typed[of(tag, 'name')] = joined(typed[of(tag, 'name')], of(tag, 'value'))
  for (const [tag, text] of body.matchAll(/<textarea\b[^>]*>([\s\S]*?)<\/textarea>/g))
    typed[of(tag, 'name')] = plain(text ?? '')
  for (const [tag, options] of body.matchAll(/<select\b[^>]*>([\s\S]*?)<\/select>/g))
    typed[of(tag, 'name')] = plain(/<option value="([^"]*)" selected/.exec(options ?? '')?.[1] ?? '')
  const hidden: Record<string, string | string[]> = {}
  for (const tag of boxes.filter((each) => /type="hidden"/.test(each)))
    hidden[of(tag, 'name')] = joined(hidden[of(tag, 'name')], of(tag, 'value'))
  return {
    action: plain(action),
    takesFiles: attributes.includes('multipart'),
    hidden,
    typed,
    choices: Object.fromEntries(
      [...new Set(ticked.map((tag) => of(tag, 'name')))].map((name) => [
        name,
        ticked.filter((tag) => of(tag, 'name') === name).map((tag) => of(tag, 'value')),
      ]),
    ),
  }
}

/** One value is itself, several are a list. */
const joined = (before: string | string[] | undefined, value: string): string | string[] =>
  before === undefined ? value : [...[before].flat(), value]

const of = (tag: string, attribute: string): string =>
  plain(new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '')

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => SIGNS[name] ?? '')

/** What a page says in its main part, in one line. */
export const saidOn = ({ html }: Pick<PlainPage, 'html'>): string => {
  const [, main = html] = /<main[^>]*>([\s\S]*?)<\/main>/.exec(html) ?? []
  return plainText(main).slice(0, 600)
}

/** What a piece of a page says, in one line. */
export const plainText = (html: string): string =>
  plain(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
