import type { Page } from 'playwright-core'
import { LANGUAGES, type Language } from '../../texts/language.ts'
import { assertAccessible, NARROWEST } from './accessible.ts'
import { strangeWords } from './strange-words.ts'

/** Whose windows go through every page: each sees what is his, and a page that says so where it is not. */
export const ROLES = ['personnel', 'head', 'auditor', 'operator', '1001', '2001', '3001', '3006'] as const

/** The most that a page may weigh, in bytes before it is compressed. */
const PAGE_BYTES = 100_000

/** Somebody who saw a page, and in which languages it was seen by anybody. */
type Seen = { by: Page; in: Set<Language> }

/**
 * A walk of several people through every page of the console, each in another language than the one before him, so that
 * all of them see each page in every language.
 */
export class Walk {
  readonly #origin: string
  readonly #addresses: readonly string[]
  readonly #known: readonly string[]
  readonly #seen = new Map<string, Seen>()
  readonly #opened = new Set<string>()
  #turn = 0

  /** @param walk.known what was typed in the course: it stands on pages as it is */
  constructor(walk: { origin: string; addresses: readonly string[]; known: readonly string[] }) {
    this.#origin = walk.origin
    this.#addresses = walk.addresses
    this.#known = walk.known
  }

  /**
   * Goes through every address in two windows of somebody. Each has to answer as a page of its weight, in his language; a
   * browser opens every one that is made otherwise than before: axe looks at it, and it has to fit a narrow telephone.
   *
   * @returns what is wrong, with its address
   */
  async goneBy(page: Page): Promise<string[]> {
    const turn = this.#turn++
    const beside = await page.context().newPage()
    const wrong: string[] = []
    for (const [at, language] of LANGUAGES.entries()) {
      const addresses = this.#addresses.filter((_, index) => (index + turn) % LANGUAGES.length === at)
      await this.#choose(page, language)
      const lanes = [page, beside].map((each, lane) =>
        this.#lane(
          each,
          language,
          addresses.filter((_, index) => index % 2 === lane),
        ),
      )
      wrong.push(...(await Promise.all(lanes)).flat())
    }
    await beside.close()
    return wrong
  }

  /** Asks for what somebody saw, but nobody in one of the languages: whoever saw it, in that language. */
  async restInOtherLanguages(): Promise<string[]> {
    const wrong: string[] = []
    for (const language of LANGUAGES)
      for (const [by, addresses] of this.#unseenIn(language)) {
        await this.#choose(by, language)
        for (const address of addresses) wrong.push(...(await this.#ask(by, language, address)).wrong)
      }
    return wrong
  }

  /** The addresses that nobody saw in a language, by whoever saw them in another. */
  #unseenIn(language: Language): Map<Page, string[]> {
    const unseen = [...this.#seen].filter(([, seen]) => !seen.in.has(language))
    const byWindow = new Map<Page, string[]>()
    for (const [address, { by }] of unseen) byWindow.set(by, [...(byWindow.get(by) ?? []), address])
    return byWindow
  }

  async #choose(page: Page, language: Language): Promise<void> {
    await page.request.get(`${this.#origin}/language/${language}?back=/account`)
  }

  async #lane(page: Page, language: Language, addresses: readonly string[]): Promise<string[]> {
    const wrong: string[] = []
    await page.setViewportSize({ width: NARROWEST, height: 740 })
    for (const address of addresses) {
      const asked = await this.#ask(page, language, address)
      wrong.push(...asked.wrong)
      const made = `${language} ${madeOf(asked.html)}`
      if (this.#opened.has(made)) continue
      this.#opened.add(made)
      await this.#open(page, address).catch((error: unknown) => wrong.push(`${address}: ${String(error)}`))
    }
    return wrong
  }

  async #open(page: Page, address: string): Promise<void> {
    await page.goto(`${this.#origin}${address}`)
    await assertAccessible(page, NARROWEST)
  }

  /** Asks for a page without opening it. */
  async #ask(page: Page, language: Language, address: string): Promise<{ html: string; wrong: string[] }> {
    const answer = await page.request.get(`${this.#origin}${address}`)
    const html = await answer.text()
    if (answer.status() === 200) {
      const seen = this.#seen.get(address) ?? { by: page, in: new Set() }
      this.#seen.set(address, { ...seen, in: seen.in.add(language) })
    }
    const faults = [
      ...([200, 403, 404].includes(answer.status()) ? [] : [`answers ${answer.status()}`]),
      ...(html.length > PAGE_BYTES ? [`weighs ${html.length}`] : []),
      ...(html.includes(`<html lang="${language}"`) ? [] : [`is not in ${language}`]),
      ...strangeWords(html, { language, known: this.#known }).map((said) => `says in ${language}: ${said}`),
    ]
    return { html, wrong: faults.map((fault) => `${address} ${fault}`) }
  }
}

/** What the main part of a page is made of, and its longest word: what says the same in as long words is looked at once. */
const madeOf = (html: string): string => {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  const tags = main.match(/<[a-z][a-z0-9]*|class="[^"]*"|role="[^"]*"/g) ?? []
  const words = main.replace(/<[^>]*>/g, ' ').split(/\s+/)
  return `${Math.max(...words.map(({ length }) => length))} ${[...new Set(tags)].sort().join(' ')}`
}
