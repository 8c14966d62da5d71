# كل نصوص النافذة وصفحة الخيارات وصفحة الخزنة وتطبيق الويب. في كل اللغات الرسائل نفسها.

extension-name = Sparekey
extension-description = يعثر على رموز MFA الاحتياطية في الصفحة ويشفّرها في المتصفح ويحفظها لفريقك.

## عام

loading = جارٍ التحميل…
try-again = أعد المحاولة
close = إغلاق
cancel = إلغاء
continue = متابعة
done = تم
print = طباعة
copy = نسخ
copied = تم النسخ
clears-in = يُمسح بعد { $seconds } ث
clear-now = امسح الآن
hide = إخفاء
reveal = إظهار
options = الخيارات
locked = مقفل
lock = قفل
unlock = فتح القفل
unlocking = جارٍ فتح القفل…
unlock-for = افتح القفل للمتابعة باسم { $login }.
locked-can-save = يمكنك حفظ الرموز و Sparekey مقفل. افتح قفله لقراءتها.
passphrase = عبارة المرور
workspace = مساحة العمل
workspace-name = اسم مساحة العمل
workspace-address = عنوان مساحة العمل
login = اسم الدخول
your-name = اسمك
your-role = دورك
fingerprint = بصمتك
secret-key = المفتاح السري
set-up-code = رمز الربط
inbox-name = صندوق الوارد
code-count =
    { $count ->
        [zero] لا رموز
        [one] رمز واحد
        [two] رمزان
        [few] { $count } رموز
        [many] { $count } رمزًا
       *[other] { $count } رمز
    }
key-count = مفتاح استرداد واحد
undo = تراجع
back = رجوع
remove = إزالة
withdraw = سحب
role = الدور
account = الحساب

## رموز MFA الاحتياطية

mfa-backup-codes = رموز MFA الاحتياطية
add-mfa-backup-codes = إضافة رموز MFA الاحتياطية
save-codes = حفظ الرموز
saving = جارٍ الحفظ…
paste-hint = الصق الرموز كما يعرضها الموقع. تُترك الأرقام والعلامات والعناوين.
codes-found =
    { $count ->
        [zero] لم يُعثر على رموز
        [one] عُثر على رمز واحد
        [two] عُثر على رمزين
        [few] عُثر على { $count } رموز
        [many] عُثر على { $count } رمزًا
       *[other] عُثر على { $count } رمز
    }
key-found = عُثر على مفتاح استرداد واحد
paste-no-codes = لم يُعثر على رموز. الصقها كما يعرضها الموقع، رمزًا في كل سطر.
paste-too-many = هذه أكثر من 256 رمزًا. الصق رموز حساب واحد فقط.
paste-too-long = السطر { $line } أطول من أي رمز احتياطي. الصق الرموز فقط.
paste-repeated = السطران { $first } و{ $line } فيهما الرمز نفسه: احذف أحدهما أو صحّحه.
paste-doubt-at =
    { $count ->
        [one] السطر { $lines }: { $doubt }
       *[other] الأسطر { $lines }: { $doubt }
    }
paste-empty = لم يُلصق شيء بعد: انسخ الرموز من الموقع والصقها هنا.
paste-too-much = هذا نص أكبر بكثير من قائمة رموز: الصق الجزء الذي فيه الرموز فقط.
paste-setup-address = السطر { $line } عنوان لإعداد تطبيق مصادقة وليس رمزًا احتياطيًا: الصق الرموز الاحتياطية بدلًا منه.
paste-access-token = السطر { $line } رمز وصول للبرامج وليس رمزًا احتياطيًا: الصق الرموز الاحتياطية بدلًا منه.
paste-private-key = يبدأ في السطر { $line } مفتاح خاص وليس رمزًا احتياطيًا: الصق الرموز الاحتياطية بدلًا منه.
paste-web-address = السطر { $line } عنوان فقط: افتحه وانسخ الرموز التي يعرضها.
paste-hidden-codes = الرمز في السطر { $line } مخفي: اجعل الموقع يعرض رموزه ثم انسخها من جديد.
paste-all-used = كل الرموز هنا معلَّمة بأنها مستخدمة: أنشئ رموزًا جديدة في الموقع والصقها.
paste-doubt-only-one = عُثر على رمز واحد فقط: احفظه إن كان الموقع قد أعطاك واحدًا فقط.
paste-doubt-setup-key = يشبه هذا المفتاح الذي يُعد تطبيق المصادقة: لا تحفظه إلا إذا سمّاه الموقع مفتاح استرداد.
paste-doubt-one-time-code = تشبه هذه الأرقام الستة ما يعرضه تطبيق المصادقة أو رسالة: لا تحفظها إلا إذا سمّاها الموقع رمزًا احتياطيًا.
paste-doubt-phrase = يشبه هذا عبارة من كلمات: لا تحفظها إلا إذا سمّاها الموقع مفتاح استرداد، ولا تحفظ عبارة محفظة أبدًا.
paste-doubt-groups-joined = ضُمّت مجموعات قصيرة في مفتاح واحد: قارنه بالموقع، أو رقّمها إن كانت كل منها رمزًا.
paste-doubt-pasted-twice = أُلصقت القائمة نفسها مرتين وأُبقي عليها مرة واحدة.
paste-doubt-other-shape = يختلف هذا الرمز عن غيره: قارنه بالموقع.
paste-doubt-invisible = أُزيلت علامات غير مرئية من الرمز: قارنه بالموقع.
paste-doubt-control = أُزيلت محارف تحكم من الرمز: قارنه بالموقع.
paste-doubt-wide = حُوّلت محارف عريضة أو من كتابة أخرى إلى محارف عادية: قارن الرمز بالموقع.
paste-doubt-dash = حُوّلت شرطة طويلة إلى شرطة قصيرة: قارن الرمز بالموقع.
paste-doubt-foreign-letter = في الرمز حرف من أبجدية أخرى: قارنه بالموقع.
paste-doubt-used = هذا الرمز معلَّم بأنه مستخدم وقد تُرك.
paste-doubt-ticked = أمام هذا الرمز علامة: احذفه إن كانت تعني أنه استُخدم.
paste-doubt-hidden = هذا الرمز مخفي وقد تُرك: اجعل الموقع يعرضه إن احتجت إليه.
paste-doubt-left-out = قد يكون هذا رمزًا وقد تُرك: ضعه في سطر مستقل بين الرموز الأخرى إن كان كذلك.
paste-doubt-from-sentence = استُخرج هذا من جملة: تأكد من أنه رمز ومن عدم نقص أي رمز.
paste-doubt-secret = هذا سر من نوع آخر وقد تُرك.
paste-doubt-number-gap = ينقص رقم قبل هذا الرمز: تأكد من أنك نسخت كل الرموز.
paste-doubt-number-repeated = سبق ورود هذا الرقم: تأكد من عدم اختلاط قائمتين.
paste-preview = الرموز كما فُهمت
show-codes = إظهار الرموز
hide-codes = إخفاء الرموز
edit-codes = تعديل
hidden-code = رمز مخفي

