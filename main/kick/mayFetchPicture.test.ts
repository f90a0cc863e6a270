import { describe, expect, it } from 'vitest'
import { mayFetchPicture } from './mayFetchPicture.ts'

const kick = 'https://api.kick.com'
const sandbox = 'http://127.0.0.1:4100'

describe('may be visited', () => {
  it.each([
    'https://files.kick.com/images/user/1/profile_image/a.webp',
    'https://kick.com/img/default-profile-pictures/default-avatar-2.webp',
    'https://cdn.example.com:8443/a.png?size=2',
    'https://93.184.216.34/a.png',
    'https://[2606:2800:220:1::1]/a.png',
    'HTTPS://Files.Kick.com/a.webp',
  ])('%s', (address) => {
    expect(mayFetchPicture(address, kick)).toBe(true)
  })

  it('the sandbox, although it is loopback without TLS', () => {
    expect(mayFetchPicture(`${sandbox}/avatars/1.webp`, sandbox)).toBe(true)
    expect(mayFetchPicture('https://files.kick.com/a.webp', sandbox)).toBe(true)
  })
})

describe('is refused', () => {
  it.each([
    '',
    'a.webp',
    '//files.kick.com/a.webp',
    'http://files.kick.com/a.webp',
    'file:///etc/passwd',
    'data:image/png;base64,iVBORw0KGgo=',
    'blob:https://kick.com/1',
    'javascript:alert(1)',
    'ftp://files.kick.com/a',
    'kickboard-app://ui/popover',
    'https://user@files.kick.com/a',
    'https://user:word@files.kick.com/a',
    'https://localhost/a',
    'https://LOCALHOST./a',
    'https://app.localhost/a',
    'https://printer.local/a',
    'https://router/a',
    'https://wiki.internal/a',
    'https://nas.home.arpa/a',
    'https://127.0.0.1/a',
    'https://127.1/a',
    'https://2130706433/a',
    'https://0x7f000001/a',
    'https://0177.0.0.1/a',
    'https://0.0.0.0/a',
    'https://10.1.2.3/a',
    'https://100.64.0.1/a',
    'https://169.254.169.254/latest/meta-data',
    'https://172.16.0.1/a',
    'https://172.31.255.255/a',
    'https://192.168.1.1/a',
    'https://224.0.0.1/a',
    'https://255.255.255.255/a',
    'https://[::1]/a',
    'https://[::]/a',
    'https://[::ffff:127.0.0.1]/a',
    'https://[::ffff:10.0.0.1]/a',
    'https://[fe80::1]/a',
    'https://[fd00::1]/a',
    'https://[ff02::1]/a',
    'https://[64:ff9b::7f00:1]/a',
    'https://[2002:7f00:1::]/a',
    'https://[2001::1]/a',
    'http://127.0.0.1:4100/a.webp',
  ])('%s', (address) => {
    expect(mayFetchPicture(address, kick)).toBe(false)
  })

  it.each(['http://127.0.0.1:4101/a', 'https://127.0.0.1:4100/a', 'http://user@127.0.0.1:4100/a'])(
    'another origin than the sandbox: %s',
    (address) => {
      expect(mayFetchPicture(address, sandbox)).toBe(false)
    },
  )
})
