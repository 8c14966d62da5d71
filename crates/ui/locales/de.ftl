# Alle Texte von Popup, Optionen, Tresorseite und Web-App. Alle Sprachen haben dieselben Meldungen.

extension-name = Sparekey
extension-description = Findet MFA-Backup-Codes auf der Seite, verschlüsselt sie im Browser und bewahrt sie für Ihr Team auf.

## Allgemeines

loading = Wird geladen …
try-again = Erneut versuchen
close = Schließen
cancel = Abbrechen
continue = Weiter
done = Fertig
print = Drucken
copy = Kopieren
copied = Kopiert
clears-in = Wird in { $seconds } s gelöscht
clear-now = Jetzt löschen
hide = Verbergen
reveal = Zeigen
options = Optionen
locked = Gesperrt
lock = Sperren
unlock = Entsperren
unlocking = Wird entsperrt …
unlock-for = Entsperren, um als { $login } fortzufahren.
locked-can-save = Auch gesperrt kann Sparekey Codes sichern. Zum Lesen entsperren.
passphrase = Passphrase
workspace = Arbeitsbereich
workspace-name = Name des Arbeitsbereichs
workspace-address = Adresse des Arbeitsbereichs
login = Anmeldename
your-name = Ihr Name
your-role = Ihre Rolle
fingerprint = Ihr Fingerabdruck
secret-key = Geheimschlüssel
set-up-code = Einrichtungscode
inbox-name = Eingang
code-count =
    { $count ->
        [one] 1 Code
       *[other] { $count } Codes
    }
key-count = 1 Wiederherstellungsschlüssel
undo = Rückgängig
back = Zurück
remove = Entfernen
withdraw = Zurückziehen
role = Rolle
account = Konto

## MFA-Backup-Codes

mfa-backup-codes = MFA-Backup-Codes
add-mfa-backup-codes = MFA-Backup-Codes hinzufügen
save-codes = Codes sichern
saving = Wird gesichert …
paste-hint = Fügen Sie die Codes ein, wie die Seite sie zeigt. Nummern, Punkte und Überschriften fallen weg.
codes-found =
    { $count ->
        [one] 1 Code gefunden
       *[other] { $count } Codes gefunden
    }
key-found = 1 Wiederherstellungsschlüssel gefunden
paste-no-codes = Keine Codes gefunden. Fügen Sie sie ein, wie die Seite sie zeigt, einen je Zeile.
paste-too-many = Das sind mehr als 256 Codes. Fügen Sie nur die Codes eines Kontos ein.
paste-too-long = Zeile { $line } ist länger als jeder Backup-Code. Fügen Sie nur die Codes ein.
paste-repeated = Die Zeilen { $first } und { $line } enthalten denselben Code: Entfernen oder berichtigen Sie einen davon.
paste-doubt-at =
    { $count ->
        [one] Zeile { $lines }: { $doubt }
       *[other] Zeilen { $lines }: { $doubt }
    }
paste-empty = Noch ist nichts eingefügt: Kopieren Sie die Codes auf der Seite und fügen Sie sie hier ein.
paste-too-much = Das ist viel mehr Text als eine Liste von Codes: Fügen Sie nur den Teil mit den Codes ein.
paste-setup-address = Zeile { $line } ist die Adresse, die eine Authenticator-App einrichtet, kein Backup-Code: Fügen Sie stattdessen die Backup-Codes ein.
paste-access-token = Zeile { $line } ist ein Zugriffstoken für Programme, kein Backup-Code: Fügen Sie stattdessen die Backup-Codes ein.
paste-private-key = In Zeile { $line } beginnt ein privater Schlüssel, kein Backup-Code: Fügen Sie stattdessen die Backup-Codes ein.
paste-web-address = Zeile { $line } ist nur eine Adresse: Öffnen Sie sie und kopieren Sie die Codes, die dort stehen.
paste-hidden-codes = Der Code in Zeile { $line } ist verdeckt: Lassen Sie die Seite ihre Codes zeigen und kopieren Sie sie noch einmal.
paste-all-used = Alle Codes hier sind als benutzt markiert: Lassen Sie die Seite neue erzeugen und fügen Sie diese ein.
paste-doubt-only-one = Nur ein Code wurde gefunden: Speichern Sie ihn, wenn die Seite nur einen gegeben hat.
paste-doubt-setup-key = Das sieht aus wie der Schlüssel, der eine Authenticator-App einrichtet: Speichern Sie ihn nur, wenn die Seite ihn Wiederherstellungsschlüssel nennt.
paste-doubt-one-time-code = Das sieht aus wie die sechs Ziffern einer Authenticator-App oder Nachricht: Speichern Sie sie nur, wenn die Seite sie Backup-Code nennt.
paste-doubt-phrase = Das sieht aus wie eine Folge von Wörtern: Speichern Sie sie nur, wenn die Seite sie Wiederherstellungsschlüssel nennt, nie die eines Wallets.
paste-doubt-groups-joined = Kurze Gruppen wurden zu einem Schlüssel verbunden: Vergleichen Sie ihn mit der Seite, oder nummerieren Sie sie, wenn jede ein Code ist.
paste-doubt-pasted-twice = Dieselbe Liste wurde zweimal eingefügt und bleibt einmal.
paste-doubt-other-shape = Dieser Code sieht anders aus als die übrigen: Vergleichen Sie ihn mit der Seite.
paste-doubt-invisible = Unsichtbare Zeichen wurden aus dem Code entfernt: Vergleichen Sie ihn mit der Seite.
paste-doubt-control = Steuerzeichen wurden aus dem Code entfernt: Vergleichen Sie ihn mit der Seite.
paste-doubt-wide = Breite oder fremde Zeichen wurden zu einfachen: Vergleichen Sie den Code mit der Seite.
paste-doubt-dash = Ein langer Strich wurde zum Bindestrich: Vergleichen Sie den Code mit der Seite.
paste-doubt-foreign-letter = Im Code steht ein Buchstabe eines anderen Alphabets: Vergleichen Sie ihn mit der Seite.
paste-doubt-used = Dieser Code ist als benutzt markiert und wurde weggelassen.
paste-doubt-ticked = Dieser Code ist angehakt: Entfernen Sie ihn, wenn er damit benutzt ist.
paste-doubt-hidden = Dieser Code ist verdeckt und wurde weggelassen: Lassen Sie ihn die Seite zeigen, wenn Sie ihn brauchen.
paste-doubt-left-out = Das könnte ein Code sein und wurde weggelassen: Setzen Sie ihn auf eine eigene Zeile zwischen die anderen, wenn er einer ist.
paste-doubt-from-sentence = Das wurde aus einem Satz herausgelesen: Prüfen Sie, ob es ein Code ist und ob einer fehlt.
paste-doubt-secret = Das ist ein Geheimnis anderer Art und wurde weggelassen.
paste-doubt-number-gap = Vor diesem Code fehlt eine Nummer: Prüfen Sie, ob Sie alle Codes kopiert haben.
paste-doubt-number-repeated = Diese Nummer gab es schon: Prüfen Sie, ob zwei Listen vermischt sind.
paste-preview = Codes, wie sie verstanden wurden
show-codes = Codes zeigen
hide-codes = Codes verbergen
edit-codes = Bearbeiten
hidden-code = Verborgener Code

