import type { Language } from './language.ts'

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

/** A cell of a table: a text, or a text that leads somewhere. */
export type StandingCell = string | { text: string; href: string }

/** A table of a page that stands alone. */
export type StandingTable = { heads: readonly string[]; rows: readonly (readonly StandingCell[])[] }

/**
 * A page that stands alone: no scripts, nothing that is loaded from elsewhere; made to be printed, too.
 *
 * @param page.body HTML whose texts are escaped already
 */
export const standingPage = ({
  language,
  title,
  body,
}: {
  language: Language
  title: string
  body: string
}): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`

/** A table as HTML; its texts are escaped here. */
export const standingTable = ({ heads, rows }: StandingTable): string => {
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cellOf(cell)}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}

const cellOf = (cell: StandingCell): string =>
  typeof cell === 'string'
    ? escaped(cell)
    : `<a href="${escaped(cell.href.split('/').map(encodeURIComponent).join('/'))}">${escaped(cell.text)}</a>`

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text in HTML. @example escaped('a < b') //=> 'a &lt; b' */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
