import type { Client } from 'pg'
import type { Statement } from './captured.ts'

/** A node of a plan, as far as it is looked at. */
type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] }

/** The tables that grow with the people and their cases. */
const LARGE: ReadonlySet<string | undefined> = new Set([
  'Case',
  'CaseLogEntry',
  'CaseTask',
  'DeterminationEntry',
  'Document',
  'Employee',
  'Fact',
  'MeetingItem',
  'Notice',
  'Paper',
  'RegisterNumber',
])

/**
 * Which large tables the database would read from one end to the other for this query.
 *
 * @param client as somebody who may explain it
 * @returns none for what is no query
 */
export const scannedWhole = async (client: Client, { text, values }: Statement): Promise<string[]> => {
  if (!/^\s*(select|with)\b/i.test(text)) return []
  const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, values)
  const [{ Plan: plan }] = (rows as [{ 'QUERY PLAN': [{ Plan: Node }] }])[0]['QUERY PLAN']
  return nodesOf(plan)
    .filter((node) => node['Node Type'] === 'Seq Scan' && LARGE.has(node['Relation Name']))
    .map((node) => node['Relation Name'] ?? '')
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]
