# ポップアップ、設定ページ、保管庫ページ、ウェブアプリのすべての文言。どの言語にも同じメッセージがあります。

extension-name = Sparekey
extension-description = ページ上の MFA バックアップコードを見つけ、ブラウザー内で暗号化して、チームのために保管します。

## 全般

loading = 読み込み中…
try-again = もう一度試す
close = 閉じる
cancel = キャンセル
continue = 続ける
done = 完了
print = 印刷
copy = コピー
copied = コピーしました
clears-in = { $seconds } 秒後に消去
clear-now = 今すぐ消去
hide = 隠す
reveal = 表示
options = 設定
locked = ロック中
lock = ロック
unlock = ロック解除
unlocking = ロックを解除しています…
unlock-for = { $login } として続けるにはロックを解除してください。
locked-can-save = ロック中でもコードを保存できます。読むにはロックを解除してください。
passphrase = パスフレーズ
workspace = ワークスペース
workspace-name = ワークスペース名
workspace-address = ワークスペースのアドレス
login = ログイン名
your-name = あなたの名前
your-role = あなたの役割
fingerprint = あなたのフィンガープリント
secret-key = シークレットキー
set-up-code = 接続コード
inbox-name = 受信箱
code-count =
    { $count ->
       *[other] コード { $count } 件
    }
key-count = 回復キー 1 件

## MFA バックアップコード

mfa-backup-codes = MFA バックアップコード
add-mfa-backup-codes = MFA バックアップコードを追加
save-codes = コードを保存
saving = 保存しています…
paste-hint = サイトに表示されたとおりに貼り付けてください。番号、記号、見出しは除かれます。
codes-found =
    { $count ->
       *[other] { $count } 件のコードが見つかりました
    }
key-found = 回復キーが 1 件見つかりました
paste-no-codes = コードが見つかりません。サイトに表示されたとおり、1 行に 1 件ずつ貼り付けてください。
paste-too-many = 256 件を超えています。1 つのアカウントのコードだけを貼り付けてください。
paste-too-long = { $line } 行目はバックアップコードとしては長すぎます。コードだけを貼り付けてください。
paste-repeated = { $first } 行目と { $line } 行目は同じコードです。どちらかを削除または訂正してください。
paste-doubt-at =
    { $count ->
       *[other] { $lines } 行目：{ $doubt }
    }