## Popup

looking = Backup-Codes werden auf dieser Seite gesucht …
not-connected-title = Dieser Browser ist nicht verbunden
not-connected-found =
    { $count ->
        [one] Auf dieser Seite wurde 1 Code gefunden. Er bleibt hier, während Sie verbinden.
       *[other] Auf dieser Seite wurden { $count } Codes gefunden. Sie bleiben hier, während Sie verbinden.
    }
not-connected-text = Verbinden Sie ihn einmal mit dem Arbeitsbereich Ihres Teams. Danach sichert ein Klick die Codes jeder App.
connect-this-browser = Diesen Browser verbinden
open-vault = Sparekey öffnen
in-frame = gezeigt von { $host }
saved-before = Diese Liste wurde am { $date } gesichert. Sie können sie erneut sichern.
unexpected-count = Diese App zeigt sonst { $expected } Codes, gefunden wurden { $count }. Vergleichen Sie die Liste vor dem Sichern.
used-left-out =
    { $count ->
        [one] 1 Code, den die Seite als benutzt zeigt, wurde weggelassen.
       *[other] { $count } Codes, die die Seite als benutzt zeigt, wurden weggelassen.
    }
save-to = Sichern in
accounts-here = Konten auf dieser Website
accounts-elsewhere = Andere Konten
choose-account = Konto wählen
inbox = Eingang (Konto später wählen)
inbox-hint = Nur Sie können lesen, was in Ihrem Eingang liegt.
add-note = Notiz hinzufügen
note = Notiz
ask-question = Sind das Backup-Codes?
ask-yes = Ja, sichern
ask-no = Nein
none-found = Auf dieser Seite wurde keine Liste gefunden. Fügen Sie sie hier ein.
always-look = Immer auf { $host } suchen
always-look-on = Sparekey sucht auf dieser Website jetzt von selbst.
captured = Gesichert
captured-for =
    { $count ->
        [one] 1 Code für { $account }
       *[other] { $count } Codes für { $account }
    }
captured-inbox =
    { $count ->
        [one] 1 Code in Ihrem Eingang
       *[other] { $count } Codes in Ihrem Eingang
    }
captured-to-inbox = Sie liegen in Ihrem Eingang: Entsperren Sie Sparekey, um zu prüfen, wer dieses Konto lesen kann.
captured-hint = In diesem Browser verschlüsselt und auf diesem Gerät sicher. Das Senden geschieht von selbst.
waiting-title = Listen, die auf das Senden warten
waiting-count =
    { $count ->
        [one] 1 Liste wartet auf das Senden
       *[other] { $count } Listen warten auf das Senden
    }
send-now = Jetzt senden
save-as-file = Als Datei speichern
file-saved = Die Datei liegt bei Ihren Downloads. Sie ist nicht verschlüsselt: Löschen Sie sie, sobald die Codes im Arbeitsbereich sind.
file-not-saved = Der Browser hat die Datei nicht gespeichert. Kopieren Sie die Codes stattdessen.
keep-list = Die Liste vorerst selbst aufbewahren
connect-here = Öffnen Sie Ihren Arbeitsbereich in einem anderen Tab und wählen Sie Ihren Namen, „Browser“, „Browser verbinden“. Fügen Sie den Einrichtungscode hier ein; die Liste bleibt.
reconnect = Neu verbinden
reconnect-text = Der Arbeitsbereich kennt diesen Browser nicht mehr. Verbinden Sie ihn mit einem neuen Einrichtungscode: Was wartet, bleibt erhalten und wird dann gesendet.
no-account-here = Für { $host } gibt es noch kein Konto.
accounts-matching =
    { $count ->
        [one] 1 Konto passt
       *[other] { $count } Konten passen
    }
