import { type JsonSchema, typesOf } from './input-schema.ts'

/**
 * What a text of a query or a form stands for, by the types that its field takes. A text that stands for none of
 * them is left as it is: the act's own schema then says what would be right.
 *
 * @example textValue('50', [{ type: 'integer' }]) //=> 50
 * @example textValue('true', [{ type: 'boolean' }]) //=> true
 */
export const textValue = (text: string, schemas: readonly JsonSchema[]): unknown => {
  const types = schemas.flatMap(typesOf)
  if (types.includes('string')) return text
  const value = jsonOrText(text)
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  if (type === 'number' && types.includes('integer')) return value
  return types.includes(type) ? value : text
}

const jsonOrText = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
