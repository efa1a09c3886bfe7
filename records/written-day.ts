/** A civil date as it is stored, written `YYYY-MM-DD`. @example writtenDay(new Date('2027-03-05')) //=> '2027-03-05' */
export const writtenDay = <Stored extends Date | null>(day: Stored): string | Extract<Stored, null> =>
  (day === null ? null : day.toISOString().slice(0, 10)) as string | Extract<Stored, null>