paste-empty = まだ何も貼り付けられていません。サイトでコードをコピーして、ここに貼り付けてください。
paste-too-much = コードの一覧にしては文章が多すぎます。コードの部分だけを貼り付けてください。
paste-setup-address = { $line } 行目は認証アプリを設定するアドレスで、バックアップコードではありません。バックアップコードを貼り付けてください。
paste-access-token = { $line } 行目はプログラム用のアクセストークンで、バックアップコードではありません。バックアップコードを貼り付けてください。
paste-private-key = { $line } 行目から秘密鍵が始まっており、バックアップコードではありません。バックアップコードを貼り付けてください。
paste-web-address = { $line } 行目はアドレスだけです。開いて、表示されるコードをコピーしてください。
paste-hidden-codes = { $line } 行目のコードは隠されています。サイトでコードを表示してから、もう一度コピーしてください。
paste-all-used = すべてのコードに使用済みの印があります。サイトで新しいコードを作り、それを貼り付けてください。
paste-doubt-only-one = コードは 1 件だけです。サイトが 1 件しか出さない場合は保存してください。
paste-doubt-setup-key = 認証アプリを設定するキーのようです。サイトが回復キーと呼んでいる場合だけ保存してください。
paste-doubt-one-time-code = 認証アプリやメッセージの 6 桁の数字のようです。サイトがバックアップコードと呼んでいる場合だけ保存してください。
paste-doubt-phrase = 単語の並びのようです。サイトが回復キーと呼んでいる場合だけ保存し、ウォレットのものは保存しないでください。
paste-doubt-groups-joined = 短いまとまりを 1 つのキーにつなげました。サイトと見比べてください。
paste-doubt-pasted-twice = 同じ一覧が 2 回貼り付けられたので、1 回分だけ残しました。
paste-doubt-other-shape = このコードは形がほかと違います。サイトと見比べてください。
paste-doubt-invisible = コードから見えない文字を取り除きました。サイトと見比べてください。
paste-doubt-control = コードから制御文字を取り除きました。サイトと見比べてください。
paste-doubt-wide = 全角などの文字を普通の文字に直しました。サイトと見比べてください。
paste-doubt-dash = 長いダッシュをハイフンに直しました。サイトと見比べてください。
paste-doubt-foreign-letter = コードに別の文字体系の文字があります。サイトと見比べてください。
paste-doubt-used = このコードには使用済みの印があるので、除きました。
paste-doubt-ticked = このコードには印が付いています。使用済みという意味なら削除してください。
paste-doubt-hidden = このコードは隠されているので、除きました。必要ならサイトで表示してください。
paste-doubt-left-out = コードかもしれませんが、除きました。コードであれば、ほかのコードの間に 1 行で書いてください。
paste-doubt-secret = 別の種類の秘密なので、除きました。
paste-doubt-number-gap = このコードの前の番号が抜けています。すべてのコードをコピーしたか確かめてください。
paste-doubt-number-repeated = この番号はすでに上にあります。2 つの一覧が混ざっていないか確かめてください。
paste-preview = 読み取ったコード
show-codes = コードを表示
hide-codes = コードを隠す
edit-codes = 編集
hidden-code = 隠されたコード

## ポップアップ

looking = このページでバックアップコードを探しています…
not-connected-title = このブラウザーは接続されていません
not-connected-found =
    { $count ->
       *[other] このページで { $count } 件のコードが見つかりました。接続する間、ここに保持されます。
    }
not-connected-text = チームのワークスペースに一度接続すると、どのアプリのコードもワンクリックで保存できます。
connect-this-browser = このブラウザーを接続
open-vault = Sparekey を開く
in-frame = { $host } が表示
saved-before = この一覧は { $date } に保存済みです。もう一度保存することもできます。
unexpected-count = このアプリは通常 { $expected } 件のコードを表示しますが、{ $count } 件見つかりました。保存する前に一覧を確かめてください。
used-left-out =
    { $count ->
       *[other] ページが使用済みと示す { $count } 件のコードを除きました。
    }
save-to = 保存先
accounts-here = このサイトのアカウント
accounts-elsewhere = その他のアカウント
choose-account = アカウントを選択
inbox = 受信箱（アカウントは後で選択）
inbox-hint = 受信箱の中身を読めるのはあなただけです。
add-note = メモを追加
note = メモ
ask-question = これはバックアップコードですか？
ask-yes = はい、保存します
ask-no = いいえ
none-found = このページに一覧は見つかりませんでした。ここに貼り付けてください。
always-look = { $host } では常に探す
always-look-on = このサイトでは Sparekey が自動で探します。
captured = 保存しました
captured-for =
    { $count ->
       *[other] { $account } のコード { $count } 件
    }
captured-inbox =
    { $count ->
       *[other] 受信箱にコード { $count } 件
    }
captured-to-inbox = 受信箱に入りました。そのアカウントを誰が読めるか確かめるには、Sparekey のロックを解除してください。
captured-hint = このブラウザーで暗号化され、この端末に安全に保存されました。送信は自動で行われます。
waiting-title = 送信待ちの一覧
waiting-count =
    { $count ->
       *[other] { $count } 件の一覧が送信待ちです
    }
