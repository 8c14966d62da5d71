# Tous les textes de la fenêtre, des options, de la page du coffre et de l’application web. Toutes les langues ont les mêmes messages.

extension-name = Sparekey
extension-description = Trouve les codes de secours MFA sur la page, les chiffre dans le navigateur et les garde pour votre équipe.

## Général

loading = Chargement…
try-again = Réessayer
close = Fermer
cancel = Annuler
continue = Continuer
done = Terminé
print = Imprimer
copy = Copier
copied = Copié
clears-in = Effacé dans { $seconds } s
clear-now = Effacer maintenant
hide = Masquer
reveal = Révéler
options = Options
locked = Verrouillé
lock = Verrouiller
unlock = Déverrouiller
unlocking = Déverrouillage…
unlock-for = Déverrouillez pour continuer en tant que { $login }.
locked-can-save = Vous pouvez enregistrer des codes quand Sparekey est verrouillé. Déverrouillez-le pour les lire.
passphrase = Phrase secrète
workspace = Espace de travail
workspace-name = Nom de l’espace de travail
workspace-address = Adresse de l’espace de travail
login = Identifiant
your-name = Votre nom
your-role = Votre rôle
fingerprint = Votre empreinte
secret-key = Clé secrète
set-up-code = Code de connexion
inbox-name = Boîte de réception
code-count =
    { $count ->
        [one] { $count } code
       *[other] { $count } codes
    }
key-count = 1 clé de récupération

## Codes de secours MFA

mfa-backup-codes = Codes de secours MFA
add-mfa-backup-codes = Ajouter des codes de secours MFA
save-codes = Enregistrer les codes
saving = Enregistrement…
paste-hint = Collez les codes tels que le site les affiche. Numéros, puces et titres sont laissés de côté.
codes-found =
    { $count ->
        [one] { $count } code trouvé
       *[other] { $count } codes trouvés
    }
key-found = 1 clé de récupération trouvée
paste-no-codes = Aucun code trouvé. Collez-les tels que le site les affiche, un par ligne.
paste-too-many = Cela fait plus de 256 codes. Ne collez que les codes d’un seul compte.
paste-too-long = La ligne { $line } est plus longue que tout code de secours. Ne collez que les codes.
paste-repeated = Les lignes { $first } et { $line } contiennent le même code : supprimez ou corrigez l’un des deux.
paste-doubt-at =
    { $count ->
        [one] Ligne { $lines } : { $doubt }
       *[other] Lignes { $lines } : { $doubt }
    }
paste-empty = Rien n’est encore collé : copiez les codes sur le site et collez-les ici.
paste-too-much = C’est bien plus de texte qu’une liste de codes : ne collez que la partie avec les codes.
paste-setup-address = La ligne { $line } est l’adresse qui configure une application d’authentification, pas un code de secours : collez plutôt les codes de secours.
paste-access-token = La ligne { $line } est un jeton d’accès pour programmes, pas un code de secours : collez plutôt les codes de secours.
paste-private-key = La ligne { $line } commence une clé privée, pas un code de secours : collez plutôt les codes de secours.
paste-web-address = La ligne { $line } n’est qu’une adresse : ouvrez-la et copiez les codes qu’elle affiche.
paste-hidden-codes = Le code de la ligne { $line } est masqué : faites afficher les codes par le site, puis copiez-les à nouveau.
paste-all-used = Tous ces codes sont marqués comme utilisés : créez-en de nouveaux sur le site et collez-les.
paste-doubt-only-one = Un seul code a été trouvé : enregistrez-le si le site n’en a donné qu’un.
paste-doubt-setup-key = Cela ressemble à la clé qui configure une application d’authentification : ne l’enregistrez que si le site l’appelle clé de récupération.
paste-doubt-one-time-code = Cela ressemble aux six chiffres d’une application d’authentification ou d’un message : ne les enregistrez que si le site les appelle code de secours.
paste-doubt-phrase = Cela ressemble à une phrase de mots : ne l’enregistrez que si le site l’appelle clé de récupération, jamais celle d’un portefeuille.
paste-doubt-groups-joined = De courts groupes ont été réunis en une seule clé : comparez-la avec le site.
paste-doubt-pasted-twice = La même liste a été collée deux fois et n’est gardée qu’une fois.
paste-doubt-other-shape = Ce code est différent des autres : comparez-le avec le site.
paste-doubt-invisible = Des marques invisibles ont été retirées du code : comparez-le avec le site.
paste-doubt-control = Des caractères de contrôle ont été retirés du code : comparez-le avec le site.
paste-doubt-wide = Des caractères larges ou d’une autre écriture sont devenus simples : comparez le code avec le site.
paste-doubt-dash = Un tiret long est devenu un trait d’union : comparez le code avec le site.
paste-doubt-foreign-letter = Une lettre d’un autre alphabet se trouve dans le code : comparez-le avec le site.
paste-doubt-used = Ce code est marqué comme utilisé et a été laissé de côté.
paste-doubt-ticked = Ce code est coché : supprimez-le si cela veut dire qu’il a servi.
paste-doubt-hidden = Ce code est masqué et a été laissé de côté : faites-le afficher par le site si vous en avez besoin.
paste-doubt-left-out = Cela pourrait être un code et a été laissé de côté : mettez-le sur sa propre ligne parmi les autres si c’en est un.
paste-doubt-secret = C’est un secret d’une autre sorte et il a été laissé de côté.
paste-doubt-number-gap = Un numéro manque avant ce code : vérifiez que vous avez copié tous les codes.
paste-doubt-number-repeated = Ce numéro figurait déjà plus haut : vérifiez que deux listes ne sont pas mélangées.
paste-preview = Codes tels qu’ils ont été compris
show-codes = Afficher les codes
hide-codes = Masquer les codes
edit-codes = Modifier
hidden-code = Code masqué

