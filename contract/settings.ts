import { z } from 'zod'
import { periodSchema } from './period.ts'

export const themes = ['system', 'dark', 'light'] as const
/** Languages that Kickboard speaks. */
export const spokenLanguages = ['en', 'de'] as const
export type Language = (typeof spokenLanguages)[number]
export const languages = ['system', ...spokenLanguages] as const
/** What the board is looked at through: its period, what this stream brought, or what is new. */
export const lenses = ['period', 'stream', 'looked'] as const
/** Days for which every change is kept; after that one moment an hour is. */
export const fullHistoryDays = [30, 90, 365] as const
/** Years after which history is removed; 0 keeps it for good. */
export const historyYears = [1, 2, 5, 0] as const

/** What the user chose. The defaults here are the defaults of the application. */
export const settingsSchema = z.object({
  /** Leaderboard shown first and watched for a new leader. */
  period: periodSchema.default('week'),
  /** Wait between two readings of the board, in seconds. */
  intervalSeconds: z.int().min(30).max(600).default(60),
  /** Whether a new leader raises a notification. */
  notifyLeader: z.boolean().default(true),
  theme: z.enum(themes).default('system'),
  /** Start without showing the popover. */
  startHidden: z.boolean().default(false),
  /** TCP port of the redirect URI `http://localhost:PORT/callback`. */
  port: z.int().min(1024).max(65535).default(28135),
  /** No notification before this moment (UTC ms); null when not snoozed. */
  snoozedUntil: z.int().min(0).nullable().default(null),
  /** Whether the user, told what it means, let secrets be kept under a key that is no secret. */
  allowPlainKey: z.boolean().default(false),
  language: z.enum(languages).default('system'),
  lens: z.enum(lenses).default('period'),
  /** Whether names of gifters are hidden in every window, menu and notification. */
  maskNames: z.boolean().default(false),
  /** Whether our windows stay out of screen captures, where the system can do that. */
  hideFromCapture: z.boolean().default(false),
  /** Whether what the boards showed is kept. */
  keepHistory: z.boolean().default(true),
  fullHistoryDays: z.literal(fullHistoryDays).default(365),
  historyYears: z.literal(historyYears).default(0),
})
export type Settings = z.infer<typeof settingsSchema>

/** A change of some settings; unknown keys are refused. */
export const settingsPatchSchema = z
  .strictObject({
    period: settingsSchema.shape.period.unwrap(),
    intervalSeconds: settingsSchema.shape.intervalSeconds.unwrap(),
    notifyLeader: settingsSchema.shape.notifyLeader.unwrap(),
    theme: settingsSchema.shape.theme.unwrap(),
    startHidden: settingsSchema.shape.startHidden.unwrap(),
    port: settingsSchema.shape.port.unwrap(),
    language: settingsSchema.shape.language.unwrap(),
    lens: settingsSchema.shape.lens.unwrap(),
    maskNames: settingsSchema.shape.maskNames.unwrap(),
    hideFromCapture: settingsSchema.shape.hideFromCapture.unwrap(),
    keepHistory: settingsSchema.shape.keepHistory.unwrap(),
    fullHistoryDays: settingsSchema.shape.fullHistoryDays.unwrap(),
    historyYears: settingsSchema.shape.historyYears.unwrap(),
  })
  .partial()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>

/** The redirect URI that must stand in the user's Kick app, letter by letter. */
export function redirectUri(port: number): string {
  return `http://localhost:${port}/callback`
}
