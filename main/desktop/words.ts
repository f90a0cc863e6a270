import type { Language } from '../../contract/settings.ts'
import type { desktopTexts } from '../../contract/texts/desktop.en.ts'

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${WithoutPlural<Key>}`
    : Leaves<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other`
  ? Stem
  : Key

/** Key of a text outside the pages, such as `tray.showBoard`. */
export type DesktopTextKey = Leaves<typeof desktopTexts>

/** How things are said outside the pages: sentences, figures and times in the user's manner. */
export interface Words {
  say(key: DesktopTextKey, values?: Record<string, string | number>): string
  language(): Language
  /** A whole number with the locale's thousands marks. */
  number(value: number): string
  /** The time of day of a moment (UTC ms), in the user's zone. */
  time(moment: number): string
}
