/** The user's kind (`de-AT`, `en-GB`) of the language that is spoken, where the browser knows one. */
export function ownLocale(): string {
  const spoken = document.documentElement.lang || 'en'
  const wanted = globalThis.navigator?.languages ?? []
  return wanted.find((tag) => tag.split('-')[0] === spoken) ?? spoken
}
