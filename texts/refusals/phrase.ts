/**
 * One sentence that something is refused with: in English as the rule says it, then in Russian and in Kazakh.
 *
 * `{name}` stands for a value. `{name:day}` is a civil date and written out, `{name:word}` a key of the field (a stage, a
 * decision, a status …) and `{name:words}` several with commas, `{name:cites}` clauses with commas, `{name:said}` another
 * sentence of the book, `{name:alternatives}` several of them joined by "or". A translation may leave a value out: an id
 * tells people nothing.
 */
export type Phrase = readonly [en: string, ru: string, kk: string]

/** What a value in a sentence is. */
export type ValueKind = 'text' | 'day' | 'word' | 'words' | 'cites' | 'said' | 'alternatives'

/** A sentence as a pattern: which values it has, in their order. */
export type Pattern = {
  phrase: Phrase
  matches: RegExp
  values: readonly { name: string; kind: ValueKind }[]
}

const PLACEHOLDER = /\{(?<name>\w+)(?::(?<kind>\w+))?\}/g

const KINDS: Record<ValueKind, string> = {
  text: '.+?',
  day: '\\d{4}-\\d{2}-\\d{2}',
  word: '[\\w-]+',
  words: '[\\w-]+(?:, [\\w-]+)*',
  cites: '[^;"]+?',
  said: '.+?',
  alternatives: '.+?',
}

const isKind = (kind: string): kind is ValueKind => kind in KINDS

/**
 * The pattern of a phrase's English sentence.
 *
 * @param values `anything`: every value may be any text, as in a template that is not filled in yet
 * @throws Error for a kind of value that is none
 * @example patternOf(['is past; today is {today:day}', '…', '…']).values //=> [{ name: 'today', kind: 'day' }]
 */
export const patternOf = (phrase: Phrase, values: 'as-they-are' | 'anything' = 'as-they-are'): Pattern => {
  const named = [...phrase[0].matchAll(PLACEHOLDER)].map(({ groups = {} }) => {
    const { name = '', kind = 'text' } = groups
    if (!isKind(kind)) throw new Error(`${phrase[0]}: ${kind} is no kind of value`)
    return { name, kind }
  })
  const between = phrase[0]
    .split(/\{\w+(?::\w+)?\}/)
    .map((text) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  const source = between.map((text, at) => {
    const value = named[at]
    return value ? `${text}(${values === 'anything' ? '.*?' : KINDS[value.kind]})` : text
  })
  return { phrase, matches: new RegExp(`^${source.join('')}$`, 'su'), values: named }
}

/** A sentence with its values put in. @example filled('сегодня {today}', { today: '1 мая' }) //=> 'сегодня 1 мая' */
export const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(PLACEHOLDER, (_whole, name: string) => values[name] ?? '')
