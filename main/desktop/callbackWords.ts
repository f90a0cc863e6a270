import type { Language } from '../../contract/settings.ts'
import { callback as german } from '../../contract/texts/callback.de.ts'
import { callback as english } from '../../contract/texts/callback.en.ts'
import type { CallbackTexts } from '../account/resultPage.ts'

const texts = { en: english, de: german }

/** Words of the page that ends a sign-in, in the language that is spoken when it is shown. */
export function callbackWords(language: () => Language): CallbackTexts {
  const current = () => texts[language()]
  return {
    get language() {
      return language()
    },
    get success() {
      return current().success
    },
    get denied() {
      return current().denied
    },
    get failed() {
      return current().failed
    },
    get waiting() {
      return current().waiting
    },
    get again() {
      return current().again
    },
  }
}
