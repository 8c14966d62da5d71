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
undo = Annuler
back = Retour
remove = Retirer
withdraw = Révoquer
role = Rôle
account = Compte

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
paste-doubt-groups-joined = De courts groupes ont été réunis en une seule clé : comparez-la avec le site, ou numérotez-les si chacun est un code.
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
paste-doubt-from-sentence = Cela a été tiré d’une phrase : vérifiez que c’est un code et qu’il n’en manque pas.
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
connect-here = Ouvrez votre espace de travail dans un autre onglet et choisissez votre nom, Navigateurs, Connecter un navigateur. Collez ici le code de connexion ; la liste reste.
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
account-has-codes = Ce compte a déjà des codes.
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
sheets-text = Si tout le monde perd l’accès, deux de ces trois feuilles ensemble rouvrent l’espace de travail. Imprimez-les ou enregistrez-les maintenant et donnez chacune à une autre personne. Elles ne sont montrées qu’une fois.
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

## Les personnes et leurs clés

people = Personnes
people-title = Dans cet espace de travail
own-fingerprint-hint = Lisez-la à qui la compare, de vive voix ou lors d’un appel où vous reconnaissez la voix.
trust-own = Vous
trust-compared = Comparée
trust-introduced = Présentée par { $name }
trust-introduced-somehow = Présentée
trust-seen = Nouvelle pour vous : à comparer
trust-new-keys = Nouvelles clés : à comparer
now-called = s’appelle maintenant { $name }
person-left = Partie
workspace-owner = Propriétaire de l’espace de travail
workspace-super-admin = Super-administrateur
workspace-admin = Administrateur
workspace-user = Membre
workspace-guest = Invité
workspace-login-only = Connexion seule
workspace-owner-hint = Dirige l’espace de travail et peut donner tous les rôles.
workspace-super-admin-hint = Invite, change les rôles et propose de nouvelles clés.
workspace-admin-hint = Invite et propose de nouvelles clés.
workspace-user-hint = Travaille avec les comptes et les codes.
workspace-outside-hint = Ne voit jamais de codes.
role-of = Rôle de { $name }
role-changed = { $name } a maintenant le rôle { $role }.
invite = Inviter
invite-title = Inviter une personne
person-name = Nom
invite-login-hint = Elle se connecte avec, par exemple son adresse e-mail.
invite-make = Créer le lien
invite-link = Lien d’invitation
invite-link-expires = Valable une fois, pendant 72 heures, jusqu’au { $date }. Il n’est plus montré ensuite.
invite-link-advice = Remettez-le vous-même, de façon que seule cette personne le lise : { $name }. Personne ne l’envoie pour vous.
open-invites = Invitations en attente
works-until = Valable jusqu’au { $date }
works-until-label = Valable jusqu’au
withdraw-invite-of = Révoquer l’invitation de { $name }
new-keys = Nouvelles clés
offer-new-keys = Proposer de nouvelles clés
offer-new-keys-to = Proposer de nouvelles clés à { $name }
reset-text = Pour { $name }, en cas de perte de la phrase secrète ou de la clé secrète. Le lien crée de nouvelles clés sous le même nom.
reset-consequence = Ses anciennes clés et ses appareils ne valent alors plus rien. Comparez de nouveau les empreintes avec { $name }, puis partagez de nouveau les comptes.
compare = Comparer
compare-with = Comparer avec { $name }
compare-title = Comparer les empreintes
compare-text = Demandez à { $name } d’ouvrir Personnes et de vous lire son empreinte, de vive voix ou lors d’un appel où vous reconnaissez la voix. Comparez les cinq groupes.
fingerprint-of = Empreinte de { $name }
read-out-to = Lisez-la à { $name }.
they-match = Identiques
they-differ = Différentes
compared-now = Vous avez comparé les empreintes avec { $name }.
differs-warning = Ne partagez rien avec { $name } : ce sont peut-être les clés de quelqu’un d’autre. Rien n’a été noté. Prévenez de vive voix un propriétaire de l’espace de travail.
compare-again = Comparer de nouveau
leave-workspace = Quitter l’espace de travail
leave-workspace-hint = Vous perdez l’accès à tous les comptes, et ce navigateur oublie sa connexion.
leave-workspace-question = Quitter l’espace de travail ?
leave-workspace-consequence = Vous ne revenez qu’avec une nouvelle invitation.
may-not-leave = L’espace de travail ou l’un de vos comptes n’aurait plus de propriétaire. Nommez d’abord quelqu’un d’autre propriétaire.
left-workspace = Vous avez quitté { $workspace }.
sheets-check-title = Feuilles de sauvetage
sheets-check-text = Vérifiez que vos feuilles sont lisibles : saisissez-en une ou deux. Deux des trois ouvrent la clé de sauvetage.
sheet-typed-first = Une feuille
sheet-typed-second = Une deuxième feuille
sheets-check = Vérifier les feuilles
this-is-sheet = C’est la feuille { $number }.
sheets-open = Ces deux feuilles ouvrent la clé de sauvetage.
one-sheet-alone = Une seule feuille n’ouvre rien.
sheet-in-field = Dans le champ { $number } :