unlock-and-create = Entsperren und anlegen
unlock-to-create = Ein Konto bekommt seine Schlüssel von Ihnen: Entsperren Sie Sparekey, um eines anzulegen, oder sichern Sie die Codes in Ihrem Eingang.
to-the-inbox = In den Eingang
account-ready-here = Das Konto für { $app } ist bereit. Klicken Sie jetzt auf „Codes sichern“.
account-has-codes = Dieses Konto hat schon Codes.
replace-question = Ersetzen oder beide behalten?
replace-text = { $account } hat schon eine Liste von Codes. Eine ersetzte Liste bleibt lesbar und ist als ersetzt gekennzeichnet.
replace-codes = Ersetzen
keep-both = Beide behalten
inbox-assign =
    { $count ->
        [one] 1 Liste im Eingang: zuordnen
       *[other] { $count } Listen im Eingang: zuordnen
    }
waiting-stopped = Sie wird nicht von selbst erneut gesendet.

## Optionen

options-promise = Codes werden in diesem Browser verschlüsselt. Der Arbeitsbereich speichert nur, was er nicht lesen kann.
connect-title = Diesen Browser verbinden
connect-text = Verknüpfen Sie ihn per Einrichtungscode mit dem Arbeitsbereich Ihres Teams.
connect-step-1 = Öffnen Sie Ihren Arbeitsbereich und wählen Sie Ihren Namen, dann „Browser“.
connect-step-2 = Klicken Sie auf „Browser verbinden“ und kopieren Sie den Einrichtungscode.
connect-step-3 = Fügen Sie ihn binnen zehn Minuten hier ein und geben Sie Ihre Passphrase ein.
connect = Verbinden
connecting = Wird verbunden …
connected-now = Dieser Browser ist verbunden.
connect-refused = Ohne diese Erlaubnis erreicht die Erweiterung Ihren Arbeitsbereich nicht. Klicken Sie noch einmal auf „Verbinden“ und erlauben Sie es.
connected-title = Verbunden
connected-hint = In der Web-App sehen Sie unter Ihrem Namen und „Browser“ alle verbundenen Browser.
sites-title = Wo soll Sparekey von selbst suchen?
sites-text = Auf diesen Websites öffnet es sich, wenn eine Liste von Backup-Codes erscheint. Auf allen anderen klicken Sie auf seine Schaltfläche. Ihr Browser fragt Sie um Bestätigung.
sites-accounts =
    { $count ->
        [one] Die Website Ihres Kontos
       *[other] Die { $count } Websites Ihrer Konten
    }
sites-known =
    { $count ->
        [one] 1 bekannte Website
       *[other] Alle { $count } bekannten Websites
    }
sites-later = Nicht jetzt
sites-choose = Websites wählen
sites-granted = Sparekey sucht auf diesen Websites jetzt von selbst.
sites-refused = Der Browser hat es nicht erlaubt. Sie können jederzeit neu wählen.
disconnect-title = Trennen
disconnect-hint = Vergisst die Verbindung und ihre Schlüssel auf diesem Gerät. Im Arbeitsbereich wird nichts gelöscht.
disconnect = Trennen
disconnect-question = Diesen Browser trennen?
disconnect-consequence = Um ihn wieder zu nutzen, brauchen Sie einen neuen Einrichtungscode.
disconnect-waiting =
    { $count ->
        [one] 1 Liste wurde noch nicht gesendet. Sie geht verloren.
       *[other] { $count } Listen wurden noch nicht gesendet. Sie gehen verloren.
    }
disconnect-discard = Trennen und verlieren
disconnected = Dieser Browser ist getrennt.

## Einrichtung

setup-progress = Schritte der Einrichtung
setup-step-names = Arbeitsbereich
setup-step-kit = Notfallblatt
setup-step-check = Prüfung
setup-step-sheets = Rettungsblätter
setup-title = Arbeitsbereich einrichten
setup-text = Die Backup-Codes Ihres Teams werden mit Schlüsseln verschlüsselt, die jetzt in diesem Browser entstehen.
workspace-name-hint = Ihr Team sieht ihn, zum Beispiel den Namen Ihrer Firma.
your-name-hint = So, wie Ihr Team Sie kennt.
login-hint = Damit melden Sie sich an, zum Beispiel Ihre E-Mail-Adresse.
passphrase-again = Passphrase wiederholen
passphrase-differs = Die beiden Passphrasen sind verschieden.
strength-empty = Mindestens 12 Zeichen. Vier oder fünf zufällige Wörter merkt man sich leicht und errät man schwer.
strength-too-short = Zu kurz: mindestens 12 Zeichen.
strength-weak = Schwach: Nehmen Sie mehr verschiedene Zeichen oder ein weiteres Wort.
strength-fair = Gut. Ein Wort mehr macht sie stark.
strength-strong = Stark.
making-keys = Ihre Schlüssel werden erzeugt …
kit-title = Bewahren Sie Ihr Notfallblatt auf
kit-text = Sie brauchen es, um sich auf einem neuen Gerät anzumelden. Niemand sonst hat eine Kopie davon.
kit-paper-title = Sparekey-Notfallblatt
kit-made = Erstellt am { $date }
kit-advice = Bewahren Sie dieses Blatt dort auf, wo Ihr Reisepass liegt, und Ihre Passphrase anderswo: Wer beides hat, kann Ihre Codes lesen.
kit-have-it = Ich habe mein Notfallblatt
check-title = Prüfen Sie Ihr Notfallblatt
check-text = Geben Sie diese vier Zeichen Ihres Geheimschlüssels vom Blatt ein. Die kleine Zahl unter jedem Zeichen ist seine Stelle.
character-at = Zeichen { $place }
check-wrong = Das stimmt nicht überein. Vergleichen Sie die vier Zeichen mit Ihrem Notfallblatt.
show-kit-again = Blatt noch einmal zeigen
sheets-title = Verteilen Sie drei Rettungsblätter
sheets-text = Wenn alle den Zugang verlieren, öffnen zwei dieser drei Blätter zusammen den Arbeitsbereich wieder. Drucken oder speichern Sie sie jetzt und geben Sie jedes einer anderen Person. Sie werden nur einmal gezeigt.
sheet-title = Rettungsblatt { $number } von { $total }
sheet-qr = QR-Code von Rettungsblatt { $number }
rescue-fingerprint = Fingerabdruck des Rettungsschlüssels
sheet-holder = Aufbewahrt von
sheet-advice = Ein Blatt allein öffnet nichts. Bewahren Sie nie zwei zusammen auf, und fotografieren oder mailen Sie keines.
sheets-handed-out = Ich habe sie verteilt
finish = Abschließen
finishing = Arbeitsbereich wird angelegt …
setup-finished = { $workspace } ist bereit.