## النافذة

looking = جارٍ البحث عن رموز احتياطية في هذه الصفحة…
not-connected-title = هذا المتصفح غير مرتبط
not-connected-found =
    { $count ->
        [zero] لم يُعثر على رموز في هذه الصفحة.
        [one] عُثر على رمز واحد في هذه الصفحة. يبقى هنا ريثما تربط المتصفح.
        [two] عُثر على رمزين في هذه الصفحة. يبقيان هنا ريثما تربط المتصفح.
        [few] عُثر على { $count } رموز في هذه الصفحة. تبقى هنا ريثما تربط المتصفح.
        [many] عُثر على { $count } رمزًا في هذه الصفحة. تبقى هنا ريثما تربط المتصفح.
       *[other] عُثر على { $count } رمز في هذه الصفحة. تبقى هنا ريثما تربط المتصفح.
    }
not-connected-text = اربطه مرة واحدة بمساحة عمل فريقك. بعدها تكفي نقرة لحفظ رموز أي تطبيق.
connect-this-browser = ربط هذا المتصفح
open-vault = فتح Sparekey
in-frame = يعرضها { $host }
saved-before = حُفظت هذه القائمة في { $date }. يمكنك حفظها مرة أخرى.
unexpected-count = يعرض هذا التطبيق عادةً { $expected } من الرموز، وعُثر على { $count }. قارن القائمة قبل حفظها.
used-left-out =
    { $count ->
        [zero] لم يُترك أي رمز.
        [one] تُرك رمز واحد تعرضه الصفحة على أنه مستعمل.
        [two] تُرك رمزان تعرضهما الصفحة على أنهما مستعملان.
        [few] تُركت { $count } رموز تعرضها الصفحة على أنها مستعملة.
        [many] تُرك { $count } رمزًا تعرضها الصفحة على أنها مستعملة.
       *[other] تُرك { $count } رمز تعرضها الصفحة على أنها مستعملة.
    }
save-to = الحفظ في
accounts-here = حسابات هذا الموقع
accounts-elsewhere = حسابات أخرى
choose-account = اختر حسابًا
inbox = صندوق الوارد (اختيار الحساب لاحقًا)
inbox-hint = أنت وحدك تستطيع قراءة ما في صندوق الوارد.
add-note = إضافة ملاحظة
note = ملاحظة
ask-question = هل هذه رموز احتياطية؟
ask-yes = نعم، احفظها
ask-no = لا
none-found = لم يُعثر على قائمة في هذه الصفحة. الصقها هنا.
always-look = البحث دائمًا في { $host }
always-look-on = يبحث Sparekey الآن في هذا الموقع من تلقاء نفسه.
captured = تم الحفظ
captured-for =
    { $count ->
        [zero] لا رموز لـ { $account }
        [one] رمز واحد لـ { $account }
        [two] رمزان لـ { $account }
        [few] { $count } رموز لـ { $account }
        [many] { $count } رمزًا لـ { $account }
       *[other] { $count } رمز لـ { $account }
    }
captured-inbox =
    { $count ->
        [zero] لا رموز في صندوق الوارد
        [one] رمز واحد في صندوق الوارد
        [two] رمزان في صندوق الوارد
        [few] { $count } رموز في صندوق الوارد
        [many] { $count } رمزًا في صندوق الوارد
       *[other] { $count } رمز في صندوق الوارد
    }
captured-to-inbox = هي في صندوق الوارد: افتح قفل Sparekey للتحقق ممن يستطيع قراءة ذلك الحساب.
captured-hint = مشفّرة في هذا المتصفح وآمنة على هذا الجهاز. الإرسال يجري من تلقاء نفسه.
waiting-title = قوائم تنتظر الإرسال
waiting-count =
    { $count ->
        [zero] لا قوائم تنتظر الإرسال
        [one] قائمة واحدة تنتظر الإرسال
        [two] قائمتان تنتظران الإرسال
        [few] { $count } قوائم تنتظر الإرسال
        [many] { $count } قائمة تنتظر الإرسال
       *[other] { $count } قائمة تنتظر الإرسال
    }
send-now = أرسل الآن
save-as-file = حفظ كملف
file-saved = الملف في مجلد التنزيلات. وهو غير مشفّر: احذفه بعد أن تصل الرموز إلى مساحة عملك.
file-not-saved = لم يحفظ المتصفح الملف. انسخ الرموز بدلًا من ذلك.
keep-list = احتفظ بالقائمة بنفسك مؤقتًا
connect-here = افتح مساحة عملك في علامة تبويب أخرى واختر اسمك ثم «المتصفحات» ثم «ربط متصفح». الصق رمز الربط هنا، وتبقى القائمة.
reconnect = الربط من جديد
reconnect-text = لم تعد مساحة العمل تعرف هذا المتصفح. اربطه من جديد برمز ربط جديد: ما ينتظر يبقى محفوظًا ويُرسل عندئذ.
no-account-here = لا يوجد حساب لـ { $host } بعد.
accounts-matching =
    { $count ->
        [zero] لا حساب يطابق
        [one] حساب واحد يطابق
        [two] حسابان يطابقان
        [few] { $count } حسابات تطابق
        [many] { $count } حسابًا يطابق
       *[other] { $count } حساب يطابق
    }
