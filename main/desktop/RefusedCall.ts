export type RefusalCode =
  | 'unknown-command'
  | 'unknown-page'
  | 'wrong-origin'
  | 'not-main-frame'
  | 'bad-arguments'
  | 'bad-answer'
  | 'failed'

/** A page's call that main refused or could not answer. Its message holds the code and no more. */
export class RefusedCall extends Error {
  override name = 'RefusedCall'
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(`Kickboard refused the call: ${code}`)
    this.code = code
  }
}