## Anmeldung

sign-in = Anmelden
sign-in-text = Auf einem neuen Gerät brauchen Sie Ihr Notfallblatt.
secret-key-hint = 27 Zeichen von Ihrem Notfallblatt. Lücken und Großschreibung spielen keine Rolle.
signing-in = Anmeldung läuft …
web-app-trust = Der Programmcode dieser Web-App kommt vom Server Ihres Arbeitsbereichs. In der Browser-Erweiterung ist das nicht so.

## Konten

your-menu = Sie
accounts = Konten
search-accounts = Konten suchen
search-nothing = Kein Konto passt.
no-accounts-title = Legen Sie Ihr erstes Konto an
no-accounts-text = Ein Konto ist eine Anmeldung bei einer App, zum Beispiel das GitHub der Firma. Seine Backup-Codes gehören dem Team, nicht einer Person oder einem Telefon.
needs-attention = Bitte prüfen
no-codes-yet = Noch keine Codes
new-account = Neues Konto
create-account = Konto anlegen
account-created = Das Konto für { $app } ist bereit. Fügen Sie seine Codes unter Notfallfunktionen hinzu.
app = App
app-hint = Zum Beispiel GitHub.
site = Website
site-hint = Aus der Adressleiste kopieren, zum Beispiel https://github.com.
login-name = Anmeldename
login-name-hint = Was Sie bei dieser App zum Anmelden eingeben.
inbox-count =
    { $count ->
        [one] 1 Liste in Ihrem Eingang hat noch kein Konto.
       *[other] { $count } Listen in Ihrem Eingang haben noch kein Konto.
    }
account-details = Kontodetails
settings = Einstellungen
owners = Eigentümer
owners-hint = Eigentümer des Kontos können die Codes sichern und lesen.
role-owner = Eigentümer des Kontos
role-collaborator = Mitarbeitende
login-details = Anmeldedaten
emergency-controls = Notfallfunktionen
emergency-text = Backup-Codes für den Fall, dass der übliche zweite Faktor fehlt. Jedes Zeigen wird protokolliert.
emergency-collaborator = Nur Eigentümer des Kontos sehen Backup-Codes.
add-codes = Codes hinzufügen
no-lists = Noch sind keine Codes gesichert.
codes-saved =
    { $count ->
        [one] 1 MFA-Backup-Code gesichert.
       *[other] { $count } MFA-Backup-Codes gesichert.
    }
codes-waiting =
    { $count ->
        [one] 1 Code ist auf diesem Gerät gesichert und wird gesendet, sobald der Arbeitsbereich antwortet.
       *[other] { $count } Codes sind auf diesem Gerät gesichert und werden gesendet, sobald der Arbeitsbereich antwortet.
    }
origin-pasted = eingefügt
by-author = von { $name }
reveal-code = Code { $number } zeigen
hide-code = Code { $number } verbergen

## Browser und Protokoll

browsers = Browser
connect-a-browser = Browser verbinden
connect-a-browser-text = Ist die Erweiterung verbunden, sichert ein Klick die Codes, die eine App Ihnen zeigt.
connect-a-browser-step-1 = Öffnen Sie in jenem Browser die Erweiterung Sparekey und deren Optionen.
connect-a-browser-step-2 = Fügen Sie den Einrichtungscode ein und geben Sie Ihre Passphrase ein.
connect-a-browser-step-3 = Klicken Sie auf „Verbinden“.
new-set-up-code = Weiteren Einrichtungscode erzeugen
set-up-code-expires = Gilt einmal, noch { $time } Minuten.
set-up-code-expired = Dieser Code ist abgelaufen. Erzeugen Sie einen neuen.
connected-devices = Verbundene Browser
connected-since = Verbunden am { $date }
this-device = Dieser Browser
removed-device = Entfernt
activity = Protokoll
audit-chain-ok = Das Protokoll ist vollständig: Jeder Eintrag folgt aus dem vorigen.
audit-chain-broken = Das Protokoll wurde verändert oder ist unvollständig. Sagen Sie es dem Eigentümer des Arbeitsbereichs.
audit-number = Nr.
audit-when = Wann
audit-who = Wer
audit-what = Was
audit-object = Wovon
audit-nobody = Unbekannt
audit-denied = Verweigert
audit-set-up = Arbeitsbereich eingerichtet
audit-sign-in = Auf einem neuen Gerät angemeldet
audit-bundle-changed = Eigene Geräte geändert
audit-set-up-code-made = Einrichtungscode erzeugt
audit-set-up-code-taken = Einrichtungscode benutzt
audit-account-made = Konto angelegt
audit-list-saved = Codes gesichert
audit-inbox-saved = Codes im Eingang gesichert
audit-code-revealed = Code gezeigt
audit-code-revealed-number = Code { $number } gezeigt
audit-account-read = Konten angesehen
audit-audit-read = Protokoll angesehen

## Menschen und ihre Schlüssel