## Fenêtre

looking = Recherche de codes de secours sur cette page…
not-connected-title = Ce navigateur n’est pas connecté
not-connected-found =
    { $count ->
        [one] { $count } code a été trouvé sur cette page. Il est gardé ici pendant que vous vous connectez.
       *[other] { $count } codes ont été trouvés sur cette page. Ils sont gardés ici pendant que vous vous connectez.
    }
not-connected-text = Connectez-le une fois à l’espace de travail de votre équipe. Ensuite, un clic enregistre les codes de toute application.
connect-this-browser = Connecter ce navigateur
open-vault = Ouvrir Sparekey
in-frame = affiché par { $host }
saved-before = Cette liste a été enregistrée le { $date }. Vous pouvez l’enregistrer de nouveau.
unexpected-count = Cette application affiche d’habitude { $expected } codes, et { $count } ont été trouvés. Comparez la liste avant de l’enregistrer.
used-left-out =
    { $count ->
        [one] { $count } code que la page montre comme utilisé a été laissé de côté.
       *[other] { $count } codes que la page montre comme utilisés ont été laissés de côté.
    }
save-to = Enregistrer dans
accounts-here = Comptes de ce site
accounts-elsewhere = Autres comptes
choose-account = Choisissez un compte
inbox = Boîte de réception (choisir le compte plus tard)
inbox-hint = Vous seul pouvez lire ce qui est dans votre boîte de réception.
add-note = Ajouter une note
note = Note
ask-question = Est-ce que ce sont des codes de secours ?
ask-yes = Oui, les enregistrer
ask-no = Non
none-found = Aucune liste n’a été trouvée sur cette page. Collez-la ici.
always-look = Toujours chercher sur { $host }
always-look-on = Sparekey cherche maintenant de lui-même sur ce site.
captured = Enregistré
captured-for =
    { $count ->
        [one] { $count } code pour { $account }
       *[other] { $count } codes pour { $account }
    }
captured-inbox =
    { $count ->
        [one] { $count } code dans votre boîte de réception
       *[other] { $count } codes dans votre boîte de réception
    }
captured-to-inbox = Ils sont dans votre boîte de réception : déverrouillez Sparekey pour vérifier qui peut lire ce compte.
captured-hint = Chiffré dans ce navigateur et en sûreté sur cet appareil. L’envoi se fait tout seul.
waiting-title = Listes en attente d’envoi
waiting-count =
    { $count ->
        [one] { $count } liste attend d’être envoyée
       *[other] { $count } listes attendent d’être envoyées
    }