send-now = 今すぐ送信
save-as-file = ファイルとして保存
file-saved = ファイルはダウンロードにあります。暗号化されていません。コードがワークスペースに入ったら削除してください。
file-not-saved = ブラウザーがファイルを保存しませんでした。代わりにコードをコピーしてください。
keep-list = 当面は一覧を自分で保管する
connect-here = ワークスペースで自分の名前、「ブラウザー」、「ブラウザーを接続」の順に選び、接続コードをここに貼り付けます。一覧はそのまま残ります。
reconnect = もう一度接続
reconnect-text = ワークスペースはこのブラウザーを認識しなくなりました。新しい接続コードでもう一度接続してください。待機中のものは保持され、接続後に送信されます。
no-account-here = { $host } のアカウントはまだありません。
accounts-matching =
    { $count ->
       *[other] { $count } 件のアカウントが一致
    }
unlock-and-create = ロックを解除して作成
unlock-to-create = アカウントの鍵はあなたが作ります。Sparekey のロックを解除して作成するか、コードを受信箱に保存してください。
to-the-inbox = 受信箱へ
account-ready-here = { $app } のアカウントができました。「コードを保存」を押してください。
replace-question = 置き換えますか、両方残しますか？
replace-text = { $account } にはすでにコードの一覧があります。置き換えた一覧も、置き換え済みとして読めます。
replace-codes = 置き換える
keep-both = 両方残す
inbox-assign =
    { $count ->
       *[other] 受信箱に { $count } 件の一覧: アカウントを割り当てる
    }
waiting-stopped = 自動では再試行されません。

## 設定ページ

options-promise = コードはこのブラウザーで暗号化されます。ワークスペースには、自身では読めないものだけが保存されます。
connect-title = このブラウザーを接続
connect-text = 接続コードでチームのワークスペースにつなぎます。
connect-step-1 = ワークスペースを開き、自分の名前から「ブラウザー」を選びます。
connect-step-2 = 「ブラウザーを接続」を押し、接続コードをコピーします。
connect-step-3 = 10 分以内にここへ貼り付け、パスフレーズを入力します。
connect = 接続
connecting = 接続しています…
connected-now = このブラウザーを接続しました。
connect-refused = この許可がないと、拡張機能はワークスペースに接続できません。もう一度「接続」を押して許可してください。
connected-title = 接続済み
connected-hint = ウェブアプリの自分の名前から「ブラウザー」を開くと、接続中のブラウザーがすべて見られます。
sites-title = Sparekey が自動で探すサイトは？
sites-text = これらのサイトでは、バックアップコードの一覧が現れると自動で開きます。ほかのサイトではボタンを押してください。ブラウザーが確認を求めます。
sites-accounts =
    { $count ->
       *[other] アカウントのサイト { $count } 件
    }
sites-known =
    { $count ->
       *[other] 既知のサイト { $count } 件すべて
    }
sites-later = 後で
sites-choose = サイトを選択
sites-granted = これらのサイトでは Sparekey が自動で探します。
sites-refused = ブラウザーが許可しませんでした。いつでも選び直せます。
disconnect-title = 接続を解除
disconnect-hint = この端末の接続と鍵を忘れます。ワークスペースからは何も削除されません。
disconnect = 接続を解除
disconnect-question = このブラウザーの接続を解除しますか？
disconnect-consequence = 再び使うには新しい接続コードが必要です。
disconnect-waiting =
    { $count ->
       *[other] { $count } 件の一覧がまだ送信されていません。失われます。
    }
disconnect-discard = 接続を解除して破棄
disconnected = このブラウザーの接続を解除しました。

## 初期設定