people = Personen
people-title = In diesem Arbeitsbereich
own-fingerprint-hint = Lesen Sie ihn vor, wenn jemand vergleicht: persönlich oder am Telefon mit bekannter Stimme.
trust-own = Sie
trust-compared = Verglichen
trust-introduced = Vorgestellt von { $name }
trust-introduced-somehow = Vorgestellt
trust-seen = Ihnen neu: vergleichen
trust-new-keys = Neue Schlüssel: vergleichen
now-called = heißt jetzt { $name }
person-left = Ausgetreten
workspace-owner = Eigentümer des Arbeitsbereichs
workspace-super-admin = Super-Admin
workspace-admin = Admin
workspace-user = Benutzer
workspace-guest = Gast
workspace-login-only = Nur Anmeldung
workspace-owner-hint = Leitet den Arbeitsbereich und vergibt jede Rolle.
workspace-super-admin-hint = Lädt ein, ändert Rollen und bietet neue Schlüssel an.
workspace-admin-hint = Lädt ein und bietet neue Schlüssel an.
workspace-user-hint = Arbeitet mit Konten und Codes.
workspace-outside-hint = Sieht niemals Codes.
role-of = Rolle von { $name }
role-changed = { $name } hat jetzt die Rolle { $role }.
invite = Einladen
invite-title = Eine Person einladen
person-name = Name
invite-login-hint = Damit meldet sich die Person an, zum Beispiel ihre E-Mail-Adresse.
invite-make = Link erstellen
invite-link = Einladungslink
invite-link-expires = Gilt einmal, 72 Stunden lang, bis { $date }. Er wird nicht noch einmal gezeigt.
invite-link-advice = Übergeben Sie ihn selbst, und zwar so, dass nur { $name } ihn liest. Niemand verschickt ihn für Sie.
open-invites = Offene Einladungen
works-until = Gilt bis { $date }
works-until-label = Gilt bis
withdraw-invite-of = Zurückziehen: Einladung für { $name }
new-keys = Neue Schlüssel
offer-new-keys = Neue Schlüssel anbieten
offer-new-keys-to = Neue Schlüssel anbieten: { $name }
reset-text = Für { $name }, wenn Passphrase oder Geheimschlüssel verloren sind. Mit dem Link entstehen neue Schlüssel unter demselben Namen.
reset-consequence = Die alten Schlüssel und Geräte gelten dann nicht mehr. Vergleichen Sie mit { $name } erneut die Fingerabdrücke und teilen Sie danach die Konten neu.
compare = Vergleichen
compare-with = Vergleichen mit { $name }
compare-title = Fingerabdrücke vergleichen
compare-text = Lassen Sie { $name } „Personen“ öffnen und Ihnen den Fingerabdruck vorlesen, persönlich oder am Telefon mit bekannter Stimme. Vergleichen Sie alle fünf Gruppen.
fingerprint-of = Fingerabdruck von { $name }
read-out-to = Lesen Sie ihn { $name } vor.
they-match = Sie stimmen überein
they-differ = Sie weichen ab
compared-now = Sie haben die Fingerabdrücke mit { $name } verglichen.
differs-warning = Teilen Sie nichts mit { $name }: Das könnten die Schlüssel von jemand anderem sein. Es wurde nichts festgehalten. Sagen Sie es einem Eigentümer des Arbeitsbereichs persönlich.
compare-again = Noch einmal vergleichen
leave-workspace = Arbeitsbereich verlassen
leave-workspace-hint = Sie verlieren den Zugang zu allen Konten, und dieser Browser vergisst seine Verbindung.
leave-workspace-question = Arbeitsbereich verlassen?
leave-workspace-consequence = Zurück kommen Sie nur mit einer neuen Einladung.
may-not-leave = Der Arbeitsbereich oder eines Ihrer Konten hätte keinen Eigentümer mehr. Machen Sie zuerst jemand anderen zum Eigentümer.
left-workspace = Sie haben { $workspace } verlassen.
sheets-check-title = Rettungsblätter
sheets-check-text = Prüfen Sie, ob Ihre Blätter stimmen: Tippen Sie eines oder zwei davon ab. Zwei der drei öffnen den Rettungsschlüssel.
sheet-typed-first = Ein Blatt
sheet-typed-second = Ein zweites Blatt
sheets-check = Blätter prüfen
this-is-sheet = Das ist Blatt { $number }.
sheets-open = Diese zwei Blätter öffnen den Rettungsschlüssel.
one-sheet-alone = Ein Blatt allein öffnet nichts.
sheet-in-field = In Feld { $number }:

## Beitreten und zurückkommen

