import { z } from 'zod'
import type { historyCommands } from './history/commands.ts'
import { exportedSchema, transferSchema } from './history/transfer.ts'
import type { AppCommandName, CommandName, EventName } from './names.ts'
import { periodSchema } from './period.ts'
import { outcomeSchema, problemCodeSchema } from './problem.ts'
import { settingsPatchSchema } from './settings.ts'
import { appStateSchema, userIdSchema } from './state.ts'

const nothing = z.undefined()

/** Pages of the window, by their place behind `kickboard-app://ui/window#/`. */
export const pages = ['welcome', 'board', 'gifters', 'history', 'settings'] as const
export const pageSchema = z.enum(pages)
export type Page = z.infer<typeof pageSchema>

/** Where in the window; a gifter's page is `gifters` with the id. */
export const placeInWindowSchema = z.strictObject({
  page: pageSchema,
  userId: userIdSchema.optional(),
})
export type PlaceInWindow = z.infer<typeof placeInWindowSchema>

/** A PNG that a page drew, at most 8 MiB; main looks at its first bytes. */
const pictureSchema = z.strictObject({
  png: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= 8 * 2 ** 20),
})

/** Snooze of notifications: an hour, until tomorrow at 08:00 local time, or over. */
export const snoozeSchema = z.enum(['hour', 'tomorrow', 'off'])
export type Snooze = z.infer<typeof snoozeSchema>

/** Links that a page may open in the browser; main knows their addresses. */
export const linkSchema = z.enum(['kick-developer-settings', 'kick-app-guide'])
export type Link = z.infer<typeof linkSchema>

/** A native menu that a page may ask for, with the place (CSS px in the page) where it opens. */
export const menuRequestSchema = z.discriminatedUnion('menu', [
  z.strictObject({ menu: z.literal('more'), x: z.number(), y: z.number() }),
  z.strictObject({ menu: z.literal('snooze'), x: z.number(), y: z.number() }),
  z.strictObject({ menu: z.literal('gifter'), userId: userIdSchema, x: z.number(), y: z.number() }),
])
export type MenuRequest = z.infer<typeof menuRequestSchema>

const credentialText = z.string().trim().min(1).max(200)

/** Commands of a page to main: what they take and what they answer. */
export const commands = {
  getState: { input: nothing, output: appStateSchema },
  /** Checks id and secret at Kick (client credentials), then keeps them. */
  saveCredentials: {
    input: z.strictObject({ clientId: credentialText, clientSecret: credentialText }),
    output: outcomeSchema,
  },
  signIn: { input: nothing, output: outcomeSchema },
  cancelSignIn: { input: nothing, output: outcomeSchema },
  openSignInAgain: { input: nothing, output: outcomeSchema },
  answerOtherUser: { input: z.strictObject({ accept: z.boolean() }), output: outcomeSchema },
  /** Watches a broadcaster with the app's own token instead of a sign-in. */
  useAppToken: {
    input: z.strictObject({ broadcasterUserId: userIdSchema }),
    output: outcomeSchema,
  },
  signOut: { input: nothing, output: outcomeSchema },
  refreshNow: { input: nothing, output: outcomeSchema },
  setPeriod: { input: z.strictObject({ period: periodSchema }), output: outcomeSchema },
  snooze: { input: z.strictObject({ for: snoozeSchema }), output: outcomeSchema },
  saveSettings: { input: settingsPatchSchema, output: outcomeSchema },
  dismissProblem: { input: z.strictObject({ code: problemCodeSchema }), output: outcomeSchema },
  chooseSecretStorage: {
    input: z.strictObject({ storage: z.enum(['memory', 'plain-key']) }),
    output: outcomeSchema,
  },
  copyRedirectUri: { input: nothing, output: outcomeSchema },
  openLink: { input: z.strictObject({ link: linkSchema }), output: outcomeSchema },
  /** Opens a gifter's public page in the browser; pages offer it where the name can have one. */
  openGifterOnKick: { input: z.strictObject({ userId: userIdSchema }), output: outcomeSchema },
  openMenu: { input: menuRequestSchema, output: outcomeSchema },
  openPage: { input: placeInWindowSchema, output: outcomeSchema },
  /** Closes the page that asks (Esc in the popover). */
  closePage: { input: nothing, output: outcomeSchema },
  /** The first state is on the page: its window can be shown. */
  pagePainted: { input: nothing, output: outcomeSchema },
  trySandbox: { input: nothing, output: outcomeSchema },
  leaveSandbox: { input: nothing, output: outcomeSchema },
  /** The stream counts from this moment (UTC ms); null: from when Kick says it began. */
  setStreamStart: {
    input: z.strictObject({ at: z.int().min(0).nullable() }),
    output: outcomeSchema,
  },
  copyText: { input: z.strictObject({ text: z.string().max(50_000) }), output: outcomeSchema },
  copyImage: { input: pictureSchema, output: outcomeSchema },
  /** Asks where to, in a native dialog. */
  saveImage: { input: pictureSchema, output: exportedSchema },
} satisfies Record<AppCommandName, { input: z.ZodType; output: z.ZodType }>

/** Events from main to a page. */
export const events = {
  state: appStateSchema,
  /** The row to show and focus, after a click on a notification or a tray row. */
  focusGifter: z.strictObject({ userId: userIdSchema }),
  showPage: placeInWindowSchema,
  transfer: transferSchema,
} satisfies Record<EventName, z.ZodType>

export type Commands = typeof commands & typeof historyCommands
export type CommandInput<Name extends CommandName> = z.infer<Commands[Name]['input']>
export type CommandOutput<Name extends CommandName> = z.infer<Commands[Name]['output']>
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>
