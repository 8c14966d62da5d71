# Every text of popup, options page, vault page and web app. All languages have the same messages.

extension-name = Sparekey
extension-description = Finds MFA backup codes on the page, encrypts them in the browser and keeps them for your team.

## General

loading = Loading…
try-again = Try again
close = Close
cancel = Cancel
continue = Continue
done = Done
print = Print
copy = Copy
copied = Copied
clears-in = Cleared in { $seconds } s
clear-now = Clear now
hide = Hide
reveal = Reveal
options = Options
locked = Locked
lock = Lock
unlock = Unlock
unlocking = Unlocking…
unlock-for = Unlock to continue as { $login }.
locked-can-save = You can save codes while Sparekey is locked. Unlock it to read them.
passphrase = Passphrase
workspace = Workspace
workspace-name = Workspace name
workspace-address = Workspace address
login = Login
your-name = Your name
your-role = Your role
fingerprint = Your fingerprint
secret-key = Secret Key
set-up-code = Set-up code
inbox-name = Inbox
code-count =
    { $count ->
        [one] 1 code
       *[other] { $count } codes
    }
key-count = 1 recovery key
undo = Undo
back = Back
remove = Remove
withdraw = Withdraw
role = Role
account = Account

## MFA Backup Codes

mfa-backup-codes = MFA Backup Codes
add-mfa-backup-codes = Add MFA Backup Codes
save-codes = Save Codes
saving = Saving…
paste-hint = Paste the codes as the site shows them. Numbers, bullets and headings are left out.
codes-found =
    { $count ->
        [one] 1 code found
       *[other] { $count } codes found
    }
key-found = 1 recovery key found
paste-no-codes = No codes found. Paste them as the site shows them, one on each line.
paste-too-many = That is more than 256 codes. Paste the codes of one account only.
paste-too-long = Line { $line } is longer than any backup code. Paste only the codes.
paste-repeated = Lines { $first } and { $line } hold the same code: remove one of them, or correct it.
paste-doubt-at =
    { $count ->
        [one] Line { $lines }: { $doubt }
       *[other] Lines { $lines }: { $doubt }
    }
paste-empty = Nothing has been pasted yet: copy the codes on the site and paste them here.
paste-too-much = This is far more text than a list of codes: paste only the part with the codes.
paste-setup-address = Line { $line } is the address that sets up an authenticator app, not a backup code: paste the backup codes instead.
paste-access-token = Line { $line } is an access token for programs, not a backup code: paste the backup codes instead.
paste-private-key = Line { $line } begins a private key, not a backup code: paste the backup codes instead.
paste-web-address = Line { $line } is only an address: open it and copy the codes it shows.
paste-hidden-codes = The code on line { $line } is hidden: let the site show its codes, then copy them again.
paste-all-used = All codes here are marked as used: let the site make new ones and paste those.
paste-doubt-only-one = Only one code was found: save it if the site gave you just one.
paste-doubt-setup-key = This looks like the key that sets up an authenticator app: save it only if the site calls it a recovery key.
paste-doubt-one-time-code = This looks like the six digits an authenticator app or a message shows: save it only if the site calls it a backup code.
paste-doubt-phrase = This looks like a phrase of words: save it only if the site calls it a recovery key, never a wallet’s phrase.
paste-doubt-groups-joined = Short groups were joined into one key: compare it with the site, or number them if each is a code.
paste-doubt-pasted-twice = The same list was pasted twice and is kept once.
paste-doubt-other-shape = This code looks different from the others: compare it with the site.
paste-doubt-invisible = Invisible marks were taken out of the code: compare it with the site.
paste-doubt-control = Control characters were taken out of the code: compare it with the site.
paste-doubt-wide = Wide or foreign characters were turned into plain ones: compare the code with the site.
paste-doubt-dash = A long dash was turned into a hyphen: compare the code with the site.
paste-doubt-foreign-letter = A letter of another alphabet stands in the code: compare it with the site.
paste-doubt-used = This code is marked as used and was left out.
paste-doubt-ticked = This code is ticked: remove it if that means it was used.
paste-doubt-hidden = This code is hidden and was left out: let the site show it if you need it.
paste-doubt-left-out = This might be a code and was left out: put it on a line of its own among the others if it is one.
paste-doubt-from-sentence = This was picked out of a sentence: look whether it is a code and whether one is missing.
paste-doubt-secret = This is another kind of secret and was left out.
paste-doubt-number-gap = A number is missing before this code: look whether you copied all codes.
paste-doubt-number-repeated = This number was there before: look whether two lists got mixed.
paste-preview = Codes as they were understood
show-codes = Show codes
hide-codes = Hide codes
edit-codes = Edit
hidden-code = Hidden code

