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
undo = 元に戻す
back = 戻る
remove = 外す
withdraw = 取り消す
role = 役割
account = アカウント

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
paste-doubt-groups-joined = 短いまとまりを 1 つのキーにつなげました。サイトと見比べ、それぞれがコードなら番号を付けてください。
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
paste-doubt-from-sentence = 文の中から読み取りました。コードかどうか、足りないものがないかを確かめてください。
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
connect-here = 別のタブでワークスペースを開き、自分の名前、「ブラウザー」、「ブラウザーを接続」の順に選び、接続コードをここに貼り付けます。一覧はそのまま残ります。
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
account-has-codes = このアカウントにはすでにコードがあります。
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
sheets-text = 全員がアクセスを失っても、この 3 枚のうち 2 枚があればワークスペースを再び開けます。今すぐ印刷または保存し、それぞれ別の人に渡してください。表示は一度だけです。
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

## 人と鍵

people = メンバー
people-title = このワークスペースのメンバー
own-fingerprint-hint = 見比べる相手に、対面または声のわかる通話で読み上げてください。
trust-own = あなた
trust-compared = 見比べ済み
trust-introduced = { $name } の紹介
trust-introduced-somehow = 紹介済み
trust-seen = 初めての人：見比べてください
trust-new-keys = 新しい鍵：見比べてください
now-called = 現在の名前：{ $name }
person-left = 退出済み
workspace-owner = ワークスペースのオーナー
workspace-super-admin = 最高管理者
workspace-admin = 管理者
workspace-user = ユーザー
workspace-guest = ゲスト
workspace-login-only = ログインのみ
workspace-owner-hint = ワークスペースを運営し、すべての役割を与えられます。
workspace-super-admin-hint = 招待、役割の変更、新しい鍵の提供ができます。
workspace-admin-hint = 招待と新しい鍵の提供ができます。
workspace-user-hint = アカウントとコードを扱います。
workspace-outside-hint = コードを見ることはありません。
role-of = { $name } の役割
role-changed = { $name } の役割は { $role } になりました。
invite = 招待
invite-title = メンバーを招待
person-name = 名前
invite-login-hint = サインインに使います。例：メールアドレス。
invite-make = リンクを作成
invite-link = 招待リンク
invite-link-expires = 72 時間以内、{ $date } まで一度だけ使えます。もう一度は表示されません。
invite-link-advice = { $name } だけが読める方法で、自分で渡してください。代わりに送ってくれる人はいません。
open-invites = 未使用の招待
works-until = { $date } まで有効
works-until-label = 有効期限
withdraw-invite-of = 取り消す：{ $name } の招待
new-keys = 新しい鍵
offer-new-keys = 新しい鍵を提供
offer-new-keys-to = 新しい鍵を提供：{ $name }
reset-text = { $name } がパスフレーズかシークレットキーを失ったときのためです。リンクで、同じ名前のまま新しい鍵を作れます。
reset-consequence = 古い鍵と端末は使えなくなります。{ $name } ともう一度フィンガープリントを見比べ、その後アカウントを共有し直してください。
compare = 見比べる
compare-with = 見比べる：{ $name }
compare-title = フィンガープリントを見比べる
compare-text = { $name } に「メンバー」を開いてもらい、対面または声のわかる通話でフィンガープリントを読み上げてもらってください。5 つの組をすべて見比べます。
fingerprint-of = { $name } のフィンガープリント
read-out-to = { $name } に読み上げてください。
they-match = 一致する
they-differ = 一致しない
compared-now = { $name } とフィンガープリントを見比べました。
differs-warning = { $name } とは何も共有しないでください。別の人の鍵かもしれません。何も記録していません。ワークスペースのオーナーに直接知らせてください。
compare-again = もう一度見比べる
leave-workspace = ワークスペースを退出
leave-workspace-hint = すべてのアカウントを使えなくなり、このブラウザーは接続を忘れます。
leave-workspace-question = ワークスペースを退出しますか？
leave-workspace-consequence = 戻るには新しい招待が必要です。
may-not-leave = ワークスペースか、あなたのアカウントのどれかにオーナーがいなくなります。先に別の人をオーナーにしてください。
left-workspace = { $workspace } を退出しました。
sheets-check-title = 救済シート
sheets-check-text = シートが正しいか確かめられます。1 枚か 2 枚を入力してください。3 枚のうち 2 枚で救済キーを開けます。
sheet-typed-first = 1 枚目に入力するシート
sheet-typed-second = 2 枚目に入力するシート
sheets-check = シートを確認
this-is-sheet = これはシート { $number } です。
sheets-open = この 2 枚で救済キーを開けます。
one-sheet-alone = 1 枚だけでは何も開けません。
sheet-in-field = 欄 { $number }：

