import type { problems as english } from './problems.en.ts'
import type { Same } from './Same.ts'

/** German words for each `ProblemCode`; see `problems.en.ts`. */
export const problems: Same<typeof english> = {
  offline: {
    title: 'Keine Verbindung',
    cause: 'Kick war von diesem Computer aus nicht zu erreichen.',
    next: 'Kickboard versucht es weiter. Dauert es lange, hilft ein Blick auf das Netzwerk.',
  },
  'timed-out': {
    title: 'Kick braucht zu lange',
    cause: 'Es kam rechtzeitig keine vollständige Antwort.',
    next: 'Kickboard fragt von selbst noch einmal.',
  },
  certificate: {
    title: 'Die Verbindung ist nicht sicher',
    cause: 'Das Zertifikat, das im Namen von Kick antwortete, gilt hier nicht.',
    next: 'Bitte das Datum dieses Computers prüfen, und jedes Programm, das den Netzverkehr mitliest.',
  },
  blocked: {
    title: 'Die Firewall von Kick hat abgelehnt',
    cause: 'Ihr Schutz hat die Anfrage abgewiesen, bevor Kick sie sah.',
    next: 'Das geht meist von selbst vorbei. Ein VPN oder ein geteiltes Netz kann der Grund sein.',
  },
  'rate-limited': {
    title: 'Kick bittet um eine Pause',
    cause: 'Es gab in kurzer Zeit zu viele Anfragen.',
    next: 'Kickboard wartet so lange, wie Kick es wünscht, und macht dann weiter.',
  },
  unauthorized: {
    title: 'Kick hat die Anmeldung nicht angenommen',
    cause: 'Sie ist abgelaufen oder wurde bei Kick beendet.',
    next: 'Bitte neu anmelden. Rangliste und Einstellungen bleiben.',
  },
  'scope-missing': {
    title: 'Eine Berechtigung fehlt',
    cause: 'Die Anmeldung umfasst {{scopes}} nicht.',
    next: 'Bitte in den Einstellungen der Kick-App ankreuzen, dann neu anmelden.',
  },
  'not-found': {
    title: 'Kick kennt diesen Kanal nicht',
    cause: 'Zu dieser Broadcaster-ID gibt es keine Rangliste.',
    next: 'Bitte die Broadcaster-ID prüfen oder mit dem Kanal selbst anmelden.',
  },
  'bad-request': {
    title: 'Kick hat die Frage nicht verstanden',
    cause: 'Vielleicht hat Kick seit dieser Version etwas geändert.',
    next: 'Eine neuere Version von Kickboard kann helfen.',
  },
  'server-trouble': {
    title: 'Kick hat eine Störung',
    cause: 'Seine Server haben mit einem eigenen Fehler geantwortet.',
    next: 'Hier ist alles in Ordnung. Kickboard fragt von selbst noch einmal.',
  },
  redirected: {
    title: 'Die Antwort kam von woanders',
    cause: 'Etwas hat die Anfrage an eine andere Adresse geschickt, und Kickboard folgt nicht.',
    next: 'Ein Netz mit eigener Anmeldeseite (Hotel, Zug) kann der Grund sein.',
  },
  'too-large': {
    title: 'Die Antwort war zu groß',
    cause: 'Kickboard hat aufgehört zu lesen, um schnell zu bleiben.',
    next: 'Es fragt von selbst noch einmal. Bleibt es dabei, freuen wir uns über eine Nachricht.',
  },
  'not-json': {
    title: 'Die Antwort kam nicht von der API von Kick',
    cause: 'Statt einer Rangliste kam eine Seite, etwa die eines Netzes oder einer Firewall.',
    next: 'Kickboard fragt von selbst noch einmal.',
  },
  'wrong-shape': {
    title: 'Die Rangliste hat eine unbekannte Form',
    cause: 'Vielleicht hat Kick seine Antwort seit dieser Version geändert.',
    next: 'Eine neuere Version von Kickboard kann helfen.',
  },
  'empty-answer': {
    title: 'Kick hat mit nichts geantwortet',
    cause: 'Alle wären auf einmal von der Rangliste verschwunden, und das kann kaum sein.',
    next: 'Die letzte Rangliste bleibt. Kickboard fragt von selbst noch einmal.',
  },
  'credentials-missing': {
    title: 'Kickboard braucht eine Kick-App',
    cause: 'Kick will wissen, welche App fragt, und es gibt noch keine.',
    next: 'Sie ist in zwei Minuten angelegt; dann ID und Geheimnis eintragen.',
  },
  'wrong-secret': {
    title: 'Kick kennt diese ID mit diesem Geheimnis nicht',
    cause: 'Eines von beiden hat einen Tippfehler, oder das Geheimnis wurde bei Kick erneuert.',
    next: 'Bitte beide noch einmal von der Seite der App bei Kick kopieren.',
  },
  'port-busy': {
    title: 'Port {{port}} ist belegt',
    cause: 'Ein anderes Programm lauscht dort, wohin Kick zurückleitet.',
    next: 'Bitte jenes Programm schließen oder hier und in der Kick-App einen anderen Port wählen.',
  },
  'browser-not-opened': {
    title: 'Der Browser hat sich nicht geöffnet',
    cause: 'Auf diesem Computer fand sich kein Browser, der sich starten ließ.',
    next: 'Bitte in den Einstellungen des Systems einen Browser wählen und es noch einmal versuchen.',
  },
  'callback-never-came': {
    title: 'Von Kick kam nichts zurück',
    cause: 'Entweder wurde nichts erlaubt, oder die Kick-App hat eine andere Redirect-URL.',
    next: 'Bitte die Redirect-URL Zeichen für Zeichen vergleichen und es noch einmal versuchen.',
  },
  denied: {
    title: 'Der Zugriff wurde nicht erlaubt',
    cause: 'Kick sagt, dass die Anfrage abgelehnt wurde.',
    next: 'Ein neuer Versuch ist jederzeit möglich. Es wurde nichts geändert.',
  },
  'state-mismatch': {
    title: 'Diese Antwort war nicht für Kickboard',
    cause: 'Die Antwort gehört zu keiner Anmeldung, die gerade läuft.',
    next: 'Bitte noch einmal versuchen und die Seite nehmen, die sich dann neu öffnet.',
  },
  'exchange-blocked': {
    title: 'Die Firewall von Kick hat die Anmeldung gestoppt',
    cause: 'Der Zugriff war erlaubt, aber der letzte Schritt wurde abgewiesen.',
    next: 'Bitte eine Minute warten, ein VPN gegebenenfalls abschalten und es noch einmal versuchen.',
  },
  'other-user': {
    title: 'Ein anderer Kick-Nutzer ist angemeldet',
    cause: 'Im Browser ist {{now}} angemeldet, vorher war es {{before}}.',
    next: 'Bitte wählen, wer es sein soll.',
  },
  'sign-in-ended': {
    title: 'Kick hat die Anmeldung beendet',
    cause: 'Das geschieht etwa alle 30 Tage. Nichts ist verloren.',
    next: 'Neu anmelden, dann geht es weiter.',
  },
  'sign-in-replaced': {
    title: 'Eine neuere Anmeldung hat übernommen',
    cause: 'Die Anmeldung wurde ein zweites Mal begonnen.',
    next: 'Weiter geht es mit der neuesten Seite im Browser.',
  },
  'runtime-too-old': {
    title: 'Dieser Build kann sich nicht bei Kick anmelden',
    cause: 'Er wurde mit einer älteren Browser-Engine gebaut, nur zum Ausprobieren.',
    next: 'Bitte eine veröffentlichte Version von Kickboard nehmen oder die Sandbox ausprobieren.',
  },
  'keychain-missing': {
    title: 'Kein Schlüsselbund auf diesem Computer',
    cause: 'Kickboard fand keinen sicheren Ort für die Anmeldung.',
    next: 'Bitte wählen, wie sie aufbewahrt werden soll.',
  },
  'keychain-locked': {
    title: 'Der Schlüsselbund ist gesperrt',
    cause: 'Die Anmeldung liegt darin und kann gerade nicht gelesen werden.',
    next: 'Schlüsselbund entsperren, dann „Anmelden“ wählen. Alles ist wieder da wie zuvor.',
  },
  'vault-unreadable': {
    title: 'Die aufbewahrte Anmeldung ist nicht lesbar',
    cause: 'Sie wurde mit einem Schlüssel verschlossen, den dieser Computer nicht mehr hat.',
    next: 'Bitte neu anmelden. Die alte Datei bleibt neben der neuen liegen.',
  },
  'vault-broken': {
    title: 'Die aufbewahrte Anmeldung ist beschädigt',
    cause:
      'Ihre Datei wurde abgeschnitten oder verändert. Sie wurde beiseitegelegt, nicht gelöscht.',
    next: 'Bitte neu anmelden.',
  },
  'settings-broken': {
    title: 'Die Einstellungen waren nicht lesbar',
    cause: 'Die Datei ist beschädigt. Sie wurde beiseitegelegt und bleibt als {{file}} erhalten.',
    next: 'Kickboard macht mit seinen ersten Einstellungen weiter. Neu wählen geht jederzeit.',
  },
  'settings-newer': {
    title: 'Die Einstellungen sind von einer neueren Version',
    cause: 'Diese Version versteht nur einige davon. Alle bleiben als {{file}} erhalten.',
    next: 'Bitte die neuere Version nehmen, oder weitermachen: Änderungen werden neben dieser Kopie gespeichert.',
  },
  'disk-not-writable': {
    title: 'Nichts lässt sich speichern',
    cause: 'Der Datenträger ist voll, oder der Ordner von Kickboard ist schreibgeschützt.',
    next: 'Bitte Platz schaffen oder das Schreiben erlauben. Bis dahin bleibt alles im Speicher.',
  },
  'sandbox-failed': {
    title: 'Die Sandbox ist nicht gestartet',
    cause: 'Ihr kleiner eigener Server kam auf diesem Computer nicht hoch.',
    next: 'Bitte noch einmal versuchen. Bleibt es dabei, hilft ein Neustart von Kickboard.',
  },
  'notifications-missing': {
    title: 'Benachrichtigungen kommen nicht an',
    cause: 'Dieser Computer zeigt keine von Kickboard.',
    next: 'Sie lassen sich in den Einstellungen des Systems erlauben.',
  },
  'history-broken': {
    title: 'Der Verlauf war nicht lesbar',
    cause: 'Seine Datei ist beschädigt. Sie wurde beiseitegelegt und bleibt als {{file}} erhalten.',
    next: 'Ein neuer Verlauf beginnt jetzt. Ein früherer Export lässt sich in den Einstellungen importieren.',
  },
  'history-newer': {
    title: 'Der Verlauf ist von einer neueren Version',
    cause: 'Diese Version kann ihn nicht lesen und lässt ihn, wie er ist.',
    next: 'Bitte die neuere Version nehmen. Die Rangliste selbst arbeitet wie gewohnt.',
  },
  'history-not-writable': {
    title: 'Der Verlauf wird zurzeit nicht aufbewahrt',
    cause:
      'Seine Datei lässt sich nicht öffnen oder schreiben: der Datenträger ist voll, oder der Ordner ist schreibgeschützt.',
    next: 'Bitte Platz schaffen oder das Schreiben erlauben. Die nächste Abfrage versucht es wieder.',
  },
  'file-not-written': {
    title: 'Die Datei ließ sich nicht schreiben',
    cause: 'Der Datenträger ist voll, oder der Ordner ist schreibgeschützt.',
    next: 'Bitte einen anderen Ordner wählen.',
  },
  'file-not-read': {
    title: 'Die Datei ließ sich nicht lesen',
    cause: 'Sie ist nicht mehr da oder darf nicht geöffnet werden.',
    next: 'Bitte eine andere Datei wählen.',
  },
  'import-not-ours': {
    title: 'Das ist kein Export von Kickboard',
    cause:
      'Zeile {{line}} der Datei ist nicht, was ein Export enthält. Es wurde nichts importiert.',
    next: 'Bitte eine JSON-Datei wählen, die mit „Alles exportieren“ gemacht wurde.',
  },
  'import-newer': {
    title: 'Dieser Export ist von einer neueren Version',
    cause: 'Diese Version kennt sein Format nicht. Es wurde nichts importiert.',
    next: 'Bitte Kickboard aktualisieren und noch einmal importieren.',
  },
  'names-hidden': {
    title: 'Namen und Notizen sind verborgen',
    cause:
      'Solange sie verborgen sind, könnte eine Notiz eine andere ersetzen, die nicht zu sehen ist.',
    next: 'Bitte die Namen in den Einstellungen wieder zeigen und die Notiz dann schreiben.',
  },
  unexpected: {
    title: 'Etwas Unvorhergesehenes ist passiert',
    cause: 'Kickboard traf auf einen Fall, an den niemand gedacht hat. Er steht im Protokoll.',
    next: 'Bitte noch einmal versuchen. Bleibt es dabei, hilft ein Neustart von Kickboard.',
  },
}