## Popup

looking = Looking for backup codes on this page…
not-connected-title = This browser is not connected
not-connected-found =
    { $count ->
        [one] 1 code was found on this page. It is kept here while you connect.
       *[other] { $count } codes were found on this page. They are kept here while you connect.
    }
not-connected-text = Connect it to your team’s workspace once. Then one press saves the codes of any app.
connect-this-browser = Connect this browser
open-vault = Open Sparekey
in-frame = shown by { $host }
saved-before = This list was saved on { $date }. You can save it again.
unexpected-count = This app usually shows { $expected } codes, and { $count } were found. Compare the list before you save it.
used-left-out =
    { $count ->
        [one] 1 code that the page shows as used was left out.
       *[other] { $count } codes that the page shows as used were left out.
    }
save-to = Save to
accounts-here = Accounts on this site
accounts-elsewhere = Other accounts
choose-account = Choose an account
inbox = Inbox (choose the account later)
inbox-hint = Only you can read what is in your Inbox.
add-note = Add a note
note = Note
ask-question = Are these backup codes?
ask-yes = Yes, save them
ask-no = No
none-found = No list was found on this page. Paste it here.
always-look = Always look on { $host }
always-look-on = Sparekey now looks on this site by itself.
captured = Captured
captured-for =
    { $count ->
        [one] 1 code for { $account }
       *[other] { $count } codes for { $account }
    }
captured-inbox =
    { $count ->
        [one] 1 code in your Inbox
       *[other] { $count } codes in your Inbox
    }
captured-to-inbox = They went to your Inbox: unlock Sparekey to check who can read that account.
captured-hint = Encrypted in this browser and safe on this device. Sending goes on by itself.
waiting-title = Lists that wait to be sent
waiting-count =
    { $count ->
        [one] 1 list waits to be sent
       *[other] { $count } lists wait to be sent
    }
send-now = Send now
save-as-file = Save as file
file-saved = The file is in your downloads. It is not encrypted: delete it once the codes are in your workspace.
file-not-saved = The browser did not save the file. Copy the codes instead.
keep-list = Keep the list yourself for now
connect-here = Open your workspace in another tab and choose your name, Browsers, Connect a browser. Paste the set-up code here; the list stays.
reconnect = Connect again
reconnect-text = The workspace no longer knows this browser. Connect it again with a new set-up code: what waits is kept and sent then.
no-account-here = There is no account for { $host } yet.
accounts-matching =
    { $count ->
        [one] 1 account matches
       *[other] { $count } accounts match
    }
unlock-and-create = Unlock and create
unlock-to-create = An account gets its keys from you: unlock Sparekey to create one, or save the codes to your Inbox.
to-the-inbox = To the Inbox
account-ready-here = The account for { $app } is ready. Now press Save Codes.
account-has-codes = This account has codes already.
replace-question = Replace, or keep both?
replace-text = { $account } has a list of codes already. A replaced list stays readable, marked as superseded.
replace-codes = Replace
keep-both = Keep both
inbox-assign =
    { $count ->
        [one] 1 list in your Inbox: assign it
       *[other] { $count } lists in your Inbox: assign them
    }
waiting-stopped = It is not tried again by itself.

## Options page

options-promise = Codes are encrypted in this browser. The workspace stores only what it cannot read.
connect-title = Connect this browser
connect-text = Link it to your team’s workspace with a set-up code.
connect-step-1 = Open your workspace and choose your name, then Browsers.
connect-step-2 = Press “Connect a browser” and copy the set-up code.
connect-step-3 = Paste it here within ten minutes and type your passphrase.
connect = Connect
connecting = Connecting…
connected-now = This browser is connected.
connect-refused = Without this permission the extension cannot reach your workspace. Press Connect again and allow it.
connected-title = Connected
connected-hint = In the web app, under your name and Browsers, you see all browsers that are connected.
sites-title = Where should Sparekey look by itself?
sites-text = On these sites it opens when a list of backup codes appears. On all others, press its button. Your browser will ask you to confirm.
sites-accounts =
    { $count ->
        [one] The site of your account
       *[other] The { $count } sites of your accounts
    }
