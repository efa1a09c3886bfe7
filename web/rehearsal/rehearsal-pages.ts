import type { PageRow } from '../pages/page.ts'

export const rehearsalPages: readonly PageRow[] = []
