import type { desktopTexts as english } from './desktop.en.ts'
import type { Same } from './Same.ts'

/** German texts outside the pages: tray, menus, notifications, dialogs. */
export const desktopTexts: Same<typeof english> = {
  tray: {
    signIn: 'Bei Kick anmelden …',
    cancelSignIn: 'Anmeldung abbrechen',
    row: '{{rank}}. {{name}} - {{amount}}',
    refreshNow: 'Jetzt aktualisieren',
    showBoard: 'Rangliste zeigen',
    snooze: 'Stummschalten',
    snoozeHour: 'Für 1 Stunde',
    snoozeTomorrow: 'Bis morgen',
    snoozeOff: 'Benachrichtigungen wieder zeigen',
    settings: 'Einstellungen …',
    leaveSandbox: 'Sandbox verlassen',
    signOut: 'Abmelden',
    quit: 'Kickboard beenden',
    unnamed: 'Nutzer {{userId}}',
    head: {
      fresh: '{{channel}}: {{period}}',
      reading: '{{channel}}: Rangliste wird gelesen',
      stale: '{{channel}}: seit {{time}} nicht aktualisiert',
      offline: '{{channel}}: offline, Stand {{time}}',
      signedOut: '{{channel}}: von Kick abgemeldet',
      empty: 'Noch keine KICKs ({{period}})',
      sandbox: 'Sandbox, nicht das echte Kick',
    },
    period: { week: 'diese Woche', month: 'dieser Monat', lifetime: 'insgesamt', day: 'heute' },
  },
  tooltip: {
    title: 'Kickboard',
    channel: 'Kickboard - {{channel}}',
    row: '{{rank}}. {{name}} - {{amount}}',
    signedOut: 'Nicht angemeldet',
    signingIn: 'Wartet auf den Browser',
    reading: 'Rangliste wird gelesen',
    endedByKick: 'Von Kick abgemeldet',
    empty: 'Noch keine KICKs ({{period}})',
    justNow: 'Gerade aktualisiert',
    minutes_one: 'Vor {{count}} min aktualisiert',
    minutes_other: 'Vor {{count}} min aktualisiert',
    hours_one: 'Vor {{count}} Stunde aktualisiert',
    hours_other: 'Vor {{count}} Stunden aktualisiert',
    days_one: 'Vor {{count}} Tag aktualisiert',
    days_other: 'Vor {{count}} Tagen aktualisiert',
    offline: 'Offline. {{age}}',
  },
  pageMenu: {
    openPage: 'Seite öffnen',
    openWindow: 'Kickboard-Fenster öffnen',
    copyName: 'Namen kopieren',
    copyLine: 'Zeile kopieren',
    openOnKick: 'Auf Kick öffnen',
  },
  notification: {
    newLeader: {
      title: '{{name}} führt {{period}}',
      body: '{{amount}} KICKs, vor {{before}}',
      bodyAlone: '{{amount}} KICKs',
    },
    period: {
      week: 'diese Woche',
      month: 'diesen Monat',
      lifetime: 'insgesamt',
      day: 'heute',
    },
  },
  appMenu: {
    edit: 'Bearbeiten',
    window: 'Fenster',
  },
}