send-now = Envoyer maintenant
save-as-file = Enregistrer dans un fichier
file-saved = Le fichier est dans vos téléchargements. Il n’est pas chiffré : supprimez-le quand les codes sont dans votre espace de travail.
file-not-saved = Le navigateur n’a pas enregistré le fichier. Copiez plutôt les codes.
keep-list = Gardez vous-même la liste pour l’instant
connect-here = Dans votre espace de travail, choisissez votre nom, Navigateurs, Connecter un navigateur. Collez ici le code de connexion ; la liste reste.
reconnect = Connecter de nouveau
reconnect-text = L’espace de travail ne connaît plus ce navigateur. Connectez-le de nouveau avec un nouveau code de connexion : ce qui attend est conservé et sera envoyé.
no-account-here = Il n’y a pas encore de compte pour { $host }.
accounts-matching =
    { $count ->
        [one] { $count } compte correspond
       *[other] { $count } comptes correspondent
    }
unlock-and-create = Déverrouiller et créer
unlock-to-create = Un compte reçoit ses clés de vous : déverrouillez Sparekey pour en créer un, ou enregistrez les codes dans votre boîte de réception.
to-the-inbox = Vers la boîte de réception
account-ready-here = Le compte pour { $app } est prêt. Cliquez maintenant sur « Enregistrer les codes ».
replace-question = Remplacer, ou garder les deux ?
replace-text = { $account } a déjà une liste de codes. Une liste remplacée reste lisible, marquée comme remplacée.
replace-codes = Remplacer
keep-both = Garder les deux
inbox-assign =
    { $count ->
        [one] { $count } liste dans votre boîte de réception : attribuez-la
       *[other] { $count } listes dans votre boîte de réception : attribuez-les
    }
waiting-stopped = Elle n’est pas renvoyée d’elle-même.

## Options

options-promise = Les codes sont chiffrés dans ce navigateur. L’espace de travail ne garde que ce qu’il ne peut pas lire.
connect-title = Connecter ce navigateur
connect-text = Reliez-le à l’espace de travail de votre équipe avec un code de connexion.
connect-step-1 = Ouvrez votre espace de travail et choisissez votre nom, puis Navigateurs.
connect-step-2 = Cliquez sur « Connecter un navigateur » et copiez le code de connexion.
connect-step-3 = Collez-le ici dans les dix minutes et tapez votre phrase secrète.
connect = Connecter
connecting = Connexion…
connected-now = Ce navigateur est connecté.
connect-refused = Sans cette autorisation, l’extension ne peut pas joindre votre espace de travail. Cliquez de nouveau sur « Connecter » et autorisez-la.
connected-title = Connecté
connected-hint = Dans l’application web, sous votre nom et Navigateurs, vous voyez tous les navigateurs connectés.
sites-title = Où Sparekey doit-il chercher de lui-même ?
sites-text = Sur ces sites, il s’ouvre quand une liste de codes de secours apparaît. Sur tous les autres, cliquez sur son bouton. Votre navigateur vous demandera de confirmer.
sites-accounts =
    { $count ->
        [one] Le site de votre compte
       *[other] Les { $count } sites de vos comptes
    }
sites-known =
    { $count ->
        [one] { $count } site connu
       *[other] Les { $count } sites connus
    }
sites-later = Pas maintenant
sites-choose = Choisir les sites
sites-granted = Sparekey cherche maintenant de lui-même sur ces sites.
sites-refused = Le navigateur ne l’a pas permis. Vous pouvez choisir de nouveau à tout moment.
disconnect-title = Déconnecter
disconnect-hint = Oublie la connexion et ses clés sur cet appareil. Rien n’est supprimé dans l’espace de travail.
disconnect = Déconnecter
disconnect-question = Déconnecter ce navigateur ?
disconnect-consequence = Pour l’utiliser de nouveau, il faut un nouveau code de connexion.
disconnect-waiting =
    { $count ->
        [one] { $count } liste n’a pas encore été envoyée. Elle sera perdue.
       *[other] { $count } listes n’ont pas encore été envoyées. Elles seront perdues.
    }
disconnect-discard = Déconnecter et les perdre
disconnected = Ce navigateur est déconnecté.

## Configuration

