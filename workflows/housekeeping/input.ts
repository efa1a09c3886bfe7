/** The name under which the workflow is registered. */
export const HOUSEKEEPING = 'housekeeping'
