import type { Database } from '../database.ts'

/** The language that a person chose in the console, else the one that the roster has of him; null for neither. */
export const readLanguageOf = async (
  database: Database,
  { accountId, employeeId }: { accountId: string; employeeId: string | null },
): Promise<string | null> => {
  const [account, employee] = await Promise.all([
    database.account.findUnique({ where: { id: accountId }, select: { language: true } }),
    employeeId === null
      ? null
      : database.employee.findUnique({ where: { id: employeeId }, select: { language: true } }),
  ])
  return account?.language ?? employee?.language ?? null
}

/** Keeps the language that a person chose. */
export const chooseLanguage = async (
  database: Database,
  { accountId, language }: { accountId: string; language: string },
): Promise<void> => {
  await database.account.update({ where: { id: accountId }, data: { language } })
}
