import { plainText } from './plain-window.ts'

/** A text of a page, and the language that it is marked with; null: that of the page. */
export type Said = { text: string; lang: string | null }

/** Elements without an end, and elements whose content is what somebody typed, or nobody reads. */
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
const UNREAD = new Set(['script', 'style', 'textarea'])

/** Attributes that are read out. */
const READ_OUT = /\b(?:aria-label|alt|title|placeholder)="([^"]*)"/g

const TOKEN = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|<![^>]*>|([^<]+)/gi

type Open = { tag: string; lang: string | null }

/**
 * Every text of a page that is read or read out, piece by piece.
 *
 * @example textsOfPage('<p>Тіл: <b lang="en">English</b></p>') //=> [{ text: 'Тіл:', lang: null }, { text: 'English', lang: 'en' }]
 */
export const textsOfPage = (html: string): Said[] => {
  const open: Open[] = []
  const said: Said[] = []
  for (const [, end, tag, attributes = '', text] of html.matchAll(TOKEN)) {
    const lang = open.at(-1)?.lang ?? null
    if (text !== undefined) {
      if (!UNREAD.has(open.at(-1)?.tag ?? '')) said.push({ text: plainText(text), lang })
    } else if (end) leave(open, tag)
    else if (tag !== undefined) said.push(...enter(open, { tag, lang }, attributes))
  }
  return said.filter(({ text }) => text !== '')
}

/** Leaves an element, with whatever was left open in it. */
const leave = (open: Open[], tag: string | undefined): void => {
  const at = open.findLastIndex((each) => each.tag === tag)
  if (at >= 0) open.splice(at)
}

/** Enters an element. @returns what its attributes say */
const enter = (open: Open[], { tag, lang }: Open, attributes: string): Said[] => {
  const marked = tag === 'html' ? null : (/\blang="([a-z]+)"/.exec(attributes)?.[1] ?? lang)
  if (!VOID.has(tag) && !attributes.endsWith('/')) open.push({ tag, lang: marked })
  return [...attributes.matchAll(READ_OUT)].map(([, read = '']) => ({ text: plainText(read), lang: marked }))
}
