import type { PageRow } from '../pages/page.ts'

export const casesPages: readonly PageRow[] = []
