import type { windowPages } from '../../contract/texts/window.en.ts'
import type { catalogue } from './catalogue.ts'

type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${Paths<Node[Key]>}`
}[keyof Node & string]

type WithoutPlural<Path extends string> = Path extends `${infer Base}_one` | `${infer Base}_other`
  ? Base
  : Path

/** Every key of the catalogues; a plural's two forms are one key. */
export type TextKey = WithoutPlural<Paths<typeof catalogue> | Paths<typeof windowPages>>
