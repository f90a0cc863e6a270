import type { Same } from './Same.ts'
import type { setup as english } from './setup.en.ts'

/** German words of the welcome path in the window. */
export const setup: Same<typeof english> = {
  title: 'Kanal verbinden',
  steps: 'Schritte der Einrichtung',
  about: {
    name: 'Willkommen',
    title: 'Wer trägt den Kanal?',
    body: 'Kickboard sitzt im Infobereich und zeigt, wer die meisten KICKs geschenkt hat: diese Woche, diesen Monat und insgesamt. Wechselt die Führung, meldet es sich.',
    own: 'Eine eigene Kick-App',
    ownBody:
      'Kick verlangt von jeder App ein Geheimnis. Eines, das an alle verteilt wird, wäre keines; darum gehört zu jedem Kickboard eine eigene App bei Kick. Sie ist kostenlos und in zwei Minuten angelegt.',
    local: 'Niemand dazwischen',
    localBody:
      'Kickboard spricht mit Kick und mit niemandem sonst. Die Anmeldung bleibt auf diesem Computer, in seinem Schlüsselbund.',
    read: 'Es liest nur',
    readBody:
      'Es sieht die Rangliste, den Kanalnamen und ob der Kanal live ist. Schreiben oder schenken kann es nicht.',
    start: 'Kick-App anlegen',
  },
  app: {
    name: 'Kick-App',
    title: 'Die Kick-App anlegen',
    body: 'Zwei Minuten bei Kick, ein einziges Mal. Dieses Fenster bleibt am besten neben dem Browser.',
    open: 'Entwicklereinstellungen von Kick öffnen',
    guide: 'Anleitung von Kick',
    openBody:
      'Der Browser zeigt kick.com/settings/developer. Dort zuerst die Zwei-Faktor-Anmeldung einschalten, die Kick verlangt, dann „Create new“ wählen.',
    fill: 'Das Formular ausfüllen',
    fillName: 'Name',
    fillNameValue: 'Kickboard oder ein beliebiger Name',
    fillDescription: 'Beschreibung',
    fillDescriptionValue: 'Meine Rangliste',
    redirect: 'Redirect-URL',
    redirectBody: 'Sie muss dort Zeichen für Zeichen so stehen.',
    scopes: 'Diese Berechtigungen ankreuzen',
    scope: {
      kicks: 'die Rangliste',
      user: 'Name und Bild',
      channel: 'ob der Kanal live ist',
    },
    scopesNever: 'Alles andere bleibt leer, vor allem der Stream-Key.',
    done: 'Die App ist angelegt',
  },
  credentials: {
    name: 'ID und Geheimnis',
    title: 'ID und Geheimnis eintragen',
    body: 'Kick zeigt beides auf der Seite der App. Kickboard prüft es sofort bei Kick.',
    id: 'Client-ID',
    secret: 'Client-Secret',
    secretHint: 'Geht nur an Kick und bleibt verschlüsselt auf diesem Computer.',
    check: 'Prüfen und speichern',
    checking: 'Kick wird gefragt',
    empty: 'Beides wird gebraucht.',
  },
  signIn: {
    name: 'Anmelden',
    title: 'Bei Kick anmelden',
    body: 'Der Browser öffnet Kick. Dort den Zugriff mit dem Kanal erlauben, dessen Rangliste gezeigt werden soll.',
    moderator: 'Moderatoren sehen eine Rangliste nur dort, wo sich der Streamer angemeldet hat.',
    start: 'Bei Kick anmelden',
    app: 'Mit einem App-Token zusehen',
    appBody:
      'Ohne Anmeldung kann Kickboard allein mit der App fragen. Kick kann das ablehnen oder mit der Rangliste des App-Besitzers antworten.',
    broadcaster: 'Broadcaster-ID',
    broadcasterHint: 'Die Nummer des Kanals bei Kick.',
    broadcasterWrong: 'Eine ID ist eine Zahl mit bis zu 20 Ziffern.',
    watch: 'Diesem Kanal zusehen',
  },
  done: {
    title: 'Der Kanal ist verbunden',
    body: 'Die Rangliste von {{name}} wartet im Infobereich: ein Klick auf das Symbol genügt, oder „Rangliste zeigen“ in seinem Menü.',
    again: 'Neu anmelden',
    settings: 'Einstellungen ansehen',
    close: 'Fenster schließen',
  },
}
