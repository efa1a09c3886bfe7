/** Which of our folders a folder may import, beside itself. One way only; `*`: an entry point, which may import all. */
export const ARROWS: Readonly<Record<string, readonly string[] | '*'>> = {
  regulation: [],
  platform: [],
  workflows: ['regulation'],
  texts: ['regulation'],
  records: ['platform', 'regulation'],
  activities: ['records', 'texts', 'platform', 'regulation'],
  acts: ['records', 'texts', 'platform', 'regulation'],
  api: ['acts', 'records', 'texts', 'regulation', 'platform'],
  web: ['acts', 'records', 'texts', 'regulation', 'platform'],
  worker: '*',
  embedded: '*',
  commands: '*',
  test: '*',
  bench: '*',
}

/** The exceptions: what a folder may import of another only as types, or from files of these names. */
export const MESSAGES_OF_WORKFLOWS = {
  importers: ['acts', 'activities'],
  folder: 'workflows',
  /** Names and types of messages and inputs; nothing that runs in a workflow. */
  files: /(^|\/)(messages|input|[a-z-]+-messages|[a-z-]+-input)\.ts$/,
} as const

/** Names that say nothing about what stands in them. */
export const FORBIDDEN_NAMES = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'types',
  'interfaces',
  'manager',
  'base',
  'misc',
]
