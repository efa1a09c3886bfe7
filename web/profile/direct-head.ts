import { forbidden } from '../../acts/problem.ts'

/** Who writes the profile. @throws Problem `forbidden` for whoever does not */
export const requireDirectHead = (mayDo: ReadonlySet<string>): void => {
  if (!mayDo.has('fact/profile')) throw forbidden('This is done by the direct head of the employee.')
}