sites-known =
    { $count ->
        [one] 1 known site
       *[other] All { $count } known sites
    }
sites-later = Not now
sites-choose = Choose sites
sites-granted = Sparekey now looks on these sites by itself.
sites-refused = The browser did not allow it. You can choose again at any time.
disconnect-title = Disconnect
disconnect-hint = Forgets the connection and its keys on this device. Nothing is deleted in the workspace.
disconnect = Disconnect
disconnect-question = Disconnect this browser?
disconnect-consequence = To use it again you need a new set-up code.
disconnect-waiting =
    { $count ->
        [one] 1 list has not been sent yet. It will be lost.
       *[other] { $count } lists have not been sent yet. They will be lost.
    }
disconnect-discard = Disconnect and lose them
disconnected = This browser is disconnected.

## Set-up

setup-progress = Steps of the set-up
setup-step-names = Workspace
setup-step-kit = Emergency Kit
setup-step-check = Check
setup-step-sheets = Rescue sheets
setup-title = Set up your workspace
setup-text = Your team’s backup codes will be encrypted with keys that are made now, in this browser.
workspace-name-hint = Your team sees it, for example the name of your company.
your-name-hint = As your team knows you.
login-hint = You sign in with it, for example your e-mail address.
passphrase-again = Passphrase again
passphrase-differs = The two passphrases differ.
strength-empty = At least 12 characters. Four or five random words are easy to remember and hard to guess.
strength-too-short = Too short: at least 12 characters.
strength-weak = Weak: use more different characters or another word.
strength-fair = Good. One more word makes it strong.
strength-strong = Strong.
making-keys = Making your keys…
kit-title = Keep your Emergency Kit
kit-text = You need it to sign in on a new device. Nobody else has a copy of it.
kit-paper-title = Sparekey Emergency Kit
kit-made = Made on { $date }
kit-advice = Keep this sheet where you keep your passport, and your passphrase somewhere else: whoever has both can read your codes.
kit-have-it = I have my Emergency Kit
check-title = Check your Emergency Kit
check-text = Type these four characters of your Secret Key from the sheet. The small number below each character is its place.
character-at = Character { $place }
check-wrong = That does not match. Compare the four characters with your Emergency Kit.
show-kit-again = Show the kit again
sheets-title = Hand out three rescue sheets
sheets-text = If everyone loses access, two of these three sheets together open the workspace again. Print or save them now and give each to another person. They are shown only once.
sheet-title = Rescue sheet { $number } of { $total }
sheet-qr = QR code of rescue sheet { $number }
rescue-fingerprint = Fingerprint of the rescue key
sheet-holder = Held by
sheet-advice = One sheet alone opens nothing. Never keep two together, and never photograph or mail one.
sheets-handed-out = I have handed these out
finish = Finish
finishing = Making the workspace…
setup-finished = { $workspace } is ready.

## Sign-in

sign-in = Sign in
sign-in-text = On a new device you need your Emergency Kit.
secret-key-hint = 27 characters, from your Emergency Kit. Gaps and capitals do not matter.
signing-in = Signing in…
web-app-trust = The code of this web app comes from your workspace’s server. In the browser extension it does not.

## Accounts

your-menu = You
accounts = Accounts
search-accounts = Search accounts
search-nothing = No account matches.
no-accounts-title = Add your first account
no-accounts-text = An account is one login at one app, such as the company’s GitHub. Its backup codes belong to the team, not to one person or phone.
needs-attention = Needs attention
no-codes-yet = No codes yet
new-account = New account
create-account = Create account
account-created = The account for { $app } is ready. Add its codes under Emergency controls.
app = App
app-hint = For example GitHub.
site = Site
site-hint = Copy it from the address bar, for example https://github.com.
login-name = Login name
login-name-hint = What you type to sign in at this app.
inbox-count =
    { $count ->
        [one] 1 list in your Inbox has no account yet.
       *[other] { $count } lists in your Inbox have no account yet.
    }