setup-progress = 初期設定の手順
setup-step-names = ワークスペース
setup-step-kit = 緊急キット
setup-step-check = 確認
setup-step-sheets = 救済シート
setup-title = ワークスペースを設定
setup-text = チームのバックアップコードは、今このブラウザーで作られる鍵で暗号化されます。
workspace-name-hint = チームに表示されます。会社名など。
your-name-hint = チームで使っている名前。
login-hint = サインインに使います。メールアドレスなど。
passphrase-again = パスフレーズ（確認）
passphrase-differs = 2 つのパスフレーズが異なります。
strength-empty = 12 文字以上。無作為な 4、5 個の単語は覚えやすく、推測されにくくなります。
strength-too-short = 短すぎます。12 文字以上にしてください。
strength-weak = 弱い。文字の種類を増やすか、単語を足してください。
strength-fair = 良い。単語をもう 1 つ足すと強くなります。
strength-strong = 強い。
making-keys = 鍵を作っています…
kit-title = 緊急キットを保管してください
kit-text = 新しい端末でサインインするときに必要です。ほかの誰も控えを持っていません。
kit-paper-title = Sparekey 緊急キット
kit-made = 作成日：{ $date }
kit-advice = この紙はパスポートと同じ場所に、パスフレーズは別の場所に保管してください。両方を持つ人はコードを読めます。
kit-have-it = 緊急キットを保管しました
check-title = 緊急キットを確認
check-text = シートを見て、シークレットキーの次の 4 文字を入力してください。各文字の下の小さな数字がその位置です。
character-at = { $place } 文字目
check-wrong = 一致しません。4 文字を緊急キットと見比べてください。
show-kit-again = キットをもう一度表示
sheets-title = 3 枚の救済シートを配ってください
sheets-text = 全員がアクセスを失っても、この 3 枚のうち 2 枚があればワークスペースを再び開けます。今すぐ印刷し、それぞれ別の人に渡してください。表示は一度だけです。
sheet-title = 救済シート { $number } / { $total }
sheet-qr = 救済シート { $number } の QR コード
rescue-fingerprint = 救済キーのフィンガープリント
sheet-holder = 保管者
sheet-advice = 1 枚だけでは何も開けません。2 枚を一緒に保管せず、撮影やメール送信もしないでください。
sheets-handed-out = シートを配りました
finish = 完了
finishing = ワークスペースを作っています…
setup-finished = { $workspace } の準備ができました。

## サインイン

sign-in = サインイン
sign-in-text = 新しい端末では緊急キットが必要です。
secret-key-hint = 緊急キットにある 27 文字。空白や大文字・小文字は問いません。
signing-in = サインインしています…
web-app-trust = このウェブアプリのプログラムはワークスペースのサーバーから届きます。ブラウザー拡張機能ではそうではありません。

## アカウント

your-menu = あなた
accounts = アカウント
search-accounts = アカウントを検索
search-nothing = 一致するアカウントはありません。
no-accounts-title = 最初のアカウントを追加
no-accounts-text = アカウントとは、会社の GitHub のような、1 つのアプリの 1 つのログインです。バックアップコードは個人や電話ではなくチームのものです。
needs-attention = 要確認
no-codes-yet = コードはまだありません
new-account = 新しいアカウント
create-account = アカウントを作成
account-created = { $app } のアカウントができました。「緊急用の操作」でコードを追加してください。
app = アプリ
app-hint = 例：GitHub
site = サイト
site-hint = アドレスバーからコピーします。例：https://github.com
login-name = ログイン名
login-name-hint = このアプリのサインインで入力する名前。
inbox-count =
    { $count ->
       *[other] 受信箱の { $count } 件の一覧には、まだアカウントがありません。
    }
account-details = アカウントの詳細
settings = 設定
owners = オーナー
owners-hint = アカウントのオーナーはコードを保存し、読むことができます。
role-owner = アカウントのオーナー
role-collaborator = 共同利用者
login-details = ログイン情報
emergency-controls = 緊急用の操作
emergency-text = いつもの第 2 要素を失ったときのためのバックアップコードです。表示は毎回記録されます。
emergency-collaborator = バックアップコードを見られるのはアカウントのオーナーだけです。
add-codes = コードを追加
no-lists = 保存されたコードはまだありません。
codes-saved =
    { $count ->
       *[other] MFA バックアップコードを { $count } 件保存しました。
    }
