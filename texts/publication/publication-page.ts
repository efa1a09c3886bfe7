import type { WrittenPublication } from './written-publication.ts'

const STYLE = `
body { font-family: "Noto Serif", "DejaVu Serif", Georgia, serif; line-height: 1.4; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #0b0c0c; background: #fff; }
h1 { font-size: 1.4rem; text-align: center; margin-bottom: 0; }
.under { text-align: center; margin-top: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #505a5f; padding: 0.4rem; text-align: left; vertical-align: top; }
section + section { border-top: 1px solid #505a5f; margin-top: 2rem; padding-top: 1rem; }
.ground { font-size: 0.85rem; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
@page { margin: 18mm; }
`

/**
 * A publication as a page that stands alone, for the body's own website and to be printed for its board: no scripts, nothing
 * that is loaded from elsewhere. Several languages stand one after the other.
 *
 * @example publicationPage([writtenPublication(facts, 'kk'), writtenPublication(facts, 'ru')])
 */
export const publicationPage = (written: readonly [WrittenPublication, ...WrittenPublication[]]): string => {
  const [{ language }] = written
  const title = written.map((each) => `${each.title} ${each.subtitle}`).join(' / ')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${written.map(section).join('\n')}
</main>
</body>
</html>
`
}

const section = ({ language, body, title, subtitle, lines, table, ground }: WrittenPublication): string =>
  [
    `<section lang="${language}">`,
    `<p><strong>${escaped(body)}</strong></p>`,
    `<h1>${escaped(title)}</h1>`,
    `<p class="under">${escaped(subtitle)}</p>`,
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    ...(table ? [tableOf(table)] : []),
    `<p class="ground">${escaped(ground)}</p>`,
    '</section>',
  ].join('\n')

const tableOf = ({ heads, rows }: NonNullable<WrittenPublication['table']>): string => {
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
