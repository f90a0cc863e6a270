import { spawn } from 'node:child_process'
import { busDaemon } from '../../build/desktopSession/bus/busDaemon.ts'
import type { DesktopSession } from '../../build/desktopSession/startDesktopSession.ts'
import { endProcess } from '../../build/terminal/endProcess.ts'
import { waitUntil } from '../../build/terminal/waitUntil.ts'
import { asPerson } from '../../build/unprivileged/asPerson.ts'
import type { Person } from '../../build/unprivileged/Person.ts'

/** Everything that passes over a session bus, byte by byte. */
export interface BusRecording {
  bytes(): Buffer
  end(): Promise<void>
}

/** A name that nobody has, so that it stands in the recording when somebody asks for it. */
const mark = 'live.kickboard.MarkOfTheRecording'

/** Listens to the bus of a desktop as its person could, and answers when it hears everything. */
export async function recordBus(desktop: DesktopSession, person: Person): Promise<BusRecording> {
  const { env, bus, folders } = desktop
  const [program, args] = asPerson(person, 'dbus-monitor', ['--session', '--binary'])
  const child = spawn(program, args, {
    env,
    cwd: folders.home,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => void parts.push(part))
  const bytes = () => Buffer.concat(parts)
  await waitUntil('The recording of the bus', async () => {
    await bus.call({ ...busDaemon, member: 'NameHasOwner', signature: 's', body: [mark] })
    return bytes().includes(mark) ? true : undefined
  })
  return { bytes, end: () => endProcess(child) }
}
