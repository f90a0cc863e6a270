import { expect, it } from 'vitest'
import { parsePasswd } from './parsePasswd.ts'

const passwd = `root:x:0:0:root:/root:/bin/bash
kickboard2:x:1002:1002::/home/kickboard2:/bin/sh
kickboard:x:1001:1003:,,,:/home/kickboard:/bin/sh
`

it('finds the user by the whole name', () => {
  expect(parsePasswd(passwd, 'kickboard')).toEqual({
    name: 'kickboard',
    uid: 1001,
    gid: 1003,
    home: '/home/kickboard',
    borrowed: true,
  })
})

it('answers undefined for a stranger and for a cut line', () => {
  expect(parsePasswd(passwd, 'kick')).toBeUndefined()
  expect(parsePasswd('kickboard:x:1001', 'kickboard')).toBeUndefined()
})