setup-progress = Étapes de la configuration
setup-step-names = Espace
setup-step-kit = Kit de secours
setup-step-check = Vérification
setup-step-sheets = Feuilles de sauvetage
setup-title = Configurez votre espace de travail
setup-text = Les codes de secours de votre équipe seront chiffrés avec des clés créées maintenant, dans ce navigateur.
workspace-name-hint = Votre équipe le voit, par exemple le nom de votre entreprise.
your-name-hint = Tel que votre équipe vous connaît.
login-hint = Il sert à vous connecter, par exemple votre adresse e-mail.
passphrase-again = Phrase secrète, encore une fois
passphrase-differs = Les deux phrases secrètes sont différentes.
strength-empty = Au moins 12 caractères. Quatre ou cinq mots au hasard se retiennent bien et se devinent mal.
strength-too-short = Trop courte : au moins 12 caractères.
strength-weak = Faible : prenez plus de caractères différents ou un mot de plus.
strength-fair = Bien. Un mot de plus la rend forte.
strength-strong = Forte.
making-keys = Création de vos clés…
kit-title = Gardez votre kit de secours
kit-text = Il vous le faut pour vous connecter sur un nouvel appareil. Personne d’autre n’en a de copie.
kit-paper-title = Kit de secours Sparekey
kit-made = Créé le { $date }
kit-advice = Gardez cette feuille là où vous gardez votre passeport, et votre phrase secrète ailleurs : qui a les deux peut lire vos codes.
kit-have-it = J’ai mon kit de secours
check-title = Vérifiez votre kit de secours
check-text = Tapez ces quatre caractères de votre clé secrète d’après la feuille. Le petit nombre sous chaque caractère est sa position.
character-at = Caractère { $place }
check-wrong = Cela ne correspond pas. Comparez les quatre caractères avec votre kit de secours.
show-kit-again = Revoir le kit
sheets-title = Distribuez trois feuilles de sauvetage
sheets-text = Si tout le monde perd l’accès, deux de ces trois feuilles ensemble rouvrent l’espace de travail. Imprimez-les maintenant et donnez chacune à une autre personne. Elles ne sont montrées qu’une fois.
sheet-title = Feuille de sauvetage { $number } sur { $total }
sheet-qr = Code QR de la feuille de sauvetage { $number }
rescue-fingerprint = Empreinte de la clé de sauvetage
sheet-holder = Gardée par
sheet-advice = Une feuille seule n’ouvre rien. N’en gardez jamais deux ensemble, et n’en photographiez ni n’en envoyez aucune.
sheets-handed-out = Je les ai distribuées
finish = Terminer
finishing = Création de l’espace de travail…
setup-finished = { $workspace } est prêt.

## Connexion

sign-in = Se connecter
sign-in-text = Sur un nouvel appareil, il vous faut votre kit de secours.
secret-key-hint = 27 caractères, de votre kit de secours. Les espaces et les majuscules ne comptent pas.
signing-in = Connexion…
web-app-trust = Le code de cette application web vient du serveur de votre espace de travail. Dans l’extension du navigateur, ce n’est pas le cas.

## Comptes

your-menu = Vous
accounts = Comptes
search-accounts = Chercher un compte
search-nothing = Aucun compte ne correspond.
no-accounts-title = Ajoutez votre premier compte
no-accounts-text = Un compte est un accès à une application, comme le GitHub de l’entreprise. Ses codes de secours sont à l’équipe, pas à une personne ou à un téléphone.
needs-attention = À vérifier
no-codes-yet = Pas encore de codes
new-account = Nouveau compte
create-account = Créer le compte
account-created = Le compte pour { $app } est prêt. Ajoutez ses codes sous Commandes d’urgence.
app = Application
app-hint = Par exemple GitHub.
site = Site
site-hint = Copiez-le depuis la barre d’adresse, par exemple https://github.com.
login-name = Nom d’utilisateur
login-name-hint = Ce que vous tapez pour vous connecter à cette application.
inbox-count =
    { $count ->
        [one] { $count } liste de votre boîte de réception n’a pas encore de compte.
       *[other] { $count } listes de votre boîte de réception n’ont pas encore de compte.
    }
account-details = Détails du compte
settings = Paramètres
owners = Propriétaires
owners-hint = Les propriétaires du compte peuvent enregistrer et lire les codes.
role-owner = Propriétaire du compte
role-collaborator = Collaborateur
login-details = Informations de connexion
emergency-controls = Commandes d’urgence
emergency-text = Codes de secours pour quand le second facteur habituel manque. Chaque affichage est consigné.
emergency-collaborator = Seuls les propriétaires du compte voient les codes de secours.
add-codes = Ajouter des codes
no-lists = Aucun code n’est encore enregistré.
codes-saved =
    { $count ->
        [one] { $count } code de secours MFA enregistré.
       *[other] { $count } codes de secours MFA enregistrés.
    }
