import electronLog from 'electron-log/node'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import type { LogLevel } from './flags.ts'
import { redact } from './redact.ts'

/** Bytes after which a log file is put aside as `kickboard.old.log`; so two of them at most. */
const maxSize = 1024 * 1024

/**
 * The log in `logs/kickboard.log` of the profile, readable by its owner only. Every line passes
 * `redact`. A log that cannot be written never stops the app.
 *
 * @param folder the profile's `logs` folder; made when the first line is written
 */
export function createFileLog(folder: string, level: LogLevel): Log {
  const logger = electronLog.create({ logId: folder })
  logger.transports.console.level = false
  // The library tells on the terminal of files it cannot write, through its first logger.
  electronLog.transports.console.writeFn = () => {}
  const { file } = logger.transports
  file.level = level
  file.resolvePathFn = () => join(privateFolder(folder), 'kickboard.log')
  file.maxSize = maxSize
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  file.format = '[{y}-{m}-{d} {h}:{i}:{s}.{ms}] {level} {text}'
  const write = (level: LogLevel) => (message: string) =>
    // A stranger's name in a line must not begin another line.
    logger[level](
      redact(message)
        .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .slice(0, 2000),
    )
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}

/** The folder, made for its owner only where it is missing: the library's own would be open to all. */
function privateFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    // The library meets the same and is silent about it.
  }
  return folder
}
