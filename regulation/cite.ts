/** A citation as the product shows it: a paragraph or annex of the decree, an article of the law. */
export type Cite = `para ${number}` | `Annex ${number}` | `art. ${string}`