join-progress = Schritte des Beitritts
join-step-offer = Einladung
join-title = { $workspace } beitreten
join-text = { $inviter } lädt Sie ein. Ihre Schlüssel entstehen jetzt, in diesem Browser.
join-reset-title = Neue Schlüssel für { $workspace }
join-reset-text = { $inviter } bietet Ihnen neue Schlüssel an. Sie entstehen jetzt, in diesem Browser.
join-reset-consequence = Ihre alten Schlüssel und Geräte gelten dann nicht mehr. Codes sehen Sie wieder, sobald die Eigentümer der Konten mit Ihnen die Fingerabdrücke verglichen haben.
invited-by = Eingeladen von
joined = Sie sind { $workspace } beigetreten.
join-connected-title = Dieser Browser ist schon verbunden
join-connected-text = Er gehört { $name } in { $workspace }. Um die Einladung hier zu nutzen, muss er diese Verbindung zuerst vergessen.
stay-as-you-are = Verbunden bleiben
sheet-save = Als Datei speichern
sheets-check-back-title = Tippen Sie das Ende jedes Blatts ab
sheets-check-back-text = Die letzten vier Zeichen, vom Papier oder aus der gespeicherten Datei.
sheet-end = Blatt { $number }
sheet-check-wrong = Blatt { $number } stimmt nicht überein. Vergleichen Sie seine letzten vier Zeichen.
forgot-passphrase = Passphrase vergessen?
forgot-passphrase-text = Bitten Sie einen Eigentümer des Arbeitsbereichs, Super-Admin oder Admin um neue Schlüssel: Sie bekommen einen Link, der 72 Stunden gilt. Das hilft auch, wenn Ihr Geheimschlüssel überall verloren ist.
secret-key-missing-title = Dieses Gerät hat seinen Geheimschlüssel verloren
secret-key-missing-text = Tippen Sie ihn von Ihrem Notfallblatt ab. Was auf diesem Gerät wartet, bleibt erhalten.
cut-off = Der Arbeitsbereich kennt diesen Browser nicht mehr.
connect-again-text = Melden Sie sich noch einmal mit Ihrem Notfallblatt an. Was auf diesem Gerät wartet, bleibt erhalten und wird dann gesendet.
forget-text = Dieser Browser vergisst seine Verbindung. Um zurückzukommen, brauchen Sie Ihr Notfallblatt und Ihre Passphrase.
nothing-waits = Keine Liste wartet auf den Versand, es geht also nichts verloren.
no-access-title = Sie haben keinen Zugang zu Codes
no-access-guest = Gäste sehen keine Konten und keine Codes.
no-access-login-only = Wer die Rolle „Nur Anmeldung“ hat, sieht keine Konten und keine Codes.
no-access-ask = Bitten Sie einen Eigentümer des Arbeitsbereichs oder Super-Admin um eine andere Rolle.

## Ein Konto teilen

share = Teilen
share-title = Dieses Konto teilen
share-with = Mit
choose-person = Person wählen
share-as = Als
share-owner-hint = Eigentümer des Kontos sichern und lesen die Codes und teilen das Konto.
share-collaborator-hint = Mitarbeitende sehen das Konto, aber niemals seine Codes.
share-waits = { $name } wird Eigentümer, sobald die Person beigetreten ist und Sie die Fingerabdrücke verglichen haben.
shared = Das Konto ist mit { $name } geteilt.
share-waiting = Warten auf { $name }.
nobody-to-share-with = Es gibt sonst niemanden. Laden Sie zuerst Personen ein.
waiting-people = Wartend
waiting-for = Warten auf { $name }
waiting-not-joined = Noch nicht beigetreten.
waiting-compare = Vergleichen Sie zuerst die Fingerabdrücke.
waiting-ready = Wird erledigt, sobald ein Eigentümer dieses Konto öffnet.
waiting-unproven = Das sagt nur der Arbeitsbereich. Teilen Sie erneut oder ziehen Sie es zurück.
collaborators = Mitarbeitende
introduced = { $introducer } hat { $name } vorgestellt
accept-introduction = Annehmen
asked-to-leave = Möchte gehen
remove-person = Entfernen: { $name }
remove-question = Aus diesem Konto entfernen?
remove-owner-text = { $name } kann Codes, die ab jetzt gesichert werden, nicht mehr lesen. Erzeugen Sie bei der Website neue Codes anstelle der schon gesehenen.
remove-collaborator-text = { $name } sieht dieses Konto nicht mehr.
person-removed = { $name } wurde entfernt.
withdraw-share-of = Zurückziehen: { $name } wird nicht Eigentümer
stay = Bleiben
leave-account = Verlassen
leave-account-question = Dieses Konto verlassen?
leave-account-owner-text = Sie bitten darum, entfernt zu werden. Ein anderer Eigentümer erledigt es; bis dahin können Sie es zurücknehmen.
leave-account-text = Sie sehen dieses Konto dann nicht mehr. Ein Eigentümer kann es wieder mit Ihnen teilen.
leave-asked = Ein anderer Eigentümer wird Sie entfernen.
left-account = Sie haben das Konto verlassen.

## Zeichen an Codes

left-of = { $left } von { $count } übrig
codes-left =
    { $count ->
        [one] 1 Code übrig
       *[other] { $count } Codes übrig
    }
card-waiting =
    { $count ->
        [one] 1 Person wartet
       *[other] { $count } Personen warten
    }
list-count =
    { $count ->
        [one] 1 Liste
       *[other] { $count } Listen
    }
superseded = Ersetzt
superseded-hint = Eine andere Liste ist an ihre Stelle getreten. Sie bleiben lesbar.
superseded-by = Ersetzt von { $name }, { $date }
superseded-by-you = Von Ihnen ersetzt, { $date }
supersede = Als ersetzt kennzeichnen
restore-list = Diese Liste wieder verwenden
list-superseded-now = Die Liste ist als ersetzt gekennzeichnet.
list-restored-now = Die Liste gilt wieder.
mark-used = Verbraucht
mark-used-code = Verbraucht: Code { $number } abhaken
undo-used-code = Rückgängig: Code { $number } ist nicht verbraucht
used-by = Verbraucht von { $name }, { $date }
used-by-you = Von Ihnen verbraucht, { $date }
code-marked = Code { $number } ist als verbraucht abgehakt.
code-unmarked = Code { $number } ist wieder unverbraucht.
marked-first = { $name } hat diesen Code zuerst abgehakt. Nehmen Sie einen anderen.
mark-former-owner = Gesichert von jemandem, der nicht mehr Eigentümer ist.
mark-replaced-identity = Gesichert mit Schlüsseln, die seither ersetzt wurden.
mark-removed-device = Gesichert von einem Gerät, das seither entfernt wurde.

## Eingang