unlock-and-create = فتح القفل والإنشاء
unlock-to-create = يأخذ الحساب مفاتيحه منك: افتح قفل Sparekey لإنشاء حساب، أو احفظ الرموز في صندوق الوارد.
to-the-inbox = إلى صندوق الوارد
account-ready-here = حساب { $app } جاهز. اضغط الآن «حفظ الرموز».
account-has-codes = يحتوي هذا الحساب على رموز بالفعل.
replace-question = استبدال أم الاحتفاظ بالاثنتين؟
replace-text = لدى { $account } قائمة رموز بالفعل. تبقى القائمة المستبدلة مقروءة، وعليها علامة أنها استُبدلت.
replace-codes = استبدال
keep-both = الاحتفاظ بالاثنتين
inbox-assign =
    { $count ->
        [zero] لا قوائم في صندوق الوارد
        [one] قائمة واحدة في صندوق الوارد: عيّن حسابها
        [two] قائمتان في صندوق الوارد: عيّن حسابيهما
        [few] { $count } قوائم في صندوق الوارد: عيّن حساباتها
        [many] { $count } قائمة في صندوق الوارد: عيّن حساباتها
       *[other] { $count } قائمة في صندوق الوارد: عيّن حساباتها
    }
waiting-stopped = لا تُعاد المحاولة تلقائيًا.

## الخيارات

options-promise = تُشفَّر الرموز في هذا المتصفح. ولا تخزّن مساحة العمل إلا ما لا تستطيع قراءته.
connect-title = ربط هذا المتصفح
connect-text = اربطه بمساحة عمل فريقك برمز ربط.
connect-step-1 = افتح مساحة عملك واختر اسمك ثم «المتصفحات».
connect-step-2 = اضغط «ربط متصفح» وانسخ رمز الربط.
connect-step-3 = الصقه هنا خلال عشر دقائق واكتب عبارة المرور.
connect = ربط
connecting = جارٍ الربط…
connected-now = تم ربط هذا المتصفح.
connect-refused = من دون هذا الإذن لا تستطيع الإضافة الوصول إلى مساحة العمل. اضغط «ربط» مرة أخرى واسمح بذلك.
connected-title = مرتبط
connected-hint = في تطبيق الويب، تحت اسمك ثم «المتصفحات»، ترى كل المتصفحات المرتبطة.
sites-title = أين يبحث Sparekey من تلقاء نفسه؟
sites-text = في هذه المواقع يفتح عندما تظهر قائمة رموز احتياطية. وفي غيرها اضغط زره. سيطلب منك المتصفح التأكيد.
sites-accounts =
    { $count ->
        [zero] لا مواقع
        [one] موقع حسابك
        [two] موقعا حساباتك
        [few] مواقع حساباتك ({ $count })
        [many] مواقع حساباتك ({ $count })
       *[other] مواقع حساباتك ({ $count })
    }
sites-known =
    { $count ->
        [zero] لا مواقع معروفة
        [one] موقع معروف واحد
        [two] الموقعان المعروفان
        [few] كل المواقع المعروفة ({ $count })
        [many] كل المواقع المعروفة ({ $count })
       *[other] كل المواقع المعروفة ({ $count })
    }
sites-later = ليس الآن
sites-choose = اختيار المواقع
sites-granted = يبحث Sparekey الآن في هذه المواقع من تلقاء نفسه.
sites-refused = لم يسمح المتصفح بذلك. يمكنك الاختيار من جديد في أي وقت.
disconnect-title = فك الارتباط
disconnect-hint = ينسى الارتباط ومفاتيحه على هذا الجهاز. لا يُحذف شيء من مساحة العمل.
disconnect = فك الارتباط
disconnect-question = هل تريد فك ارتباط هذا المتصفح؟
disconnect-consequence = لاستعماله من جديد تحتاج إلى رمز ربط جديد.
disconnect-waiting =
    { $count ->
        [zero] أُرسلت كل القوائم.
        [one] قائمة واحدة لم تُرسل بعد. ستُفقد.
        [two] قائمتان لم تُرسلا بعد. ستُفقدان.
        [few] { $count } قوائم لم تُرسل بعد. ستُفقد.
        [many] { $count } قائمة لم تُرسل بعد. ستُفقد.
       *[other] { $count } قائمة لم تُرسل بعد. ستُفقد.
    }
disconnect-discard = فك الارتباط وفقدانها
disconnected = تم فك ارتباط هذا المتصفح.

## الإعداد

