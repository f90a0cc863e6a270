/** Steps of the set-up with the key of their short name, in their order. */
export const setupSteps = [
  { step: 'about', name: 'setup.about.name' },
  { step: 'app', name: 'setup.app.name' },
  { step: 'credentials', name: 'setup.credentials.name' },
  { step: 'sign-in', name: 'setup.signIn.name' },
] as const

export type SetupStep = (typeof setupSteps)[number]['step']
