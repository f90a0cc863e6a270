/** The user as whom the app and its desktop run: never root. */
export interface Person {
  readonly name: string
  readonly uid: number
  readonly gid: number
  readonly home: string
  /** True when it is somebody else than who runs the build, which then is root. */
  readonly borrowed: boolean
}
