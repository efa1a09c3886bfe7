import type { Browser, Page } from 'playwright-core'
import type { Calls } from '../../embedded/calls/api.ts'
import { signIn } from '../../test/console/console-ground.ts'
import { SCREENS, type Screen } from './screens.ts'

const WINDOWS = { wide: { width: 1000, height: 900 }, narrow: { width: 360, height: 740 } }

/** Takes pictures of an installation while it is rehearsed: each when what it waits for was asked. */
export class Photographer {
  readonly #address: string
  readonly #browser: Browser
  readonly #pages = new Map<string, Page>()
  readonly #waiting = new Set(SCREENS)

  constructor(address: string, browser: Browser) {
    this.#address = address
    this.#browser = browser
  }

  /** Calls as somebody makes them; the picture that waits for one is taken before the next. */
  watched(who: string, calls: Calls): Calls {
    const then = async <Answer>(asked: string, answering: Promise<Answer>): Promise<Answer> => {
      const answer = await answering
      await this.#takeAfter(asked, who)
      return answer
    }
    return {
      get: (path) => calls.get(path),
      post: (path, body) => then(`POST ${path}`, calls.post(path, body)),
      put: (path, body) => then(`PUT ${path}`, calls.put(path, body)),
      send: (path, form) => then(`POST ${path}`, calls.send(path, form)),
    }
  }

  /** Takes the pictures that wait for the end. @param number of a case that is over */
  async takeRest(number: string): Promise<void> {
    for (const screen of this.#waiting) {
      if (screen.after) throw new Error(`nobody asked for what ${screen.name} waits for: ${screen.after}`)
      await this.#take({ ...screen, path: screen.path.replace('{case}', number) })
    }
  }

  async #takeAfter(asked: string, who: string): Promise<void> {
    for (const screen of this.#waiting) {
      const caught = screen.after?.exec(asked)
      if (!caught) continue
      this.#waiting.delete(screen)
      const path = screen.path.replace(/\{(\d)\}/g, (_, at) => caught[Number(at)] ?? '')
      await this.#take({ ...screen, path, as: screen.as === '{who}' ? who : screen.as })
    }
  }

  async #take({ name, as, path, language, narrow }: Screen): Promise<void> {
    const page = await this.#pageOf(as)
    await page.setViewportSize(narrow ? WINDOWS.narrow : WINDOWS.wide)
    await shownPage(page, `${this.#address}/language/${language}?back=${encodeURIComponent(path)}`)
    await page.screenshot({ path: `docs/screenshots/${name}.png` })
    console.log(`docs/screenshots/${name}.png`)
  }

  async #pageOf(person: string | null): Promise<Page> {
    const known = this.#pages.get(person ?? '')
    if (known) return known
    const page = await this.#browser.newPage({ locale: 'en-GB' })
    this.#pages.set(person ?? '', page)
    if (person !== null) await signIn(page, { person, address: `${this.#address}/` })
    return page
  }
}

/** What an act told a workflow stands on its page a moment later. */
const LOOKS = { atMost: 60, everyMs: 500 }

const shownPage = async (page: Page, address: string): Promise<void> => {
  for (let looks = 0; looks < LOOKS.atMost; looks++) {
    if ((await page.goto(address))?.ok()) return
    await page.waitForTimeout(LOOKS.everyMs)
  }
  throw new Error(`there is no page at ${address}`)
}