account-details = Account details
settings = Settings
owners = Owners
owners-hint = Account Owners can save and read the codes.
role-owner = Account Owner
role-collaborator = Collaborator
login-details = Login details
emergency-controls = Emergency controls
emergency-text = Backup codes for when the usual second factor is lost. Every reveal is logged.
emergency-collaborator = Only account Owners see backup codes.
add-codes = Add codes
no-lists = No codes are saved yet.
codes-saved =
    { $count ->
        [one] 1 MFA Backup Code saved.
       *[other] { $count } MFA Backup Codes saved.
    }
codes-waiting =
    { $count ->
        [one] 1 code is saved on this device and will be sent when the workspace answers.
       *[other] { $count } codes are saved on this device and will be sent when the workspace answers.
    }
origin-pasted = pasted
by-author = by { $name }
reveal-code = Reveal code { $number }
hide-code = Hide code { $number }

## Browsers and activity

browsers = Browsers
connect-a-browser = Connect a browser
connect-a-browser-text = With the extension connected, one press saves the codes an app shows you.
connect-a-browser-step-1 = Open the Sparekey extension in that browser and go to its options.
connect-a-browser-step-2 = Paste the set-up code and type your passphrase.
connect-a-browser-step-3 = Press Connect.
new-set-up-code = Make another set-up code
set-up-code-expires = Works once, for another { $time } minutes.
set-up-code-expired = This code has expired. Make another one.
connected-devices = Connected browsers
connected-since = Connected on { $date }
this-device = This browser
removed-device = Removed
activity = Activity
audit-chain-ok = The log is complete: every entry follows from the one before.
audit-chain-broken = The log was changed or is incomplete. Tell your workspace Owner.
audit-number = No.
audit-when = When
audit-who = Who
audit-what = What
audit-object = Of
audit-nobody = Unknown
audit-denied = Refused
audit-set-up = Set up the workspace
audit-sign-in = Signed in on a new device
audit-bundle-changed = Changed their devices
audit-set-up-code-made = Made a set-up code
audit-set-up-code-taken = Used a set-up code
audit-account-made = Made an account
audit-list-saved = Saved codes
audit-inbox-saved = Saved codes to the Inbox
audit-code-revealed = Revealed a code
audit-code-revealed-number = Revealed code { $number }
audit-account-read = Looked at accounts
audit-audit-read = Looked at the log

## People and their keys

people = People
people-title = In this workspace
own-fingerprint-hint = Read it out to people who compare, in person or on a call where you know the voice.
trust-own = You
trust-compared = Compared
trust-introduced = Introduced by { $name }
trust-introduced-somehow = Introduced
trust-seen = New to you: compare
trust-new-keys = New keys: compare
now-called = now called { $name }
person-left = Left
workspace-owner = Workspace Owner
workspace-super-admin = Super Admin
workspace-admin = Admin
workspace-user = User
workspace-guest = Guest
workspace-login-only = Login-only
workspace-owner-hint = Runs the workspace and may give every role.
workspace-super-admin-hint = Invites people, changes roles and offers new keys.
workspace-admin-hint = Invites people and offers new keys.
workspace-user-hint = Works with accounts and codes.
workspace-outside-hint = Never sees codes.
role-of = Role of { $name }
role-changed = { $name } now has the role { $role }.
invite = Invite
invite-title = Invite a person
person-name = Name
invite-login-hint = They sign in with it, for example their e-mail address.
invite-make = Make the link
invite-link = Invite link
invite-link-expires = Works once, for 72 hours, until { $date }. It is not shown again.
invite-link-advice = Hand it over yourself, in a way that only { $name } reads. Nobody mails it for you.
open-invites = Open invites
works-until = Works until { $date }
works-until-label = Works until
withdraw-invite-of = Withdraw the invite of { $name }
new-keys = New keys
offer-new-keys = Offer new keys
offer-new-keys-to = Offer new keys to { $name }
reset-text = For { $name }, who has lost the passphrase or the Secret Key. The link lets them make new keys under the same name.
reset-consequence = Their old keys and devices then stop working. Compare fingerprints with { $name } again; then share the accounts anew.
compare = Compare
compare-with = Compare with { $name }
compare-title = Compare fingerprints
compare-text = Let { $name } open People and read their fingerprint to you, in person or on a call where you know the voice. Compare all five groups.
fingerprint-of = Fingerprint of { $name }
read-out-to = Read it out to { $name }.
they-match = They match
they-differ = They differ
compared-now = You compared fingerprints with { $name }.
differs-warning = Share nothing with { $name }: these may be the keys of somebody else. Nothing was recorded. Tell a workspace Owner in person.
compare-again = Compare again
leave-workspace = Leave the workspace
leave-workspace-hint = You lose access to all accounts, and this browser forgets its connection.
leave-workspace-question = Leave the workspace?
leave-workspace-consequence = You come back only by a new invite.
may-not-leave = The workspace or one of your accounts would have no Owner. Make somebody else an Owner first.
left-workspace = You have left { $workspace }.
sheets-check-title = Rescue sheets
sheets-check-text = See whether your sheets are whole: type one or two of them. Two of the three open the rescue key.
sheet-typed-first = One sheet
sheet-typed-second = A second sheet
sheets-check = Check sheets
this-is-sheet = This is sheet { $number }.
sheets-open = These two sheets open the rescue key.
one-sheet-alone = One sheet alone opens nothing.
sheet-in-field = In field { $number }:

