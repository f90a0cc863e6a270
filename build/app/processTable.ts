import { runCommand } from '../terminal/runCommand.ts'

/**
 * The command lines of all processes of this computer that hold a piece of text.
 *
 * @param part such as the path of a profile folder, which each process of the app carries
 */
export async function processTable(part: string): Promise<string[]> {
  const script =
    'Get-CimInstance Win32_Process | ForEach-Object { $_.CommandLine } | Out-String -Width 8192'
  const { stdout } =
    process.platform === 'win32'
      ? await runCommand('powershell', ['-NoProfile', '-Command', script])
      : await runCommand('ps', ['-axww', '-o', 'command='])
  return stdout.split(/\r?\n/).filter((line) => line.includes(part))
}
