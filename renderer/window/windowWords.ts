import { windowPages } from '../../contract/texts/window.en.ts'
import { addWords } from '../ui/speak.ts'

/** Brings the words of the window's pages; importing it is enough. */
addWords(windowPages, {
  de: async () => (await import('../../contract/texts/window.de.ts')).windowPages,
})
