import type { PageRow } from '../pages/page.ts'

export const accountPages: readonly PageRow[] = []
