import type { Authorities } from '../../records/access/authorities.ts'
import type { Actor } from './actor.ts'
import type { Relation } from './relation.ts'
import type { Subject } from './subject.ts'

/**
 * What is known of who stands in which relation to what: a page asks it of the database once, however many of its parts
 * and acts ask. Only for what is read: what an act changes is asked anew.
 */
export class KnownRelations {
  private readonly relations = new Map<string, Promise<ReadonlySet<Relation>>>()
  private authorities: Promise<Authorities> | null = null

  /** The relations of somebody, in the capacity in which he asks. */
  of(actor: Actor, subject: Subject, read: () => Promise<ReadonlySet<Relation>>) {
    const key = JSON.stringify([actor.inPlaceOf?.orderId, actor.acting?.length, subject])
    const known = this.relations.get(key) ?? read()
    this.relations.set(key, known)
    return known
  }

  /** The units with their grants. */
  authoritiesBy(read: () => Promise<Authorities>): Promise<Authorities> {
    this.authorities ??= read()
    return this.authorities
  }
}