## Joining, and coming back

join-progress = Steps of joining
join-step-offer = Invite
join-title = Join { $workspace }
join-text = { $inviter } invites you. Your keys are made now, in this browser.
join-reset-title = New keys for { $workspace }
join-reset-text = { $inviter } offers you new keys. They are made now, in this browser.
join-reset-consequence = Your old keys and devices stop working. You see codes again once the account Owners have compared fingerprints with you.
invited-by = Invited by
joined = You have joined { $workspace }.
join-connected-title = This browser is connected already
join-connected-text = It belongs to { $name } in { $workspace }. To use the invite here, let it forget that connection first.
stay-as-you-are = Stay connected
sheet-save = Save as file
sheets-check-back-title = Type back the end of each sheet
sheets-check-back-text = The last four characters, from the paper or from the saved file.
sheet-end = Sheet { $number }
sheet-check-wrong = Sheet { $number } does not match. Compare its last four characters.
forgot-passphrase = Forgot your passphrase?
forgot-passphrase-text = Ask a workspace Owner, Super Admin or Admin for new keys: they make a link for you that works for 72 hours. The same helps if your Secret Key is lost everywhere.
secret-key-missing-title = This device has lost its Secret Key
secret-key-missing-text = Type it from your Emergency Kit. What waits on this device stays.
cut-off = The workspace no longer knows this browser.
connect-again-text = Sign in once more with your Emergency Kit. What waits on this device is kept and sent then.
forget-text = This browser forgets its connection. To come back you need your Emergency Kit and your passphrase.
nothing-waits = No list waits to be sent, so nothing is lost.
no-access-title = You have no access to codes
no-access-guest = Guests never see accounts and their codes.
no-access-login-only = People with the role Login-only never see accounts and their codes.
no-access-ask = Ask a workspace Owner or Super Admin for another role.

## Sharing an account

share = Share
share-title = Share this account
share-with = With
choose-person = Choose a person
share-as = As
share-owner-hint = Account Owners save and read the codes, and share the account.
share-collaborator-hint = Collaborators see the account and never its codes.
share-waits = { $name } becomes an Owner once they have joined and you have compared fingerprints.
shared = The account is shared with { $name }.
share-waiting = Waiting for { $name }.
nobody-to-share-with = There is nobody else to share with. Invite people first.
waiting-people = Waiting
waiting-for = Waiting for { $name }
waiting-not-joined = They have not joined yet.
waiting-compare = Compare fingerprints with them first.
waiting-ready = Done as soon as an Owner opens this account.
waiting-unproven = Only the workspace says so. Share again or withdraw.
collaborators = Collaborators
introduced = { $introducer } introduced { $name }
accept-introduction = Accept
asked-to-leave = Wants to leave
remove-person = Remove { $name }
remove-question = Remove from this account?
remove-owner-text = { $name } can read no code that is saved from now on. Make new codes at the site in place of those they have seen.
remove-collaborator-text = { $name } no longer sees this account.
person-removed = { $name } was removed.
withdraw-share-of = Withdraw: { $name } does not become an Owner
stay = Stay
leave-account = Leave
leave-account-question = Leave this account?
leave-account-owner-text = You ask to be removed. Another Owner completes it; until then you can take it back.
leave-account-text = You no longer see this account. An Owner can share it with you again.
leave-asked = Another Owner will remove you.
left-account = You have left the account.

