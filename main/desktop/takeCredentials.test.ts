import { expect, test } from 'vitest'
import { takeCredentials } from './takeCredentials.ts'

test('id and secret are taken and gone from the environment', () => {
  const environment = { KICKBOARD_CLIENT_ID: ' id ', KICKBOARD_CLIENT_SECRET: 'secret', HOME: '/' }
  expect(takeCredentials(environment)).toEqual({ clientId: 'id', clientSecret: 'secret' })
  expect(environment).toEqual({ HOME: '/' })
})

test.each([{}, { KICKBOARD_CLIENT_ID: 'id' }, { KICKBOARD_CLIENT_SECRET: 'secret' }])(
  'one without the other is none: %j',
  (environment) => {
    expect(takeCredentials({ ...environment })).toBeNull()
  },
)