setup-progress = خطوات الإعداد
setup-step-names = مساحة العمل
setup-step-kit = عدة الطوارئ
setup-step-check = تحقق
setup-step-sheets = أوراق الإنقاذ
setup-title = إعداد مساحة عملك
setup-text = تُشفَّر رموز فريقك الاحتياطية بمفاتيح تُنشأ الآن في هذا المتصفح.
workspace-name-hint = يراه فريقك، مثل اسم شركتك.
your-name-hint = كما يعرفك فريقك.
login-hint = تسجّل الدخول به، مثل بريدك الإلكتروني.
passphrase-again = عبارة المرور مرة أخرى
passphrase-differs = عبارتا المرور مختلفتان.
strength-empty = 12 حرفًا على الأقل. أربع كلمات عشوائية أو خمس سهلة التذكر صعبة التخمين.
strength-too-short = قصيرة جدًا: 12 حرفًا على الأقل.
strength-weak = ضعيفة: استعمل حروفًا مختلفة أكثر أو كلمة أخرى.
strength-fair = جيدة. كلمة أخرى تجعلها قوية.
strength-strong = قوية.
making-keys = جارٍ إنشاء مفاتيحك…
kit-title = احفظ عدة الطوارئ
kit-text = تحتاج إليها لتسجيل الدخول على جهاز جديد. لا نسخة منها لدى أحد غيرك.
kit-paper-title = عدة طوارئ Sparekey
kit-made = أُنشئت في { $date }
kit-advice = احفظ هذه الورقة حيث تحفظ جواز سفرك، وعبارة المرور في مكان آخر: من يملك الاثنتين يستطيع قراءة رموزك.
kit-have-it = عدة الطوارئ لدي
check-title = تحقق من عدة الطوارئ
check-text = اكتب هذه الأحرف الأربعة من مفتاحك السري كما في الورقة. الرقم الصغير تحت كل حرف هو موضعه.
character-at = الحرف { $place }
check-wrong = غير مطابق. قارن الأحرف الأربعة بعدة الطوارئ.
show-kit-again = إظهار العدة مرة أخرى
sheets-title = وزّع أوراق الإنقاذ الثلاث
sheets-text = إذا فقد الجميع الوصول، تفتح ورقتان من هذه الثلاث معًا مساحة العمل من جديد. اطبعها أو احفظها الآن وأعط كل واحدة لشخص مختلف. تُعرض مرة واحدة فقط.
sheet-title = ورقة الإنقاذ { $number } من { $total }
sheet-qr = رمز QR لورقة الإنقاذ { $number }
rescue-fingerprint = بصمة مفتاح الإنقاذ
sheet-holder = يحفظها
sheet-advice = ورقة وحدها لا تفتح شيئًا. لا تحفظ ورقتين معًا أبدًا، ولا تصوّر أيًا منها ولا ترسلها.
sheets-handed-out = وزّعتها
finish = إنهاء
finishing = جارٍ إنشاء مساحة العمل…
setup-finished = { $workspace } جاهزة.

## تسجيل الدخول

sign-in = تسجيل الدخول
sign-in-text = على جهاز جديد تحتاج إلى عدة الطوارئ.
secret-key-hint = 27 حرفًا من عدة الطوارئ. لا أهمية للفراغات وحالة الأحرف.
signing-in = جارٍ تسجيل الدخول…
web-app-trust = برنامج تطبيق الويب هذا يأتي من خادم مساحة عملك. أما إضافة المتصفح فليست كذلك.

## الحسابات

your-menu = أنت
accounts = الحسابات
search-accounts = البحث في الحسابات
search-nothing = لا حساب مطابق.
no-accounts-title = أضف حسابك الأول
no-accounts-text = الحساب هو دخول واحد إلى تطبيق واحد، مثل GitHub الشركة. رموزه الاحتياطية للفريق، لا لشخص واحد أو هاتف واحد.
needs-attention = يحتاج إلى انتباه
no-codes-yet = لا رموز بعد
new-account = حساب جديد
create-account = إنشاء الحساب
account-created = حساب { $app } جاهز. أضف رموزه تحت «أدوات الطوارئ».
app = التطبيق
app-hint = مثل GitHub.
site = الموقع
site-hint = انسخه من شريط العنوان، مثل https://github.com.
login-name = اسم المستخدم
login-name-hint = ما تكتبه لتسجيل الدخول في هذا التطبيق.
inbox-count =
    { $count ->
        [zero] صندوق الوارد فارغ.
        [one] قائمة واحدة في صندوق الوارد بلا حساب بعد.
        [two] قائمتان في صندوق الوارد بلا حساب بعد.
        [few] { $count } قوائم في صندوق الوارد بلا حساب بعد.
        [many] { $count } قائمة في صندوق الوارد بلا حساب بعد.
       *[other] { $count } قائمة في صندوق الوارد بلا حساب بعد.
    }
account-details = تفاصيل الحساب
settings = الإعدادات
owners = المالكون
owners-hint = يستطيع مالكو الحساب حفظ الرموز وقراءتها.
role-owner = مالك الحساب
role-collaborator = متعاون
login-details = بيانات الدخول
emergency-controls = أدوات الطوارئ
emergency-text = رموز احتياطية عند فقد العامل الثاني المعتاد. كل إظهار يُسجَّل.
emergency-collaborator = لا يرى الرموز الاحتياطية إلا مالكو الحساب.
add-codes = إضافة رموز
no-lists = لا رموز محفوظة بعد.
codes-saved =
    { $count ->
        [zero] لم يُحفظ أي رمز.
        [one] حُفظ رمز MFA احتياطي واحد.
        [two] حُفظ رمزا MFA احتياطيان.
        [few] حُفظت { $count } رموز MFA احتياطية.
        [many] حُفظ { $count } رمز MFA احتياطيًا.
       *[other] حُفظ { $count } رمز MFA احتياطي.
    }
codes-waiting =
    { $count ->
        [zero] لا رموز تنتظر.
        [one] رمز واحد محفوظ على هذا الجهاز ويُرسل عندما تجيب مساحة العمل.
        [two] رمزان محفوظان على هذا الجهاز ويُرسلان عندما تجيب مساحة العمل.
        [few] { $count } رموز محفوظة على هذا الجهاز وتُرسل عندما تجيب مساحة العمل.
        [many] { $count } رمزًا محفوظًا على هذا الجهاز وتُرسل عندما تجيب مساحة العمل.
       *[other] { $count } رمز محفوظ على هذا الجهاز وتُرسل عندما تجيب مساحة العمل.
    }
origin-pasted = ملصق
by-author = حفظها { $name }
reveal-code = إظهار الرمز { $number }
hide-code = إخفاء الرمز { $number }

## المتصفحات والنشاط

