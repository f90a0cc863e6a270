/**
 * What a process of an Electron app is for, from its command line (NUL between arguments): "main",
 * "zygote", "gpu-process", "renderer", or the sub-type of a utility process.
 */
export function parseProcessKind(commandLine: string): string {
  // Chromium rewrites the line of a process it has forked, with blanks between.
  const args = commandLine.split(/[\0 ]/)
  const value = (name: string) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
  return value('utility-sub-type') ?? value('type') ?? 'main'
}
