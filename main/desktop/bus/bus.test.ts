import dbus from 'dbus-next'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasBusDaemon, startBus } from '../testing/startBus.ts'
import { type Bus, connectBus } from './connectBus.ts'
import { encodeCall } from './encodeCall.ts'
import { decodeMessage } from './decodeMessage.ts'
import { openKeyring } from './openKeyring.ts'
import { readKeyringState } from './readKeyringState.ts'
import { watchTrayHost } from './watchTrayHost.ts'

const uid = process.getuid?.() ?? 0
const daemon = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
}

describe('decodeMessage', () => {
  const call = encodeCall({ ...daemon, member: 'AddMatch', args: ["type='signal'", '\u00E9'] }, 7)

  it('reads what encodeCall wrote', () => {
    expect(decodeMessage(Buffer.concat([call, Buffer.from('rest')]))).toMatchObject({
      length: call.length,
      message: { type: 'call', serial: 7, ...daemon, body: ["type='signal'", '\u00E9'] },
    })
  })

  it('reads lists of paths', () => {
    const call = encodeCall({ ...daemon, member: 'Unlock', args: [['/a', '/b/c'], 'text', []] }, 8)
    expect(decodeMessage(call)?.message.body).toEqual([['/a', '/b/c'], 'text', []])
  })

  it('waits for the rest of a message', () => {
    for (let length = 0; length < call.length; length++)
      expect(decodeMessage(call.subarray(0, length))).toBeNull()
  })

  it('refuses noise and absurd lengths', () => {
    expect(() => decodeMessage(Buffer.alloc(32, 0x42))).toThrow(RangeError)
    const absurd = Buffer.from(call)
    absurd.writeUInt32LE(0x7fffffff, 4)
    expect(() => decodeMessage(absurd)).toThrow(RangeError)
  })
})

describe('connectBus', () => {
  it.each(['', 'tcp:host=localhost,port=1', 'unix:path=/nowhere/at/all'])(
    'has a typed error for the address %j',
    async (address) => {
      await expect(connectBus(address, uid)).rejects.toMatchObject({ name: 'BusError' })
    },
  )
})

describe.skipIf(!hasBusDaemon)('on a real bus', () => {
  let session: Awaited<ReturnType<typeof startBus>>
  const closers: (() => void)[] = []
  beforeAll(async () => {
    session = await startBus()
  })
  afterEach(() => closers.splice(0).forEach((close) => close()))
  afterAll(() => session.stop())

  const open = async (): Promise<Bus> => {
    const bus = await connectBus(session.address, uid)
    closers.push(bus.close)
    return bus
  }
  const openPeer = async () => {
    const peer = dbus.sessionBus({ busAddress: session.address })
    closers.push(() => peer.disconnect())
    await new Promise<void>((resolve) => peer.once('connect', () => resolve()))
    return peer
  }

  it('calls and hears errors by their name', async () => {
    const bus = await open()
    expect(await bus.call({ ...daemon, member: 'NameHasOwner', args: ['org.nobody'] })).toEqual([
      false,
    ])
    await expect(
      bus.call({ ...daemon, destination: 'org.nobody', member: 'Anything' }),
    ).rejects.toMatchObject({ errorName: 'org.freedesktop.DBus.Error.ServiceUnknown' })
  })

  it('tells of its end', async () => {
    const bus = await open()
    const closed = new Promise<void>((resolve) => void bus.onClose(resolve))
    bus.close()
    await closed
    await expect(bus.call({ ...daemon, member: 'GetId' })).rejects.toMatchObject({
      errorName: 'closed',
    })
  })

  it('sees a tray host come, go and come back', async () => {
    const seen = recorder<boolean>()
    closers.push(await watchTrayHost(await open(), seen.add))
    expect(await seen.next()).toBe(false)

    const service = 'org.kde.StatusNotifierWatcher'
    for (let round = 0; round < 2; round++) {
      const peer = await openPeer()
      class Watcher extends dbus.interface.Interface {
        get IsStatusNotifierHostRegistered() {
          return true
        }
      }
      Watcher.configureMembers({
        properties: {
          IsStatusNotifierHostRegistered: { signature: 'b', access: dbus.interface.ACCESS_READ },
        },
      })
      peer.export('/StatusNotifierWatcher', new Watcher(service))
      await peer.requestName(service, 0)
      expect(await seen.next()).toBe(true)
      await peer.releaseName(service)
      expect(await seen.next()).toBe(false)
    }
  })

  it('unlocks a keyring through its prompt, and hears a refusal', async () => {
    const peer = await openPeer()
    const secrets = '/org/freedesktop/secrets'
    const collection = `${secrets}/collection/login`
    let locked = true
    let refuse = true
    const asked: unknown[] = []
    peer.addMethodHandler((message: dbus.Message) => {
      const answer = (signature: string, body: unknown[]) =>
        peer.send(dbus.Message.newMethodReturn(message, signature, body))
      switch (message.member) {
        case 'ReadAlias':
          answer('o', [collection])
          return true
        case 'Get':
          answer('v', [new dbus.Variant('b', locked)])
          return true
        case 'Unlock':
          asked.push(message.body[0])
          answer('aoo', [[], `${secrets}/prompt/p1`])
          return true
        case 'Prompt':
          answer('', [])
          locked = refuse
          peer.send(
            dbus.Message.newSignal(
              `${secrets}/prompt/p1`,
              'org.freedesktop.Secret.Prompt',
              'Completed',
              'bv',
              [refuse, new dbus.Variant('ao', [])],
            ),
          )
          return true
        default:
          return false
      }
    })
    await peer.requestName('org.freedesktop.secrets', 0)
    const bus = await open()
    expect(await openKeyring(bus)).toBe('locked')
    refuse = false
    expect(await openKeyring(bus)).toBe('unlocked')
    expect(await openKeyring(bus)).toBe('unlocked')
    expect(asked).toEqual([[collection], [collection]])
    await peer.releaseName('org.freedesktop.secrets')
  })

  it('says that there is no keyring where nobody answers for it', async () => {
    expect(await readKeyringState(await open())).toBe('absent')
  })
})

describe('readKeyringState', () => {
  const bus = (...answers: unknown[][]) => ({ call: async () => answers.shift() as boolean[] })
  it.each([
    ['absent', [['/']]],
    ['locked', [['/org/freedesktop/secrets/collection/login'], [true]]],
    ['unlocked', [['/org/freedesktop/secrets/collection/login'], [false]]],
    ['unknown', [['/org/freedesktop/secrets/collection/login'], []]],
  ])('is %s', async (state, answers) => expect(await readKeyringState(bus(...answers))).toBe(state))

  it('is unknown after an error of another kind', async () => {
    expect(await readKeyringState({ call: () => Promise.reject(new Error('x')) })).toBe('unknown')
  })
})

/** Values in the order of their arrival, each waited for. */
function recorder<T>() {
  const values: T[] = []
  const waiting: ((value: T) => void)[] = []
  return {
    add(value: T) {
      const first = waiting.shift()
      if (first) first(value)
      else values.push(value)
    },
    next: () =>
      values.length > 0
        ? Promise.resolve(values.shift() as T)
        : new Promise<T>((resolve) => void waiting.push(resolve)),
  }
}
