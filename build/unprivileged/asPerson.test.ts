import { expect, it } from 'vitest'
import { asPerson } from './asPerson.ts'

const person = { name: 'kickboard', uid: 1001, gid: 1003, home: '/h', borrowed: true }

it('gives up root for good and passes the arguments on as they are', () => {
  expect(asPerson(person, 'run', ['--flag', 'a b'])).toEqual([
    'setpriv',
    [
      '--reuid=1001',
      '--regid=1003',
      '--clear-groups',
      '--inh-caps=-all',
      '--pdeathsig=TERM',
      '--',
      'run',
      '--flag',
      'a b',
    ],
  ])
})

it('changes nobody when it is oneself', () => {
  const [, args] = asPerson({ ...person, borrowed: false }, 'run', [])
  expect(args.join(' ')).not.toContain('uid')
})