codes-waiting =
    { $count ->
       *[other] { $count } 件のコードをこの端末に保存しました。ワークスペースが応答すると送信されます。
    }
origin-pasted = 貼り付け
by-author = 保存者：{ $name }
reveal-code = コード { $number } を表示
hide-code = コード { $number } を隠す

## ブラウザーと履歴

browsers = ブラウザー
connect-a-browser = ブラウザーを接続
connect-a-browser-text = 拡張機能を接続すると、アプリが表示するコードをワンクリックで保存できます。
connect-a-browser-step-1 = そのブラウザーで拡張機能 Sparekey の設定を開きます。
connect-a-browser-step-2 = 接続コードを貼り付け、パスフレーズを入力します。
connect-a-browser-step-3 = 「接続」を押します。
new-set-up-code = 別の接続コードを作る
set-up-code-expires = 1 回だけ使えます。残り { $time }。
set-up-code-expired = このコードは期限切れです。新しく作ってください。
connected-devices = 接続中のブラウザー
connected-since = 接続日時：{ $date }
this-device = このブラウザー
removed-device = 解除済み
activity = 履歴
audit-chain-ok = 記録は完全です。どの項目も前の項目から続いています。
audit-chain-broken = 記録が変更されたか、欠けています。ワークスペースのオーナーに知らせてください。
audit-number = 番号
audit-when = 日時
audit-who = 誰が
audit-what = 何を
audit-object = 対象
audit-nobody = 不明
audit-denied = 拒否
audit-set-up = ワークスペースを設定
audit-sign-in = 新しい端末でサインイン
audit-bundle-changed = 自分の端末を変更
audit-set-up-code-made = 接続コードを作成
audit-set-up-code-taken = 接続コードを使用
audit-account-made = アカウントを作成
audit-list-saved = コードを保存
audit-inbox-saved = 受信箱にコードを保存
audit-code-revealed = コードを表示
audit-code-revealed-number = コード { $number } を表示
audit-account-read = アカウントを閲覧
audit-audit-read = 記録を閲覧

## うまくいかなかった理由

