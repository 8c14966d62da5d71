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
paste-doubt-groups-joined = Short groups were joined into one key: compare it with the site.
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
connect-here = In your workspace choose your name, Browsers, Connect a browser. Paste the set-up code here; the list stays.
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
sheets-text = If everyone loses access, two of these three sheets together open the workspace again. Print them now and give each to another person. They are shown only once.
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