## Rejoindre et revenir

join-progress = Étapes pour rejoindre
join-step-offer = Invitation
join-title = Rejoindre { $workspace }
join-text = { $inviter } vous invite. Vos clés sont créées maintenant, dans ce navigateur.
join-reset-title = Nouvelles clés pour { $workspace }
join-reset-text = { $inviter } vous propose de nouvelles clés. Elles sont créées maintenant, dans ce navigateur.
join-reset-consequence = Vos anciennes clés et vos appareils ne valent alors plus rien. Vous reverrez les codes quand les propriétaires des comptes auront comparé les empreintes avec vous.
invited-by = Invitation de
joined = Vous avez rejoint { $workspace }.
join-connected-title = Ce navigateur est déjà connecté
join-connected-text = Il appartient à { $name } dans { $workspace }. Pour utiliser l’invitation ici, il doit d’abord oublier cette connexion.
stay-as-you-are = Rester connecté
sheet-save = Enregistrer dans un fichier
sheets-check-back-title = Saisissez la fin de chaque feuille
sheets-check-back-text = Les quatre derniers caractères, d’après le papier ou le fichier enregistré.
sheet-end = Feuille { $number }
sheet-check-wrong = La feuille { $number } ne correspond pas. Comparez ses quatre derniers caractères.
forgot-passphrase = Phrase secrète oubliée ?
forgot-passphrase-text = Demandez de nouvelles clés à un propriétaire de l’espace de travail, un super-administrateur ou un administrateur : vous recevrez un lien valable 72 heures. Cela aide aussi si votre clé secrète est perdue partout.
secret-key-missing-title = Cet appareil a perdu sa clé secrète
secret-key-missing-text = Saisissez-la d’après votre kit de secours. Ce qui attend sur cet appareil est conservé.
cut-off = L’espace de travail ne connaît plus ce navigateur.
connect-again-text = Connectez-vous encore une fois avec votre kit de secours. Ce qui attend sur cet appareil est conservé, puis envoyé.
forget-text = Ce navigateur oublie sa connexion. Pour revenir, il vous faut votre kit de secours et votre phrase secrète.
nothing-waits = Aucune liste n’attend l’envoi : rien n’est perdu.
no-access-title = Vous n’avez pas accès aux codes
no-access-guest = Les invités ne voient jamais les comptes et leurs codes.
no-access-login-only = Avec le rôle « Connexion seule », on ne voit jamais les comptes et leurs codes.
no-access-ask = Demandez un autre rôle à un propriétaire de l’espace de travail ou à un super-administrateur.

## Partager un compte

share = Partager
share-title = Partager ce compte
share-with = Avec
choose-person = Choisissez une personne
share-as = Comme
share-owner-hint = Les propriétaires du compte enregistrent et lisent les codes, et partagent le compte.
share-collaborator-hint = Les collaborateurs voient le compte et jamais ses codes.
share-waits = { $name } devient propriétaire après avoir rejoint l’espace et comparé les empreintes avec vous.
shared = Le compte est partagé avec { $name }.
share-waiting = En attente de { $name }.
nobody-to-share-with = Il n’y a personne d’autre. Invitez d’abord quelqu’un.
waiting-people = En attente
waiting-for = En attente de { $name }
waiting-not-joined = N’a pas encore rejoint l’espace.
waiting-compare = Comparez d’abord les empreintes.
waiting-ready = Sera fait dès qu’un propriétaire ouvre ce compte.
waiting-unproven = Seul l’espace de travail l’affirme. Partagez à nouveau ou révoquez le partage.
collaborators = Collaborateurs
introduced = { $introducer } a présenté { $name }
accept-introduction = Accepter
asked-to-leave = Souhaite partir
remove-person = Retirer { $name }
remove-question = Retirer de ce compte ?
remove-owner-text = { $name } ne pourra plus lire les codes enregistrés à partir de maintenant. Créez de nouveaux codes sur le site à la place de ceux déjà vus.
remove-collaborator-text = { $name } ne voit plus ce compte.
person-removed = { $name } n’a plus accès.
withdraw-share-of = Révoquer : { $name } ne devient pas propriétaire
stay = Rester
leave-account = Quitter
leave-account-question = Quitter ce compte ?
leave-account-owner-text = Vous demandez à être retiré. Un autre propriétaire le fait ; d’ici là vous pouvez y renoncer.
leave-account-text = Vous ne voyez plus ce compte. Un propriétaire peut le partager de nouveau avec vous.
leave-asked = Un autre propriétaire vous retirera.
left-account = Vous avez quitté le compte.