## 参加と復帰

join-progress = 参加の手順
join-step-offer = 招待
join-title = { $workspace } に参加
join-text = { $inviter } からの招待です。鍵は今、このブラウザーで作られます。
join-reset-title = { $workspace } の新しい鍵
join-reset-text = { $inviter } が新しい鍵を提供しています。鍵は今、このブラウザーで作られます。
join-reset-consequence = 古い鍵と端末は使えなくなります。アカウントのオーナーがあなたとフィンガープリントを見比べると、再びコードを見られます。
invited-by = 招待した人
joined = { $workspace } に参加しました。
join-connected-title = このブラウザーは接続済みです
join-connected-text = { $workspace } の { $name } のものです。ここで招待を使うには、先にその接続を忘れる必要があります。
stay-as-you-are = 接続したままにする
sheet-save = ファイルに保存
sheets-check-back-title = 各シートの末尾を入力してください
sheets-check-back-text = 紙または保存したファイルの、最後の 4 文字です。
sheet-end = シート { $number }
sheet-check-wrong = シート { $number } が一致しません。最後の 4 文字を見比べてください。
forgot-passphrase = パスフレーズを忘れましたか？
forgot-passphrase-text = ワークスペースのオーナー、最高管理者、管理者に新しい鍵を頼んでください。72 時間使えるリンクを作ってくれます。シークレットキーをどこにも持っていないときも同じです。
secret-key-missing-title = この端末はシークレットキーを失いました
secret-key-missing-text = 緊急キットを見て入力してください。この端末で待っているものは残ります。
cut-off = ワークスペースはこのブラウザーを認識しなくなりました。
connect-again-text = 緊急キットでもう一度サインインしてください。この端末で待っているものは残り、その後送信されます。
forget-text = このブラウザーは接続を忘れます。戻るには緊急キットとパスフレーズが必要です。
nothing-waits = 送信を待つ一覧はないので、何も失われません。
no-access-title = コードを見る権限がありません
no-access-guest = ゲストがアカウントやコードを見ることはありません。
no-access-login-only = 「ログインのみ」の人がアカウントやコードを見ることはありません。
no-access-ask = 別の役割が必要なら、ワークスペースのオーナーか最高管理者に頼んでください。

## アカウントの共有

share = 共有
share-title = このアカウントを共有
share-with = 相手
choose-person = 相手を選択
share-as = 役割
share-owner-hint = アカウントのオーナーはコードを保存し、読み、アカウントを共有できます。
share-collaborator-hint = 共同利用者はアカウントを見られますが、コードは見られません。
share-waits = { $name } は、参加してフィンガープリントを見比べた後にオーナーになります。
shared = アカウントを { $name } と共有しました。
share-waiting = { $name } を待っています。
nobody-to-share-with = ほかに共有できる人がいません。先に招待してください。
waiting-people = 待機中
waiting-for = { $name } を待っています
waiting-not-joined = まだ参加していません。
waiting-compare = 先にフィンガープリントを見比べてください。
waiting-ready = オーナーがこのアカウントを開くと完了します。
waiting-unproven = ワークスペースの情報だけで、裏付けがありません。もう一度共有するか、取り消してください。
collaborators = 共同利用者
introduced = { $introducer } が { $name } を紹介しました
accept-introduction = 受け入れる
asked-to-leave = 退出を希望
remove-person = 外す：{ $name }
remove-question = このアカウントから外しますか？
remove-owner-text = { $name } は、今後保存されるコードを読めなくなります。すでに見られたコードは、サイトで新しく作り直してください。
remove-collaborator-text = { $name } はこのアカウントを見られなくなります。
person-removed = { $name } を外しました。
withdraw-share-of = 取り消す：{ $name } をオーナーにしない
stay = 残る
leave-account = 退出
leave-account-question = このアカウントから退出しますか？
leave-account-owner-text = 外してもらうよう頼みます。別のオーナーが完了させるまでは取り消せます。
leave-account-text = このアカウントは見られなくなります。オーナーは再び共有できます。
leave-asked = 別のオーナーがあなたを外します。
left-account = アカウントから退出しました。

