/** In ms. Long enough for a slow line's first answer, short enough not to be noticed as a hang. */
const patience = 6_000

/** Whether the server that holds Electron's binaries answers, asked with one small request. */
export async function canReachDownloads(version: string): Promise<boolean> {
  try {
    const answer = await fetch(
      `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`,
      { method: 'HEAD', signal: AbortSignal.timeout(patience) },
    )
    return answer.ok
  } catch {
    return false
  }
}