error-unexpected = 問題が起きました。このページを閉じて開き直し、もう一度試してください。
error-unsupported-version = このページと Sparekey のバージョンが異なります。ページを再読み込みするか、Sparekey を更新してください。
error-malformed-message = { error-unsupported-version }
error-not-for-client = { error-unsupported-version }
error-not-connected = このブラウザーは接続されていません。先に接続してください。
error-already-connected = このブラウザーはすでに接続されています。先に接続を解除してください。
error-locked = 先に Sparekey のロックを解除してください。
error-offer-gone = 30 分以上前に見つけたものか、ページが変わりました。ページを開き直してください。
error-wrong-passphrase = パスフレーズが違います。もう一度入力してください。
error-passphrase-too-short = 12 文字以上にしてください。
error-passphrase-invalid = パスフレーズに使えない文字があります。取り除いてください。
error-secret-key-invalid = シークレットキーに入力ミスがあります。緊急キットと見比べてください。
error-sign-in-refused = ログイン名、シークレットキー、パスフレーズのどれかが違います。緊急キットと見比べて、もう一度試してください。
error-set-up-code-invalid = 接続コードではありません。ウェブアプリからコード全体をコピーしてください。
error-set-up-code-gone = この接続コードは使用済みか、10 分を過ぎています。ウェブアプリで新しく作ってください。
error-set-up-link-gone = この設定リンクは使用済みか、1 日を過ぎています。サーバーを再起動して新しいリンクを取得してください。
error-no-draft = 初期設定が中断されました。ページを再読み込みして最初からやり直してください。
error-invalid-address = ワークスペースのアドレスは https:// で始まります。
error-invalid-text = 文字が空か、長すぎるか、特殊な文字を含んでいます。直してください。
error-invalid-site = サイトのアドレスではありません。ブラウザーのアドレスバーからコピーしてください。
error-invalid-codes = 一覧には異なるコードが 1 ～ 256 件必要です。直してください。
error-outbox-not-empty = 送信待ちの一覧があります。先に送信してください。
error-not-found = 見つかりませんでした。ページを再読み込みして、もう一度試してください。
error-gone = 削除されています。
error-forbidden = あなたの役割では許可されていません。ワークスペースのオーナーに頼んでください。
error-conflict = 同時にほかの変更がありました。もう一度試してください。
error-no-answer = ワークスペースに接続できませんでした。接続を確かめて、もう一度試してください。
error-rate-limited = 試行が多すぎます。1 分待ってから試してください。
error-server-fault = ワークスペースに問題があります。後で試してください。
error-refused-by-server = ワークスペースに受け付けられませんでした。Sparekey を更新してください。
error-too-large = 大きすぎます。一度に保存するコードを減らしてください。
error-unknown-device = このブラウザーの接続は無効になりました。接続し直してください。
error-sign-in-needed = { error-unknown-device }
error-storage-full = この端末に空きがありません。空きを作って、もう一度試してください。
error-storage = ブラウザーが自身の保存領域を使えませんでした。再起動して、もう一度試してください。
error-key-missing = この端末の鍵がありません。このブラウザーを接続し直してください。
error-not-enough-memory = メモリーが足りません。ほかのタブを閉じて、もう一度試してください。
error-unsafe-settings = ワークスペースが安全でない設定を求めています。オーナーに知らせてください。
error-crypto = データを暗号化できませんでした。もう一度試してください。
error-damaged-object = ワークスペースから壊れたデータが届きました。オーナーに知らせてください。
error-newer-object = 新しいバージョンで作られたものです。Sparekey を更新してください。
error-other-person = ワークスペースが別の人のものを返しました。オーナーに知らせてください。
error-envelope-changed = ワークスペースが 2 つの異なる答えを返しました。オーナーに知らせてください。
error-trust-record-older = ワークスペースが、信頼する人の古い記録を出しています。オーナーに知らせてください。
error-trust-record-conflict = { error-trust-record-older }
error-trust-record-forged = 信頼する人の記録が、あなたの作ったものではありません。ワークスペースのオーナーに知らせてください。
error-bundle-forged = ある人の鍵を信頼できません。ワークスペースのオーナーに知らせてください。
error-bundle-older = { error-bundle-forged }
error-bundle-conflict = { error-bundle-forged }
error-bundle-missing = ある人の鍵がありません。ページを再読み込みして、もう一度試してください。
error-names-changed = このアカウントの名前は、オーナーが署名したものと違います。保存しないでください。
error-chain-broken = このアカウントの経緯を信頼できません。保存せず、ワークスペースのオーナーに知らせてください。
error-chain-older = { error-chain-broken }
error-chain-rewritten = { error-chain-broken }
error-chain-conflict = { error-chain-broken }
error-chain-forged = { error-chain-broken }
error-untrusted-signer = 初めての人がこのアカウントを変更しました。先にフィンガープリントを見比べてください。
error-untrusted-rescue-key = 救済キーが知っているものと違います。先にフィンガープリントを見比べてください。
error-untrusted-owner = このアカウントに初めてのオーナーがいます。先にフィンガープリントを見比べてください。
error-rescue-used = このアカウントは救済キーで開かれました。オーナーに尋ねてください。
error-account-closed = このアカウントはあなたの鍵では開けません。オーナーに尋ねてください。
error-list-misplaced = この一覧は別の場所のもので、信頼できません。
error-list-author = この一覧の作成者は、知っているオーナーではありません。信頼できません。
error-list-device = この一覧は不明な端末から来ています。信頼できません。
error-list-forged = この一覧の署名が正しくありません。信頼できません。
error-list-closed = この一覧は開けません。データは保持されます。
error-audit-rewritten = 記録が変更されました。ワークスペースのオーナーに知らせてください。
