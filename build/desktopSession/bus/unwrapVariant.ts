/** Takes the value out of a D-Bus variant, and out of those inside it; anything else stays. */
export function unwrapVariant(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapVariant)
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return value
  if ('signature' in value && 'value' in value) return unwrapVariant(value.value)
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, unwrapVariant(inner)]),
  )
}
