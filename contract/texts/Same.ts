/**
 * The shape of a file of words in another language: the same keys, each with a text of its own, so
 * that a key that is missing or too many does not compile.
 */
export type Same<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Same<Texts[Key]>
}
