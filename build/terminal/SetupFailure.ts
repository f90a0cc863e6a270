/** Something that Kickboard's build needs is missing and cannot be had: shown as one line, exit code 2. */
export class SetupFailure extends Error {
  readonly exitCode: number = 2
  override readonly name: string = 'SetupFailure'
}