browsers = المتصفحات
connect-a-browser = ربط متصفح
connect-a-browser-text = عند ربط الإضافة تكفي نقرة لحفظ الرموز التي يعرضها لك تطبيق.
connect-a-browser-step-1 = افتح إضافة Sparekey في ذلك المتصفح واذهب إلى خياراتها.
connect-a-browser-step-2 = الصق رمز الربط واكتب عبارة المرور.
connect-a-browser-step-3 = اضغط «ربط».
new-set-up-code = إنشاء رمز ربط آخر
set-up-code-expires = يصلح مرة واحدة، مدة { $time } دقيقة أخرى.
set-up-code-expired = انتهت صلاحية هذا الرمز. أنشئ رمزًا آخر.
connected-devices = المتصفحات المرتبطة
connected-since = رُبط في { $date }
this-device = هذا المتصفح
removed-device = أُزيل
activity = النشاط
audit-chain-ok = السجل كامل: كل قيد يتبع ما قبله.
audit-chain-broken = غُيّر السجل أو هو ناقص. أخبر مالك مساحة العمل.
audit-number = الرقم
audit-when = متى
audit-who = من
audit-what = ماذا
audit-object = لأي شيء
audit-nobody = غير معروف
audit-denied = مرفوض
audit-set-up = إعداد مساحة العمل
audit-sign-in = تسجيل الدخول على جهاز جديد
audit-bundle-changed = تغيير الأجهزة
audit-set-up-code-made = إنشاء رمز ربط
audit-set-up-code-taken = استعمال رمز ربط
audit-account-made = إنشاء حساب
audit-list-saved = حفظ رموز
audit-inbox-saved = حفظ رموز في صندوق الوارد
audit-code-revealed = إظهار رمز
audit-code-revealed-number = إظهار الرمز { $number }
audit-account-read = الاطلاع على الحسابات
audit-audit-read = الاطلاع على السجل

## الأشخاص ومفاتيحهم

people = الأشخاص
people-title = في مساحة العمل هذه
own-fingerprint-hint = اقرأها لمن يقارنها، وجهًا لوجه أو في مكالمة تعرفان فيها الصوت.
trust-own = أنت
trust-compared = تمت المقارنة
trust-introduced = عرّفك به { $name }
trust-introduced-somehow = تم التعريف به
trust-seen = جديد عليك: قارن
trust-new-keys = مفاتيح جديدة: قارن
now-called = اسمه الآن { $name }
person-left = غادر
workspace-owner = مالك مساحة العمل
workspace-super-admin = مشرف عام
workspace-admin = مشرف
workspace-user = مستخدم
workspace-guest = ضيف
workspace-login-only = دخول فقط
workspace-owner-hint = يدير مساحة العمل ويمنح أي دور.
workspace-super-admin-hint = يدعو الأشخاص ويغيّر الأدوار ويعرض مفاتيح جديدة.
workspace-admin-hint = يدعو الأشخاص ويعرض مفاتيح جديدة.
workspace-user-hint = يعمل على الحسابات والرموز.
workspace-outside-hint = لا يرى الرموز أبدًا.
role-of = دور { $name }
role-changed = أصبح دور { $name }: { $role }.
invite = دعوة
invite-title = دعوة شخص
person-name = الاسم
invite-login-hint = يسجّل به الدخول، مثل عنوان بريده الإلكتروني.
invite-make = إنشاء الرابط
invite-link = رابط الدعوة
invite-link-expires = يعمل مرة واحدة خلال 72 ساعة، حتى { $date }. ولا يُعرض مرة أخرى.
invite-link-advice = سلّمه بنفسك بحيث لا يقرؤه سوى { $name }. لا أحد يرسله عنك.
open-invites = دعوات مفتوحة
works-until = يعمل حتى { $date }
works-until-label = يعمل حتى
withdraw-invite-of = سحب دعوة { $name }
new-keys = مفاتيح جديدة
offer-new-keys = عرض مفاتيح جديدة
offer-new-keys-to = عرض مفاتيح جديدة على { $name }
reset-text = لـ { $name } عند فقدان عبارة المرور أو المفتاح السري. يتيح الرابط إنشاء مفاتيح جديدة بالاسم نفسه.
reset-consequence = تتوقف المفاتيح والأجهزة القديمة عن العمل. قارن البصمات من جديد مع { $name }، ثم شارك الحسابات مرة أخرى.
compare = مقارنة
compare-with = مقارنة مع { $name }
compare-title = مقارنة البصمات
compare-text = اطلب من { $name } فتح «الأشخاص» وقراءة البصمة لك، وجهًا لوجه أو في مكالمة تعرف فيها الصوت. قارن المجموعات الخمس كلها.
fingerprint-of = بصمة { $name }
read-out-to = اقرأها لـ { $name }.
they-match = متطابقتان
they-differ = مختلفتان
compared-now = قارنت البصمات مع { $name }.
differs-warning = لا تشارك شيئًا مع { $name }: قد تكون هذه مفاتيح شخص آخر. لم يُسجَّل شيء. أخبر مالك مساحة العمل وجهًا لوجه.
compare-again = المقارنة من جديد
leave-workspace = مغادرة مساحة العمل
leave-workspace-hint = تفقد الوصول إلى كل الحسابات، وينسى هذا المتصفح ارتباطه.
leave-workspace-question = هل تريد مغادرة مساحة العمل؟
leave-workspace-consequence = لا تعود إلا بدعوة جديدة.
may-not-leave = ستبقى مساحة العمل أو أحد حساباتك بلا مالك. اجعل شخصًا آخر مالكًا أولًا.
left-workspace = غادرت { $workspace }.
sheets-check-title = أوراق الإنقاذ
sheets-check-text = تحقق من سلامة أوراقك: اكتب واحدة أو اثنتين منها. ورقتان من الثلاث تفتحان مفتاح الإنقاذ.
sheet-typed-first = ورقة
sheet-typed-second = ورقة ثانية
sheets-check = فحص الأوراق
this-is-sheet = هذه هي الورقة { $number }.
sheets-open = تفتح هاتان الورقتان مفتاح الإنقاذ.
one-sheet-alone = ورقة واحدة وحدها لا تفتح شيئًا.
sheet-in-field = في الحقل { $number }:

