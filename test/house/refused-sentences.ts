import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Node, parse } from 'acorn'
import { transformSync } from 'esbuild'

/** A sentence of a source file: its text, with `§` for each value. */
export type Sentence = { path: string; text: string }

/**
 * The English sentences that a source file can answer with: whole words in texts, but for what is only said to programmers
 * (defects, the API document, the log) or to the database.
 *
 * @param root the project's folder
 * @example sentencesOf('acts/problem.ts', root)[0] //=> { path: 'acts/problem.ts', text: 'The request cannot be read' }
 */
export const sentencesOf = (path: string, root: string): Sentence[] => {
  const source = readFileSync(join(root, path), 'utf8')
  const { code } = transformSync(source, { loader: 'ts', target: 'esnext', charset: 'utf8' })
  const found: string[] = []
  walk({ ...parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) }, found)
  return [...new Set(found)].filter(isSentence).map((text) => ({ path, text }))
}

const isSentence = (text: string): boolean => /\p{L}{2,}[^\p{L}§]* (\p{L}|§|")/u.test(text)

type Any = Pick<Node, 'type'> & { readonly [key: string]: unknown }

const isNode = (value: unknown): value is Any =>
  typeof value === 'object' && value !== null && typeof (value as Any).type === 'string'

const walk = (node: Any, found: string[]): void => {
  if (isForProgrammers(node)) return
  if (node.type === 'Literal' && typeof node.value === 'string') found.push(node.value)
  if (node.type === 'TemplateLiteral') found.push(templateText(node))
  for (const [key, value] of Object.entries(node)) {
    if (key === 'source') continue
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) walk(each, found)
  }
}

const templateText = ({ quasis }: Any): string =>
  (quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('§')

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  if (node.type === 'MemberExpression') return nameOf(node.property)
  return typeof node.name === 'string' ? node.name : String(node.value ?? '')
}

/** What is never told to whoever asked: `new Error(…)`, descriptions for the API document, log lines, SQL. */
const isForProgrammers = (node: Any): boolean => {
  if (node.type === 'TaggedTemplateExpression') return true
  if (node.type === 'NewExpression')
    return ['Error', 'CaseLogGap', 'ApplicationFailure'].includes(nameOf(node.callee))
  if (node.type === 'Property') return ['description', 'nonRetryable'].includes(nameOf(node.key))
  return node.type === 'CallExpression' && PROGRAMMERS.has(nameOf(node.callee))
}

const PROGRAMMERS: ReadonlySet<string> = new Set(['describe', 'warn', 'error', 'info', 'raw', 'retryable'])
