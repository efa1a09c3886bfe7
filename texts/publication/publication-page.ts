import { escaped, standingPage, standingTable } from '../standing-page.ts'
import type { WrittenPublication } from './written-publication.ts'

/**
 * A publication as a page that stands alone, for the body's own website and to be printed for its board. Several languages
 * stand one after the other.
 *
 * @example publicationPage([writtenPublication(facts, 'kk'), writtenPublication(facts, 'ru')])
 */
export const publicationPage = (written: readonly [WrittenPublication, ...WrittenPublication[]]): string => {
  const [{ language }] = written
  const title = written.map((each) => `${each.title} ${each.subtitle}`).join(' / ')
  return standingPage({ language, title, body: written.map(section).join('\n') })
}

const section = ({ language, body, title, subtitle, lines, table, ground }: WrittenPublication): string =>
  [
    `<section lang="${language}">`,
    `<p><strong>${escaped(body)}</strong></p>`,
    `<h1>${escaped(title)}</h1>`,
    `<p class="under">${escaped(subtitle)}</p>`,
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    ...(table ? [standingTable(table)] : []),
    `<p class="ground">${escaped(ground)}</p>`,
    '</section>',
  ].join('\n')
