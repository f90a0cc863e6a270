import { join } from 'node:path'

/** Where electron-builder's `dir` target puts the app. */
export interface PackagedPaths {
  /** The whole app, to be copied as one. */
  readonly directory: string
  readonly binary: string
}

/**
 * Names of the packaged app's folder and binary.
 *
 * @param output electron-builder's `directories.output`
 */
export function packagedPaths(
  output: string,
  platform: NodeJS.Platform = process.platform,
  arch: string = process.arch,
): PackagedPaths {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  if (platform === 'darwin') {
    const directory = join(output, `mac${suffix}`)
    return { directory, binary: join(directory, 'Kickboard.app', 'Contents', 'MacOS', 'Kickboard') }
  }
  if (platform === 'win32') {
    const directory = join(output, `win${suffix}-unpacked`)
    return { directory, binary: join(directory, 'kickboard.exe') }
  }
  const directory = join(output, `linux${suffix}-unpacked`)
  return { directory, binary: join(directory, 'kickboard') }
}