## Les marques des codes

left-of = { $left } sur { $count } restants
codes-left =
    { $count ->
        [one] 1 code restant
       *[other] { $count } codes restants
    }
card-waiting =
    { $count ->
        [one] 1 personne attend
       *[other] { $count } personnes attendent
    }
list-count =
    { $count ->
        [one] 1 liste
       *[other] { $count } listes
    }
superseded = Remplacées
superseded-hint = Une autre liste a pris leur place. Elles restent lisibles.
superseded-by = Remplacée par { $name }, { $date }
superseded-by-you = Remplacée par vous, { $date }
supersede = Marquer comme remplacée
restore-list = Réutiliser cette liste
list-superseded-now = La liste est marquée comme remplacée.
list-restored-now = La liste est de nouveau en cours.
mark-used = Marquer utilisé
mark-used-code = Marquer utilisé : code { $number }
undo-used-code = Annuler : le code { $number } n’a pas été utilisé
used-by = Utilisé par { $name }, { $date }
used-by-you = Utilisé par vous, { $date }
code-marked = Le code { $number } est marqué comme utilisé.
code-unmarked = Le code { $number } est de nouveau inutilisé.
marked-first = { $name } a marqué ce code en premier. Choisissez-en un autre.
mark-former-owner = Enregistrée par quelqu’un qui n’est plus propriétaire.
mark-replaced-identity = Enregistrée avec des clés remplacées depuis.
mark-removed-device = Enregistrée par un appareil retiré depuis.

## Boîte de réception

inbox-text = Des listes qui n’ont pas encore de compte. Vous seul pouvez les lire.
inbox-empty = Votre boîte de réception est vide.
assign = Attribuer
assign-title = Attribuer à un compte
assign-what =
    { $count ->
        [one] 1 code de { $origin }
       *[other] { $count } codes de { $origin }
    }
assigned =
    { $count ->
        [one] 1 code enregistré pour { $app }.
       *[other] { $count } codes enregistrés pour { $app }.
    }
discard = Jeter
discard-question = Jeter cette liste ?
discard-text =
    { $count ->
        [one] 1 code de { $origin } sera supprimé pour toujours.
       *[other] { $count } codes de { $origin } seront supprimés pour toujours.
    }
discarded = La liste a été supprimée.

## L’activité, suite

audit-invite-made = A invité une personne
audit-invite-withdrawn = A révoqué une invitation
audit-invite-accepted = A rejoint l’espace de travail
audit-person-reset = Est revenu avec de nouvelles clés
audit-role-changed = A changé un rôle
audit-person-left = A quitté l’espace de travail
audit-owners-changed = A changé les propriétaires d’un compte
audit-collaborator-added = A ajouté un collaborateur
audit-collaborator-removed = A retiré un collaborateur
audit-share-asked = A partagé un compte
audit-share-withdrawn = A révoqué un partage
audit-leave-asked = A demandé à quitter un compte, ou à rester
audit-code-used = A marqué un code comme utilisé
audit-code-used-number = A marqué le code { $number } comme utilisé
audit-code-unused = A annulé une marque
audit-code-unused-number = A annulé la marque du code { $number }
audit-list-superseded = A marqué une liste comme remplacée
audit-list-restored = A réutilisé une liste
audit-inbox-deleted = A supprimé une liste de la boîte de réception
audit-people-read = A consulté les personnes

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
error-invite-invalid = Ce n’est pas un lien d’invitation. Copiez le lien entier de la personne qui vous a invité.
error-invite-gone = Cette invitation a été utilisée, révoquée ou a plus de 72 heures. Demandez-en une nouvelle.
error-invite-forged = L’espace de travail montre d’autres clés que votre invitation. Ne le rejoignez pas et prévenez la personne qui vous a invité.
error-login-taken = Une autre personne a cet identifiant. Choisissez-en un autre.
error-last-owner = Il ne resterait aucun propriétaire. Nommez d’abord quelqu’un d’autre propriétaire.
error-fingerprint-changed = L’empreinte a changé pendant que vous compariez. Comparez-la de nouveau.
error-compare-first = Comparez d’abord les empreintes avec cette personne.
error-already-marked = Quelqu’un d’autre a marqué ce code en premier. Choisissez-en un autre.
error-other-version = L’espace de travail utilise une autre version de Sparekey. Mettez Sparekey à jour, ou demandez à qui gère l’espace.
error-secret-key-missing = Cet appareil a perdu sa clé secrète. Saisissez-la d’après votre kit de secours.
error-sheet-invalid = Ce n’est pas une feuille de sauvetage, ou il y a une faute de frappe. Comparez avec le papier.
error-sheet-other = Ce ne sont pas deux feuilles différentes de cet espace de travail.