## The marks on codes

left-of = { $left } of { $count } left
codes-left =
    { $count ->
        [one] 1 code left
       *[other] { $count } codes left
    }
card-waiting =
    { $count ->
        [one] 1 person waits
       *[other] { $count } people wait
    }
list-count =
    { $count ->
        [one] 1 list
       *[other] { $count } lists
    }
superseded = Superseded
superseded-hint = Another list took their place. They stay readable.
superseded-by = Superseded by { $name }, { $date }
superseded-by-you = Superseded by you, { $date }
supersede = Mark as superseded
restore-list = Use this list again
list-superseded-now = The list is marked as superseded.
list-restored-now = The list is current again.
mark-used = Mark used
mark-used-code = Mark used: code { $number }
undo-used-code = Undo: code { $number } was not used
used-by = Used by { $name }, { $date }
used-by-you = Used by you, { $date }
code-marked = Code { $number } is marked used.
code-unmarked = Code { $number } is unused again.
marked-first = { $name } marked this code first. Choose another one.
mark-former-owner = Saved by somebody who is no longer an Owner.
mark-replaced-identity = Saved with keys that have been replaced since.
mark-removed-device = Saved by a device that has been removed since.

## Inbox

inbox-text = Lists that have no account yet. Only you can read them.
inbox-empty = Your Inbox is empty.
assign = Assign
assign-title = Assign to an account
assign-what =
    { $count ->
        [one] 1 code from { $origin }
       *[other] { $count } codes from { $origin }
    }
assigned =
    { $count ->
        [one] 1 code saved for { $app }.
       *[other] { $count } codes saved for { $app }.
    }
discard = Discard
discard-question = Discard this list?
discard-text =
    { $count ->
        [one] 1 code from { $origin } will be deleted for good.
       *[other] { $count } codes from { $origin } will be deleted for good.
    }
discarded = The list was deleted.

## The log, continued

audit-invite-made = Invited a person
audit-invite-withdrawn = Withdrew an invite
audit-invite-accepted = Joined the workspace
audit-person-reset = Came back with new keys
audit-role-changed = Changed a role
audit-person-left = Left the workspace
audit-owners-changed = Changed the Owners of an account
audit-collaborator-added = Added a Collaborator
audit-collaborator-removed = Removed a Collaborator
audit-share-asked = Shared an account
audit-share-withdrawn = Withdrew a share
audit-leave-asked = Asked to leave an account, or to stay
audit-code-used = Marked a code used
audit-code-used-number = Marked code { $number } used
audit-code-unused = Undid a mark
audit-code-unused-number = Undid the mark on code { $number }
audit-list-superseded = Marked a list as superseded
audit-list-restored = Made a list current again
audit-inbox-deleted = Deleted a list from the Inbox
audit-people-read = Looked at people

## Why something did not work, by the client's code words

