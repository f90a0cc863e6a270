/** The app did not do what it should: shown as one line, exit code 3. */
export class AppFailure extends Error {
  readonly exitCode: number = 3
  override readonly name: string = 'AppFailure'
}