## コードの印

left-of = 残り { $left } / { $count }
codes-left =
    { $count ->
       *[other] コード残り { $count } 件
    }
card-waiting =
    { $count ->
       *[other] { $count } 人が待機中
    }
list-count =
    { $count ->
       *[other] 一覧 { $count } 件
    }
superseded = 置き換え済み
superseded-hint = 別の一覧に置き換えられました。引き続き読めます。
superseded-by = { $name } が置き換え済みにしました（{ $date }）
superseded-by-you = あなたが置き換え済みにしました（{ $date }）
supersede = 置き換え済みにする
restore-list = この一覧を再び使う
list-superseded-now = 一覧を置き換え済みにしました。
list-restored-now = 一覧は再び有効です。
mark-used = 使用済みにする
mark-used-code = 使用済みにする：コード { $number }
undo-used-code = 元に戻す：コード { $number } は未使用
used-by = { $name } が使用（{ $date }）
used-by-you = あなたが使用（{ $date }）
code-marked = コード { $number } を使用済みにしました。
code-unmarked = コード { $number } は再び未使用です。
marked-first = { $name } が先にこのコードを使用済みにしました。別のコードを選んでください。
mark-former-owner = 現在はオーナーでない人が保存しました。
mark-replaced-identity = その後置き換えられた鍵で保存されました。
mark-removed-device = その後外された端末から保存されました。

## 受信箱

inbox-text = まだアカウントのない一覧です。読めるのはあなただけです。
inbox-empty = 受信箱は空です。
assign = 割り当て
assign-title = アカウントに割り当て
assign-what =
    { $count ->
       *[other] { $origin } のコード { $count } 件
    }
assigned =
    { $count ->
       *[other] { $app } にコードを { $count } 件保存しました。
    }
discard = 破棄
discard-question = この一覧を破棄しますか？
discard-text =
    { $count ->
       *[other] { $origin } のコード { $count } 件が完全に削除されます。
    }
discarded = 一覧を削除しました。

## 履歴の続き

audit-invite-made = メンバーを招待
audit-invite-withdrawn = 招待を取り消し
audit-invite-accepted = ワークスペースに参加
audit-person-reset = 新しい鍵で復帰
audit-role-changed = 役割を変更
audit-person-left = ワークスペースを退出
audit-owners-changed = アカウントのオーナーを変更
audit-collaborator-added = 共同利用者を追加
audit-collaborator-removed = 共同利用者を外した
audit-share-asked = アカウントを共有
audit-share-withdrawn = 共有を取り消し
audit-leave-asked = アカウントからの退出または残留を希望
audit-code-used = コードを使用済みにした
audit-code-used-number = コード { $number } を使用済みにした
audit-code-unused = 使用済みの印を取り消し
audit-code-unused-number = コード { $number } の印を取り消し
audit-list-superseded = 一覧を置き換え済みにした
audit-list-restored = 一覧を再び有効にした
audit-inbox-deleted = 受信箱から一覧を削除
audit-people-read = メンバーを表示

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
error-invite-invalid = これは招待リンクではありません。招待した人からリンク全体をコピーしてください。
error-invite-gone = この招待は使用済みか、取り消されたか、72 時間を過ぎています。新しい招待を頼んでください。
error-invite-forged = ワークスペースの鍵が招待のものと違います。参加せず、招待した人に知らせてください。
error-login-taken = このログイン名は別の人が使っています。別のものを選んでください。
error-last-owner = オーナーがいなくなります。先に別の人をオーナーにしてください。
error-fingerprint-changed = 見比べている間にフィンガープリントが変わりました。もう一度見比べてください。
error-compare-first = 先にこの人とフィンガープリントを見比べてください。
error-already-marked = 別の人が先にこのコードを使用済みにしました。別のコードを選んでください。
error-other-version = ワークスペースの Sparekey は別のバージョンです。Sparekey を更新するか、ワークスペースの運営者に尋ねてください。
error-secret-key-missing = この端末はシークレットキーを失いました。緊急キットを見て入力してください。
error-sheet-invalid = 救済シートではないか、入力に誤りがあります。紙と見比べてください。
error-sheet-other = このワークスペースの異なる 2 枚のシートではありません。