inbox-text = Listen, die noch kein Konto haben. Nur Sie können sie lesen.
inbox-empty = Ihr Eingang ist leer.
assign = Zuordnen
assign-title = Einem Konto zuordnen
assign-what =
    { $count ->
        [one] 1 Code von { $origin }
       *[other] { $count } Codes von { $origin }
    }
assigned =
    { $count ->
        [one] 1 Code für { $app } gesichert.
       *[other] { $count } Codes für { $app } gesichert.
    }
discard = Verwerfen
discard-question = Diese Liste verwerfen?
discard-text =
    { $count ->
        [one] 1 Code von { $origin } wird endgültig gelöscht.
       *[other] { $count } Codes von { $origin } werden endgültig gelöscht.
    }
discarded = Die Liste wurde gelöscht.

## Protokoll, Fortsetzung

audit-invite-made = Eine Person eingeladen
audit-invite-withdrawn = Eine Einladung zurückgezogen
audit-invite-accepted = Dem Arbeitsbereich beigetreten
audit-person-reset = Mit neuen Schlüsseln zurückgekommen
audit-role-changed = Eine Rolle geändert
audit-person-left = Den Arbeitsbereich verlassen
audit-owners-changed = Eigentümer eines Kontos geändert
audit-collaborator-added = Mitarbeitende hinzugefügt
audit-collaborator-removed = Mitarbeitende entfernt
audit-share-asked = Ein Konto geteilt
audit-share-withdrawn = Das Teilen zurückgezogen
audit-leave-asked = Um Austritt aus einem Konto gebeten oder ihn zurückgenommen
audit-code-used = Einen Code abgehakt
audit-code-used-number = Code { $number } abgehakt
audit-code-unused = Einen Haken zurückgenommen
audit-code-unused-number = Den Haken an Code { $number } zurückgenommen
audit-list-superseded = Eine Liste als ersetzt gekennzeichnet
audit-list-restored = Eine Liste wieder gelten lassen
audit-inbox-deleted = Eine Liste aus dem Eingang gelöscht
audit-people-read = Personen angesehen

## Warum etwas nicht ging

