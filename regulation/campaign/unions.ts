/** Numbers that were put into sets, and sets that were united. */
export class Unions {
  private readonly parent = new Map<number, number>()
  private readonly members = new Map<number, number[]>()

  /** @example unions.has(3) //=> false until it was united with any */
  has(member: number): boolean {
    return this.parent.has(member)
  }

  /** The number that stands for the set of `member`. */
  rootOf(member: number): number {
    let root = member
    for (let up = this.parent.get(root); up !== undefined && up !== root; up = this.parent.get(root))
      root = up
    return root
  }

  /** All members of the set that `root` stands for. */
  membersOf(root: number): number[] {
    return [...(this.members.get(root) ?? [])]
  }

  /** Makes one set of all of these and of the sets they are in. @example unions.unite([1, 2]) */
  unite(given: readonly number[]): void {
    const [first, ...rest] = given.map((member) => this.entered(member))
    if (first === undefined) return
    for (const each of rest) this.join(this.rootOf(each), this.rootOf(first))
  }

  private entered(member: number): number {
    if (!this.parent.has(member)) {
      this.parent.set(member, member)
      this.members.set(member, [member])
    }
    return member
  }

  private join(root: number, into: number): void {
    if (root === into) return
    this.parent.set(root, into)
    this.members.get(into)?.push(...(this.members.get(root) ?? []))
    this.members.delete(root)
  }
}
