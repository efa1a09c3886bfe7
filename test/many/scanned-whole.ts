import type { Client } from 'pg'
import type { Statement } from './captured.ts'

/** A node of a plan, as far as it is looked at. */
type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] }

/** The tables that grow with the people and their cases, where they have tens of thousands of rows. */
const LARGE: ReadonlySet<string | undefined> = new Set([
  'CampaignPlacement',
  'Case',
  'CaseLogEntry',
  'CaseTask',
  'DeterminationEntry',
  'Document',
  'Employee',
  'Fact',
  'MeetingItem',
  'Notice',
  'ObserverApplication',
  'Paper',
  'Recording',
  'RecordingLogEntry',
  'RegisterNumber',
  'SessionSeat',
])

/** Tables of thousands of rows: they may be counted whole, and their pages come by an index all the same. */
const PAGED: ReadonlySet<string | undefined> = new Set([
  'AccessLogEntry',
  'ActingOrder',
  'Appeal',
  'HeadOrder',
  'OrderProceeding',
])

/**
 * Which large tables the database would read from one end to the other for this query.
 *
 * @param client as somebody who may explain it
 * @param seen by whom: whoever sees some cases only may have them looked up in a table of thousands
 * @returns none for what is no query
 */
export const scannedWhole = async (
  client: Client,
  { text, values }: Statement,
  seen: 'whole-body' | 'some' = 'some',
): Promise<string[]> => {
  if (!/^\s*(select|with)\b/i.test(text)) return []
  const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, values)
  const [{ Plan: plan }] = (rows as [{ 'QUERY PLAN': [{ Plan: Node }] }])[0]['QUERY PLAN']
  const isPage = seen === 'whole-body' && /\bORDER BY\b.*\bLIMIT\b/is.test(text)
  const looked = (name: string | undefined) => LARGE.has(name) || (isPage && PAGED.has(name))
  return nodesOf(plan)
    .filter((node) => node['Node Type'] === 'Seq Scan' && looked(node['Relation Name']))
    .map((node) => node['Relation Name'] ?? '')
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]