error-unexpected = Etwas ist schiefgegangen. Schließen Sie diese Seite, öffnen Sie sie wieder und versuchen Sie es noch einmal.
error-unsupported-version = Diese Seite und Sparekey haben verschiedene Versionen. Laden Sie die Seite neu oder aktualisieren Sie Sparekey.
error-malformed-message = { error-unsupported-version }
error-not-for-client = { error-unsupported-version }
error-not-connected = Dieser Browser ist nicht verbunden. Verbinden Sie ihn zuerst.
error-already-connected = Dieser Browser ist schon verbunden. Trennen Sie ihn zuerst.
error-locked = Entsperren Sie zuerst Sparekey.
error-offer-gone = Dieses Angebot ist älter als eine halbe Stunde, oder die Seite hat sich geändert. Öffnen Sie die Seite noch einmal.
error-wrong-passphrase = Die Passphrase ist falsch. Geben Sie sie noch einmal ein.
error-passphrase-too-short = Nehmen Sie mindestens 12 Zeichen.
error-passphrase-invalid = Die Passphrase enthält ein Zeichen, das nicht benutzt werden kann. Lassen Sie es weg.
error-secret-key-invalid = Der Geheimschlüssel hat einen Tippfehler. Vergleichen Sie ihn mit Ihrem Notfallblatt.
error-sign-in-refused = Anmeldename, Geheimschlüssel oder Passphrase ist falsch. Vergleichen Sie sie mit Ihrem Notfallblatt und versuchen Sie es noch einmal.
error-set-up-code-invalid = Das ist kein Einrichtungscode. Kopieren Sie den ganzen Code aus der Web-App.
error-set-up-code-gone = Dieser Einrichtungscode wurde benutzt oder ist älter als zehn Minuten. Erzeugen Sie in der Web-App einen neuen.
error-set-up-link-gone = Dieser Einrichtungslink wurde benutzt oder ist älter als ein Tag. Starten Sie den Server neu, um einen neuen zu bekommen.
error-no-draft = Die Einrichtung wurde unterbrochen. Laden Sie die Seite neu und beginnen Sie noch einmal.
error-invalid-address = Die Adresse eines Arbeitsbereichs beginnt mit https://.
error-invalid-text = Ein Text ist leer, zu lang oder enthält ungewöhnliche Zeichen. Korrigieren Sie ihn.
error-invalid-site = Das ist keine Adresse einer Website. Kopieren Sie sie aus der Adressleiste des Browsers.
error-invalid-codes = Eine Liste hat 1 bis 256 verschiedene Codes. Korrigieren Sie sie.
error-outbox-not-empty = Listen warten auf das Senden. Senden Sie sie zuerst.
error-not-found = Es wurde nicht gefunden. Laden Sie die Seite neu und versuchen Sie es noch einmal.
error-gone = Es wurde gelöscht.
error-forbidden = Ihre Rolle erlaubt das nicht. Fragen Sie einen Eigentümer des Arbeitsbereichs.
error-conflict = Etwas anderes hat es gleichzeitig geändert. Versuchen Sie es noch einmal.
error-no-answer = Der Arbeitsbereich war nicht zu erreichen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.
error-rate-limited = Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es noch einmal.
error-server-fault = Der Arbeitsbereich hat ein Problem. Versuchen Sie es später noch einmal.
error-refused-by-server = Der Arbeitsbereich hat das nicht angenommen. Aktualisieren Sie Sparekey.
error-too-large = Das ist zu groß. Sichern Sie weniger Codes auf einmal.
error-unknown-device = Dieser Browser ist nicht mehr verbunden. Verbinden Sie ihn neu.
error-sign-in-needed = { error-unknown-device }
error-storage-full = Auf diesem Gerät ist kein Platz mehr. Schaffen Sie Platz und versuchen Sie es noch einmal.
error-storage = Der Browser konnte seinen eigenen Speicher nicht benutzen. Starten Sie ihn neu und versuchen Sie es noch einmal.
error-key-missing = Ein Schlüssel dieses Geräts fehlt. Verbinden Sie diesen Browser neu.
error-not-enough-memory = Der Arbeitsspeicher reicht nicht. Schließen Sie andere Tabs und versuchen Sie es noch einmal.
error-unsafe-settings = Der Arbeitsbereich verlangt unsichere Einstellungen. Sagen Sie es seinem Eigentümer.
error-crypto = Die Daten konnten nicht verschlüsselt werden. Versuchen Sie es noch einmal.
error-damaged-object = Der Arbeitsbereich hat etwas Beschädigtes gesendet. Sagen Sie es seinem Eigentümer.
error-newer-object = Das stammt von einer neueren Version. Aktualisieren Sie Sparekey.
error-other-person = Der Arbeitsbereich hat für jemand anderen geantwortet. Sagen Sie es seinem Eigentümer.
error-envelope-changed = Der Arbeitsbereich hat zwei verschiedene Antworten gegeben. Sagen Sie es seinem Eigentümer.
error-trust-record-older = Der Arbeitsbereich bietet ein altes Verzeichnis der Personen an, denen Sie vertrauen. Sagen Sie es seinem Eigentümer.
error-trust-record-conflict = { error-trust-record-older }
error-trust-record-forged = Das Verzeichnis der Personen, denen Sie vertrauen, stammt nicht von Ihnen. Sagen Sie es dem Eigentümer des Arbeitsbereichs.
error-bundle-forged = Den Schlüsseln einer Person ist nicht zu trauen. Sagen Sie es dem Eigentümer des Arbeitsbereichs.
error-bundle-older = { error-bundle-forged }
error-bundle-conflict = { error-bundle-forged }
error-bundle-missing = Die Schlüssel einer Person fehlen. Laden Sie die Seite neu und versuchen Sie es noch einmal.
error-names-changed = Die Namen dieses Kontos sind nicht die, die seine Eigentümer unterschrieben haben. Sichern Sie nichts darin.
error-chain-broken = Der Geschichte dieses Kontos ist nicht zu trauen. Sichern Sie nichts darin und sagen Sie es dem Eigentümer des Arbeitsbereichs.
error-chain-older = { error-chain-broken }
error-chain-rewritten = { error-chain-broken }
error-chain-conflict = { error-chain-broken }
error-chain-forged = { error-chain-broken }
error-untrusted-signer = Jemand, der Ihnen neu ist, hat dieses Konto geändert. Vergleichen Sie zuerst die Fingerabdrücke.
error-untrusted-rescue-key = Der Rettungsschlüssel ist nicht der, den Sie kennen. Vergleichen Sie zuerst seinen Fingerabdruck.
error-untrusted-owner = Ein Eigentümer dieses Kontos ist Ihnen neu. Vergleichen Sie zuerst die Fingerabdrücke.
error-rescue-used = Dieses Konto wurde mit dem Rettungsschlüssel geöffnet. Fragen Sie seine Eigentümer.
error-account-closed = Dieses Konto lässt sich mit Ihren Schlüsseln nicht öffnen. Fragen Sie einen seiner Eigentümer.
error-list-misplaced = Diese Liste gehört anderswohin; ihr ist nicht zu trauen.
error-list-author = Der Urheber dieser Liste ist kein Eigentümer, den Sie kennen. Ihr ist nicht zu trauen.
error-list-device = Diese Liste kommt von einem unbekannten Gerät. Ihr ist nicht zu trauen.
error-list-forged = Die Signatur dieser Liste ist falsch. Ihr ist nicht zu trauen.
error-list-closed = Diese Liste lässt sich nicht öffnen. Ihre Daten bleiben erhalten.
error-audit-rewritten = Das Protokoll wurde verändert. Sagen Sie es dem Eigentümer des Arbeitsbereichs.
error-invite-invalid = Das ist kein Einladungslink. Kopieren Sie den ganzen Link, den Sie bekommen haben.
error-invite-gone = Diese Einladung wurde benutzt, zurückgezogen oder ist älter als 72 Stunden. Bitten Sie um eine neue.
error-invite-forged = Der Arbeitsbereich zeigt andere Schlüssel als Ihre Einladung. Treten Sie nicht bei und sagen Sie es der Person, die Sie eingeladen hat.
error-login-taken = Diesen Anmeldenamen hat schon jemand. Wählen Sie einen anderen.
error-last-owner = Es bliebe kein Eigentümer übrig. Machen Sie zuerst jemand anderen zum Eigentümer.
error-fingerprint-changed = Der Fingerabdruck hat sich während des Vergleichs geändert. Vergleichen Sie ihn noch einmal.
error-compare-first = Vergleichen Sie mit dieser Person zuerst die Fingerabdrücke.
error-already-marked = Jemand anderes hat diesen Code zuerst abgehakt. Nehmen Sie einen anderen.
error-other-version = Der Arbeitsbereich läuft mit einer anderen Version von Sparekey. Aktualisieren Sie Sparekey, oder fragen Sie, wer den Arbeitsbereich betreibt.
error-secret-key-missing = Dieses Gerät hat seinen Geheimschlüssel verloren. Tippen Sie ihn von Ihrem Notfallblatt ab.
error-sheet-invalid = Das ist kein Rettungsblatt, oder es ist vertippt. Vergleichen Sie es mit dem Papier.
error-sheet-other = Das sind nicht zwei verschiedene Blätter dieses Arbeitsbereichs.