codes-waiting =
    { $count ->
        [one] { $count } code est enregistré sur cet appareil et sera envoyé quand l’espace de travail répondra.
       *[other] { $count } codes sont enregistrés sur cet appareil et seront envoyés quand l’espace de travail répondra.
    }
origin-pasted = collé
by-author = par { $name }
reveal-code = Révéler le code { $number }
hide-code = Masquer le code { $number }

## Navigateurs et activité

browsers = Navigateurs
connect-a-browser = Connecter un navigateur
connect-a-browser-text = Quand l’extension est connectée, un clic enregistre les codes qu’une application vous montre.
connect-a-browser-step-1 = Ouvrez l’extension Sparekey dans ce navigateur et allez dans ses options.
connect-a-browser-step-2 = Collez le code de connexion et tapez votre phrase secrète.
connect-a-browser-step-3 = Cliquez sur Connecter.
new-set-up-code = Créer un autre code de connexion
set-up-code-expires = Valable une fois, encore { $time } minutes.
set-up-code-expired = Ce code a expiré. Créez-en un autre.
connected-devices = Navigateurs connectés
connected-since = Connecté le { $date }
this-device = Ce navigateur
removed-device = Retiré
activity = Activité
audit-chain-ok = Le journal est complet : chaque entrée découle de la précédente.
audit-chain-broken = Le journal a été modifié ou est incomplet. Prévenez le propriétaire de l’espace de travail.
audit-number = N°
audit-when = Quand
audit-who = Qui
audit-what = Quoi
audit-object = De
audit-nobody = Inconnu
audit-denied = Refusé
audit-set-up = A configuré l’espace de travail
audit-sign-in = S’est connecté sur un nouvel appareil
audit-bundle-changed = A changé ses appareils
audit-set-up-code-made = A créé un code de connexion
audit-set-up-code-taken = A utilisé un code de connexion
audit-account-made = A créé un compte
audit-list-saved = A enregistré des codes
audit-inbox-saved = A enregistré des codes dans la boîte de réception
audit-code-revealed = A révélé un code
audit-code-revealed-number = A révélé le code { $number }
audit-account-read = A consulté des comptes
audit-audit-read = A consulté le journal

## Pourquoi quelque chose n’a pas marché