## الانضمام والعودة

join-progress = خطوات الانضمام
join-step-offer = الدعوة
join-title = الانضمام إلى { $workspace }
join-text = يدعوك { $inviter }. تُنشأ مفاتيحك الآن في هذا المتصفح.
join-reset-title = مفاتيح جديدة في { $workspace }
join-reset-text = يعرض عليك { $inviter } مفاتيح جديدة. تُنشأ الآن في هذا المتصفح.
join-reset-consequence = تتوقف مفاتيحك وأجهزتك القديمة عن العمل. سترى الرموز من جديد بعد أن يقارن مالكو الحسابات البصمات معك.
invited-by = الداعي
joined = انضممت إلى { $workspace }.
join-connected-title = هذا المتصفح مرتبط بالفعل
join-connected-text = هو لـ { $name } في { $workspace }. لاستعمال الدعوة هنا، عليه أن ينسى ذلك الارتباط أولًا.
stay-as-you-are = البقاء مرتبطًا
sheet-save = حفظ كملف
sheets-check-back-title = اكتب نهاية كل ورقة
sheets-check-back-text = الأحرف الأربعة الأخيرة، من الورق أو من الملف المحفوظ.
sheet-end = الورقة { $number }
sheet-check-wrong = الورقة { $number } غير مطابقة. قارن أحرفها الأربعة الأخيرة.
forgot-passphrase = هل نسيت عبارة المرور؟
forgot-passphrase-text = اطلب مفاتيح جديدة من مالك مساحة العمل أو مشرف عام أو مشرف: ينشئ لك رابطًا يعمل 72 ساعة. يفيد ذلك أيضًا إذا فُقد مفتاحك السري في كل مكان.
secret-key-missing-title = فقد هذا الجهاز مفتاحه السري
secret-key-missing-text = اكتبه من عدة الطوارئ. يبقى ما ينتظر على هذا الجهاز.
cut-off = لم تعد مساحة العمل تعرف هذا المتصفح.
connect-again-text = سجّل الدخول مرة أخرى بعدة الطوارئ. يبقى ما ينتظر على هذا الجهاز ويُرسل بعد ذلك.
forget-text = ينسى هذا المتصفح ارتباطه. للعودة تحتاج إلى عدة الطوارئ وعبارة المرور.
nothing-waits = لا قائمة تنتظر الإرسال، فلا يضيع شيء.
no-access-title = ليس لديك وصول إلى الرموز
no-access-guest = لا يرى الضيوف الحسابات ورموزها أبدًا.
no-access-login-only = من دوره «دخول فقط» لا يرى الحسابات ورموزها أبدًا.
no-access-ask = اطلب دورًا آخر من مالك مساحة العمل أو من مشرف عام.

## مشاركة حساب

share = مشاركة
share-title = مشاركة هذا الحساب
share-with = مع
choose-person = اختر شخصًا
share-as = بصفة
share-owner-hint = يحفظ مالكو الحساب الرموز ويقرؤونها ويشاركون الحساب.
share-collaborator-hint = يرى المتعاونون الحساب ولا يرون رموزه أبدًا.
share-waits = يصبح { $name } مالكًا بعد الانضمام ومقارنة البصمات معك.
shared = شُورك الحساب مع { $name }.
share-waiting = في انتظار { $name }.
nobody-to-share-with = لا أحد آخر للمشاركة معه. ادعُ أشخاصًا أولًا.
waiting-people = في الانتظار
waiting-for = في انتظار { $name }
waiting-not-joined = لم ينضم بعد.
waiting-compare = قارن البصمات معه أولًا.
waiting-ready = يتم حالما يفتح أحد المالكين هذا الحساب.
waiting-unproven = هذا ما تقوله مساحة العمل وحدها. شارك مرة أخرى أو اسحب المشاركة.
collaborators = المتعاونون
introduced = عرّف { $introducer } بـ { $name }
accept-introduction = قبول
asked-to-leave = يريد المغادرة
remove-person = إزالة { $name }
remove-question = هل تريد الإزالة من هذا الحساب؟
remove-owner-text = لن يقرأ { $name } أي رمز يُحفظ من الآن. أنشئ في الموقع رموزًا جديدة بدل التي رآها.
remove-collaborator-text = لن يرى { $name } هذا الحساب بعد الآن.
person-removed = أُزيل { $name }.
withdraw-share-of = سحب: لن يصبح { $name } مالكًا
stay = البقاء
leave-account = مغادرة
leave-account-question = هل تريد مغادرة هذا الحساب؟
leave-account-owner-text = أنت تطلب إزالتك. يُتمّ ذلك مالك آخر، ويمكنك التراجع حتى ذلك الحين.
leave-account-text = لن ترى هذا الحساب بعد الآن. يستطيع أحد المالكين مشاركته معك من جديد.
leave-asked = سيزيلك مالك آخر.
left-account = غادرت الحساب.

## علامات الرموز

left-of = بقي { $left } من { $count }
codes-left =
    { $count ->
        [zero] لم يبق أي رمز
        [one] بقي رمز واحد
        [two] بقي رمزان
        [few] بقيت { $count } رموز
        [many] بقي { $count } رمزًا
       *[other] بقي { $count } رمز
    }
card-waiting =
    { $count ->
        [zero] لا أحد ينتظر
        [one] شخص واحد ينتظر
        [two] شخصان ينتظران
        [few] { $count } أشخاص ينتظرون
        [many] { $count } شخصًا ينتظرون
       *[other] { $count } شخص ينتظرون
    }
list-count =
    { $count ->
        [zero] لا قوائم
        [one] قائمة واحدة
        [two] قائمتان
        [few] { $count } قوائم
        [many] { $count } قائمة
       *[other] { $count } قائمة
    }
