import type { PageRow } from '../pages/page.ts'

export const casePages: readonly PageRow[] = []