error-unexpected = Quelque chose s’est mal passé. Fermez cette page, rouvrez-la et réessayez.
error-unsupported-version = Cette page et Sparekey sont de versions différentes. Rechargez la page ou mettez Sparekey à jour.
error-malformed-message = { error-unsupported-version }
error-not-for-client = { error-unsupported-version }
error-not-connected = Ce navigateur n’est pas connecté. Connectez-le d’abord.
error-already-connected = Ce navigateur est déjà connecté. Déconnectez-le d’abord.
error-locked = Déverrouillez d’abord Sparekey.
error-offer-gone = Cette offre a plus d’une demi-heure ou la page a changé. Ouvrez de nouveau la page.
error-wrong-passphrase = La phrase secrète est fausse. Tapez-la de nouveau.
error-passphrase-too-short = Prenez au moins 12 caractères.
error-passphrase-invalid = La phrase secrète contient un caractère qui ne peut pas être utilisé. Supprimez-le.
error-secret-key-invalid = La clé secrète contient une faute de frappe. Comparez-la avec votre kit de secours.
error-sign-in-refused = L’identifiant, la clé secrète ou la phrase secrète est faux. Comparez-les avec votre kit de secours et réessayez.
error-set-up-code-invalid = Ce n’est pas un code de connexion. Copiez le code entier depuis l’application web.
error-set-up-code-gone = Ce code de connexion a été utilisé ou a plus de dix minutes. Créez-en un nouveau dans l’application web.
error-set-up-link-gone = Ce lien de configuration a été utilisé ou a plus d’un jour. Redémarrez le serveur pour en obtenir un nouveau.
error-no-draft = La configuration a été interrompue. Rechargez la page et recommencez.
error-invalid-address = L’adresse d’un espace de travail commence par https://.
error-invalid-text = Un texte est vide, trop long ou contient des caractères inhabituels. Corrigez-le.
error-invalid-site = Ce n’est pas l’adresse d’un site. Copiez-la depuis la barre d’adresse du navigateur.
error-invalid-codes = Une liste a de 1 à 256 codes différents. Corrigez-la.
error-outbox-not-empty = Des listes attendent d’être envoyées. Envoyez-les d’abord.
error-not-found = Introuvable. Rechargez la page et réessayez.
error-gone = Cela a été supprimé.
error-forbidden = Votre rôle ne le permet pas. Demandez à un propriétaire de l’espace de travail.
error-conflict = Autre chose l’a modifié en même temps. Réessayez.
error-no-answer = L’espace de travail est injoignable. Vérifiez la connexion et réessayez.
error-rate-limited = Trop d’essais. Attendez une minute et réessayez.
error-server-fault = L’espace de travail a un problème. Réessayez plus tard.
error-refused-by-server = L’espace de travail ne l’a pas accepté. Mettez Sparekey à jour.
error-too-large = C’est trop grand. Enregistrez moins de codes à la fois.
error-unknown-device = Ce navigateur n’est plus connecté. Connectez-le de nouveau.
error-sign-in-needed = { error-unknown-device }
error-storage-full = Il n’y a plus de place sur cet appareil. Libérez-en et réessayez.
error-storage = Le navigateur n’a pas pu utiliser son propre stockage. Redémarrez-le et réessayez.
error-key-missing = Une clé de cet appareil manque. Connectez de nouveau ce navigateur.
error-not-enough-memory = La mémoire ne suffit pas. Fermez d’autres onglets et réessayez.
error-unsafe-settings = L’espace de travail demande des réglages peu sûrs. Prévenez son propriétaire.
error-crypto = Les données n’ont pas pu être chiffrées. Réessayez.
error-damaged-object = L’espace de travail a envoyé quelque chose d’endommagé. Prévenez son propriétaire.
error-newer-object = Ceci vient d’une version plus récente. Mettez Sparekey à jour.
error-other-person = L’espace de travail a répondu pour quelqu’un d’autre. Prévenez son propriétaire.
error-envelope-changed = L’espace de travail a donné deux réponses différentes. Prévenez son propriétaire.
error-trust-record-older = L’espace de travail propose un ancien registre des personnes de confiance. Prévenez son propriétaire.
error-trust-record-conflict = { error-trust-record-older }
error-trust-record-forged = Le registre des personnes de confiance ne vient pas de vous. Prévenez le propriétaire de l’espace de travail.
error-bundle-forged = Les clés d’une personne ne sont pas fiables. Prévenez le propriétaire de l’espace de travail.
error-bundle-older = { error-bundle-forged }
error-bundle-conflict = { error-bundle-forged }
error-bundle-missing = Les clés d’une personne manquent. Rechargez la page et réessayez.
error-names-changed = Les noms de ce compte ne sont pas ceux que ses propriétaires ont signés. N’y enregistrez rien.
error-chain-broken = L’historique de ce compte n’est pas fiable. N’y enregistrez rien et prévenez le propriétaire de l’espace de travail.
error-chain-older = { error-chain-broken }
error-chain-rewritten = { error-chain-broken }
error-chain-conflict = { error-chain-broken }
error-chain-forged = { error-chain-broken }
error-untrusted-signer = Quelqu’un de nouveau pour vous a modifié ce compte. Comparez d’abord les empreintes.
error-untrusted-rescue-key = La clé de sauvetage n’est pas celle que vous connaissez. Comparez d’abord son empreinte.
error-untrusted-owner = Un propriétaire de ce compte est nouveau pour vous. Comparez d’abord les empreintes.
error-rescue-used = Ce compte a été ouvert avec la clé de sauvetage. Demandez à ses propriétaires.
error-account-closed = Ce compte ne s’ouvre pas avec vos clés. Demandez à l’un de ses propriétaires.
error-list-misplaced = Cette liste est d’ailleurs et n’est pas fiable.
error-list-author = L’auteur de cette liste n’est pas un propriétaire que vous connaissez. Elle n’est pas fiable.
error-list-device = Cette liste vient d’un appareil inconnu. Elle n’est pas fiable.
error-list-forged = La signature de cette liste est fausse. Elle n’est pas fiable.
error-list-closed = Cette liste ne s’ouvre pas. Ses données sont gardées.
error-audit-rewritten = Le journal a été modifié. Prévenez le propriétaire de l’espace de travail.