superseded = مستبدلة
superseded-hint = حلّت قائمة أخرى محلها. وتبقى مقروءة.
superseded-by = استبدلها { $name }، { $date }
superseded-by-you = استبدلتها أنت، { $date }
supersede = وضع علامة «مستبدلة»
restore-list = استعمال هذه القائمة من جديد
list-superseded-now = وُضعت على القائمة علامة «مستبدلة».
list-restored-now = عادت القائمة سارية.
mark-used = مستعمل
mark-used-code = مستعمل: الرمز { $number }
undo-used-code = تراجع: لم يُستعمل الرمز { $number }
used-by = استعمله { $name }، { $date }
used-by-you = استعملته أنت، { $date }
code-marked = وُضعت على الرمز { $number } علامة «مستعمل».
code-unmarked = عاد الرمز { $number } غير مستعمل.
marked-first = سبقك { $name } إلى هذا الرمز. اختر رمزًا آخر.
mark-former-owner = حفظها شخص لم يعد مالكًا.
mark-replaced-identity = حُفظت بمفاتيح استُبدلت بعد ذلك.
mark-removed-device = حُفظت من جهاز أُزيل بعد ذلك.

## صندوق الوارد

inbox-text = قوائم ليس لها حساب بعد. أنت وحدك تستطيع قراءتها.
inbox-empty = صندوق الوارد فارغ.
assign = إسناد
assign-title = الإسناد إلى حساب
assign-what =
    { $count ->
        [zero] لا رموز من { $origin }
        [one] رمز واحد من { $origin }
        [two] رمزان من { $origin }
        [few] { $count } رموز من { $origin }
        [many] { $count } رمزًا من { $origin }
       *[other] { $count } رمز من { $origin }
    }
assigned =
    { $count ->
        [zero] لم يُحفظ أي رمز لـ { $app }.
        [one] حُفظ رمز واحد لـ { $app }.
        [two] حُفظ رمزان لـ { $app }.
        [few] حُفظت { $count } رموز لـ { $app }.
        [many] حُفظ { $count } رمزًا لـ { $app }.
       *[other] حُفظ { $count } رمز لـ { $app }.
    }
discard = تجاهل
discard-question = هل تريد تجاهل هذه القائمة؟
discard-text =
    { $count ->
        [zero] لن يُحذف أي رمز من { $origin }.
        [one] سيُحذف نهائيًا رمز واحد من { $origin }.
        [two] سيُحذف نهائيًا رمزان من { $origin }.
        [few] ستُحذف نهائيًا { $count } رموز من { $origin }.
        [many] سيُحذف نهائيًا { $count } رمزًا من { $origin }.
       *[other] سيُحذف نهائيًا { $count } رمز من { $origin }.
    }
discarded = حُذفت القائمة.

## تتمة النشاط

audit-invite-made = دعوة شخص
audit-invite-withdrawn = سحب دعوة
audit-invite-accepted = الانضمام إلى مساحة العمل
audit-person-reset = العودة بمفاتيح جديدة
audit-role-changed = تغيير دور
audit-person-left = مغادرة مساحة العمل
audit-owners-changed = تغيير مالكي حساب
audit-collaborator-added = إضافة متعاون
audit-collaborator-removed = إزالة متعاون
audit-share-asked = مشاركة حساب
audit-share-withdrawn = سحب مشاركة
audit-leave-asked = طلب مغادرة حساب أو البقاء فيه
audit-code-used = وضع علامة «مستعمل» على رمز
audit-code-used-number = وضع علامة «مستعمل» على الرمز { $number }
audit-code-unused = إزالة علامة
audit-code-unused-number = إزالة العلامة عن الرمز { $number }
audit-list-superseded = وضع علامة «مستبدلة» على قائمة
audit-list-restored = إعادة قائمة سارية
audit-inbox-deleted = حذف قائمة من صندوق الوارد
audit-people-read = عرض الأشخاص

## لماذا لم ينجح شيء

