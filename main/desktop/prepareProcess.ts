import { app } from 'electron'
import { resolve } from 'node:path'
import { askBus } from './bus/askBus.ts'
import { readKeyringState } from './bus/readKeyringState.ts'
import { sessionBusAddress } from './bus/sessionBusAddress.ts'
import { within } from './within.ts'
import { type Flags, helpText, parseFlags } from './flags.ts'
import { keepProfilePrivate } from './keepProfilePrivate.ts'
import { passwordStoreSwitch } from './passwordStoreSwitch.ts'
import { registerPageScheme } from './registerPageScheme.ts'
import { permitNothing } from './permitNothing.ts'
import { silenceSpellChecker } from './silenceSpellChecker.ts'

/**
 * All that has to happen before Electron is ready: the command line is read, the profile chosen,
 * every renderer sandboxed. Null: there is nothing to run, the process ends.
 */
export async function prepareProcess(): Promise<Flags | null> {
  // GTK would load Mesa and LLVM into this process for windows that Chromium draws itself.
  if (process.platform === 'linux') process.env['GDK_GL'] ??= 'disable'

  const parsed = parseFlags(process.argv, process.getuid?.() ?? null)
  if (!parsed.ok) {
    process.stderr.write(`kickboard: ${parsed.sentence}\n`)
    app.exit(parsed.exitCode)
    return null
  }
  const { flags } = parsed
  if (flags.print) {
    process.stdout.write(flags.print === 'version' ? `${app.getVersion()}\n` : helpText)
    app.exit(0)
    return null
  }

  app.setName('Kickboard')
  app.setAppUserModelId('live.kickboard.app')
  // A sandbox has a profile of its own, so that nothing of the real one is ever near it.
  const usual = `${app.getPath('userData')}${flags.sandbox ? ' Sandbox' : ''}`
  const profile = flags.userDataDir ? resolve(flags.userDataDir) : usual
  if (keepProfilePrivate(profile, process.getuid?.() ?? null))
    process.stderr.write('kickboard: Others on this computer can look into the profile folder.\n')
  app.setPath('userData', profile)
  app.enableSandbox()
  // A streamer's graphics card belongs to the game and the encoder; without it the process that
  // draws is also up in a third of the time.
  app.disableHardwareAcceleration()
  registerPageScheme()
  const store = await passwordStoreSwitch(process.platform, process.env, process.argv, keyring)
  if (store) app.commandLine.appendSwitch('password-store', store)
  app.on('session-created', silenceSpellChecker)
  app.on('session-created', permitNothing)
  return flags
}

/** ms that the start waits at most for a bus that does not answer. */
const patience = 300

function keyring() {
  const uid = process.getuid?.() ?? 0
  const asked = askBus(sessionBusAddress(process.env, uid), uid, readKeyringState)
  return within(asked, patience, 'unknown')
}
