import type { callback as english } from './callback.en.ts'
import type { Same } from './Same.ts'

/** German words of the page that ends a sign-in in the browser. */
export const callback: Same<typeof english> = {
  success: {
    title: 'Anmeldung abgeschlossen',
    body: 'Kickboard hat alles, was es braucht. Diese Seite kann geschlossen werden.',
  },
  denied: {
    title: 'Es wurde nichts geändert',
    body: 'Der Zugriff wurde nicht erlaubt. Diese Seite kann geschlossen werden, ein neuer Versuch beginnt in der App.',
  },
  failed: {
    title: 'Das hat nicht geklappt',
    body: 'Kickboard sagt, was geschehen ist und wie es weitergeht. Diese Seite kann geschlossen werden.',
  },
  waiting: {
    title: 'Einen Moment',
    body: 'Kickboard schließt die Anmeldung ab.',
  },
  again: {
    title: 'Diese Seite hat ihre Arbeit getan',
    body: 'Die Anmeldung, zu der sie gehört, ist vorbei. Eine neue beginnt in Kickboard.',
  },
}