error-unexpected = حدث خطأ. أغلق هذه الصفحة وافتحها من جديد ثم حاول مرة أخرى.
error-unsupported-version = إصدار هذه الصفحة يختلف عن إصدار Sparekey. أعد تحميل الصفحة أو حدّث Sparekey.
error-malformed-message = { error-unsupported-version }
error-not-for-client = { error-unsupported-version }
error-not-connected = هذا المتصفح غير مرتبط. اربطه أولًا.
error-already-connected = هذا المتصفح مرتبط بالفعل. فك ارتباطه أولًا.
error-locked = افتح قفل Sparekey أولًا.
error-offer-gone = مضى على هذا العرض أكثر من نصف ساعة أو تغيّرت الصفحة. افتح الصفحة من جديد.
error-wrong-passphrase = عبارة المرور خاطئة. اكتبها من جديد.
error-passphrase-too-short = استعمل 12 حرفًا على الأقل.
error-passphrase-invalid = في عبارة المرور حرف لا يمكن استعماله. احذفه.
error-secret-key-invalid = في المفتاح السري خطأ كتابي. قارنه بعدة الطوارئ.
error-sign-in-refused = اسم الدخول أو المفتاح السري أو عبارة المرور خطأ. قارنها بعدة الطوارئ وحاول مرة أخرى.
error-set-up-code-invalid = هذا ليس رمز ربط. انسخ الرمز كاملًا من تطبيق الويب.
error-set-up-code-gone = استُعمل رمز الربط هذا أو مضى عليه أكثر من عشر دقائق. أنشئ رمزًا جديدًا في تطبيق الويب.
error-set-up-link-gone = استُعمل رابط الإعداد هذا أو مضى عليه أكثر من يوم. أعد تشغيل الخادم للحصول على رابط جديد.
error-no-draft = انقطع الإعداد. أعد تحميل الصفحة وابدأ من جديد.
error-invalid-address = يبدأ عنوان مساحة العمل بـ https://.
error-invalid-text = نص فارغ أو أطول من اللازم أو فيه حروف غير معتادة. صحّحه.
error-invalid-site = هذا ليس عنوان موقع. انسخه من شريط العنوان في المتصفح.
error-invalid-codes = في القائمة من رمز واحد إلى 256 رمزًا مختلفًا. صحّحها.
error-outbox-not-empty = قوائم تنتظر الإرسال. أرسلها أولًا.
error-not-found = لم يُعثر عليه. أعد تحميل الصفحة وحاول مرة أخرى.
error-gone = تم حذفه.
error-forbidden = دورك لا يسمح بذلك. اسأل أحد مالكي مساحة العمل.
error-conflict = غيّره شيء آخر في الوقت نفسه. حاول مرة أخرى.
error-no-answer = تعذّر الوصول إلى مساحة العمل. تحقق من الاتصال وحاول مرة أخرى.
error-rate-limited = محاولات كثيرة. انتظر دقيقة وحاول مرة أخرى.
error-server-fault = في مساحة العمل مشكلة. حاول لاحقًا.
error-refused-by-server = لم تقبل مساحة العمل ذلك. حدّث Sparekey.
error-too-large = هذا أكبر من اللازم. احفظ رموزًا أقل في المرة الواحدة.
error-unknown-device = لم يعد هذا المتصفح مرتبطًا. اربطه من جديد.
error-sign-in-needed = { error-unknown-device }
error-storage-full = لم يبق حيّز على هذا الجهاز. أفرغ بعضه وحاول مرة أخرى.
error-storage = تعذّر على المتصفح استعمال تخزينه. أعد تشغيله وحاول مرة أخرى.
error-key-missing = مفتاح لهذا الجهاز مفقود. اربط هذا المتصفح من جديد.
error-not-enough-memory = الذاكرة غير كافية. أغلق ألسنة أخرى وحاول مرة أخرى.
error-unsafe-settings = تطلب مساحة العمل إعدادات غير آمنة. أخبر مالكها.
error-crypto = تعذّر تشفير البيانات. حاول مرة أخرى.
error-damaged-object = أرسلت مساحة العمل شيئًا تالفًا. أخبر مالكها.
error-newer-object = هذا من إصدار أحدث. حدّث Sparekey.
error-other-person = أجابت مساحة العمل عن شخص آخر. أخبر مالكها.
error-envelope-changed = أعطت مساحة العمل إجابتين مختلفتين. أخبر مالكها.
error-trust-record-older = تعرض مساحة العمل سجلًا قديمًا لمن تثق بهم. أخبر مالكها.
error-trust-record-conflict = { error-trust-record-older }
error-trust-record-forged = سجل من تثق بهم ليس من صنعك. أخبر مالك مساحة العمل.
error-bundle-forged = لا يمكن الوثوق بمفاتيح أحد الأشخاص. أخبر مالك مساحة العمل.
error-bundle-older = { error-bundle-forged }
error-bundle-conflict = { error-bundle-forged }
error-bundle-missing = مفاتيح أحد الأشخاص مفقودة. أعد تحميل الصفحة وحاول مرة أخرى.
error-names-changed = أسماء هذا الحساب ليست التي وقّعها مالكوه. لا تحفظ فيه شيئًا.
error-chain-broken = لا يمكن الوثوق بتاريخ هذا الحساب. لا تحفظ فيه شيئًا وأخبر مالك مساحة العمل.
error-chain-older = { error-chain-broken }
error-chain-rewritten = { error-chain-broken }
error-chain-conflict = { error-chain-broken }
error-chain-forged = { error-chain-broken }
error-untrusted-signer = شخص جديد عليك غيّر هذا الحساب. قارن البصمات أولًا.
error-untrusted-rescue-key = مفتاح الإنقاذ ليس الذي تعرفه. قارن بصمته أولًا.
error-untrusted-owner = أحد مالكي هذا الحساب جديد عليك. قارن البصمات أولًا.
error-rescue-used = فُتح هذا الحساب بمفتاح الإنقاذ. اسأل مالكيه.
error-account-closed = لا يمكن فتح هذا الحساب بمفاتيحك. اسأل أحد مالكيه.
error-list-misplaced = هذه القائمة من مكان آخر ولا يمكن الوثوق بها.
error-list-author = صاحب هذه القائمة ليس مالكًا تعرفه. لا يمكن الوثوق بها.
error-list-device = هذه القائمة من جهاز غير معروف. لا يمكن الوثوق بها.
error-list-forged = توقيع هذه القائمة خاطئ. لا يمكن الوثوق بها.
error-list-closed = لا يمكن فتح هذه القائمة. تبقى بياناتها محفوظة.
error-audit-rewritten = غُيّر السجل. أخبر مالك مساحة العمل.
error-invite-invalid = هذا ليس رابط دعوة. انسخ الرابط كاملًا ممن دعاك.
error-invite-gone = استُعملت هذه الدعوة أو سُحبت أو مضى عليها أكثر من 72 ساعة. اطلب دعوة جديدة.
error-invite-forged = تعرض مساحة العمل مفاتيح غير التي في دعوتك. لا تنضم، وأخبر من دعاك.
error-login-taken = اسم الدخول هذا لشخص آخر. اختر اسمًا غيره.
error-last-owner = لن يبقى أي مالك. اجعل شخصًا آخر مالكًا أولًا.
error-fingerprint-changed = تغيّرت البصمة أثناء المقارنة. قارنها من جديد.
error-compare-first = قارن البصمات مع هذا الشخص أولًا.
error-already-marked = سبقك شخص آخر إلى هذا الرمز. اختر رمزًا آخر.
error-other-version = تعمل مساحة العمل بإصدار آخر من Sparekey. حدّث Sparekey أو اسأل من يديرها.
error-secret-key-missing = فقد هذا الجهاز مفتاحه السري. اكتبه من عدة الطوارئ.
error-sheet-invalid = هذه ليست ورقة إنقاذ، أو فيها خطأ كتابة. قارنها بالورق.
error-sheet-other = هاتان ليستا ورقتين مختلفتين من مساحة العمل هذه.