error-unexpected = Something went wrong. Close this page, open it again and try once more.
error-unsupported-version = This page and Sparekey are of different versions. Reload the page, or update Sparekey.
error-malformed-message = { error-unsupported-version }
error-not-for-client = { error-unsupported-version }
error-not-connected = This browser is not connected. Connect it first.
error-already-connected = This browser is connected already. Disconnect it first.
error-locked = Unlock Sparekey first.
error-offer-gone = This offer is older than half an hour or the page has changed. Open the page again.
error-wrong-passphrase = The passphrase is wrong. Type it again.
error-passphrase-too-short = Use at least 12 characters.
error-passphrase-invalid = The passphrase holds a character that cannot be used. Leave it out.
error-secret-key-invalid = The Secret Key has a typing error. Compare it with your Emergency Kit.
error-sign-in-refused = Login, Secret Key or passphrase is wrong. Compare them with your Emergency Kit and try again.
error-set-up-code-invalid = This is not a set-up code. Copy the whole code from the web app.
error-set-up-code-gone = This set-up code was used or is older than ten minutes. Make a new one in the web app.
error-set-up-link-gone = This set-up link was used or is older than a day. Restart the server to get a new one.
error-no-draft = The set-up was interrupted. Reload the page and begin again.
error-invalid-address = The address of a workspace begins with https://.
error-invalid-text = A text is empty, too long or holds unusual characters. Correct it.
error-invalid-site = This is not the address of a site. Copy it from the browser’s address bar.
error-invalid-codes = A list has 1 to 256 different codes. Correct it.
error-outbox-not-empty = Lists are waiting to be sent. Send them first.
error-not-found = It was not found. Reload the page and try again.
error-gone = It was deleted.
error-forbidden = Your role does not allow this. Ask a workspace Owner.
error-conflict = Something else changed it at the same time. Try again.
error-no-answer = The workspace could not be reached. Check the connection and try again.
error-rate-limited = Too many tries. Wait a minute and try again.
error-server-fault = The workspace has a problem. Try again later.
error-refused-by-server = The workspace did not accept this. Update Sparekey.
error-too-large = This is too large. Save fewer codes at once.
error-unknown-device = This browser is no longer connected. Connect it again.
error-sign-in-needed = { error-unknown-device }
error-storage-full = There is no space left on this device. Free some and try again.
error-storage = The browser could not use its own storage. Restart it and try again.
error-key-missing = A key of this device is missing. Connect this browser again.
error-not-enough-memory = There is not enough memory. Close other tabs and try again.
error-unsafe-settings = The workspace asks for unsafe settings. Tell your workspace Owner.
error-crypto = The data could not be encrypted. Try again.
error-damaged-object = The workspace sent something damaged. Tell your workspace Owner.
error-newer-object = This was made by a newer version. Update Sparekey.
error-other-person = The workspace answered for somebody else. Tell your workspace Owner.
error-envelope-changed = The workspace gave two different answers. Tell your workspace Owner.
error-trust-record-older = The workspace offers an old record of whom you trust. Tell your workspace Owner.
error-trust-record-conflict = { error-trust-record-older }
error-trust-record-forged = The record of whom you trust was not made by you. Tell your workspace Owner.
error-bundle-forged = A person’s keys cannot be trusted. Tell your workspace Owner.
error-bundle-older = { error-bundle-forged }
error-bundle-conflict = { error-bundle-forged }
error-bundle-missing = A person’s keys are missing. Reload the page and try again.
error-names-changed = The names of this account are not those its Owners signed. Do not save to it.
error-chain-broken = The history of this account cannot be trusted. Do not save to it, and tell your workspace Owner.
error-chain-older = { error-chain-broken }
error-chain-rewritten = { error-chain-broken }
error-chain-conflict = { error-chain-broken }
error-chain-forged = { error-chain-broken }
error-untrusted-signer = Somebody new to you changed this account. Compare fingerprints first.
error-untrusted-rescue-key = The rescue key is not the one you know. Compare its fingerprint first.
error-untrusted-owner = An Owner of this account is new to you. Compare fingerprints first.
error-rescue-used = This account was opened with the rescue key. Ask its Owners.
error-account-closed = This account cannot be opened with your keys. Ask one of its Owners.
error-list-misplaced = This list belongs elsewhere and cannot be trusted.
error-list-author = The author of this list is not an Owner you know. It cannot be trusted.
error-list-device = This list comes from an unknown device. It cannot be trusted.
error-list-forged = The signature of this list is wrong. It cannot be trusted.
error-list-closed = This list cannot be opened. Its data is kept.
error-audit-rewritten = The log was changed. Tell your workspace Owner.
error-invite-invalid = This is not an invite link. Copy the whole link from the person who invited you.
error-invite-gone = This invite was used, withdrawn or is older than 72 hours. Ask for a new one.
error-invite-forged = The workspace shows other keys than your invite names. Do not join, and tell the person who invited you.
error-login-taken = Another person has this login. Choose a different one.
error-last-owner = There would be no Owner left. Make somebody else an Owner first.
error-fingerprint-changed = The fingerprint changed while you compared. Compare it again.
error-compare-first = Compare fingerprints with this person first.
error-already-marked = Somebody else marked this code first. Choose another one.
error-other-version = The workspace runs another version of Sparekey. Update Sparekey, or ask who runs the workspace.
error-secret-key-missing = This device has lost its Secret Key. Type it from your Emergency Kit.
error-sheet-invalid = This is not a rescue sheet, or it has a typing error. Compare it with the paper.
error-sheet-other = These are not two different sheets of this workspace.
