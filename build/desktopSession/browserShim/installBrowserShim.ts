import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SessionFolders } from '../sessionFolders.ts'

/**
 * Puts an `xdg-open` first on the session's PATH. Like the real one it returns at once; it leaves
 * the address in a folder, where {@link startBrowser} or nobody picks it up.
 */
export async function installBrowserShim(folders: SessionFolders): Promise<void> {
  await writeFile(
    join(folders.bin, 'xdg-open'),
    `#!/bin/sh
set -eu
file=$(mktemp '${folders.browser}/.new-XXXXXX')
printf '%s' "$1" >"$file"
mv "$file" '${folders.browser}/visit-'"\${file##*-}"
`,
    { mode: 0o755 },
  )
}
