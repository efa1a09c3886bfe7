/** How Attestor itself is registered with the embedded issuer. */
export const EMBEDDED_CLIENT = {
  id: 'attestor',
  audience: 'attestor',
  personClaim: 'personnel_number',
} as const
