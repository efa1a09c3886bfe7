/** Part of a list: whoever comes after this personnel number's entry, null from the beginning. */
export type ListPage = { listId: string; openedAt: string; after: string | null }

/** What the opening of cases does to the world. */
export type CaseOpeningActivities = {
  /** Opens the cases of one page: never two for one duty, also when repeated. `next` null: the list is at its end. */
  openCases(page: ListPage): Promise<{ next: string | null }>
}
