### العربية: see en.ftl for what each message is for.

## The language itself

language-name = العربية
language-direction = rtl
language-review = لم يراجع أي طبيب هذه الترجمة بعد.
decimal-sign = { "." }
group-sign = { "," }
list-separator = { "؛ " }
list-comma = { "، " }
list-and = { $first } و{ $last }
percent-of = { "\u200E" }{ $number } %{ "\u200E" }
percent-below = أقل من { "\u200E" }0.1 %{ "\u200E" }
percent-above = أكثر من { "\u200E" }99.9 %{ "\u200E" }
date-day = { "\u200F" }{ $day } { $month } { $year }
date-month = { "\u200F" }{ $month } { $year }
choose-language = اللغة
change-language-hint = تبدأ الصفحة من جديد باللغة الأخرى. ويُغلق المريض المفتوح.
language-failed = تعذّر عرض الصفحة باللغة { $name }: لم يمكن جلب ملف اللغة. وهي معروضة بالإنجليزية.


## The frame around every screen.

brand = Insite
brand-note = الخطر السريري من السجل الطبي، في هذا المتصفح وحده
skip-to-main = الانتقال إلى الجزء الرئيسي
demonstration = نماذج توضيحية: ليست للاستخدام السريري
footer-privacy = يبقى السجل في علامة تبويب المتصفح هذه: لا يُرسل منه شيء ولا يُخزَّن ولا يُسجَّل. وإغلاق المريض أو علامة التبويب يمحوه.
footer-purpose = للتقييم والتعليم. برنامج Insite ليس جهازًا طبيًا؛ وتبقى القرارات للطبيب.
close = إغلاق
cancel = إلغاء
cancelled = أُلغيت القراءة. لا شيء مفتوح.

## Opening: files, text or a sample.

open-heading = فتح سجل مريض
open-lead = معرفة المخاطر التي يمكن استنتاجها من السجل، ومقدارها، وأسبابها، والبنود التي استُمدت منها.
open-files = اختيار ملفات
drop-here = أفلِت ملفات FHIR في أي مكان من هذه الصفحة
drop-to-open = أفلِت الملفات لفتحها في هذا المتصفح
or = أو
formats = صيغة FHIR R4 JSON: حزمة (Bundle) أو مورد واحد أو قائمة، أو NDJSON؛ وتُقرأ الملفات المتعددة معًا.
paste-summary = لصق سجل كنص
paste-label = نص FHIR بصيغة JSON أو NDJSON
paste-open = فتح النص الملصق
paste-empty = الصق سجلًا أولًا: الحقل فارغ.
pasted-name = نص ملصق
starting = يجري تشغيل Insite…
starting-with-files = ستُفتح الملفات حالما يبدأ Insite.
starting-late = يستغرق هذا وقتًا طويلًا. إن كانت الشبكة بطيئة فانتظر؛ وإن لم يتغير شيء فأعد تحميل الصفحة واطلب من القائم على هذا الخادم نسخ المجلد من جديد.
samples-heading = استخدام مريض تجريبي
samples-hint = مرضى مختلَقون، يُظهر كل منهم شيئًا مختلفًا.
privacy-label = ما يحدث للسجل
reading = تجري قراءة الملفات.
reading-hint = تبقى الصفحة قابلة للاستخدام أثناء ذلك. وتستغرق الملفات الكبيرة بضع ثوانٍ.
failure-heading = تعذّر فتح هذا
no-patient = لم يُعثر على أي مريض فيما فُتح. افتح ملفًا يضم مورد Patient أو بنودًا عن مريض.
promises-stays-here = يبقى هنا
promises-stays-here-text = يُقرأ الملف وتُحسب نتائجه داخل علامة التبويب هذه. لا يغادر أي جزء منه الحاسوب، ولا يُحتفظ بشيء منه.
promises-shows-reasons = يُظهر أسبابه
promises-shows-reasons-text = كل قيمة تبيّن ما يحرّكها، وتفتح بند السجل نفسه الذي استُمد منه كل مُدخل.
promises-says-when-not = يبيّن متى لا ينبغي سؤاله
promises-says-when-not-text = النموذج الذي لا ينطبق على المريض يرفض الحساب؛ وما هو ناقص يُذكر بالاسم ولا يُستكمل أبدًا.
reading-files = { $count ->
    [zero] قراءة الملفات
    [one] قراءة الملف
    [two] قراءة الملفين
    [few] قراءة { $count } ملفات
    [many] قراءة { $count } ملفًا
   *[other] قراءة { $count } ملف
}

## Patients: the choice among several, and the banner of the chosen one.

patients-lead = اختر مريضًا واحدًا. لا تُخلط أبدًا بنود مرضى مختلفين.
find-patient = البحث بالاسم أو المعرّف أو تاريخ الميلاد
close-all = إغلاق الملفات
no-name = لا اسم مسجَّل
no-birth-date = تاريخ الميلاد غير مسجَّل
no-age = العمر غير معروف
deceased = مسجَّل على أنه متوفى
incomplete = السجل غير مكتمل
banner-label = المريض
as-of = كما في
today = اليوم
other-patient = مريض آخر
close-patient = إغلاق المريض
patients-choice-heading = { $count ->
    [zero] لا تضم هذه الملفات أي مريض
    [one] تضم هذه الملفات مريضًا واحدًا
    [two] تضم هذه الملفات مريضَين
    [few] تضم هذه الملفات { $count } مرضى
    [many] تضم هذه الملفات { $count } مريضًا
   *[other] تضم هذه الملفات { $count } مريض
}
patients-shown-none = لا يوجد مريض مطابق. غيّر ما تبحث عنه.
patients-shown-first = يُعرض أول { $shown } من أصل { $found }. اكتب للعثور على البقية.
born = تاريخ الميلاد { $date }
age-years = { $years ->
    [zero] { $years } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
}
age-about-years = { $years ->
    [zero] نحو { $years } سنة
    [one] نحو سنة واحدة
    [two] نحو سنتين
    [few] نحو { $years } سنوات
    [many] نحو { $years } سنة
   *[other] نحو { $years } سنة
}
sex-not-recorded = الجنس غير مسجَّل
identifier-none = بلا معرّف
identifier-known = المعرّف { $id }
entries-results = { $count ->
    [zero] لا نتائج فحوص
    [one] نتيجة فحص واحدة
    [two] نتيجتا فحص
    [few] { $count } نتائج فحوص
    [many] { $count } نتيجة فحص
   *[other] { $count } نتيجة فحص
}
entries-conditions = { $count ->
    [zero] لا حالات مرضية
    [one] حالة مرضية واحدة
    [two] حالتان مرضيتان
    [few] { $count } حالات مرضية
    [many] { $count } حالة مرضية
   *[other] { $count } حالة مرضية
}
entries-medications = { $count ->
    [zero] لا أدوية
    [one] دواء واحد
    [two] دواءان
    [few] { $count } أدوية
    [many] { $count } دواءً
   *[other] { $count } دواء
}
entries-procedures = { $count ->
    [zero] لا إجراءات
    [one] إجراء واحد
    [two] إجراءان
    [few] { $count } إجراءات
    [many] { $count } إجراءً
   *[other] { $count } إجراء
}
entries-visits = { $count ->
    [zero] لا زيارات
    [one] زيارة واحدة
    [two] زيارتان
    [few] { $count } زيارات
    [many] { $count } زيارة
   *[other] { $count } زيارة
}
entries-none = لا بنود

## The list of assessments and what stands beside it.

results-heading = التقييمات
record-label = السجل
record-heading = ما قُرئ
no-answers = لا يمكن لأي نموذج أن يجيب بشأن هذا المريض بما في السجل. والأسباب مذكورة أدناه.
lacking-heading = نماذج تجيب عند توافر معلومات إضافية
lacking-hint = تنطبق هذه النماذج على هذا المريض بقدر ما يبيّنه السجل، لكن ينقصها مُدخل.

results-lead-none = السجل كما كان في { $day }.
results-lead-count = { $count ->
    [zero] لا نتائج من السجل كما كان في { $day }.
    [one] نتيجة واحدة من السجل كما كان في { $day }.
    [two] نتيجتان، الأدعى إلى القلق أولًا، من السجل كما كان في { $day }.
    [few] { $count } نتائج، الأدعى إلى القلق أولًا، من السجل كما كان في { $day }.
    [many] { $count } نتيجة، الأدعى إلى القلق أولًا، من السجل كما كان في { $day }.
   *[other] { $count } نتيجة، الأدعى إلى القلق أولًا، من السجل كما كان في { $day }.
}
scored-as-of-day = حُسبت النتائج كما في { $day }.
files-read = { $files ->
    [zero] لا ملفات، { $size }
    [one] ملف واحد، { $size }
    [two] ملفان، { $size }
    [few] { $files } ملفات، { $size }
    [many] { $files } ملفًا، { $size }
   *[other] { $files } ملف، { $size }
}
models-ready = { $models ->
    [zero] لا نماذج
    [one] نموذج واحد، فُحص على مرضى المطابقة الخاصين به في هذا المتصفح
    [two] نموذجان، فُحص كل منهما على مرضى المطابقة الخاصين به في هذا المتصفح
    [few] { $models } نماذج، فُحص كل منها على مرضى المطابقة الخاصين به في هذا المتصفح
    [many] { $models } نموذجًا، فُحص كل منها على مرضى المطابقة الخاصين به في هذا المتصفح
   *[other] { $models } نموذج، فُحص كل منها على مرضى المطابقة الخاصين به في هذا المتصفح
}
not-applicable = { $count ->
    [zero] لا يوجد نموذج غير منطبق على هذا المريض
    [one] نموذج واحد لا ينطبق على هذا المريض
    [two] نموذجان لا ينطبقان على هذا المريض
    [few] { $count } نماذج لا تنطبق على هذا المريض
    [many] { $count } نموذجًا لا تنطبق على هذا المريض
   *[other] { $count } نموذج لا تنطبق على هذا المريض
}
other-versions = صيغ أخرى ({ $count })

## One result: how loud, how much, how sure, in words.

see-why = عرض السبب
see-details = عرض التفاصيل
see-what-it-read = عرض ما قرأه
ask-anyway = طلبه رغم ذلك
source = المصدر:
caution-lead = بحذر:
missing-lead = يجب أخذه في الحسبان:
raises = { " " }(باتجاه الزيادة)
lowers = { " " }(باتجاه النقصان)

tier-interrupt = يلزم التصرف فورًا
tier-banner = يستدعي الانتباه
tier-passive = للعلم
verdict-scored = محسوبة
verdict-caution = محسوبة، بحذر
verdict-missing-inputs = مُدخلات ناقصة
verdict-refused = لا ينطبق
without-number-because = لا قيمة لـ{ $names }: { $reason }
no-value-refused = لا ينطبق
no-value-other = –
people-risk-few = من كل 100 شخص مثل هذا المريض، يحدث ذلك لدى أقل من شخص واحد.
people-risk-most = من كل 100 شخص مثل هذا المريض، يحدث ذلك لدى أكثر من 99 شخصًا.
people-risk-about = { $count ->
    [zero] من كل 100 شخص مثل هذا المريض، يحدث ذلك لدى نحو { $count } شخص.
    [one] من كل 100 شخص مثل هذا المريض، يحدث ذلك لدى نحو شخص واحد.
    [two] من كل 100 شخص مثل هذا المريض، يحدث ذلك لدى نحو شخصين.
    [few] من كل 100 شخص مثل هذا المريض، يحدث ذلك لدى نحو { $count } أشخاص.
    [many] من كل 100 شخص مثل هذا المريض، يحدث ذلك لدى نحو { $count } شخصًا.
   *[other] من كل 100 شخص مثل هذا المريض، يحدث ذلك لدى نحو { $count } شخص.
}
people-survival-few = من كل 100 شخص مثل هذا المريض، يكون على قيد الحياة أقل من شخص واحد.
people-survival-most = من كل 100 شخص مثل هذا المريض، يكون على قيد الحياة أكثر من 99 شخصًا.
people-survival-about = { $count ->
    [zero] من كل 100 شخص مثل هذا المريض، يكون على قيد الحياة نحو { $count } شخص.
    [one] من كل 100 شخص مثل هذا المريض، يكون على قيد الحياة نحو شخص واحد.
    [two] من كل 100 شخص مثل هذا المريض، يكون على قيد الحياة نحو شخصين.
    [few] من كل 100 شخص مثل هذا المريض، يكون على قيد الحياة نحو { $count } أشخاص.
    [many] من كل 100 شخص مثل هذا المريض، يكون على قيد الحياة نحو { $count } شخصًا.
   *[other] من كل 100 شخص مثل هذا المريض، يكون على قيد الحياة نحو { $count } شخص.
}
drivers-lead-risk = أكثر ما يحرّك الخطر
drivers-lead-survival = أكثر ما يحرّك الاحتمال
drivers-lead-amount = أكثر ما يحرّك النتيجة
interval-note-span = { $short }: قد تتراوح القيمة { $span }.
interval-note-anywhere = { $short }: قد تكون القيمة أي شيء تقريبًا.
interval-note-span-open = { $short }: قد تتراوح القيمة { $span }، ما دام ما يلي غير معروف: { $open }.
interval-note-anywhere-open = { $short }: قد تكون القيمة أي شيء تقريبًا، ما دام ما يلي غير معروف: { $open }.
interval-note-list = { $count ->
    [zero] { $first } و{ $second }
    [one] { $first } و{ $second } وواحد آخر
    [two] { $first } و{ $second } واثنان آخران
    [few] { $first } و{ $second } و{ $count } أخرى
    [many] { $first } و{ $second } و{ $count } غيرها
   *[other] { $first } و{ $second } و{ $count } غيرها
}
needs = { $count ->
    [zero] لا مُدخلات ناقصة
    [one] مُدخل واحد ناقص
    [two] مُدخلان ناقصان
    [few] { $count } مُدخلات ناقصة
    [many] { $count } مُدخلًا ناقصًا
   *[other] { $count } مُدخل ناقص
}
and-more = { $count ->
    [zero] { " " }ولا أسباب أخرى.
    [one] { " " }وسبب واحد آخر.
    [two] { " " }وسببان آخران.
    [few] { " " }و{ $count } أسباب أخرى.
    [many] { " " }و{ $count } سببًا آخر.
   *[other] { " " }و{ $count } سبب آخر.
}
from-to = من { $low } إلى { $high }
at-least = على الأقل { $range } (لم تُجرَّب كل التوليفات)

## Problems in the files.

problems-heading = مشكلات في الملفات
problem-count-errors = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأً
   *[other] { $count } خطأ
}
problem-count-warnings = { $count ->
    [zero] لا تحذيرات
    [one] تحذير واحد
    [two] تحذيران
    [few] { $count } تحذيرات
    [many] { $count } تحذيرًا
   *[other] { $count } تحذير
}
problem-count-notes = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
in-file-named = في { $file }

## The guard against the wrong patient, and what stands on paper.

not-this-patient = الإجابة التي وردت لا تخص المريض المفتوح. لم يُعرض منها شيء، وأُغلق السجل. افتحه من جديد.
overtaken = طُلب هذا من السجل كما قُرئ سابقًا. أغلق النتيجة وافتحها من جديد.
files-changed = لم تعد الملفات كما كانت عند فتحها، ولذلك لا يمكن اختيار المريض منها. وقد أُغلقت؛ افتحها من جديد.
updating = يجري التحديث …
updating-more = ما يظهر هنا يعود إلى ما قبل التغيير الأخير.
out-of-date = غير محدَّث.
out-of-date-more = تعذّر حساب النتائج بعد التغيير الأخير. وما يظهر هنا يعود إلى ما قبله ولا يمكن طباعته.
not-printed = غير محدَّث – لم يُطبع
not-printed-more = لا يطبع Insite النتيجة إلا إذا كانت للمريض المفتوح وبعد التغيير الأخير. انتظرها، ثم اطبع.
printed-hypothetical = افتراضي جزئيًا: بعض القيم مفترضة وليست من السجل.
printed-models = النماذج:

printed-by-hand-labels = مُدخل يدويًا، وليس في السجل: { $labels }.

printed-as-of = كما في { $day }

printed-model-version = { "\u200F" }{ $title } { $version }
printed-model-hash = { "\u200F" }{ $title } { $version } ({ $hash })

printed-program = Insite { $version }{ "\u200E" }

## One model in full: its number, its reasons, what is not known.

back = كل التقييمات
outputs-label = نتائج هذا النموذج: اختر النتيجة المراد شرحها
interval = بالنظر إلى ما هو غير معروف:
icon-array-title = مئة شخص مثل هذا المريض
icon-array-open = الأشكال الباهتة ذات الحدود المتقطعة: في هذا الاتجاه أو ذاك، بحسب ما هو غير معروف.

detail-lead = من السجل كما كان في { $day }.

icon-array-alive = يكون على قيد الحياة { $count } من كل 100 شخص مثل هذا المريض.
icon-array-alive-between = يكون على قيد الحياة ما بين { $low } و{ $high } من كل 100 شخص مثل هذا المريض.
icon-array-happens = يحدث ذلك لدى { $count } من كل 100 شخص مثل هذا المريض.
icon-array-happens-between = يحدث ذلك لدى ما بين { $low } و{ $high } من كل 100 شخص مثل هذا المريض.

reasons-lead-refused = لا ينطبق النموذج على هذا المريض:
reasons-lead-missing = يجب أخذه في الحسبان:
reasons-lead-caution = يجب قراءة هذه النتيجة بحذر:

interval-is-span = بالنظر إلى ما هو غير معروف، قد تتراوح النتيجة { $span }.
interval-is-anywhere = بالنظر إلى ما هو غير معروف، قد تكون النتيجة أي شيء تقريبًا.

## What a number is made of: the strip, the waterfall and its table.

strip-title = القيمة على مقياسها
why-heading = ممّ تتكوّن القيمة
this-patient = هذا المريض
key-raises = زيادة (ممتلئ، سهم نحو اليمين)
key-lowers = نقصان (مفرّغ، سهم نحو اليسار)
points = نقاط
table-summary = الشيء نفسه في جدول، بمقياس النموذج ذاته
column-margin = على الهامش
together-heading = ما تُحدثه المُدخلات معًا

compared-with-reference-patient = المريض المرجعي
compared-with-training-average = متوسط بيانات التدريب
compared-with-synthetic = متوسط { $rows } من المرضى الاصطناعيين
compared-with-aggregated = متوسط { $patients } من المرضى، في مجموعات لا تقل أي منها عن 10

not-causes-reference-patient = مساهمة كل مُدخل هي قيمة شابلي (Shapley) الخاصة به مقارنةً بالمريض المرجعي: أي مقدار تحريكه لهذه النتيجة، لا ما يسبّب الحصيلة.
not-causes-training-average = مساهمة كل مُدخل هي قيمة شابلي (Shapley) الخاصة به مقارنةً بمتوسط بيانات التدريب، محسوبةً على مقياس النموذج ذاته ومنقولةً إلى هذه النتيجة: أي مقدار تحريكه لهذه النتيجة، لا ما يسبّب الحصيلة.
not-causes-synthetic = مساهمة كل مُدخل هي قيمة شابلي (Shapley) الخاصة به مقارنةً بمتوسط { $rows } من المرضى الاصطناعيين، محسوبةً على مقياس النموذج ذاته ومنقولةً إلى هذه النتيجة: أي مقدار تحريكه لهذه النتيجة، لا ما يسبّب الحصيلة.
not-causes-aggregated = مساهمة كل مُدخل هي قيمة شابلي (Shapley) الخاصة به مقارنةً بمتوسط { $patients } من المرضى، في مجموعات لا تقل أي منها عن 10، محسوبةً على مقياس النموذج ذاته ومنقولةً إلى هذه النتيجة: أي مقدار تحريكه لهذه النتيجة، لا ما يسبّب الحصيلة.

table-hint-reference-patient = الهامش هو المقياس الذي يجمع عليه النموذج. وعلى كلا المقياسين يفضي جمع المساهمات من المريض المرجعي إلى هذا المريض.
table-hint-training-average = الهامش هو المقياس الذي يجمع عليه النموذج. وعلى كلا المقياسين يفضي جمع المساهمات من متوسط بيانات التدريب إلى هذا المريض.
table-hint-synthetic = الهامش هو المقياس الذي يجمع عليه النموذج. وعلى كلا المقياسين يفضي جمع المساهمات من متوسط { $rows } من المرضى الاصطناعيين إلى هذا المريض.
table-hint-aggregated = الهامش هو المقياس الذي يجمع عليه النموذج. وعلى كلا المقياسين يفضي جمع المساهمات من متوسط { $patients } من المرضى، في مجموعات لا تقل أي منها عن 10، إلى هذا المريض.

strip-description-value = { $value } لهذا المريض
strip-description-interval = { $interval } بالنظر إلى ما هو غير معروف
strip-description-reference-patient = { $reference } للمريض المرجعي
strip-description-training-average = { $reference } لمتوسط بيانات التدريب
strip-description-synthetic = { $reference } لمتوسط { $rows } من المرضى الاصطناعيين
strip-description-aggregated = { $reference } لمتوسط { $patients } من المرضى، في مجموعات لا تقل أي منها عن 10

strip-reference-patient = │ المرجع { $value }
strip-reference-training = │ متوسط التدريب { $value }
strip-reference-cohort = │ متوسط المجموعة المرجعية { $value }

waterfall-caption-reference-patient = من { $reference } للمريض المرجعي إلى { $value } لهذا المريض، مُدخلًا بعد مُدخل.
waterfall-caption-training-average = من { $reference }، وهو متوسط بيانات التدريب، إلى { $value } لهذا المريض، مُدخلًا بعد مُدخل.
waterfall-caption-synthetic = من { $reference }، وهو متوسط { $rows } من المرضى الاصطناعيين، إلى { $value } لهذا المريض، مُدخلًا بعد مُدخل.
waterfall-caption-aggregated = من { $reference }، وهو متوسط { $patients } من المرضى، في مجموعات لا تقل أي منها عن 10، إلى { $value } لهذا المريض، مُدخلًا بعد مُدخل.

estimated = تقديرية، { "\u200E" }± { $error }{ "\u200E" }

estimate-hint-points = المُدخلات أكثر من أن تُجرَّب كل توليفاتها: تُقدَّر المساهمات من ترتيبات عشوائية، هي نفسها في كل مرة. والعلامة ± هي الخطأ المعياري؛ وأكبره { $error } نقطة مئوية.
estimate-hint-amount = المُدخلات أكثر من أن تُجرَّب كل توليفاتها: تُقدَّر المساهمات من ترتيبات عشوائية، هي نفسها في كل مرة. والعلامة ± هي الخطأ المعياري؛ وأكبره { $error }.

together-pair = { $one } و{ $other } معًا: { $both } على الهامش، زيادةً على ما يُحدثه كل منهما بمفرده. ونصف ذلك، { $half }، جزء من مساهمة كل منهما.

member = { "\u200F" }{ $label } { $value }: { $change }

together-count = { $count ->
    [zero] لا مُدخلات
    [one] مُدخل واحد
    [two] مُدخلان معًا
    [few] { $count } مُدخلات معًا
    [many] { $count } مُدخلًا معًا
   *[other] { $count } مُدخل معًا
}

other-inputs = { $count ->
    [zero] لا مُدخلات أخرى
    [one] مُدخل آخر واحد
    [two] مُدخلان آخران
    [few] { $count } مُدخلات أخرى
    [many] { $count } مُدخلًا آخر
   *[other] { $count } مُدخل آخر
}

against = المرجع { $reference }

step-value-raises-risk = { $label }، { $value }: يرتفع بذلك الخطر
step-value-lowers-risk = { $label }، { $value }: ينخفض بذلك الخطر
step-value-raises-survival = { $label }، { $value }: يرتفع بذلك احتمال البقاء على قيد الحياة
step-value-lowers-survival = { $label }، { $value }: ينخفض بذلك احتمال البقاء على قيد الحياة
step-value-raises-amount = { $label }، { $value }: ترتفع بذلك النتيجة
step-value-lowers-amount = { $label }، { $value }: تنخفض بذلك النتيجة
step-raises-risk = { $label }: يرتفع بذلك الخطر
step-lowers-risk = { $label }: ينخفض بذلك الخطر
step-raises-survival = { $label }: يرتفع بذلك احتمال البقاء على قيد الحياة
step-lowers-survival = { $label }: ينخفض بذلك احتمال البقاء على قيد الحياة
step-raises-amount = { $label }: ترتفع بذلك النتيجة
step-lowers-amount = { $label }: تنخفض بذلك النتيجة

column-change-points = التغيّر بالنقاط المئوية
column-change-amount = التغيّر

## How sure a number is by what was measured of its model.

uncertainty-heading = ما مدى اليقين بهذه القيمة؟
uncertainty-not-reported = غير مذكور: لا يعطي مصدر هذا النموذج نطاقًا لقيمة مريض بعينه.
disagreement-heading = ما تقوله نماذج أخرى للحصيلة نفسها
this-model = هذا النموذج
icon-array-unsure = الأشكال نصف الممتلئة: في هذا الاتجاه أو ذاك، بحسب مدى يقين النموذج نفسه.

uncertainty-range-venn-abers = وفق معايرة النموذج، تقع القيمة في النطاق
uncertainty-range-conformal = يُتوقع أن تقع حصيلة هذا المريض نفسه في النطاق
uncertainty-range-refits = تعطي نماذج أُعيدت ملاءمتها على عينات من البيانات النطاق
uncertainty-range-not-reported = تقع القيمة في النطاق
uncertainty-line-venn-abers = وفق معايرة النموذج: { $span }.
uncertainty-line-conformal = النطاق لمريض بعينه: { $span }.
uncertainty-line-refits = وفق إعادة ملاءمة النموذج: { $span }.
uncertainty-line-not-reported = مدى يقين النموذج: { $span }.
uncertainty-method-venn-abers = طريقة الإيجاد: زوج Venn–Abers من الاحتمالات المعايَرة
uncertainty-method-conformal = طريقة الإيجاد: فاصل مطابِق بتقسيم البيانات (split-conformal)
uncertainty-method-refits = طريقة الإيجاد: إعادة الملاءمة على عينات معادة السحب (bootstrap)
coverage-measured = قيس ذلك على { $patients } من المرضى: احتوت نسبة { $found } من مثل هذه النطاقات ما ينبغي أن تحتويه؛ وكان المستهدف { $wanted }.
straddles-class = يقع النطاق كله في فئة غير فئة القيمة: «{ $range }» بدلًا من «{ $own }».
straddles-threshold = يتخطى النطاق عتبة: فهو في أحد طرفيه يعني «{ $low }»، وفي الطرف الآخر «{ $high }».
pictured-uncertainty = { $span } بحسب مدى يقين النموذج
pictured-people-between = بحسب مدى يقين النموذج، ما بين { $low } و{ $high } من كل 100.

## What is missing, what it leaves open, and what is entered by hand.

missing-card = ما هو ناقص
enter-by-hand = إدخال ما هو ناقص
by-hand-lead = مُدخل يدويًا، وليس في السجل:
by-hand-heading = مُدخل يدويًا
by-hand-hint = تُمحى هذه القيم عند إغلاق المريض. ولا تحل أي منها أبدًا محل قيمة في السجل؛ ولذلك الغرض تُفترض قيمة أخرى تحت «ما الذي يغيّر النتيجة».
remove = إزالة
use-this-value = استخدام هذه القيمة
unit = الوحدة
choose = اختيار
needed-heading = لازم للحصول على نتيجة
telling-heading = ما يفيد أكثر لو كان معروفًا
further-summary = إجابات أخرى يمكن إدخالها يدويًا
not-by-hand = يُحصى هذا من بنود السجل ولا يمكن إدخاله: أضف البنود إلى السجل.
or-its-parts = أو ما يُحسب منه:
answer-hint = تسري الإجابة على الحاضر وعلى ما قبله.
answer-first = اختر إجابة أولًا.
lacks-unit = هذه الوحدة غير معروفة هنا. اختر وحدة أخرى.

over-cohort = على امتداد ما هو غير معروف، تبلغ النتيجة { $mean } في المتوسط، وتقع في 9 من كل 10 حالات من { $low } إلى { $high }.
possible-tiers-one = أيًّا كان ذلك، تبقى النتيجة «{ $only }».
possible-tiers-two = قد تكون النتيجة «{ $first }» أو «{ $second }».
possible-tiers-three = قد تكون النتيجة «{ $first }» أو «{ $second }» أو «{ $third }».
enter = إدخال { $label } يدويًا
not-a-number = { $label }: أدخل رقمًا، مثل 1.2.
out-of-range = { $label }: أدخل قيمة من { $low } إلى { $high }{ $unit }. تحقق من الرقم ومن وحدته.
possible = من { $low } إلى { $high }{ $unit }.
narrows-by-hardly = لا يكاد يضيّق النطاق
narrows-by-percent = يضيّق النطاق بنسبة { "\u200E" }{ $percent } %{ "\u200E" }
entered = { "\u200F" }{ $label } { $shown }

## What a model was given.

column-input = المُدخل
column-value = القيمة
column-date = التاريخ
column-status = الحالة
column-entry = بنود السجل
inputs-heading = ما أُعطي للنموذج
inputs-hint = افتح بندًا لقراءته كما هو في السجل.
deciding-heading = يقرر فقط ما إذا كان النموذج ينطبق
no-entry = لا يوجد
question = التشكيك في هذه الإجابة «لا»
accept-again = اعتبارها «لا» من جديد
yes = نعم
no = لا
not-known = غير معروف

status-present = في السجل
status-by-hand = مُدخل يدويًا، وليس في السجل
status-not-recorded = غير مسجَّل، اعتُبر «لا»
status-missing-optional = ليس في السجل؛ ويجيب النموذج بدونه
status-missing = ناقص
status-stale = أقدم مما يسمح به النموذج
status-implausible = غير معقول، لم يُستخدم
status-unit-unknown = الوحدة غير صالحة للاستخدام، لم يُستخدم
status-supposed = مفترض، وليس من السجل

more-entries = { $count ->
    [zero] لا بنود أخرى
    [one] بند آخر واحد
    [two] بندان آخران
    [few] { $count } بنود أخرى
    [many] { $count } بندًا آخر
   *[other] { $count } بند آخر
}

entries-of = بنود السجل التي استُمد منها { $input }

## A chart entry.

entry-heading = بند السجل
as-written = كما هو في الملف
fetching = يجري جلب البند …
fact-kind = النوع
fact-what = البيان
fact-value = القيمة
fact-range = النطاق المرجعي
fact-birth-date = تاريخ الميلاد
fact-sex = الجنس الإداري
fact-date = التاريخ
fact-status = الحالة
fact-dose = الجرعة
fact-why-absent = سبب عدم وجود قيمة

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

since = منذ { $start }

## Outcomes with and without a treatment, and doses.

treatment-without = بدون العلاج
treatment-with = مع العلاج
treatment-difference = الفرق
treatment-no-effect = لا تأثير
treatment-difference-title = الفرق وفاصله
treatment-needed = العدد اللازم علاجه (NNT)
treatment-notation = المختصر NNTB: عدد المرضى المعالَجين ليستفيد واحد منهم. والمختصر NNTH: عدد المرضى المعالَجين ليتضرر واحد منهم. والعلامة ∞: لا تأثير.
treatment-drivers = ما يجعل الفرق أكبر أو أصغر
treatment-groups = هذه متوسطات مجموعات في تجربة سريرية، نُقلت إلى مريض له مثل هذه المُدخلات. وهي لم تُقس لدى هذا المريض، وما يُحدثه المُدخل في الفرق ليس سببًا.
treatment-larger = أكبر
treatment-smaller = أصغر
treatment-alike = لا يحرّك أي مُدخل الفرق.
dose-heading = الجرعة
dose-not-an-order = تقدير أولي للبدء، وليس أمرًا طبيًا: القياسات لدى هذا المريض هي التي تحسم.
dose-scale-title = الجرعة بين الجرعات التي دُرست
dose-steps-heading = من الجرعة الحالية
dose-effects = ما يُحدثه كل مُدخل في الجرعة
dose-effect = التأثير
dose-no-effects = لا يحرّك أي مُدخل الجرعة.
dose-key-model = ● الجرعة وفق النموذج
dose-key-range = ▒ النطاق لمريض بعينه
dose-key-present = │ الجرعة الحالية

treatment-heading = بدون العلاج ومعه: { $treatment }

treatment-comparison-within = { "\u200F" }{ $outcome } { $horizon }

treatment-horizon-months = { $count ->
    [zero] خلال { $count } شهر
    [one] خلال شهر واحد
    [two] خلال شهرين
    [few] خلال { $count } أشهر
    [many] خلال { $count } شهرًا
   *[other] خلال { $count } شهر
}
treatment-horizon-years = { $count ->
    [zero] خلال { $count } سنة
    [one] خلال سنة واحدة
    [two] خلال سنتين
    [few] خلال { $count } سنوات
    [many] خلال { $count } سنة
   *[other] خلال { $count } سنة
}

treatment-figure-fewer = انخفاض متوقع
treatment-figure-more = زيادة متوقعة
treatment-figure-spared = من كل 100 يُجنَّبون الحصيلة
treatment-figure-more-in-hundred = زيادةً من كل 100

treatment-sure-not-reported = مدى اليقين بالفرق غير مذكور.
treatment-sure-not-shown = لم يثبت أن العلاج يُحدث فرقًا.

treatment-arm = { $arm }: { $count } من كل 100 – { $outcome }

treatment-between-none = العددان متساويان عند التقريب إلى أشخاص كاملين.
treatment-between-spared = { $count } بخط متقطع: يُجنَّبون ذلك بالعلاج.
treatment-between-more = { $count } بخط متقطع: زيادةً مع العلاج.

treatment-limit-amount-fewer = أقل بمقدار { $size }
treatment-limit-amount-more = أكثر بمقدار { $size }
treatment-limit-risk-fewer = أقل بمقدار { $size } من كل 100
treatment-limit-risk-more = أكثر بمقدار { $size } من كل 100

treatment-line-interval = { $difference }، والفاصل من { $low } إلى { $high }
treatment-line-crossing = { $difference }، والفاصل من { $low } إلى { $high }؛ وانعدام التأثير واقع ضمن الفاصل
treatment-line-alone = { $difference }، بلا فاصل

treatment-change-risk = { $change } من كل 100

treatment-from-to-own = { $compared }: { $reference }. هذا المريض: { $own }. ومجموع التغيّرات هو ما يقع بينهما.

dose-by-model-rounded = مقرَّبة؛ ويعطي النموذج { $exact }.
dose-by-model-exact = كما يعطيها النموذج.

dose-range-single = الجرعة الصحيحة لمريض بعينه: { $limits }.
dose-range-refits = لو تعلّم النموذج من مرضى آخرين لأمكن أن تكون الجرعة { $limits }.
dose-range-not-reported = مدى بُعد الجرعة الصحيحة لمريض بعينه عنها غير مذكور.

dose-studied = دُرست الجرعات { $range }؛ ولا يعطي النموذج أي جرعة خارجها.

dose-scale-model = { $dose } وفق النموذج
dose-scale-limits = { $limits } لمريض بعينه
dose-scale-studied = { $studied } هي الجرعات التي دُرست
dose-scale-present = { $present } حاليًا

dose-next = من { $present } إلى { $next }

dose-from-to-own = { $compared }: { $reference }. هذا المريض: { $own }. ومجموع التأثيرات هو ما يقع بينهما.

## What would change a result, and results of supposed inputs.

what-if-heading = ما الذي يغيّر النتيجة
what-if-searching = يجري البحث عن أصغر التغييرات …
what-if-found-label = أصغر التغييرات التي وُجدت
try-it = تجربة
searched-lead = كيف جرى البحث:
threshold-source-lead = العتبة:
none-lead = لا يوجد مثل هذا التغيير:
own-threshold = عتبة من اختيار المستخدم، بالنسبة المئوية
own-threshold-hint = إذا تُرك الحقل فارغًا: مستوى التنبيه، أو العتبة التي يحددها النموذج لهذه النتيجة.
own-threshold-search = البحث بها
own-threshold-wrong = أدخل رقمًا أكبر من 0 وأصغر من 100، مثل 7.5.
move-heading = تجربة قيم أخرى
move-hint = حرّك مُدخلًا لترى ما يقوله النموذج. لا يغيّر ذلك شيئًا في السجل، ولا يُحتفظ بشيء منه.
move-actionable = ما يمكن التدخل فيه
move-others = مُدخلات أخرى، لمعرفة ما تُحدثه
hypothetical-band = افتراضي – ليس سجل هذا المريض
hypothetical-end = نهاية النتيجة الافتراضية
back-to-record = العودة إلى السجل
back-to-record-done = تمت العودة إلى السجل: لم يعد أي شيء مفترضًا.
supposed-lead = مفترض بدلًا مما في السجل:
supposed-patient = مع ما هو مفترض
calculating = يجري الحساب …
suppose-a-number = أدخل رقمًا.
value-not-known = غير معروف
suppose-yes = نعم
suppose-no = لا
slider = شريط تمرير
hypothetical-caveat = هذا ما يقوله النموذج عن مريض له هذه القيم. وليس توقعًا لما يحدث عند تغيير قيمة.

in-the-record = في السجل: { $value }
try-change = : { $change }
instead-of = { $label }: { $supposed } بدلًا من { $record }
result-of-record-value = وفق السجل: { $value }
result-of-record-none = وفق السجل: لا قيمة
hypothetical-summary-interrupt = يلزم التصرف فورًا
hypothetical-summary-banner = يستدعي الانتباه
hypothetical-summary-passive = للعلم
hypothetical-summary-value = افتراضي: { $short } { $value }، { $tier }.
hypothetical-summary-value-record = افتراضي: { $short } { $value }، { $tier }. ووفق السجل القيمة { $record }.
hypothetical-summary-none = افتراضي: { $short } بلا قيمة.
hypothetical-summary-none-record = افتراضي: { $short } بلا قيمة. ووفق السجل القيمة { $record }.
threshold-side-survival = المطلوب أن يبلغها احتمال البقاء على قيد الحياة.
threshold-side-risk = المطلوب أن ينخفض الخطر دونها.
supposed-caption-from = افتراضي: من { $reference } ({ $with }) إلى { $value } مع ما هو مفترض، مُدخلًا بعد مُدخل.

## Whether a model should be believed for a record.

applicability-heading = هل ينطبق النموذج على هذا السجل؟
gate-basis = ما قورن به
gate-evidence = بنود السجل المعنية:
nothing-reported = لا يذكر مصدر هذا النموذج شيئًا يمكن مقارنة السجل به. وليس ذلك دليلًا على أن النموذج ينطبق.

gate-verdict-score = ينطبق على هذا السجل
gate-verdict-caution = يُقرأ بحذر
gate-verdict-refuse = لا ينبغي استخدامه هنا
gate-verdict-not-reported = غير مذكور
check-verdict-score = ينطبق
check-verdict-caution = بحذر
check-verdict-refuse = لا ينطبق
check-verdict-not-reported = غير مذكور
check-kind-population = الفئة السكانية
check-kind-vocabulary = الرموز والمصطلحات
check-kind-units = وحدات القياسات ورموزها
check-kind-history = طول التاريخ المرضي المسجَّل
check-kind-range = نطاق كل مُدخل
check-kind-joint = كل المُدخلات معًا
check-kind-missingness = ما هو ناقص
check-kind-period = زمن البيانات
not-reported = { $count ->
    [zero] لا فحوص تعذّر إجراؤها
    [one] تعذّر إجراء فحص واحد
    [two] تعذّر إجراء فحصين
    [few] تعذّر إجراء { $count } فحوص
    [many] تعذّر إجراء { $count } فحصًا
   *[other] تعذّر إجراء { $count } فحص
}
gate-line-open = افتح النتيجة لمعرفة الأسباب.

## What stands behind a model.

about-model = عن هذا النموذج
population = لمن ينطبق
compared-with-label = المقارنة مع
explanation = كيف يُشرح
training = كيف صُنع
version = الإصدار
demonstration-tag = توضيحي
citation-trained = المنشور العلمي
citation-published = نُشر في
place-trained = المصدر
place-published = المعاملات
equation-trained = النموذج المدرَّب
equation-published = المعادلة المستخدمة

## Settings of the site.

settings-heading = إعدادات هذه المنشأة
settings-hint = تسري حتى إغلاق الصفحة، على كل المرضى.
setting-hint = تُعرض الصيغتان إلى أن يُجاب عن هذا. ويمكن تغييره تحت «إعدادات هذه المنشأة».
setting-unset = غير محدد: عرض كلتيهما
value-sets = رموز هذه المنشأة
value-sets-hint = يضيف ملف مجموعات القيم (value set) رموزًا محلية لكي تتعرّف عليها النماذج.
file-not-read = تعذّرت قراءة الملف من القرص. اختره من جديد.
add-value-sets = إضافة ملف مجموعات القيم

setting-question-kfre-calibration = أي معايرة لمعادلة الفشل الكلوي تنطبق هنا؟
setting-question-other = ما قيمة الإعداد { $name }؟
setting-value-north-america = أمريكا الشمالية
setting-value-international = أماكن أخرى
value-sets-added = { $count ->
    [zero] لا ملفات رموز للمنشأة قيد الاستخدام.
    [one] ملف واحد لرموز المنشأة قيد الاستخدام.
    [two] ملفان لرموز المنشأة قيد الاستخدام.
    [few] { $count } ملفات لرموز المنشأة قيد الاستخدام.
    [many] { $count } ملفًا لرموز المنشأة قيد الاستخدام.
   *[other] { $count } ملف لرموز المنشأة قيد الاستخدام.
}

## Checking a model on a site's own patients.

validate-heading = اختبار نموذج على مرضى المنشأة
validate-lead = معرفة مدى انطباق نموذج على مرضى حصيلتهم معروفة، وتحديد العتبة بعدد التنبيهات التي يمكن الاستجابة لها، وإعادة معايرته للمنشأة.
validate-open = اختبار نموذج على مرضى المنشأة
validate-open-hint = لجدول مرضى حصائلهم معروفة، أو لملفات FHIR مع جدول حصائل. ويبقى ذلك أيضًا في هذا المتصفح.
validate-leave = العودة إلى فتح سجل
validate-privacy = تُقرأ الملفات في عملية مستقلة داخل علامة التبويب هذه. ومغادرة هذه الشاشة تنهيها، ولا يُحتفظ بشيء.
files-heading = 1. المرضى
files-hint = جدول CSV واحد له صف عناوين وصف لكل مريض؛ أو ملفات FHIR بصيغة JSON أو NDJSON مع جدول CSV لمعرّفات المرضى وحصائلهم.
choose-patients = اختيار ملفات المرضى
model-heading = 2. النموذج
model-label = النموذج
output-label = ما يعطيه
choose-one = اختر واحدًا
mapping-heading = 3. موضع كل شيء
mapping-hint = الأعمدة ذات الأسماء المطابقة معبأة مسبقًا. تحقق من كل عمود ومن وحدته: فالوحدة الخاطئة تعطي أرقامًا خاطئة دون ظهور خطأ.
mapping-records = تُستمد المُدخلات من السجلات نفسها، كما هي الحال لمريض واحد.
mapping-input = مُدخل النموذج
mapping-column = عمود الملف
mapping-unit = الوحدة أو القيمة
not-in-file = ليس في الملف
same-for-all = نفسه للجميع
input-needed = لازم
input-optional = اختياري
input-rule = لمن ينطبق النموذج
outcome-heading = 4. ما حدث
outcome-event = هل حدث ذلك: نعم أو لا
outcome-time = متى حدث ذلك، أو حتى متى لم يكن قد حدث
outcome-amount = مقدار مقيس
outcome-kind = ما يذكره الملف عن الحصيلة
column-outcome = عمود الحصيلة
column-time = عمود المدة
column-event = العمود الذي يبيّن هل أنهى الحدثُ المدة
time-unit-label = وحدة المدة
column-amount = عمود المقدار المقيس
horizon-years = خلال كم سنة يُحتسب الحدث
column-subject = عمود معرّفات المرضى
column-day = عمود اليوم الذي يُقرأ السجل كما كان فيه
day-for-all = اليوم للمرضى الذين ليس لهم يوم محدد
subgroups-summary = مجموعات يُنظر إليها على حدة، إضافةً إلى الجنس والعمر
run-check = اختبار النموذج
running = تجري قراءة بيانات المرضى وإجراء القياس.
stop-check = إيقاف وإغلاق الملفات
check-done = انتهى الاختبار.
warnings-heading = قبل متابعة القراءة
no-warnings = العينة كبيرة بما يكفي للأرقام أدناه، ولا شيء آخر لافتًا.
who-was-measured = من شملهم القياس
figures-heading = مدى انطباق النموذج
site-heading = هل صُنع النموذج لمثل هؤلاء المرضى؟
left-out = المستبعَدون
reason = السبب
patients = المرضى
lines = الأسطر الأولى
measure = المقياس
value = القيمة
meaning = ما تعنيه
plot-calibration = المعايرة
predicted-risk = الخطر المتنبَّأ به
observed-risk = الخطر الملاحَظ
plot-decision = منحنى القرار
net-benefit = صافي الفائدة
threshold = العتبة
plot-roc = منحنى ROC
false-alarms = نسبة الإنذارات الكاذبة
sensitivity = الحساسية
specificity = النوعية
ppv = القيمة التنبؤية الإيجابية (PPV)
npv = القيمة التنبؤية السلبية (NPV)
plot-burden = التنبيهات وما تكشفه
alerts-per-1000 = التنبيهات لكل 1,000 مريض
share = النسبة
budget-heading = كم عدد التنبيهات التي يمكن الاستجابة لها؟
budget-label = عدد التنبيهات التي يمكن الاستجابة لها لكل 1,000 مريض
no-threshold = لا توجد عتبة تعطي هذا العدد القليل من التنبيهات: فأعلى قيمة يشترك فيها عدد أكبر من المرضى.
thresholds-heading = ما تعنيه العتبات
subgroups-heading = مجموعات المرضى
group-table = مجموعات التنبؤات المتقاربة، في جدول
observed = الملاحَظ
group = المجموعة
events = الأحداث
gap = الفارق عن أكبر مجموعة
observed-to-expected = الملاحَظ / المتوقع
ratio = النسبة إلى أكبر مجموعة
bias = الانحياز
group-without-value = بلا قيمة
coverage-heading = النطاقات التي يعرضها النموذج
recalibration-heading = إعادة المعايرة لهذه المنشأة
recalibration-hint = الأرقام لمرضى لم تُلاءَم عليهم إعادة المعايرة. ويضم ملف إعادة المعايرة التغيير والعتبة ومصدرهما؛ ولا يضم أي مريض.
values = القيم
site-name = اسم المنشأة
site-name-hint = يظهر بجانب كل نتيجة أُعيدت معايرتها. لا تذكر اسم أي مريض.
period = الفترة التي عوين فيها المرضى
with-threshold = الاحتفاظ بعتبة لعدد التنبيهات المختار أعلاه
make-overlay = إنشاء ملف إعادة المعايرة
overlay-made = ملف إعادة المعايرة جاهز. حمّله تحت «إعدادات هذه المنشأة» عندما يكون سجل مفتوحًا.
shared-heading = تقرير للآخرين
shared-hint = دون أي عدد أقل من عشرة ودون أي شيء قد يكشف مثل هذا العدد. وهذه الصفحة نفسها تعرض أكثر من ذلك: لا تنقل صورًا منها إلى الغير.
shared-json = التقرير بصيغة JSON
shared-csv = التقرير بصيغة CSV
download = حفظ
copy-text = نص الملف، للنسخ
amounts-heading = المتنبَّأ به والمقيس
predicted = المتنبَّأ به
measured-amount = المقيس
decision-described = صافي الفائدة حسب العتبة: للتصرف وفق النموذج (متصل)، وتجاه الجميع (متقطع)، وعدم التصرف تجاه أحد (0). يفيد النموذج حيث يكون خطه هو الأعلى.
roc-described = الحساسية مقابل نسبة الإنذارات الكاذبة؛ والخط القطري يمثّل المصادفة.
burden-described = حسب عدد التنبيهات لكل 1,000 مريض: نسبة من كُشفوا ممن وقع لديهم الحدث (متصل) ونسبة التنبيهات الصحيحة (متقطع). والخط العمودي هو عدد التنبيهات المختار.
amounts-described = متوسط المقدار المقيس لأعشار التنبؤات، مع فواصل { "\u200E" }95 %{ "\u200E" }؛ ويتساوى الاثنان على الخط القطري.
means-auroc = مدى جودة ترتيب من وقع لديهم الحدث فوق الآخرين؛ 0.5 تعني المصادفة، و1 تعني الكمال.
means-c = الشيء نفسه على كامل مدة المتابعة، بالأزواج.
means-brier = متوسط مربع خطأ المخاطر؛ 0 تعني الكمال.
means-scaled = 1 تعني الكمال، و0 ليست أفضل من إعطاء الجميع متوسط الخطر.
means-ratio = 1 هي القيمة المثلى؛ دونها تكون المخاطر أعلى مما ينبغي، وفوقها أدنى مما ينبغي.
means-large = 0 هي القيمة المثلى؛ دونها تكون المخاطر أعلى مما ينبغي.
means-slope = 1 هي القيمة المثلى؛ دونها تكون المخاطر متطرفة أكثر مما ينبغي.
means-ici = متوسط البعد بين الخطر المتنبَّأ به والملاحَظ؛ 0 هي القيمة المثلى.
means-bias = متوسط المتنبَّأ به مطروحًا منه المقيس؛ 0 هي القيمة المثلى.
means-rmse = الحجم المعتاد للفرق.
means-mae = متوسط حجم الفرق.
means-r2 = 1 تعني الكمال، و0 ليست أفضل من المتوسط.
means-within = نسبة التنبؤات التي لا تبعد أكثر من { "\u200E" }20 %{ "\u200E" } عمّا قيس.
overlays = إعادة المعايرة لهذه المنشأة
overlays-hint = يحرّك ملف إعادة المعايرة قيم النموذج على النحو الذي وُجد ملائمًا لمرضى هذه المنشأة نفسها. وتذكر كل نتيجة ذلك.
add-overlay = تحميل ملف إعادة معايرة
remove-overlays = العودة إلى قيم النماذج الأصلية

data-found-table = جدول بنحو { $lines } من المرضى و{ $columns } من الأعمدة.
data-found-records = { $files ->
    [zero] لا ملفات سجلات، وجدول حصائل بنحو { $lines } من الصفوف.
    [one] ملف سجلات واحد وجدول حصائل بنحو { $lines } من الصفوف.
    [two] ملفا سجلات وجدول حصائل بنحو { $lines } من الصفوف.
    [few] { $files } ملفات سجلات وجدول حصائل بنحو { $lines } من الصفوف.
    [many] { $files } ملف سجلات وجدول حصائل بنحو { $lines } من الصفوف.
   *[other] { $files } ملف سجلات وجدول حصائل بنحو { $lines } من الصفوف.
}
percent-done = { "\u200E" }{ $percent } %{ "\u200E" }
recalibration-none = كما يعطيها النموذج
recalibration-intercept = مقطع (intercept) جديد
recalibration-intercept-and-slope = مقطع (intercept) وميل جديدان
recalibration-isotonic = منحنى متصاعد
measured-patients = من أصل { $read } من المرضى شمل القياس { $used }.
measured-events = من أصل { $read } من المرضى شمل القياس { $used }، منهم { $events } وقع لديهم الحدث و{ $others } لم يقع لديهم.
measured-censored = من أصل { $read } من المرضى شمل القياس { $used }؛ ولم يُتابَع { $censored } منهم حتى الأفق الزمني، ويمثّلهم آخرون.
measured-events-censored = من أصل { $read } من المرضى شمل القياس { $used }، منهم { $events } وقع لديهم الحدث و{ $others } لم يقع لديهم؛ ولم يُتابَع { $censored } حتى الأفق الزمني، ويمثّلهم آخرون.
threshold-says = من { $threshold } فصاعدًا: { $alerts } من التنبيهات لكل 1,000 مريض. وهي تكشف { $sensitivity } ممن وقع لديهم الحدث، و{ $ppv } من التنبيهات صحيحة.
groups-not-shown = { $count ->
    [zero] لا مجموعات محجوبة تضم أقل من عشرة مرضى.
    [one] لا تُعرض مجموعة واحدة تضم أقل من عشرة مرضى.
    [two] لا تُعرض مجموعتان تضم كل منهما أقل من عشرة مرضى.
    [few] لا تُعرض { $count } مجموعات تضم كل منها أقل من عشرة مرضى.
    [many] لا تُعرض { $count } مجموعة تضم كل منها أقل من عشرة مرضى.
   *[other] لا تُعرض { $count } مجموعة تضم كل منها أقل من عشرة مرضى.
}
by-column = حسب { $column }
calibration-described = الخطر الملاحَظ مقابل المتنبَّأ به: نقاط لمجموعات متساوية الحجم مع فواصل { "\u200E" }95 %{ "\u200E" }، وخط ممهَّد. نسبة الملاحَظ إلى المتوقع { $ratio }، والميل { $slope }. ويضم الجدول أدناه المجموعات.
site-verdict-not-reported = غير مذكور: ما يذكره مصدر النموذج أقل مما يلزم، أو المرضى أقل مما يلزم.
site-verdict-score = لا شيء يعارض استخدام النموذج هنا.
site-verdict-caution = يُستخدم هنا بحذر:
site-verdict-refuse = لا ينبغي استخدامه هنا على حاله:
time-unit-days = أيام
time-unit-months = أشهر
time-unit-years = سنوات
held-against-survival = يعطي النموذج احتمال البقاء على قيد الحياة: الأرقام أدناه للخطر، أي واحد ناقص ذلك الاحتمال.
overlays-in-use-for = قيد الاستخدام لـ: { $titles }.

## A whole list of patients.

panel-open = قائمة مرضى كاملة
panel-open-hint = يتحوّل تصدير مجمّع (NDJSON، وكذلك بصيغة { "\u200E" }.gz أو { "\u200E" }.zip) أو مجلد سجلات أو حزمة (Bundle) كبيرة أو جدول (CSV) إلى قائمة مرتبة. ويُعامل المجلد أو الأرشيف أو ما يزيد على 20 ملفًا أو على 64 ميغابايت معاملة القائمة.
panel-choose-files = اختيار ملفات قائمة
panel-choose-folder = اختيار مجلد
panel-score-all = حساب القائمة كلها
panel-score-all-hint = هؤلاء مرضى كثيرون. يمكن حساب نتائجهم وترتيبهم معًا، دون فتح كل منهم.
panel-heading = قائمة مرضى
panel-setup-lead = لم يُقرأ شيء بعد. كل شيء يُقرأ ويُحسب داخل علامة التبويب هذه؛ لا يغادر أي جزء منه الحاسوب، ولا يُحتفظ بشيء منه.
panel-setup-lead-short = تبقى الصفحة قابلة للاستخدام أثناء ذلك. ولا يُفقد شيء عند الإيقاف.
panel-models = النماذج
panel-models-hint = تُسأل كل النماذج ما لم يُختر بعضها. ويستغرق العدد الأقل وقتًا أقل.
panel-reading = تجري قراءة القائمة.
panel-scoring = يجري حساب القائمة.
panel-stopped = توقّف العمل. وما أُنجز محفوظ.
panel-stop = إيقاف
panel-go-on = متابعة
panel-close = إغلاق القائمة
panel-back = العودة إلى القائمة
panel-opening = يجري فتح المريض.
panel-failed = تعذّر إعداد القائمة
panel-result = النتيجة التي يُرتَّب حسبها
panel-order-label = الترتيب حسب
panel-tier = مستوى التنبيه
panel-gate-label = قابلية التطبيق
panel-missing = مُدخل ناقص
panel-any = أيّ
panel-from-age = من عمر
panel-to-age = إلى عمر
panel-find = البحث بالاسم أو تاريخ الميلاد أو المعرّف
panel-not-offered = مع المرضى الذين لا يُعرض النموذج لهم
panel-filters = من يُعرض
panel-columns = الأعمدة
panel-table-hint = تتيح مفاتيح الأسهم وPage Up وPage Down وHome وEnd التنقل في الجدول؛ ويفتح Enter المريض.
panel-nobody = لا يُعرض أحد: لا يستوفي أي مريض شروط التصفية.
panel-save = حفظ القائمة بصيغة CSV
panel-save-hint = يضم الملف أسماء ومعرّفات. يجب حفظه كما تُحفظ السجلات.
panel-csv-banner = نماذج توضيحية، ليست للاستخدام السريري.
panel-problems = ما تعذّر استخدامه
panel-budget-label = إذا أمكنت معاينة هذا العدد في الأسبوع
panel-budget-note = متوقع وفق احتمالات النموذج نفسه: مجموع مخاطر من تمت معاينتهم، مقسومًا على عددهم وعلى مجموع كل المخاطر المعروضة. ويصح ذلك بقدر ما يكون النموذج معايَرًا هنا.
panel-tiers-title = النتائج حسب مستوى التنبيه
panel-tiers-note = كل المرضى الذين يُعرض النموذج لهم.
panel-distribution-title = توزيع القيمة
panel-patients-axis = المرضى
panel-charts = الرسوم البيانية
panel-head-patient = المريض
panel-head-age = العمر
panel-head-sex = الجنس
panel-head-number = القيمة
panel-head-tier = مستوى التنبيه
panel-head-verdict = مدى اليقين
panel-head-missing = المُدخلات الناقصة
panel-head-reason = السبب الرئيسي
panel-tiers-head-result = النتيجة
panel-tiers-head-interrupt = يلزم التصرف فورًا
panel-tiers-head-banner = يستدعي الانتباه
panel-tiers-head-passive = للعلم
panel-tiers-head-missing = مُدخلات ناقصة
panel-tiers-head-refused = لا ينطبق
panel-chosen-files = { $files ->
    [zero] لا ملفات، { $size }
    [one] ملف واحد، { $size }
    [two] ملفان، { $size }
    [few] { $files } ملفات، { $size }
    [many] { $files } ملفًا، { $size }
   *[other] { $files } ملف، { $size }
}
size-gigabytes = { $size } غيغابايت
size-megabytes = { $size } ميغابايت
size-kilobytes = { $size } كيلوبايت
panel-read-so-far = قُرئ { $read } من أصل { $bytes }، بسرعة { $speed } في الثانية. { $patients } من المرضى حتى الآن.
panel-scored = حُسب { $scored } من أصل { $patients } من المرضى، بسرعة { $speed } في الثانية.
time-left-seconds = { $seconds ->
    [zero] بقيت نحو { $seconds } ثانية.
    [one] بقيت نحو ثانية واحدة.
    [two] بقيت نحو ثانيتين.
    [few] بقيت نحو { $seconds } ثوانٍ.
    [many] بقيت نحو { $seconds } ثانية.
   *[other] بقيت نحو { $seconds } ثانية.
}
time-left-minutes = { $minutes ->
    [zero] بقيت نحو { $minutes } دقيقة.
    [one] بقيت نحو دقيقة واحدة.
    [two] بقيت نحو دقيقتين.
    [few] بقيت نحو { $minutes } دقائق.
    [many] بقيت نحو { $minutes } دقيقة.
   *[other] بقيت نحو { $minutes } دقيقة.
}
panel-done = { $patients ->
    [zero] لم تُحسب نتائج أي مريض.
    [one] حُسبت نتائج مريض واحد.
    [two] حُسبت نتائج مريضَين.
    [few] حُسبت نتائج { $patients } مرضى.
    [many] حُسبت نتائج { $patients } مريضًا.
   *[other] حُسبت نتائج { $patients } مريض.
}
panel-list-heading = { $patients ->
    [zero] لا مرضى
    [one] مريض واحد
    [two] مريضان
    [few] { $patients } مرضى
    [many] { $patients } مريضًا
   *[other] { $patients } مريض
}
panel-shown = يُعرض { $shown } من أصل { $all } من المرضى.
panel-facts-read = عدد البنود المقروءة { $entries }؛ وهناك { $ignored } غيرها من أنواع لا يحتاج إليها أي نموذج. استغرق الحساب { $seconds } ثانية، بسرعة { $speed } من المرضى في الثانية.
panel-budget-expected = من بين { $chosen } هم الأعلى خطرًا من أصل { $all }، يُتوقع أن تقع الحصيلة لدى { $expected }: أي { $ppv } ممن تمت معاينتهم (PPV)، و{ $sensitivity } من كل من ستقع لديهم (الحساسية).
panel-order-number = القيمة، الأدعى إلى القلق أولًا
panel-order-age = العمر، الأكبر سنًا أولًا
panel-order-name = الاسم
panel-gate-not-reported = غير مذكور في المصدر
panel-gate-score = ينطبق
panel-gate-caution = بحذر
panel-gate-refuse = لا ينطبق
panel-problem-place = { $file }، السطر { $line }
panel-problem-times = { $count ->
    [zero] { $count } مرة: { $sentence } المواضع الأولى: { $places }.
    [one] مرة واحدة: { $sentence } المواضع الأولى: { $places }.
    [two] مرتان: { $sentence } المواضع الأولى: { $places }.
    [few] { $count } مرات: { $sentence } المواضع الأولى: { $places }.
    [many] { $count } مرة: { $sentence } المواضع الأولى: { $places }.
   *[other] { $count } مرة: { $sentence } المواضع الأولى: { $places }.
}
panel-bars = من { $low } إلى { $high }. ويمثّل أطول عمود { $most } من المرضى.
panel-file-stem = قائمة

## The catalogue of models: the list, one model's page, two models side by side.

catalogue-open = النماذج
catalogue-open-hint = الغرض من كل نموذج، وجودته بحسب ما قيس، ومصدره. ولا حاجة إلى سجل.
catalogue-open-one = كل شيء عن هذا النموذج: الاستخدام والأرقام والمنشأ
catalogue-heading = النماذج
catalogue-lead = كل نموذج مدمج في هذه الصفحة: لمن هو، وممّ يُحسب، وما جودته، ومن أين أتى.
catalogue-leave = رجوع
catalogue-to-list = كل النماذج
catalogue-waiting = يجري وصف النماذج …
catalogue-filters = البحث عن نموذج
catalogue-search = بحث
catalogue-search-hint = كلمة من اسمه أو مُدخلاته أو استخدامه
catalogue-area = المجال المرضي
catalogue-kind = ما يعطيه
catalogue-made = كيف صُنع
catalogue-any = الكل
catalogue-published = معادلة منشورة
catalogue-trained = مدرَّب لأغراض توضيحية
catalogue-none-found = لا يوجد نموذج مطابق. أزِل عامل تصفية، أو ابحث بأحرف أقل.
catalogue-clear = عرض كل النماذج
catalogue-mark = مقارنة
catalogue-marked = مقارنة نموذجين
catalogue-mark-two = حدّد نموذجين في القائمة لعرضهما جنبًا إلى جنب.
catalogue-mark-one-more = حدّد نموذجًا آخر.
catalogue-compare = مقارنة الاثنين
catalogue-unmark = إلغاء تحديدهما
catalogue-switched-off = موقوف في هذا المتصفح
catalogue-on-this-page = في هذه الصفحة
catalogue-not-reported = غير مذكور
catalogue-not-there = هذا النموذج موقوف في هذا المتصفح، أو غير مدمج في هذه الصفحة.
catalogue-use-heading = الغرض منه
catalogue-not-heading = ما ليس الغرض منه
catalogue-status = الحالة
catalogue-intended-use = الاستخدام المقصود
catalogue-intended-users = المستخدمون المقصودون
catalogue-role = الدور في القرار
catalogue-population = لمن ينطبق
catalogue-gives = النواتج
catalogue-offered = متى يُعرض
catalogue-always-offered = دائمًا
catalogue-alerts = متى يستدعي الانتباه
catalogue-no-alerts = لا يستدعيه من تلقاء نفسه أبدًا: لا توجد قاعدة منشورة لذلك مدمجة فيه.
catalogue-out-of-scope = ليس للاستخدام في
catalogue-limitations = المخاطر والقيود المعروفة
catalogue-refuses = يرفض الحساب حيث
catalogue-cautious = يلتزم الحذر حيث
catalogue-inputs-heading = المُدخلات والرموز والوحدات
catalogue-inputs-lead = ما يأخذه النموذج، والرموز التي يُبحث بها عنه في السجل.
catalogue-input = المُدخل
catalogue-unit = الوحدة أو الإجابات
catalogue-range = ينطبق على
catalogue-current = صالح لمدة
catalogue-codes = يُعثر عليه بـ
catalogue-needed = هل هو لازم؟
catalogue-is-needed = لازم
catalogue-is-optional = قد يكون ناقصًا
catalogue-a-number = رقم
catalogue-yes-or-no = نعم أو لا
catalogue-no-limit = لم يُذكر حد
catalogue-where-missing = حيث ينقص مُدخل
catalogue-performance-heading = ما مدى جودته
catalogue-nothing-measured = المنحنيات والأرقام حسب المجموعات غير مذكورة لهذا النموذج. وما يقوله مصدره يرد أدناه كما تذكره بطاقته.
catalogue-on-whom = على من
catalogue-how-many = كم عددهم
catalogue-by-when = خلال أي مدة
catalogue-figures = أرقام مع فواصل { "\u200E" }95 %{ "\u200E" }
catalogue-measure = المقياس
catalogue-value = القيمة (فاصل { "\u200E" }95 %{ "\u200E" })
catalogue-means = ما تعنيه
catalogue-group = المجموعة
catalogue-count = العدد
catalogue-events = الأحداث
catalogue-too-few = أقل مما يلزم
catalogue-no-name = بلا قيمة
catalogue-cautions = قبل تصديق الأرقام
catalogue-roc-table = منحنى ROC، في جدول
catalogue-calibration-table = المعايرة، في جدول
catalogue-decision-table = منحنى القرار، في جدول
catalogue-calibration-described = الخطر الملاحَظ مقابل المتنبَّأ به: مجموعات التنبؤات المتقاربة مع فواصل { "\u200E" }95 %{ "\u200E" }، وخط ممهَّد. ويتساوى الاثنان على الخط القطري المنقّط.
catalogue-calibration-lines = الخط الممهَّد للخطر الملاحَظ مقابل المتنبَّأ به. ويتساوى الاثنان على الخط القطري المنقّط.
catalogue-act-on-model = التصرف وفق النموذج
catalogue-act-on-all = التصرف تجاه الجميع
catalogue-ranges = مدى اليقين بقيمة واحدة
catalogue-reported = كما تذكره بطاقته
catalogue-attributes-heading = سمات المصدر الـ31
catalogue-attributes-lead = ما يطلبه النص { "\u2066" }45 CFR 170.315(b)(11)(iv)(B) (ONC HTI-1){ "\u2069" } من تدخّل تنبؤي لدعم القرار، بترتيبه. وعبارة «غير مذكور في المصدر» تُعدّ إجابة.
catalogue-card-language = بطاقة النموذج بالإنجليزية كما كتبها مؤلفوها.
catalogue-provenance-heading = من أين أتى
catalogue-citation = المرجع
catalogue-place = الموضع في المصدر
catalogue-reading = ما قُرئ من المصدر
catalogue-made-on = صُنع على
catalogue-compared-with = يُشرح مقارنةً مع
catalogue-explanation = كيف يُشرح
catalogue-training = كيف دُرّب
catalogue-not-read-again = لم يُقرأ الجدول والصفحة من جديد لهذا الإصدار.
catalogue-certificate-heading = شهادة المطابقة
catalogue-certificate-lead = ما أعطاه مرضى المطابقة الخاصون بالنموذج في هذا المتصفح، عند تحميل الصفحة.
catalogue-certificate-passed = ناجح: يحسب هنا ما يجب.
catalogue-certificate-off = موقوف: لا يحسب هنا ما يجب.
catalogue-golden = مرضى المطابقة
catalogue-difference = أكبر فرق
catalogue-sha256 = قيمة SHA-256 لملفاته
catalogue-history-heading = الإصدارات
catalogue-history-lead = الأحدث أولًا. وقيمة التجزئة (hash) هي للحزمة كما كانت منذ ذلك اليوم.
catalogue-date = التاريخ
catalogue-version = الإصدار
catalogue-change = ما الذي تغيّر
catalogue-bundle-hash = قيمة SHA-256 للحزمة
catalogue-further-heading = حقول أخرى من البطاقة
catalogue-compare-heading = نموذجان جنبًا إلى جنب
catalogue-compare-lead = لا يمكن مقارنة أرقام نموذجين إلا إذا قيس كلاهما على الأشخاص أنفسهم. اقرأ على من قيس كل منهما.
catalogue-first = النموذج الأول
catalogue-second = النموذج الثاني
catalogue-property = الخاصية
catalogue-same-model = اختير النموذج نفسه مرتين: اختر نموذجًا آخر.
catalogue-compare-with = المقارنة مع نموذج آخر
catalogue-both-take = المُدخلات التي يأخذها كلاهما
catalogue-only-this = مُدخلات هذا النموذج وحده
catalogue-no-inputs = لا يوجد
catalogue-curves = المنحنيات
catalogue-curves-described = متصل: النموذج الأول؛ متقطع: الثاني.
catalogue-no-common-curves = المنحنيات غير مذكورة لكليهما معًا.

catalogue-found-all = { $all ->
    [zero] لا نماذج
    [one] نموذج واحد
    [two] نموذجان
    [few] { $all } نماذج
    [many] { $all } نموذجًا
   *[other] { $all } نموذج
}
catalogue-found-some = { $shown } من أصل { $all } من النماذج
catalogue-both-marked = المحدَّد: { $one }، و{ $other }.
catalogue-task-risk = خطر وقوع حدث
catalogue-task-dose = جرعة
catalogue-task-detection = كشف ما لم يُشخَّص بعد
catalogue-task-progression = مسار مرض معروف
catalogue-task-treatment = بدون علاج ومعه
catalogue-tier-interrupt = يقاطع العمل
catalogue-tier-banner = شريط تنبيه
catalogue-tier-passive = يُدوَّن
catalogue-missing-handled = دُرّب مع قيم ناقصة، ويجيب بدون ما يجوز أن ينقص منها.
catalogue-missing-marginalised = يعطي المتوسط على مجموعته المرجعية بمعلومية ما هو معروف، مع تحذير.
catalogue-missing-bounded = لا يعطي قيمة، بل نطاقها على ما هو معقول.
catalogue-missing-refused = لا يعطي قيمة ولا نطاقًا.
catalogue-days = { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
catalogue-from-to = من { $low } إلى { $high }
catalogue-measured-on-external = أشخاص آخرون، من مصدر غير مصدر من صُنع عليهم.
catalogue-measured-on-kept-apart = أشخاص آخرون من المصدر نفسه، عُزلوا إلى أن صار النموذج نهائيًا.
catalogue-measured-on-held-out-folds = من صُنع عليهم أنفسهم، وتنبّأت لكل منهم نماذج لم تره.
catalogue-counts-rows = { $rows }
catalogue-counts-events = { $rows }، { $events } مع وقوع الحدث
catalogue-counts-lost = { $rows }، { $lost } مع فقدان المتابعة قبل الأفق الزمني
catalogue-counts-events-lost = { $rows }، { $events } مع وقوع الحدث، { $lost } مع فقدان المتابعة قبل الأفق الزمني
catalogue-years = { $years ->
    [zero] { $years } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
}
catalogue-years-fraction = { $years } سنة
catalogue-measure-auroc = AUROC
catalogue-measure-auroc-means = كم مرة تكون القيمة الأعلى لمن وقع لديه الحدث؛ 0.5 تعني المصادفة، و1 تعني الكمال.
catalogue-measure-harrell-c = مؤشر C لهاريل (Harrell)
catalogue-measure-harrell-c-means = كم مرة تكون القيمة الأعلى لمن وقع لديه الحدث أبكر؛ 0.5 تعني المصادفة.
catalogue-measure-uno-c = مؤشر C لأونو (Uno)
catalogue-measure-uno-c-means = الشيء نفسه حتى الأفق الزمني، أيًّا كانت المتابعة.
catalogue-measure-average-precision = متوسط الدقة (average precision)
catalogue-measure-average-precision-means = متوسط نسبة التنبيهات الصحيحة على كل العتبات؛ والمصادفة هي نسبة الأحداث.
catalogue-measure-brier = مقياس Brier
catalogue-measure-brier-means = متوسط مربع البعد بين القيمة والحصيلة؛ 0 تعني الكمال.
catalogue-measure-scaled-brier = مقياس Brier المقيَّس (scaled)
catalogue-measure-scaled-brier-means = 1 تعني الكمال؛ و0 ليست أفضل من إعطاء الجميع المتوسط.
catalogue-measure-observed = الملاحَظ
catalogue-measure-observed-means = ما حدث، في المتوسط.
catalogue-measure-predicted = المتنبَّأ به
catalogue-measure-predicted-means = ما قاله النموذج، في المتوسط.
catalogue-measure-observed-to-expected = الملاحَظ / المتوقع
catalogue-measure-observed-to-expected-means = 1 هي القيمة المثلى؛ وفوقها يقول النموذج أقل مما ينبغي.
catalogue-measure-in-the-large = المعايرة الإجمالية (calibration-in-the-large)
catalogue-measure-in-the-large-means = 0 هي القيمة المثلى؛ وفوقها يقول النموذج أقل مما ينبغي.
catalogue-measure-slope = ميل المعايرة
catalogue-measure-slope-means = 1 هي القيمة المثلى؛ ودونها تكون القيم متطرفة أكثر مما ينبغي.
catalogue-measure-ici = ICI
catalogue-measure-ici-means = متوسط البعد بين الخطر المتنبَّأ به والملاحَظ؛ 0 هي القيمة المثلى.
catalogue-measure-root-mean-squared-error = جذر متوسط مربع الخطأ (RMSE)
catalogue-measure-root-mean-squared-error-means = البعد المعتاد بين القيمة والحصيلة؛ وللأخطاء الكبيرة وزن أكبر.
catalogue-measure-mean-absolute-error = متوسط الخطأ المطلق (MAE)
catalogue-measure-mean-absolute-error-means = متوسط البعد بين القيمة والحصيلة.
catalogue-measure-r-squared = R²
catalogue-measure-r-squared-means = نسبة الفروق بين المرضى التي يفسّرها النموذج.
catalogue-groups-by = حسب { $property }
catalogue-calibration-ratio = الملاحَظ / المتوقع { $ratio }.
catalogue-calibration-slope = الميل { $slope }.
catalogue-coverage = المستهدف { "\u200E" }{ $wanted } %{ "\u200E" }، والموجود { "\u200E" }{ $found } %{ "\u200E" }، بالقياس على { $patients } من المرضى. { $how }
catalogue-made-on-patients-years = { $patients } من المرضى، من { $first } إلى { $last }.
catalogue-made-on-patients = { $patients ->
    [zero] لا مرضى.
    [one] مريض واحد.
    [two] مريضان.
    [few] { $patients } مرضى.
    [many] { $patients } مريضًا.
   *[other] { $patients } مريض.
}
catalogue-made-on-years = بيانات من { $first } إلى { $last }.
catalogue-mark-one = مقارنة { $title }
catalogue-section-details-and-output = التفاصيل والناتج
catalogue-section-purpose = الغرض
catalogue-section-cautioned-out-of-scope-use = الاستخدام المحذَّر منه خارج النطاق
catalogue-section-development-details-and-input-features = تفاصيل التطوير وخصائص المُدخلات
catalogue-section-fairness-in-development = الإنصاف في التطوير
catalogue-section-external-validation = التحقق الخارجي من الصلاحية
catalogue-section-quantitative-performance = المقاييس الكمية للأداء
catalogue-section-maintenance = الصيانة المستمرة
catalogue-section-update-schedule = التحديثات ومواصلة التحقق من الصلاحية
catalogue-section-model-card = بطاقة النموذج (وفق Coalition for Health AI)
catalogue-section-licence = الترخيص
catalogue-field-developer-name-and-contact = المطوّر وجهة الاتصال
catalogue-field-technical-implementation-funding-source = تمويل التنفيذ التقني
catalogue-field-output-value-description = القيمة التي يعطيها
catalogue-field-output-type = نوع الناتج
catalogue-field-intended-patient-population = المرضى المقصودون
catalogue-field-tasks-situations-or-populations = مهام أو حالات أو فئات سكانية ليس لها
catalogue-field-inclusion-and-exclusion-criteria = من شُمل ومن استُبعد
catalogue-field-use-of-demographic-and-social-variables = المتغيرات الديموغرافية والاجتماعية كمُدخلات
catalogue-field-external-validation-demographic-representativeness = التمثيل الديموغرافي للبيانات الخارجية
catalogue-field-demographic-representativeness = التمثيل الديموغرافي لبيانات التدريب
catalogue-field-relevance-to-deployed-setting = صلة البيانات بمكان الاستخدام
catalogue-field-approach-to-fair-output = النهج المتبع لإنصاف الناتج
catalogue-field-approaches-to-bias = كيف عولج التحيّز
catalogue-field-data-source-and-setting = مصدر البيانات الخارجية وبيئتها
catalogue-field-testing-party = من أجرى الاختبار
catalogue-field-external-validation-process = كيف جرى التحقق من صلاحيته
catalogue-field-validity-in-data-of-the-same-source = الصلاحية في بيانات المصدر نفسه
catalogue-field-fairness-in-data-of-the-same-source = الإنصاف في بيانات المصدر نفسه
catalogue-field-validity-in-external-data = الصلاحية في بيانات خارجية
catalogue-field-fairness-in-external-data = الإنصاف في بيانات خارجية
catalogue-field-references-on-effect-on-outcomes = مراجع عن تأثيره في الحصائل
catalogue-field-validity-monitoring = كيف تُرصد الصلاحية
catalogue-field-validity-in-local-data = الصلاحية في البيانات المحلية
catalogue-field-fairness-monitoring = كيف يُرصد الإنصاف
catalogue-field-fairness-in-local-data = الإنصاف في البيانات المحلية
catalogue-field-update-process-and-frequency = كيف يُحدَّث وكم مرة
catalogue-field-correction-frequency = كم مرة يُصحَّح
catalogue-field-licence-model = النموذج
catalogue-field-licence-codes = الرموز

## The self-check: what each model's golden patients gave in this browser.

self-check = الفحص الذاتي
self-check-lead = عند تحميل الصفحة، يُشغَّل كل نموذج على مرضى نتائجهم معروفة: مرضى المطابقة الخاصين به. والنموذج الذي يعطي أي شيء آخر في هذا المتصفح يُوقَف قبل استخدامه.
self-check-waiting = يجري فحص النماذج …
self-check-table = النماذج وما أعطاه مرضى المطابقة الخاصون بها هنا
leave-self-check = رجوع
program-version = إصدار البرنامج
check-model = النموذج
check-version = الإصدار
check-hash = SHA-256
check-patients = مرضى المطابقة
check-difference = أكبر فرق
check-status = الحالة
check-passed = ناجح
check-off = موقوف
no-difference = لم يُحسب
hash-hint = قيمة SHA-256 هي للملفات التي بُني منها النموذج. ويطبع الأمر «insite models --certificates» القيمة نفسها.
see-self-check = عرض الفحص الذاتي
switched-off-because = لا يحسب في هذا المتصفح ما يجب، ولذلك لا يعطي نتيجة لأي أحد.

open-self-check-off = { $count ->
    [zero] الفحص الذاتي: لا نماذج موقوفة
    [one] الفحص الذاتي: نموذج واحد موقوف
    [two] الفحص الذاتي: نموذجان موقوفان
    [few] الفحص الذاتي: { $count } نماذج موقوفة
    [many] الفحص الذاتي: { $count } نموذجًا موقوفًا
   *[other] الفحص الذاتي: { $count } نموذج موقوف
}
self-check-result-passed = { $models ->
    [zero] لا نماذج للفحص في هذا المتصفح.
    [one] يعطي النموذج في هذا المتصفح ما يجب.
    [two] يعطي كلا النموذجين في هذا المتصفح ما يجب.
    [few] تعطي النماذج كلها، وعددها { $models }، في هذا المتصفح ما يجب.
    [many] تعطي النماذج كلها، وعددها { $models }، في هذا المتصفح ما يجب.
   *[other] تعطي النماذج كلها، وعددها { $models }، في هذا المتصفح ما يجب.
}
self-check-result-off = { $off ->
    [zero] لا نماذج موقوفة من أصل { $models }.
    [one] نموذج واحد من أصل { $models } موقوف: لا يعطي في هذا المتصفح ما يجب.
    [two] نموذجان من أصل { $models } موقوفان: لا يعطيان في هذا المتصفح ما يجب.
    [few] { $off } نماذج من أصل { $models } موقوفة: لا تعطي في هذا المتصفح ما يجب.
    [many] { $off } نموذجًا من أصل { $models } موقوفة: لا تعطي في هذا المتصفح ما يجب.
   *[other] { $off } نموذج من أصل { $models } موقوفة: لا تعطي في هذا المتصفح ما يجب.
}
golden-patients-people = { $count ->
    [zero] لا مرضى
    [one] مريض واحد
    [two] مريضان
    [few] { $count } مرضى
    [many] { $count } مريضًا
   *[other] { $count } مريض
}
golden-patients-numbers = { $count ->
    [zero] لا قيم
    [one] قيمة واحدة
    [two] قيمتان
    [few] { $count } قيم
    [many] { $count } قيمة
   *[other] { $count } قيمة
}
relative-difference = { $share } من القيمة
full-hash-of = قيمة SHA-256 الكاملة لنموذج { $title }
switched-off = هذا النموذج موقوف: { $title }

## What the program says of itself: that it stopped, or could not start.

panic = توقّف Insite بسبب خلل فيه. ولم يعد السجل معروضًا. أعد تحميل الصفحة للبدء من جديد.
worker-did-not-start = تعذّر تشغيل برنامج الحساب في هذا المتصفح. أعد تحميل الصفحة.
worker-stopped = توقّف برنامج الحساب. وأُغلق السجل؛ افتحه من جديد.
answer-not-understood = الصفحة وبرنامج الحساب غير متوافقين: اختلطت ملفات إصدارين. أعد تحميل الصفحة.

## What a model and its results say: values, reasons, ranges, refusals, doses, treatments, a site's own adjustment.

unit-years = سنة
unit-days = يوم
unit-seconds = ثانية
unit-mg-a-week = ملغ في الأسبوع
assess-value-fewest = { $label }: أقل من شخص واحد من كل 100 شخص مثل هذا المريض.
assess-value-most = { $label }: أكثر من 99 شخصًا من كل 100 شخص مثل هذا المريض.
assess-value-about = { $count ->
    [zero] { $label }: نحو { $count } شخص من كل 100 شخص مثل هذا المريض.
    [one] { $label }: نحو شخص واحد من كل 100 شخص مثل هذا المريض.
    [two] { $label }: نحو شخصين من كل 100 شخص مثل هذا المريض.
    [few] { $label }: نحو { $count } أشخاص من كل 100 شخص مثل هذا المريض.
    [many] { $label }: نحو { $count } شخصًا من كل 100 شخص مثل هذا المريض.
   *[other] { $label }: نحو { $count } شخص من كل 100 شخص مثل هذا المريض.
}
assess-value-amount = { "\u200F" }{ $label }: { $value }.
assess-why-reference-patient = { $quantity ->
    [risk] مقارنةً بالمريض المرجعي، أكثر ما يحرّك الخطر: { $reasons }.
    [survival] مقارنةً بالمريض المرجعي، أكثر ما يحرّك احتمال البقاء على قيد الحياة: { $reasons }.
   *[amount] مقارنةً بالمريض المرجعي، أكثر ما يحرّك النتيجة: { $reasons }.
}
assess-why-training-average = { $quantity ->
    [risk] مقارنةً بمتوسط بيانات التدريب، أكثر ما يحرّك الخطر: { $reasons }.
    [survival] مقارنةً بمتوسط بيانات التدريب، أكثر ما يحرّك احتمال البقاء على قيد الحياة: { $reasons }.
   *[amount] مقارنةً بمتوسط بيانات التدريب، أكثر ما يحرّك النتيجة: { $reasons }.
}
assess-why-synthetic = { $quantity ->
    [risk] مقارنةً بمتوسط { $count } من المرضى الاصطناعيين، أكثر ما يحرّك الخطر: { $reasons }.
    [survival] مقارنةً بمتوسط { $count } من المرضى الاصطناعيين، أكثر ما يحرّك احتمال البقاء على قيد الحياة: { $reasons }.
   *[amount] مقارنةً بمتوسط { $count } من المرضى الاصطناعيين، أكثر ما يحرّك النتيجة: { $reasons }.
}
assess-why-aggregated = { $quantity ->
    [risk] مقارنةً بمتوسط { $count } من مرضى مجموعة مرجعية، أكثر ما يحرّك الخطر: { $reasons }.
    [survival] مقارنةً بمتوسط { $count } من مرضى مجموعة مرجعية، أكثر ما يحرّك احتمال البقاء على قيد الحياة: { $reasons }.
   *[amount] مقارنةً بمتوسط { $count } من مرضى مجموعة مرجعية، أكثر ما يحرّك النتيجة: { $reasons }.
}
assess-present-raises = { $label } (باتجاه الزيادة)
assess-present-lowers = { $label } (باتجاه النقصان)
assess-absent-raises = عدم وجود { $label } (باتجاه الزيادة)
assess-absent-lowers = عدم وجود { $label } (باتجاه النقصان)
assess-option-raises = { "\u200F" }{ $label } { $option } (باتجاه الزيادة)
assess-option-lowers = { "\u200F" }{ $label } { $option } (باتجاه النقصان)
assess-unknown-raises = عدم معرفة { $label } (باتجاه الزيادة)
assess-unknown-lowers = عدم معرفة { $label } (باتجاه النقصان)
assess-number-raises = { "\u200F" }{ $label } { $value } (باتجاه الزيادة)
assess-number-lowers = { "\u200F" }{ $label } { $value } (باتجاه النقصان)
assess-refused-deceased = يذكر السجل أن المريض قد توفي.
assess-refused-child = النموذج للبالغين؛ وعمر المريض أقل من 18 سنة.
assess-refused-range = { $label }: القيمة { $value }؛ والنموذج ينطبق من { $low } إلى { $high }.
assess-caution-incomplete = جزء من الملفات ناقص أو تعذّرت قراءته: وربما ضاعت معه بنود لاحقة أو إضافية.
assess-caution-if-so = إذا كان الأمر كذلك فإن هذا النموذج لا ينطبق.
assess-problem-future-dated = { $count ->
    [zero] { $count } نتيجة مؤرخة بعد { $date } ولم تُستخدم، أولها { $entry }. تحقق من التاريخ، أو اختر تاريخ «كما في» لاحقًا.
    [one] نتيجة واحدة مؤرخة بعد { $date } ولم تُستخدم، وهي { $entry }. تحقق من التاريخ، أو اختر تاريخ «كما في» لاحقًا.
    [two] نتيجتان مؤرختان بعد { $date } ولم تُستخدما، أولاهما { $entry }. تحقق من التاريخ، أو اختر تاريخ «كما في» لاحقًا.
    [few] { $count } نتائج مؤرخة بعد { $date } ولم تُستخدم، أولها { $entry }. تحقق من التاريخ، أو اختر تاريخ «كما في» لاحقًا.
    [many] { $count } نتيجة مؤرخة بعد { $date } ولم تُستخدم، أولها { $entry }. تحقق من التاريخ، أو اختر تاريخ «كما في» لاحقًا.
   *[other] { $count } نتيجة مؤرخة بعد { $date } ولم تُستخدم، أولها { $entry }. تحقق من التاريخ، أو اختر تاريخ «كما في» لاحقًا.
}
assess-problem-birth-date = يقع تاريخ الميلاد بعد تاريخ «كما في»، ولذلك فالعمر غير معروف. تحقق من تاريخ الميلاد.
assess-found-patient = بند المريض نفسه
assess-found-computed = محسوب: { $note }
assess-found-visit-class = زيارة من الفئة { $classes }
assess-found-visit-type = زيارة من النوع { $codes }
assess-found-any-visit = أي زيارة
assess-found-observation = قياس أو ملاحظة { $codes }
assess-found-condition = حالة مرضية { $codes }
assess-found-procedure = إجراء { $codes }
assess-found-drug = دواء { $names }
assess-found-other-systems = أنظمة ترميز أخرى { $codes }
assess-found-index-item = { "\u200F" }{ $label }: { $weight }
assess-training-fitted = لُوئم على بيانات وفق الوصفة الموجودة في مجلده؛ والمعاملات موجودة في الحزمة.
assess-training-imported = دُرّب باستخدام { $program }؛ واستُورد من الملف الذي قيمة SHA-256 له { $sha256 }.
assess-training-rows = يخزّن صفوفًا من بيانات تدريبه، وهي بيانات متاحة للعموم: { $source }
assess-method-enumeration = المساهمات هي قيم شابلي (Shapley) مقارنةً بالمريض المرجعي، أُوجدت على وجه الدقة من كل توليفات المُدخلات.
assess-method-path-dependent = المساهمات هي قيم شابلي (Shapley) مقارنةً بمتوسط بيانات التدريب، أُوجدت على وجه الدقة من الأوزان التي تحتفظ بها الأشجار من تدريبها (path-dependent TreeSHAP).
assess-method-patient-trees = المساهمات هي قيم شابلي (Shapley) مقارنةً بالمريض المرجعي، أُوجدت على وجه الدقة (interventional TreeSHAP).
assess-method-patient-scores = المساهمات هي قيم شابلي (Shapley) مقارنةً بالمريض المرجعي، أُوجدت على وجه الدقة من الأوزان والفروق.
assess-method-patient-sample = المساهمات هي قيم شابلي (Shapley) مقارنةً بالمريض المرجعي، أُوجدت من عينة من توليفات المُدخلات، مع ذكر الخطأ.
assess-method-cohort-trees = المساهمات هي قيم شابلي (Shapley) مقارنةً بالمتوسط على المجموعة المرجعية، أُوجدت على وجه الدقة (interventional TreeSHAP).
assess-method-cohort-scores = المساهمات هي قيم شابلي (Shapley) مقارنةً بالمتوسط على المجموعة المرجعية، أُوجدت على وجه الدقة من الأوزان والفروق.
assess-method-cohort-coalitions = المساهمات هي قيم شابلي (Shapley) مقارنةً بالمتوسط على المجموعة المرجعية، أُوجدت من توليفات المُدخلات: كلها، أو حيث يكون عددها أكبر مما يُحتمل، من عينة مع ذكر الخطأ.
assess-cohort-synthetic = تضم المجموعة المرجعية { $count } من المرضى الاصطناعيين: { $source }
assess-cohort-aggregated = تضم المجموعة المرجعية { $patients } من المرضى في { $groups } من المجموعات، لا تقل أي منها عن 10: { $source }
assess-pair = ما يُحدثه { $one } و{ $other } معًا تعطيه قيمة تفاعل SHAP الخاصة بهما.
assess-group = { $label }: يُعرض كمساهمة واحدة، هي مجموع { $inputs }.
assess-range-not-reported = مدى اليقين بهذه القيمة لمريض بعينه غير مذكور.
assess-limits-risk-one = { $value } من كل 100 شخص مثل هذا المريض
assess-limits-risk = من { $low } إلى { $high } من كل 100 شخص مثل هذا المريض
assess-limits-amount = من { $low } إلى { $high }
assess-range-venn-abers = بالمقارنة بما آل إليه { $patients } من المرضى، تقابل هذه القيمة { $limits }.
assess-range-single-one = حصيلة مريض بعينه: من كل 100 مريض كهذا يُتوقع أن تقع حصيلة نحو { $expected } منهم عند { $value }.
assess-range-single-risk = حصيلة مريض بعينه: من كل 100 مريض كهذا يُتوقع أن تقع حصيلة نحو { $expected } منهم بين { $low } و{ $high } من كل 100 شخص مثل هذا المريض.
assess-range-single-amount = حصيلة مريض بعينه: من كل 100 مريض كهذا يُتوقع أن تقع حصيلة نحو { $expected } منهم بين { $low } و{ $high }.
assess-range-refits = لو تعلّم النموذج من مرضى آخرين لأمكن أن تكون القيمة { $limits } (أوسط { $share } من نتائج { $count } من النماذج).
assess-held-rarely-groups = لا تعتمد على نطاق هذه القيمة: بالقياس على { $patients } من المرضى، صدقت مثل هذه النطاقات في { $found } من مجموعات المرضى، وكان المستهدف { $wanted }.
assess-held-rarely-patients = لا تعتمد على نطاق هذه القيمة: بالقياس على { $patients } من المرضى، صدقت مثل هذه النطاقات لدى { $found } من المرضى، وكان المستهدف { $wanted }.
assess-held-rarely-repetitions = لا تعتمد على نطاق هذه القيمة: بالقياس على { $patients } من المرضى، صدقت مثل هذه النطاقات في { $found } من مرات التكرار، وكان المستهدف { $wanted }.
assess-straddles-wholly = يقع نطاق هذه القيمة كله في فئة غير فئة القيمة: «{ $range }» بدلًا من «{ $own }».
assess-straddles-threshold = يتخطى نطاق هذه القيمة عتبة: فهي عند طرفه الأدنى «{ $low }»، وعند طرفه الأعلى «{ $high }».
assess-outside-far = تقع قيمة النموذج نفسه ({ $value }) خارج النطاق الذي وُجد لدى مرضى لهم مثل هذه القيمة ({ $limits }): وحيث يختلفان، فالنطاق هو ما شوهد فعلًا.
assess-outside-slightly = تقع قيمة النموذج نفسه، { $value }، خارجه بقليل.
assess-disagreement = مع النماذج الأخرى للحصيلة نفسها: { $limits }. { $models }.
assess-disagreement-model = { "\u200F" }{ $title }: { $value }
assess-disagreement-tiers = وهي لا تتفق على ما يترتب على النتيجة: «{ $own }» هنا، و«{ $theirs }» هناك.
assess-part = الجزء { $part } من { $parts }: { $kind }
assess-kind-linear = نموذج خطي
assess-kind-trees = أشجار قرار
assess-kind-kernel = آلة متجهات داعمة (SVM)
assess-kind-several = عدة نماذج
assess-site-finding-risk = تبلغ النتيجة عتبة هذه المنشأة، وهي خطر قدره { $share }.
assess-site-finding-amount = تبلغ النتيجة عتبة هذه المنشأة، وهي { $value }.
assess-site-action = اتبع ما اتفقت عليه هذه المنشأة للنتائج ابتداءً من عتبتها.
assess-site-source = عتبة { $site }، حُددت في { $date } استنادًا إلى { $patients } من مرضاها: نحو { $alerts } من التنبيهات لكل 1,000 مريض.
assess-site-recalibrated = أُعيدت المعايرة لهذه المنشأة ({ $site }) استنادًا إلى { $patients } من مرضاها في { $date }؛ وقيمة النموذج نفسه { $value }.
assess-site-unsure = قيس مدى اليقين لقيمة النموذج نفسه فقط؛ وهو غير مذكور للقيمة التي أُعيدت معايرتها لهذه المنشأة.
assess-overlay-schema = ملف إعادة المعايرة بالصيغة { $found }، وهذا البرنامج يقرأ الصيغة { $read }: أنشئ الملف من جديد بهذا البرنامج
assess-overlay-model = ملف إعادة المعايرة للنموذج { $wanted }، وليس للنموذج { $found }
assess-overlay-version = ملف إعادة المعايرة للإصدار { $wanted } من { $model }، وهذا هو الإصدار { $found }: اختبر النموذج على مرضى المنشأة من جديد وأنشئ ملف إعادة معايرة جديدًا
assess-overlay-other-model-file = أُنشئ ملف إعادة المعايرة لنموذج مدرَّب آخر اسمه { $model }: اختبر النموذج على مرضى المنشأة من جديد وأنشئ ملف إعادة معايرة جديدًا
assess-overlay-output = لا يعطي { $model } الناتج { $output }؛ بل يعطي { $present }
assess-overlay-intercept = المقطع (intercept) في ملف إعادة المعايرة غير صالح للاستخدام: أنشئ الملف من جديد
assess-overlay-slope = المقطع (intercept) أو الميل في ملف إعادة المعايرة غير صالح للاستخدام: أنشئ الملف من جديد
assess-overlay-isotonic = المنحنى المتصاعد في ملف إعادة المعايرة غير صالح للاستخدام: أنشئ الملف من جديد
assess-overlay-threshold = العتبة في ملف إعادة المعايرة غير صالحة للاستخدام: أنشئ الملف من جديد
assess-overlay-no-site = لا يذكر ملف إعادة المعايرة منشأته: أنشئه من جديد
assess-overlay-no-patients = لا يذكر ملف إعادة المعايرة عدد مرضاه: أنشئه من جديد
assess-overlay-no-day = لا يذكر ملف إعادة المعايرة يومه: أنشئه من جديد
assess-dose-refused = ستكون الجرعة الناتجة { $dose } { $unit }؛ ولم تُدرس إلا الجرعات من { $low } إلى { $high } { $unit }. { $source }
assess-dose-steps = مقرَّبة إلى خطوات قدرها { $step }: { $because }
assess-dose-per-day = { $amount } في اليوم في المتوسط
assess-dose-present-unknown = الجرعة الحالية غير معروفة. وإذا كان المريض يتناول الدواء بالفعل، فالانتقال من تلك الجرعة إلى هذه يكون على خطوات.
assess-dose-present-right = الجرعة الحالية، { $dose }، هي جرعة النموذج.
assess-dose-one-step = من الجرعة الحالية { $present }، تقع جرعة النموذج { $dose } ضمن خطوة واحدة.
assess-dose-no-step = من الجرعة الحالية { $present }، يكون التغيير بما لا يتجاوز { $share } أصغر من أي خطوة يمكن إعطاء الدواء بها: لا يمكن الاقتراب من جرعة النموذج { $dose } بمثل هذه الخطوات.
assess-dose-next-step = من الجرعة الحالية { $present }، مع تغيير لا يتجاوز { $share } في كل مرة، تكون الجرعة التالية باتجاه جرعة النموذج { $dose } هي { $next }.
assess-dose-unless = وإذا دلّت القياسات على أن الجرعة الحالية صحيحة، فإنها تبقى.
assess-dose-largest-step = بحد أقصى { $share } من الجرعة الحالية في كل مرة. { $source }
assess-dose-source-unread = لم يُقرأ المصدر من أجل هذا النموذج: البروتوكول المحلي مقدَّم عليه.
assess-outcome-months = { $count ->
    [zero] { $outcome } خلال { $count } شهر
    [one] { $outcome } خلال شهر واحد
    [two] { $outcome } خلال شهرين
    [few] { $outcome } خلال { $count } أشهر
    [many] { $outcome } خلال { $count } شهرًا
   *[other] { $outcome } خلال { $count } شهر
}
assess-outcome-years = { $count ->
    [zero] { $outcome } خلال { $count } سنة
    [one] { $outcome } خلال سنة واحدة
    [two] { $outcome } خلال سنتين
    [few] { $outcome } خلال { $count } سنوات
    [many] { $outcome } خلال { $count } سنة
   *[other] { $outcome } خلال { $count } سنة
}
assess-outcome-part-years = { $outcome } خلال { $years } سنة
assess-treatment-risk-spared = بدون { $treatment } يبلغ خطر { $outcome } { $without }، ومع العلاج { $with }: من كل 100 مريض كهذا يُجنَّب ذلك { $count } { $interval }.
assess-treatment-risk-more = بدون { $treatment } يبلغ خطر { $outcome } { $without }، ومع العلاج { $with }: من كل 100 مريض كهذا يزيد عدد من يحدث لديهم ذلك بمقدار { $count } { $interval }.
assess-treatment-amount-fewer = بدون { $treatment } يبلغ العدد المتوقع من { $outcome } { $without }، ومع العلاج { $with }: أقل بمقدار { $change } { $interval }.
assess-treatment-amount-more = بدون { $treatment } يبلغ العدد المتوقع من { $outcome } { $without }، ومع العلاج { $with }: أكثر بمقدار { $change } { $interval }.
assess-interval-not-reported = (الفاصل غير مذكور)
assess-interval = (فاصل { $level }: من { $low } إلى { $high })
assess-interval-spared = (فاصل { $level }: من زيادة بمقدار { $more } إلى تجنيب { $spared })
assess-interval-fewer = (فاصل { $level }: من زيادة بمقدار { $more } إلى نقصان بمقدار { $fewer })
assess-treatment-no-test = اختلاف التأثير بين المرضى غير مذكور.
assess-treatment-not-compared = لا تُقارن الحصيلة بدون العلاج ومعه: ما دامت هناك مُدخلات ناقصة، فكل قيمة هي متوسط على استكمالات لهذا المريض، ولا الفرق بينها ولا ما يحرّكه خاص بهذا المريض.
assess-treatment-no-drivers = لا يعطي النموذج فرقًا لبعض القيم التي تُجرى المقارنة بها.
assess-treatment-basis-refits = الفواصل هي أوسط { $level } من قيم { $count } من النماذج، لُوئم كل منها من جديد على عينة عشوائية من مرضى التجربة السريرية؛ ويُحسب الفرق داخل كل منها. { $source }
assess-treatment-basis-recalibrated = أعادت المنشأة معايرة القيم؛ وفواصل النموذج نفسه لا تسري عليها.
assess-treatment-basis-none = فواصل كلتا الذراعين وفاصل الفرق بينهما غير مذكورة لهذا النموذج.
assess-needed-benefit = { $patients ->
    [zero] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مريض كهذا.
    [one] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو مريض واحد كهذا.
    [two] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو مريضَين كهذين.
    [few] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مرضى كهؤلاء.
    [many] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مريضًا كهذا.
   *[other] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مريض كهذا.
}
assess-needed-benefit-interval = { $patients ->
    [zero] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مريض كهذا (فاصل { $level }: من { $few } إلى { $many }).
    [one] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو مريض واحد كهذا (فاصل { $level }: من { $few } إلى { $many }).
    [two] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو مريضَين كهذين (فاصل { $level }: من { $few } إلى { $many }).
    [few] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مرضى كهؤلاء (فاصل { $level }: من { $few } إلى { $many }).
    [many] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مريضًا كهذا (فاصل { $level }: من { $few } إلى { $many }).
   *[other] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مريض كهذا (فاصل { $level }: من { $few } إلى { $many }).
}
assess-needed-benefit-not-reported = { $patients ->
    [zero] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مريض كهذا؛ والفاصل غير مذكور.
    [one] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو مريض واحد كهذا؛ والفاصل غير مذكور.
    [two] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو مريضَين كهذين؛ والفاصل غير مذكور.
    [few] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مرضى كهؤلاء؛ والفاصل غير مذكور.
    [many] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مريضًا كهذا؛ والفاصل غير مذكور.
   *[other] لكي يُجنَّب شخص واحد { $outcome }، يجب علاج نحو { $shown } مريض كهذا؛ والفاصل غير مذكور.
}
assess-needed-harm = { $patients ->
    [zero] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مريض كهذا.
    [one] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج مريض واحد كهذا.
    [two] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج مريضَين كهذين.
    [few] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مرضى كهؤلاء.
    [many] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مريضًا كهذا.
   *[other] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مريض كهذا.
}
assess-needed-harm-interval = { $patients ->
    [zero] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مريض كهذا (فاصل { $level }: من { $few } إلى { $many }).
    [one] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج مريض واحد كهذا (فاصل { $level }: من { $few } إلى { $many }).
    [two] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج مريضَين كهذين (فاصل { $level }: من { $few } إلى { $many }).
    [few] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مرضى كهؤلاء (فاصل { $level }: من { $few } إلى { $many }).
    [many] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مريضًا كهذا (فاصل { $level }: من { $few } إلى { $many }).
   *[other] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مريض كهذا (فاصل { $level }: من { $few } إلى { $many }).
}
assess-needed-harm-not-reported = { $patients ->
    [zero] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مريض كهذا؛ والفاصل غير مذكور.
    [one] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج مريض واحد كهذا؛ والفاصل غير مذكور.
    [two] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج مريضَين كهذين؛ والفاصل غير مذكور.
    [few] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مرضى كهؤلاء؛ والفاصل غير مذكور.
    [many] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مريضًا كهذا؛ والفاصل غير مذكور.
   *[other] تحدث نحو حالة إضافية واحدة من { $outcome } عند علاج { $shown } مريض كهذا؛ والفاصل غير مذكور.
}
assess-needed-reaches-both = يمتد فاصل { $level } من تجنيب شخص واحد لكل { $benefit } من المعالَجين، مرورًا بانعدام أي تأثير، إلى حالة إضافية واحدة لكل { $harm } من المعالَجين: { $unshown }.
assess-needed-reaches-benefit = يمتد فاصل { $level } من تجنيب شخص واحد لكل { $benefit } من المعالَجين، ويشمل انعدام أي تأثير: { $unshown }.
assess-needed-reaches-harm = يمتد فاصل { $level } من انعدام أي تأثير إلى حالة إضافية واحدة لكل { $harm } من المعالَجين: { $unshown }.
assess-needed-reaches-none = يمتد فاصل { $level } ابتداءً من انعدام أي تأثير: { $unshown }.
assess-needed-unshown-help = لم يثبت أن العلاج يفيد مريضًا كهذا
assess-needed-unshown-harm = لم يثبت أن العلاج يضر مريضًا كهذا
assess-needed-most = أكثر من { $most }
assess-needed-nntb = { "\u200E" }NNTB { $count }{ "\u200E" }
assess-needed-nnth = { "\u200E" }NNTH { $count }{ "\u200E" }
assess-needed-notation = { "\u200F" }{ $value } ({ $interval })
assess-needed-notation-range = من { $first } إلى { $last }
assess-needed-notation-through = من { $first } مرورًا بالقيمة ∞ إلى { $last }

## The applicability gate: whether a model holds for a record, and for the records of a site

gate-not-reported = غير مذكور. { $why }
gate-in-hundred = { $count } من كل 100
gate-in-hundred-few = أقل من 1 من كل 100
gate-in-hundred-most = أكثر من 99 من كل 100
gate-in-thousand = { $count } من كل 1,000
gate-in-thousand-few = أقل من 1 من كل 1,000
gate-listed-more = { $more ->
    [zero] { $shown } ولا غيرها
    [one] { $shown } وواحد آخر
    [two] { $shown } واثنان آخران
    [few] { $shown } و{ $more } أخرى
    [many] { $shown } و{ $more } غيرها
   *[other] { $shown } و{ $more } غيرها
}
gate-other-codes = { $list ->
    [procedures] يرمّز هذا السجل { $fewest } من أصل { $entries } من إجراءاته وفق { $spoken }. ولا يعرف النموذج { $concepts } إلا وفق { $known }، فلا يمكنه رؤيتها هنا.
   *[conditions] يرمّز هذا السجل { $fewest } من أصل { $entries } من تشخيصاته وفق { $spoken }. ولا يعرف النموذج { $concepts } إلا وفق { $known }، فلا يمكنه رؤيتها هنا.
}
gate-no-codes = { $list ->
    [procedures] { $fewest } من أصل { $entries } من الإجراءات في هذا السجل غير مرمَّزة وفق أي نظام ترميز يقرؤه النموذج. ولا يعرف النموذج { $concepts } إلا وفق { $known }، فلا يمكنه رؤيتها هنا.
   *[conditions] { $fewest } من أصل { $entries } من التشخيصات في هذا السجل غير مرمَّزة وفق أي نظام ترميز يقرؤه النموذج. ولا يعرف النموذج { $concepts } إلا وفق { $known }، فلا يمكنه رؤيتها هنا.
}
gate-own-code-system = نظام ترميز خاص به
gate-of-output = { "\u200F" }{ $output }: { $sentence }
gate-population-basis = لمن صُنع النموذج: { $population }
gate-history-basis = في بيانات التدريب امتد سجل من كل عشرين سجلًا مدةً أقل من { $p05 }، ونصف السجلات مدةً أقل من { $median }؛ ويمتد هذا السجل { $here }. { $source }
gate-history-basis-undated = في بيانات التدريب امتد سجل من كل عشرين سجلًا مدةً أقل من { $p05 }، ونصف السجلات مدةً أقل من { $median }؛ وليس في هذا السجل أي بند مؤرخ. { $source }
gate-history-short = لا يمتد هذا السجل إلى الماضي إلا { $here }؛ أما السجلات التي صُنع منها النموذج فامتدت { $p05 } أو أكثر. وقد تكون أمراض وعلاجات سابقة ناقصة.
gate-history-undated = لا شيء في هذا السجل مؤرخ؛ أما السجلات التي صُنع منها النموذج فامتدت إلى الماضي { $p05 } أو أكثر. وقد تكون أمراض وعلاجات سابقة ناقصة.
gate-history-not-reported = لا يذكر المصدر كم تمتد سجلاته إلى الماضي.
gate-span-years = { $years } سنة
gate-span-months = { $months ->
    [zero] { $months } شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $months } أشهر
    [many] { $months } شهرًا
   *[other] { $months } شهر
}
gate-span-days = { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
gate-joint-not-reported = لا يذكر المصدر شيئًا عن ترابط المُدخلات بعضها ببعض.
gate-joint-no-columns = لا يضم السجل أيًّا من المُدخلات التي يمكن مقارنتها.
gate-joint-no-distance = الارتباطات التي يذكرها المصدر بين المُدخلات الموجودة في هذا السجل لا تعطي مسافة: فبعضها يقول الشيء نفسه، أو يناقض بعضه بعضًا.
gate-joint-basis = { $compared } من أصل { $inputs } من المُدخلات معًا، قورنت بـ{ $unseen } من المرضى الذين لم يرهم النموذج. ومن بين { $further } من مرضى آخرين صُنع لهم النموذج، حذّر هذا الفحص بشأن { $cautioned } ورفض { $refused }. { $source }
gate-joint-basis-cannot-refuse = { $compared } من أصل { $inputs } من المُدخلات معًا، قورنت بـ{ $unseen } من المرضى الذين لم يرهم النموذج. ومن بين { $further } من مرضى آخرين صُنع لهم النموذج، حذّر هذا الفحص بشأن { $cautioned } ولم يكن في إمكانه الرفض، لعدم كفاية المرضى المعزولين عن صنع النموذج. { $source }
gate-joint-basis-search = { $compared } من أصل { $inputs } من المُدخلات معًا، قورنت بـ{ $unseen } من المرضى الذين لم يرهم النموذج. ومن بين { $further } من مرضى آخرين صُنع لهم النموذج، حذّر هذا الفحص بشأن { $cautioned }، وهو لا يرفض أبدًا، لأن من يبحث عنهم هذا النموذج غير معتادين. { $source }
gate-joint-refuse = لا يكاد يوجد مريض مثل هذا المريض في البيانات التي صُنع منها النموذج، بالنظر إلى كل القيم معًا.
gate-joint-refuse-inputs = لا يكاد يوجد مريض مثل هذا المريض في البيانات التي صُنع منها النموذج، بالنظر إلى كل القيم معًا. والأكثر خروجًا عن المعتاد: { $inputs }.
gate-joint-caution = قليل من المرضى مثل هذا المريض كانوا في البيانات التي صُنع منها النموذج، بالنظر إلى كل القيم معًا.
gate-joint-caution-inputs = قليل من المرضى مثل هذا المريض كانوا في البيانات التي صُنع منها النموذج، بالنظر إلى كل القيم معًا. والأكثر خروجًا عن المعتاد: { $inputs }.
gate-loinc-right = { $all ->
    [zero] لا رموز LOINC لفحص أرقام التحقق فيها.
    [one] رقم التحقق في رمز LOINC الواحد صحيح.
    [two] رقما التحقق في رمزَي LOINC صحيحان.
    [few] أرقام التحقق في { $all } رموز LOINC صحيحة.
    [many] أرقام التحقق في { $all } رمز LOINC صحيحة.
   *[other] أرقام التحقق في { $all } رمز LOINC صحيحة.
}
gate-loinc-wrong = أرقام التحقق في { $wrong } من أصل { $all } من رموز LOINC خاطئة.
gate-loinc-finding = { $wrong } من أصل { $all } من رموز LOINC في هذا السجل ليست رموز LOINC: وقد تكون القياسات مسجَّلة تحت رموز خاطئة.
gate-missing-not-reported = لا يذكر المصدر كم مُدخلًا كان ناقصًا لدى مرضاه.
gate-missing-basis = { $missing } من أصل { $inputs } من المُدخلات ناقصة؛ ولم ينقص هذا العدد أو أكثر منه إلا لدى { $share } مريض على الأكثر في بيانات التدريب. { $source }
gate-missing-basis-none = لا ينقص أي من المُدخلات وعددها { $inputs }؛ ولم ينقص هذا العدد أو أكثر منه إلا لدى { $share } مريض على الأكثر في بيانات التدريب. { $source }
gate-missing-together = { $count ->
    [zero] لا مُدخلات ناقصة معًا: { $labels }.
    [one] مُدخل ناقص: { $labels }؛ ولا يكاد يحدث مثل ذلك في البيانات التي صُنع منها النموذج.
    [two] مُدخلان ناقصان معًا: { $labels }؛ ولا يكاد يحدث مثل ذلك في البيانات التي صُنع منها النموذج.
    [few] مُدخلات ناقصة معًا: { $labels }؛ ولا يكاد يحدث مثل ذلك في البيانات التي صُنع منها النموذج.
    [many] مُدخلات ناقصة معًا: { $labels }؛ ولا يكاد يحدث مثل ذلك في البيانات التي صُنع منها النموذج.
   *[other] مُدخلات ناقصة معًا: { $labels }؛ ولا يكاد يحدث مثل ذلك في البيانات التي صُنع منها النموذج.
}
gate-near-miss = بند تشبه تسميته «{ $label }» له الرمز { $code } الذي لا يعرفه النموذج: ويُعدّ غير موجود.
gate-near-miss-without-code = بند تشبه تسميته «{ $label }» ليس له رمز يعرفه النموذج: ويُعدّ غير موجود.
gate-period-not-reported = لا يذكر المصدر من أي سنوات مرضاه.
gate-years = من { $first } إلى { $last }
gate-period-basis = سنوات المرضى: { $years }. { $source }
gate-period-long-ago = { $since ->
    [zero] صُنع النموذج من مرضى سنواتهم: { $years }، أي قبل { $since } سنة: وكان التشخيص والعلاج مختلفَين آنذاك.
    [one] صُنع النموذج من مرضى سنواتهم: { $years }، أي قبل سنة واحدة: وكان التشخيص والعلاج مختلفَين آنذاك.
    [two] صُنع النموذج من مرضى سنواتهم: { $years }، أي قبل سنتين: وكان التشخيص والعلاج مختلفَين آنذاك.
    [few] صُنع النموذج من مرضى سنواتهم: { $years }، أي قبل { $since } سنوات: وكان التشخيص والعلاج مختلفَين آنذاك.
    [many] صُنع النموذج من مرضى سنواتهم: { $years }، أي قبل { $since } سنة: وكان التشخيص والعلاج مختلفَين آنذاك.
   *[other] صُنع النموذج من مرضى سنواتهم: { $years }، أي قبل { $since } سنة: وكان التشخيص والعلاج مختلفَين آنذاك.
}
gate-period-ago = صُنع النموذج من مرضى سنواتهم: { $years }؛ وربما تغيّر العلاج منذ ذلك الحين.
gate-period-before = صُنع النموذج من مرضى سنواتهم: { $years }؛ ويُقرأ هذا السجل كما في { $day }، أي قبل ذلك.
gate-range-not-reported = لا يذكر المصدر كيف كانت قيم مرضاه موزعة.
gate-range-basis = { $compared } من أصل { $inputs } من المُدخلات قورنت بأوسط 95 من كل 100 في بيانات التدريب؛ ولا تحذير إلا حيث تقع قيمة خارج هذا النطاق بأكثر من عرضه. { $source }
gate-range-outside = { $label }: القيمة { $value }، وهي خارج النطاق من { $low } إلى { $high } الذي وقع فيه كل المرضى تقريبًا في بيانات التدريب.
gate-range-far-outside = { $label }: القيمة { $value }، وهي بعيدة جدًا خارج النطاق من { $low } إلى { $high } الذي وقع فيه كل المرضى تقريبًا في بيانات التدريب.
gate-option = { "\u200F" }{ $label }: { $option }
gate-rare = { $what }: نادر في بيانات التدريب، لدى { $share } مريض.
gate-unseen = { $what }: لم يكد يكون ذلك لدى أحد في بيانات التدريب، ولذلك لم يتعلّم النموذج عنه إلا القليل.
gate-unseen-of = { $what }: لم يكد يكون ذلك لدى أحد في بيانات التدريب، وهي من { $patients } من المرضى، ولذلك لم يتعلّم النموذج عنه إلا القليل.
gate-units-basis = { $unusable } من أصل { $readings } من قراءات قياسات النموذج لا يمكن استخدامها بسبب وحدتها أو حجمها، وفق النطاقات الممكنة لدى المرضى الأحياء.
gate-units-mixed-up = { $label }: القيمة { $number } معتادة بالوحدة { $unit }، لا بالوحدة المذكورة معها؛ تحقق أي الوحدتين هي المقصودة.
gate-units-several = { $label }: ترد قراءات لها الرمز نفسه بعدة وحدات؛ وحُوّلت كل منها.
gate-unreadable-not-reported = لا يذكر المصدر كم من بنوده لا يمكن لأي برنامج قراءتها.
gate-unreadable-list = { $list ->
    [procedures] { $unreadable } من أصل { $entries } من الإجراءات بلا رمز يمكن لبرنامج قراءته، مقابل { $share } في بيانات التدريب
    [medications] { $unreadable } من أصل { $entries } من الأدوية بلا رمز يمكن لبرنامج قراءته، مقابل { $share } في بيانات التدريب
    [observations] { $unreadable } من أصل { $entries } من القياسات والإجابات بلا رمز يمكن لبرنامج قراءته، مقابل { $share } في بيانات التدريب
   *[conditions] { $unreadable } من أصل { $entries } من التشخيصات بلا رمز يمكن لبرنامج قراءته، مقابل { $share } في بيانات التدريب
}
gate-unreadable-basis = { "\u200F" }{ $lists }. { $source }
gate-unreadable = { $list ->
    [procedures] { $unreadable } من أصل { $entries } من الإجراءات في هذا السجل ليس لها رمز يمكن قراءته: وقد يكون من بينها ما لا يعثر عليه النموذج.
    [medications] { $unreadable } من أصل { $entries } من الأدوية في هذا السجل ليس لها رمز يمكن قراءته: وقد يكون من بينها ما لا يعثر عليه النموذج.
    [observations] { $unreadable } من أصل { $entries } من القياسات والإجابات في هذا السجل ليس لها رمز يمكن قراءته: وقد يكون من بينها ما لا يعثر عليه النموذج.
   *[conditions] { $unreadable } من أصل { $entries } من التشخيصات في هذا السجل ليس لها رمز يمكن قراءته: وقد يكون من بينها ما لا يعثر عليه النموذج.
}
gate-usual-not-reported = لا يذكر المصدر كم مرة ورد كل مفهوم في سجلاته.
gate-usual-basis = من أصل { $usual } من الأمور التي كانت لدى معظم مرضى بيانات التدريب، يضم هذا السجل { $here }؛ ولم يكن هذا العدد القليل إلا لدى { $share } منهم على الأكثر. { $source }
gate-usual-basis-all = من أصل { $usual } من الأمور التي كانت لدى معظم مرضى بيانات التدريب، يضم هذا السجل { $here }؛ وكان هذا العدد القليل لدى جميعهم على الأكثر. { $source }
gate-usual = ليس في هذا السجل أي بند عن { $concepts }، وهو ما كان لدى كل المرضى تقريبًا ممن صُنع منهم النموذج. وربما ورد فيه تحت رمز آخر.

## The gate over the records of a site, such as a hospital

gate-site-population = { $patients } من أصل { $records } من السجلات لمرضى صُنع لهم النموذج، وفيها المُدخلات التي يحتاج إليها؛ ولا يُحكم على المنشأة إلا ابتداءً من { $fewest }.
gate-site-expected = { "\u200F" }{ $label } ({ $here } مريض، والمتوقع { $expected })
gate-site-lost = شوهد هنا أقل بكثير مما في البيانات التي صُنع منها النموذج: { $concepts }. وقد تستخدم هذه المنشأة رموزًا أخرى.
gate-site-too-many = شوهد هنا أكثر بكثير مما في البيانات التي صُنع منها النموذج: { $concepts }. وقد يكون المرضى مختلفين، أو تعني الرموز هنا شيئًا آخر.
gate-site-vocabulary-basis = { $concepts } من المفاهيم ذات الوزن، المتوقع منها مقابل المشاهَد بين { $patients } من المرضى؛ ولا تفسّر المصادفة ما يجده هذا الفحص إلا في { $chance } منشأة على الأكثر. { $source }
gate-site-unreadable = { $list ->
    [procedures] { $unreadable } من أصل { $entries } من الإجراءات في هذه المنشأة ليس لها رمز يمكن قراءته؛ وكانت النسبة في بيانات التدريب { $share }.
    [medications] { $unreadable } من أصل { $entries } من الأدوية في هذه المنشأة ليس لها رمز يمكن قراءته؛ وكانت النسبة في بيانات التدريب { $share }.
    [observations] { $unreadable } من أصل { $entries } من القياسات والإجابات في هذه المنشأة ليس لها رمز يمكن قراءته؛ وكانت النسبة في بيانات التدريب { $share }.
   *[conditions] { $unreadable } من أصل { $entries } من التشخيصات في هذه المنشأة ليس لها رمز يمكن قراءته؛ وكانت النسبة في بيانات التدريب { $share }.
}
gate-site-units-not-reported = صفوف الأرقام لا تبيّن شيئًا عن الوحدات.
gate-site-units = { $label }: { $unusable } من أصل { $readings } من القراءات لا يمكن استخدامها بسبب وحدتها أو حجمها. تحقق من وحدات هذه المنشأة.
gate-site-units-basis = { $unusable } من أصل { $readings } من القراءات لا يمكن استخدامها بسبب وحدتها أو حجمها.
gate-site-below = { $label }: لدى { $share } مريض هنا قيم أدنى مما لدى كل المرضى تقريبًا في بيانات التدريب. تحقق من الوحدة، ومن احتمال أن يكون المرضى هنا مختلفين.
gate-site-above = { $label }: لدى { $share } مريض هنا قيم أعلى مما لدى كل المرضى تقريبًا في بيانات التدريب. تحقق من الوحدة، ومن احتمال أن يكون المرضى هنا مختلفين.
gate-site-range-basis = { $inputs ->
    [zero] لا مُدخلات قورنت بأوسط 95 من كل 100 في بيانات التدريب. { $source }
    [one] مُدخل واحد قورن بأوسط 95 من كل 100 في بيانات التدريب. { $source }
    [two] مُدخلان قورنا بأوسط 95 من كل 100 في بيانات التدريب. { $source }
    [few] { $inputs } مُدخلات قورنت بأوسط 95 من كل 100 في بيانات التدريب. { $source }
    [many] { $inputs } مُدخلًا قورنت بأوسط 95 من كل 100 في بيانات التدريب. { $source }
   *[other] { $inputs } مُدخل قورنت بأوسط 95 من كل 100 في بيانات التدريب. { $source }
}
gate-site-joint-basis = بالنظر إلى كل المُدخلات معًا، حذّر الفحص بشأن { $cautioned } ورفض { $refused } من أصل { $compared } من المرضى، والمتوقع أن يحذّر بشأن { $share }.
gate-site-joint = { $share } مريض هنا لا يشبهون من صُنع منهم النموذج، بالنظر إلى كل القيم معًا.
gate-site-missing-basis = { $inputs ->
    [zero] لا مُدخلات للمقارنة: ناقصة كما هو متوقع أو أكثر من ذلك. { $source }
    [one] مُدخل واحد، ناقص كما هو متوقع أو أكثر من ذلك. { $source }
    [two] مُدخلان، ناقصان كما هو متوقع أو أكثر من ذلك. { $source }
    [few] { $inputs } مُدخلات، ناقصة كما هو متوقع أو أكثر من ذلك. { $source }
    [many] { $inputs } مُدخلًا، ناقصة كما هو متوقع أو أكثر من ذلك. { $source }
   *[other] { $inputs } مُدخل، ناقصة كما هو متوقع أو أكثر من ذلك. { $source }
}
gate-site-missing = ناقص هنا أكثر بكثير مما في البيانات التي صُنع منها النموذج: { $inputs }.

## What would change a result: other values supposed, and the smallest changes that would make it quieter

change-caveat = هذه تغييرات فيما يقرؤه النموذج. وقد صُنع النموذج مما شوهد معًا، لا مما يحدث عند تغيير قيمة: فمن يصل إلى هذه القيم قد لا يصل إلى هذه النتيجة.
change-no-output = ليس للنموذج { $model } ناتج باسم `{ $output }`: ونواتجه { $known }.
change-no-threshold = تقع العتبة بين 0 و1، مثل 0.075 لما نسبته { "\u200E" }7.5 %{ "\u200E" }؛ والقيمة { $threshold } ليست كذلك.
change-no-equation = لا تنطبق أي معادلة من معادلات النموذج على هذا السجل.
change-no-number = لا يعطي النموذج قيمة لهذا السجل، ولذلك لا يمكن مقارنة أي شيء بها.
change-inputs-missing = هناك مُدخلات ناقصة، والقيمة متوسط على ما يمكن أن تكونه: أدخلها أولًا.
change-nothing-movable = كل ما تسمّيه الحزمة مما يمكن التدخل فيه إما غير معروف على وجه اليقين في هذا السجل، أو بلغ حدّه بالفعل.
change-nothing-named = لا شيء مما تتوقف عليه هذه النتيجة مسمّى على أنه مما يمكن التدخل فيه.
change-none-found = لا يحقق ذلك أي تغيير فيما يمكن التدخل فيه، ضمن حدود ما يمكن بلوغه.
change-nothing-quieter = لا تستدعي هذه النتيجة الانتباه: وليس هناك مستوى أهدأ يمكن بلوغه.
change-names-no-threshold = لا يسمّي النموذج لهذه النتيجة عتبة يتغيّر عندها القرار. ويمكن للمستخدم أن يحدد عتبة.
change-amount-without-goal = هذه النتيجة مقدار، ولا يسمّي النموذج مقدارًا يكون هو الأفضل.
change-amount-has-no-side = هذه النتيجة مقدار: وليس أي من جانبَي عتبة هو الأفضل.
change-below-already = { $result ->
    [risk-years] في السجل، الخطر خلال { $years } من السنوات أقل من { $threshold } بالفعل.
   *[risk] في السجل، الخطر أقل من { $threshold } بالفعل.
}
change-reached-already = { $result ->
    [survival-years] في السجل، احتمال البقاء على قيد الحياة خلال { $years } من السنوات هو { $threshold } أو أكثر بالفعل.
   *[survival] في السجل، احتمال البقاء على قيد الحياة هو { $threshold } أو أكثر بالفعل.
}
change-goal-act = { $result ->
    [risk-years] أصغر التغييرات التي لا يعود معها الخطر خلال { $years } من السنوات يستلزم التصرف فورًا:
    [survival-years] أصغر التغييرات التي لا يعود معها احتمال البقاء على قيد الحياة خلال { $years } من السنوات يستلزم التصرف فورًا:
    [risk] أصغر التغييرات التي لا يعود معها الخطر يستلزم التصرف فورًا:
    [survival] أصغر التغييرات التي لا يعود معها احتمال البقاء على قيد الحياة يستلزم التصرف فورًا:
   *[amount] أصغر التغييرات التي لا تعود معها النتيجة تستلزم التصرف فورًا:
}
change-goal-attention = { $result ->
    [risk-years] أصغر التغييرات التي لا يعود معها الخطر خلال { $years } من السنوات يستدعي الانتباه:
    [survival-years] أصغر التغييرات التي لا يعود معها احتمال البقاء على قيد الحياة خلال { $years } من السنوات يستدعي الانتباه:
    [risk] أصغر التغييرات التي لا يعود معها الخطر يستدعي الانتباه:
    [survival] أصغر التغييرات التي لا يعود معها احتمال البقاء على قيد الحياة يستدعي الانتباه:
   *[amount] أصغر التغييرات التي لا تعود معها النتيجة تستدعي الانتباه:
}
change-goal-below = { $result ->
    [risk-years] أصغر التغييرات التي يصبح معها الخطر خلال { $years } من السنوات أقل من { $threshold }:
   *[risk] أصغر التغييرات التي يصبح معها الخطر أقل من { $threshold }:
}
change-goal-reach = { $result ->
    [survival-years] أصغر التغييرات التي يبلغ معها احتمال البقاء على قيد الحياة خلال { $years } من السنوات نسبة { $threshold }:
   *[survival] أصغر التغييرات التي يبلغ معها احتمال البقاء على قيد الحياة نسبة { $threshold }:
}
change-clause = كانت قيمة { $label } { $to } بدلًا من { $from }
change-still-attention = { $result ->
    [risk-years] لو { $changes }، لكان الخطر خلال { $years } من السنوات { $value } ولما عاد يستلزم التصرف فورًا، لكنه يظل يستدعي الانتباه.
    [survival-years] لو { $changes }، لكان احتمال البقاء على قيد الحياة خلال { $years } من السنوات { $value } ولما عاد يستلزم التصرف فورًا، لكنه يظل يستدعي الانتباه.
    [risk] لو { $changes }، لكان الخطر { $value } ولما عاد يستلزم التصرف فورًا، لكنه يظل يستدعي الانتباه.
    [survival] لو { $changes }، لكان احتمال البقاء على قيد الحياة { $value } ولما عاد يستلزم التصرف فورًا، لكنه يظل يستدعي الانتباه.
   *[amount] لو { $changes }، لكانت النتيجة { $value } ولما عادت تستلزم التصرف فورًا، لكنها تظل تستدعي الانتباه.
}
change-no-attention = { $result ->
    [risk-years] لو { $changes }، لكان الخطر خلال { $years } من السنوات { $value } ولما عاد يستدعي الانتباه.
    [survival-years] لو { $changes }، لكان احتمال البقاء على قيد الحياة خلال { $years } من السنوات { $value } ولما عاد يستدعي الانتباه.
    [risk] لو { $changes }، لكان الخطر { $value } ولما عاد يستدعي الانتباه.
    [survival] لو { $changes }، لكان احتمال البقاء على قيد الحياة { $value } ولما عاد يستدعي الانتباه.
   *[amount] لو { $changes }، لكانت النتيجة { $value } ولما عادت تستدعي الانتباه.
}
change-below = { $result ->
    [risk-years] لو { $changes }، لكان الخطر خلال { $years } من السنوات { $value }، أي أقل من { $threshold }.
   *[risk] لو { $changes }، لكان الخطر { $value }، أي أقل من { $threshold }.
}
change-not-below = { $result ->
    [survival-years] لو { $changes }، لكان احتمال البقاء على قيد الحياة خلال { $years } من السنوات { $value }، أي ليس أقل من { $threshold }.
   *[survival] لو { $changes }، لكان احتمال البقاء على قيد الحياة { $value }، أي ليس أقل من { $threshold }.
}
change-searched-some = { $inputs ->
    [zero] جُرّب { $changes } من التغييرات في { $inputs } مُدخل، الأصغر أولًا؛ وقد تبقى تغييرات أصغر.
    [one] جُرّب { $changes } من التغييرات في مُدخل واحد، الأصغر أولًا؛ وقد تبقى تغييرات أصغر.
    [two] جُرّب { $changes } من التغييرات في مُدخلين، الأصغر أولًا؛ وقد تبقى تغييرات أصغر.
    [few] جُرّب { $changes } من التغييرات في { $inputs } مُدخلات، الأصغر أولًا؛ وقد تبقى تغييرات أصغر.
    [many] جُرّب { $changes } من التغييرات في { $inputs } مُدخلًا، الأصغر أولًا؛ وقد تبقى تغييرات أصغر.
   *[other] جُرّب { $changes } من التغييرات في { $inputs } مُدخل، الأصغر أولًا؛ وقد تبقى تغييرات أصغر.
}
change-searched-each = { $inputs ->
    [zero] لا مُدخلات لتجربة تغييرها: لا يوجد تغيير أصغر.
    [one] في مُدخل واحد جُرّب كل تغيير بحسب خطواته: لا يوجد تغيير أصغر.
    [two] من بين مُدخلين جُرّب كل تغيير في واحد منهما بحسب خطواته: لا يوجد تغيير أصغر.
    [few] من بين { $inputs } مُدخلات جُرّب كل تغيير في واحد منها بحسب خطواته: لا يوجد تغيير أصغر.
    [many] من بين { $inputs } مُدخلًا جُرّب كل تغيير في واحد منها بحسب خطواته: لا يوجد تغيير أصغر.
   *[other] من بين { $inputs } مُدخل جُرّب كل تغيير في واحد منها بحسب خطواته: لا يوجد تغيير أصغر.
}
change-searched-all = من بين { $inputs } من المُدخلات جُرّب بحسب خطواتها كل تغيير فيما يصل عدده إلى { $together } منها معًا: لا يوجد تغيير أصغر.
change-searched-each-of-more = من بين { $inputs } من المُدخلات جُرّب كل تغيير في واحد منها بحسب خطواته؛ أما ما يصل عدده إلى { $together } منها معًا فلم يُجرَّب منه إلا الأرجح نجاحًا، ولذلك قد يبقى من هذه تغيير أصغر.
change-searched-all-of-more = من بين { $inputs } من المُدخلات جُرّب بحسب خطواتها كل تغيير فيما يصل عدده إلى { $all } منها معًا؛ أما ما يصل عدده إلى { $together } منها معًا فلم يُجرَّب منه إلا الأرجح نجاحًا، ولذلك قد يبقى من هذه تغيير أصغر.
change-down-to = نزولًا إلى { $low } كحد أدنى.
change-up-to = صعودًا إلى { $high } كحد أقصى.
change-from-to = من { $low } إلى { $high }.
change-value-missing = «غير معروف»
change-value-yes = «نعم»
change-value-no = «لا»
change-value-option = «{ $option }»
change-no-input-of-model = ليس للنموذج { $model } مُدخل باسم `{ $name }`: ومُدخلاته { $known }.
change-no-input = ليس لأي نموذج مُدخل باسم `{ $name }`.
change-suppose-yes-no = المُدخل `{ $name }` من نوع نعم/لا: افترض true أو false.
change-suppose-option = المُدخل `{ $name }` واحد من { $options }: افترض واحدًا منها.
change-suppose-number = المُدخل `{ $name }` رقم: افترض رقمًا.
change-suppose-between = لا يمكن أن يكون المُدخل `{ $name }` بالقيمة { $number }: افترض رقمًا من { $low } إلى { $high }.
change-suppose-from = لا يمكن أن يكون المُدخل `{ $name }` بالقيمة { $number }: افترض رقمًا قدره { $low } أو أكثر.
change-suppose-from-unit = لا يمكن أن يكون المُدخل `{ $name }` بالقيمة { $number }: افترض رقمًا قدره { $low } أو أكثر { $unit }.
change-hypothetical = افتراضي: { $label }: القيمة المفترضة { $to }؛ والقيمة في السجل { $from }.
change-hypothetical-by-hand = افتراضي: { $label }: القيمة المفترضة { $to }؛ والقيمة المُدخلة يدويًا { $from }.
change-supposed = مفترض؛ والقيمة في السجل { $from }.
change-supposed-by-hand = مفترض؛ والقيمة المُدخلة يدويًا { $from }.

## What missing inputs leave open, and what a test of them would tell

unknown-hardly-narrows = معرفته لا تكاد تضيّق النطاق.
unknown-leaves-nothing = معرفته لا تكاد تُبقي من النطاق شيئًا.
unknown-narrows-magnitudes = معرفته تزيل نحو { "\u200E" }{ $percent } %{ "\u200E" } من رتب المقدار (orders of magnitude) في النطاق.
unknown-narrows-points = معرفته تضيّق النطاق من { $now } إلى نحو { $then } نقطة مئوية.
unknown-narrows = معرفته تضيّق النطاق من { $now } إلى نحو { $then }.
unknown-narrows-unit = معرفته تضيّق النطاق من { $now } إلى نحو { $then } { $unit }.
unknown-never-changes = ويندر جدًا أن تغيّر ما يترتب على النتيجة.
unknown-always-changes = وتغيّر في كل الحالات تقريبًا ما يترتب على النتيجة.
unknown-changes = وتغيّر ما يترتب على النتيجة لدى نحو { $count } من كل 100.
unknown-basis-synthetic-weighted = على القيم التي لدى { $rows } من المرضى الاصطناعيين في المجموعة المرجعية للنموذج لما هو غير معروف، ويُحتسب كل منهم بقدر توافق قيمه مع ما هو معروف عن هذا المريض، بحسب ترابط المُدخلات في بيانات التدريب (رابطة غاوسية، Gaussian copula). ويستبعد النطاق واحدًا من كل عشرين عند كل طرف.
unknown-basis-synthetic = على القيم التي لدى { $rows } من المرضى الاصطناعيين في المجموعة المرجعية للنموذج لما هو غير معروف، ويُحتسب كل منهم كما في المجموعة، لأن النموذج لا يذكر كيف تترابط المُدخلات. ويستبعد النطاق واحدًا من كل عشرين عند كل طرف.
unknown-basis-groups-weighted = على القيم التي لدى { $rows } من مجموعات المرضى في المجموعة المرجعية للنموذج لما هو غير معروف، وتُحتسب كل منها بقدر توافق قيمها مع ما هو معروف عن هذا المريض، بحسب ترابط المُدخلات في بيانات التدريب (رابطة غاوسية، Gaussian copula). ويستبعد النطاق واحدًا من كل عشرين عند كل طرف.
unknown-basis-groups = على القيم التي لدى { $rows } من مجموعات المرضى في المجموعة المرجعية للنموذج لما هو غير معروف، وتُحتسب كل منها كما في المجموعة المرجعية، لأن النموذج لا يذكر كيف تترابط المُدخلات. ويستبعد النطاق واحدًا من كل عشرين عند كل طرف.
unknown-grouped = وما قد يبيّنه الفحص تقديري: جُمعت قيمه في مجموعات، تمثّل كلًا منها قيمتها الوسطى.
unknown-not-every-combination = لم تُجرَّب كل التوليفات: قد يكون النطاق أوسع، وما قد يبيّنه الفحص تقديري.
unknown-basis-limits = على كل قيمة يمكن أن تكون، لما هو غير معروف، لدى مريض حي ينطبق عليه النموذج: لا توجد مجموعة مرجعية تبيّن مدى احتمال كل منها.
unknown-unbounded = شيء غير معروف ليست له حدود، كالعمر بلا أي تاريخ ميلاد، ولذلك لا يمكن إعطاء نطاق.
unknown-nobody-alike = لا يكاد أحد في المجموعة المرجعية للنموذج يشبه هذا المريض فيما هو معروف، ولذلك لا يُحسب متوسط.
unknown-refused = ما دام مُدخل يحتاج إليه ناقصًا، لا يعطي هذا النموذج قيمة ولا نطاقًا.
unknown-not-explained = لا تُعرض مساهمات: فالقيمة متوسط على استكمالات لهذا المريض، ولا يؤدي جمع مساهمات أي مريض بعينه إليها.
unknown-averaged = غير معروف: { $inputs }. والقيمة هي المتوسط على { $rows } من مرضى المجموعة المرجعية بعد استكمالهم بالقيم المعروفة لهذا المريض؛ وليست قيمة هذا المريض نفسه.

## What was entered by hand

hand-remark = مُدخل يدويًا، وليس من السجل: { $inputs }.
hand-twice = أُدخل `{ $name }` يدويًا مرتين: ولا يُستخدم إلا الأول. أدخله مرة واحدة.
hand-error = { $error }.
hand-not-asked = أُدخل `{ $name }` يدويًا، لكن لا يطلبه أي نموذج. أدخل مفهومًا يخصه أحد المُدخلات، أو age أو sex أو race.
hand-not-used = أُدخل `{ $name }` يدويًا ولم يُستخدم: ففي السجل قيمة صالحة للاستخدام حيثما يطلبه نموذج. افترض قيمة أخرى تحت «ما الذي يغيّر النتيجة».

## What was found in the record for one input of a model, and why it is used, doubted or passed over.

find-computed-from-orders = { $label }: محسوب من الوصفات، لا مما صرفته صيدلية؛ ولا يُعرف هل استُلم الدواء.
find-no-fill = { $label }: لا يوجد صرف ذُكرت معه مدة الإمداد بالأيام قبل هذا اليوم، ولذلك لا يمكن الحديث عن التزام دوائي.
find-no-fill-within = { $days ->
    [zero] { $label }: لا يوجد صرف ذُكرت معه مدة الإمداد بالأيام خلال { $days } يوم قبل هذا اليوم، ولذلك لا يمكن الحديث عن التزام دوائي.
    [one] { $label }: لا يوجد صرف ذُكرت معه مدة الإمداد بالأيام خلال يوم واحد قبل هذا اليوم، ولذلك لا يمكن الحديث عن التزام دوائي.
    [two] { $label }: لا يوجد صرف ذُكرت معه مدة الإمداد بالأيام خلال يومين قبل هذا اليوم، ولذلك لا يمكن الحديث عن التزام دوائي.
    [few] { $label }: لا يوجد صرف ذُكرت معه مدة الإمداد بالأيام خلال { $days } أيام قبل هذا اليوم، ولذلك لا يمكن الحديث عن التزام دوائي.
    [many] { $label }: لا يوجد صرف ذُكرت معه مدة الإمداد بالأيام خلال { $days } يومًا قبل هذا اليوم، ولذلك لا يمكن الحديث عن التزام دوائي.
   *[other] { $label }: لا يوجد صرف ذُكرت معه مدة الإمداد بالأيام خلال { $days } يوم قبل هذا اليوم، ولذلك لا يمكن الحديث عن التزام دوائي.
}
find-fills-not-counted = { $count ->
    [zero] { $label }: لا بنود غير محتسبة بسبب عدم ذكر اليوم أو مدة الإمداد بالأيام أو لأنها غير محسومة.
    [one] { $label }: بند واحد لا يذكر اليوم أو مدة الإمداد بالأيام، أو غير محسوم، ولم يُحتسب.
    [two] { $label }: بندان لا يذكران اليوم أو مدة الإمداد بالأيام، أو غير محسومين، ولم يُحتسبا.
    [few] { $label }: { $count } بنود لا تذكر اليوم أو مدة الإمداد بالأيام، أو غير محسومة، ولم تُحتسب.
    [many] { $label }: { $count } بندًا لا تذكر اليوم أو مدة الإمداد بالأيام، أو غير محسومة، ولم تُحتسب.
   *[other] { $label }: { $count } بند لا تذكر اليوم أو مدة الإمداد بالأيام، أو غير محسومة، ولم تُحتسب.
}
find-limit-used = { $label }: لم يُذكر إلا على صورة { $reported }؛ واستُخدم الحد نفسه.
find-result-flagged = { $label }: النتيجة مسجَّلة مع الوصف: { $reason }.
find-a-result-flagged = { $label }: إحدى النتائج مسجَّلة مع الوصف: { $reason }.
find-result-undated = { $label }: النتيجة بلا تاريخ.
find-value-old = { $days ->
    [zero] { $label }: آخر قيمة صالحة للاستخدام بتاريخ { $date }، أي أقدم من { $days } يوم.
    [one] { $label }: آخر قيمة صالحة للاستخدام بتاريخ { $date }، أي أقدم من يوم واحد.
    [two] { $label }: آخر قيمة صالحة للاستخدام بتاريخ { $date }، أي أقدم من يومين.
    [few] { $label }: آخر قيمة صالحة للاستخدام بتاريخ { $date }، أي أقدم من { $days } أيام.
    [many] { $label }: آخر قيمة صالحة للاستخدام بتاريخ { $date }، أي أقدم من { $days } يومًا.
   *[other] { $label }: آخر قيمة صالحة للاستخدام بتاريخ { $date }، أي أقدم من { $days } يوم.
}
find-two-values = { $label }: قيمتان مختلفتان في الوقت نفسه؛ واستُخدمت الأعلى.
find-newer-passed-over = جرى تجاوز بند أحدث. { $why }
find-limits-used = { $label }: استُخدم الحد حيث لم يُذكر إلا حد.
find-answer-not-known = ليس من الإجابات التي يعرفها النموذج
find-two-answers = { $label }: إجابتان مختلفتان في الوقت نفسه؛ واستُخدمت «{ $answer }».
find-answer-undated = { $label }: الإجابة بلا تاريخ.
find-answer-old = { $days ->
    [zero] { $label }: آخر إجابة بتاريخ { $date }، أي أقدم من { $days } يوم.
    [one] { $label }: آخر إجابة بتاريخ { $date }، أي أقدم من يوم واحد.
    [two] { $label }: آخر إجابة بتاريخ { $date }، أي أقدم من يومين.
    [few] { $label }: آخر إجابة بتاريخ { $date }، أي أقدم من { $days } أيام.
    [many] { $label }: آخر إجابة بتاريخ { $date }، أي أقدم من { $days } يومًا.
   *[other] { $label }: آخر إجابة بتاريخ { $date }، أي أقدم من { $days } يوم.
}
find-newer-answer-unread = { $label }: تعذّرت قراءة إجابة أحدث، ولذلك استُخدمت إجابة أقدم.
find-answer-not-used = { $label }: الإجابة المسجَّلة ليست من الإجابات التي يعرفها النموذج، ولذلك لم تُستخدم.
find-answer-not-used-said = { $label }: الإجابة المسجَّلة ({ $answers }) ليست من الإجابات التي يعرفها النموذج، ولذلك لم تُستخدم.
find-quoted = «{ $words }»
find-age = العمر
find-sex = الجنس
find-race = العِرق
find-birth-date = تاريخ الميلاد
find-sex-female = أنثى
find-sex-male = ذكر
find-race-white = أبيض
find-race-black = أسود أو أمريكي من أصل أفريقي
find-race-asian = آسيوي
find-race-other = عِرق آخر
find-race-mixed = أكثر من عِرق واحد
find-birth-after = يقع تاريخ الميلاد بعد تاريخ «كما في»: لا يمكن تحديد العمر.
find-birth-too-early = { $years ->
    [zero] تاريخ الميلاد يجعل عمر المريض أكثر من { $years } سنة: تحقق منه.
    [one] تاريخ الميلاد يجعل عمر المريض أكثر من سنة واحدة: تحقق منه.
    [two] تاريخ الميلاد يجعل عمر المريض أكثر من سنتين: تحقق منه.
    [few] تاريخ الميلاد يجعل عمر المريض أكثر من { $years } سنوات: تحقق منه.
    [many] تاريخ الميلاد يجعل عمر المريض أكثر من { $years } سنة: تحقق منه.
   *[other] تاريخ الميلاد يجعل عمر المريض أكثر من { $years } سنة: تحقق منه.
}
find-birth-in-part = تاريخ الميلاد معروف جزئيًا فقط، ولذلك لا يُعرف العمر إلا ضمن حدود.
find-undated = بلا تاريخ، ولذلك لم يُحتسب
find-not-settled = غير محسوم، ولذلك لم يُحتسب
find-unknown-length = مدته غير معروفة، ولذلك لم يُحتسب
find-unknown-supply = مدة الإمداد بالأيام غير معروفة، ولذلك لم يُحتسب
find-entries-not-counted = { $count ->
    [zero] { $label }: لا بنود غير محتسبة لأنها بلا تاريخ أو غير محسومة.
    [one] { $label }: بند واحد بلا تاريخ أو غير محسوم، ولم يُحتسب.
    [two] { $label }: بندان بلا تاريخ أو غير محسومين، ولم يُحتسبا.
    [few] { $label }: { $count } بنود بلا تاريخ أو غير محسومة، ولم تُحتسب.
    [many] { $label }: { $count } بندًا بلا تاريخ أو غير محسومة، ولم تُحتسب.
   *[other] { $label }: { $count } بند بلا تاريخ أو غير محسومة، ولم تُحتسب.
}
find-questioned = { $label }: غير مسجَّل، وشكّك المستخدم في ذلك.
find-date-in-part = { $label }: أحد التواريخ معروف جزئيًا فقط؛ واستُخدم أول يوم منه.
find-none-recorded = { $label }: لا شيء مسجَّل.
find-none-recorded-within = { $days ->
    [zero] { $label }: لا شيء مسجَّل خلال { $days } يوم.
    [one] { $label }: لا شيء مسجَّل خلال يوم واحد.
    [two] { $label }: لا شيء مسجَّل خلال يومين.
    [few] { $label }: لا شيء مسجَّل خلال { $days } أيام.
    [many] { $label }: لا شيء مسجَّل خلال { $days } يومًا.
   *[other] { $label }: لا شيء مسجَّل خلال { $days } يوم.
}
find-no-exposure = { $label }: لا تعرّض مسجَّل.
find-no-exposure-within = { $days ->
    [zero] { $label }: لا تعرّض مسجَّل خلال { $days } يوم.
    [one] { $label }: لا تعرّض مسجَّل خلال يوم واحد.
    [two] { $label }: لا تعرّض مسجَّل خلال يومين.
    [few] { $label }: لا تعرّض مسجَّل خلال { $days } أيام.
    [many] { $label }: لا تعرّض مسجَّل خلال { $days } يومًا.
   *[other] { $label }: لا تعرّض مسجَّل خلال { $days } يوم.
}
find-lengths-not-counted = { $count ->
    [zero] { $label }: لا بنود غير محتسبة بسبب عدم ذكر مدة أخذ الدواء.
    [one] { $label }: بند واحد لا يذكر مدة أخذ الدواء، ولم يُحتسب.
    [two] { $label }: بندان لا يذكران مدة أخذ الدواء، ولم يُحتسبا.
    [few] { $label }: { $count } بنود لا تذكر مدة أخذ الدواء، ولم تُحتسب.
    [many] { $label }: { $count } بندًا لا تذكر مدة أخذ الدواء، ولم تُحتسب.
   *[other] { $label }: { $count } بند لا تذكر مدة أخذ الدواء، ولم تُحتسب.
}
find-no-problem-list = { $label }: لا يضم السجل قائمة مشكلات حتى هذا اليوم.
find-no-medication-list = { $label }: لا يضم السجل قائمة أدوية حتى هذا اليوم.
find-no-procedure-list = { $label }: لا يضم السجل قائمة إجراءات حتى هذا اليوم.
find-no-visit-list = { $label }: لا يضم السجل قائمة زيارات حتى هذا اليوم.
find-unreadable-problems = { $count ->
    [zero] { $label }: لا بنود في قائمة المشكلات بلا رمز يمكن قراءته.
    [one] { $label }: بند واحد في قائمة المشكلات ليس له رمز يمكن قراءته؛ وقد يكون من هذا النوع.
    [two] { $label }: بندان في قائمة المشكلات ليس لهما رمز يمكن قراءته؛ وقد يكونان من هذا النوع.
    [few] { $label }: { $count } بنود في قائمة المشكلات ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
    [many] { $label }: { $count } بندًا في قائمة المشكلات ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
   *[other] { $label }: { $count } بند في قائمة المشكلات ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
}
find-unreadable-medications = { $count ->
    [zero] { $label }: لا بنود في قائمة الأدوية بلا رمز يمكن قراءته.
    [one] { $label }: بند واحد في قائمة الأدوية ليس له رمز يمكن قراءته؛ وقد يكون من هذا النوع.
    [two] { $label }: بندان في قائمة الأدوية ليس لهما رمز يمكن قراءته؛ وقد يكونان من هذا النوع.
    [few] { $label }: { $count } بنود في قائمة الأدوية ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
    [many] { $label }: { $count } بندًا في قائمة الأدوية ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
   *[other] { $label }: { $count } بند في قائمة الأدوية ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
}
find-unreadable-procedures = { $count ->
    [zero] { $label }: لا بنود في قائمة الإجراءات بلا رمز يمكن قراءته.
    [one] { $label }: بند واحد في قائمة الإجراءات ليس له رمز يمكن قراءته؛ وقد يكون من هذا النوع.
    [two] { $label }: بندان في قائمة الإجراءات ليس لهما رمز يمكن قراءته؛ وقد يكونان من هذا النوع.
    [few] { $label }: { $count } بنود في قائمة الإجراءات ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
    [many] { $label }: { $count } بندًا في قائمة الإجراءات ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
   *[other] { $label }: { $count } بند في قائمة الإجراءات ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
}
find-unreadable-visits = { $count ->
    [zero] { $label }: لا بنود في قائمة الزيارات بلا رمز يمكن قراءته.
    [one] { $label }: بند واحد في قائمة الزيارات ليس له رمز يمكن قراءته؛ وقد يكون من هذا النوع.
    [two] { $label }: بندان في قائمة الزيارات ليس لهما رمز يمكن قراءته؛ وقد يكونان من هذا النوع.
    [few] { $label }: { $count } بنود في قائمة الزيارات ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
    [many] { $label }: { $count } بندًا في قائمة الزيارات ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
   *[other] { $label }: { $count } بند في قائمة الزيارات ليس لها رمز يمكن قراءته؛ وقد تكون من هذا النوع.
}
find-index-no-list = { $label }: لا يضم السجل حتى هذا اليوم أي قائمة ترد فيها حالاته المرضية.
find-index-unreadable = { $count ->
    [zero] { $label }: لا بنود بلا رمز يمكن قراءته.
    [one] { $label }: بند واحد ليس له رمز يمكن قراءته؛ وقد يكون حالة مرضية تُحتسب.
    [two] { $label }: بندان ليس لهما رمز يمكن قراءته؛ وقد يكونان حالتين مرضيتين تُحتسبان.
    [few] { $label }: { $count } بنود ليس لها رمز يمكن قراءته؛ وقد تكون حالات مرضية تُحتسب.
    [many] { $label }: { $count } بندًا ليس لها رمز يمكن قراءته؛ وقد تكون حالات مرضية تُحتسب.
   *[other] { $label }: { $count } بند ليس لها رمز يمكن قراءته؛ وقد تكون حالات مرضية تُحتسب.
}
find-index-none = { $label }: لا شيء من حالاته المرضية مسجَّل.
find-index-counted = { "\u200F" }{ $label }: { $conditions }.
find-index-member = { "\u200F" }{ $name } { $weight }
find-superseded = { $name } (حلّ محله شكل أشد)
find-drug-stated = مذكور
find-drug-ordered = موصوف
find-drug-dispensed = مصروف
find-drug-given = مُعطى
find-yes = نعم
find-no = لا
find-recorded-as = { $label }: مسجَّل مع الوصف: { $reason }، وليس ذلك «نعم»؛ اعتُبر «لا»، وهذا غير مؤكد.
find-questioned-no = { $label }: غير مسجَّل، وشكّك المستخدم في ذلك؛ اعتُبر «لا»، وهذا غير مؤكد.
find-taken-as-no = { $label }: غير مسجَّل، اعتُبر «لا».
find-doubt-no-problem-list = { $label }: لا يضم السجل قائمة مشكلات؛ اعتُبر «لا»، وهذا غير مؤكد.
find-doubt-no-medication-list = { $label }: لا يضم السجل قائمة أدوية؛ اعتُبر «لا»، وهذا غير مؤكد.
find-doubt-unreadable-conditions = { $count ->
    [zero] { $label }: لا حالات مرضية في السجل بلا رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
    [one] { $label }: حالة مرضية واحدة في السجل ليس لها رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
    [two] { $label }: حالتان مرضيتان في السجل ليس لهما رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
    [few] { $label }: { $count } حالات مرضية في السجل ليس لها رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
    [many] { $label }: { $count } حالة مرضية في السجل ليس لها رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
   *[other] { $label }: { $count } حالة مرضية في السجل ليس لها رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
}
find-doubt-unreadable-drugs = { $count ->
    [zero] { $label }: لا أدوية في السجل بلا رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
    [one] { $label }: دواء واحد في السجل ليس له رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
    [two] { $label }: دواءان في السجل ليس لهما رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
    [few] { $label }: { $count } أدوية في السجل ليس لها رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
    [many] { $label }: { $count } دواءً في السجل ليس لها رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
   *[other] { $label }: { $count } دواء في السجل ليس لها رمز يمكن قراءته؛ اعتُبر «لا»، وهذا غير مؤكد.
}
find-past = سابق، وليس حاليًا
find-too-long-ago = أقدم من أن يُحتسب
find-supply-in-doubt = مصروف لمدة غير مذكورة أو انتهت للتو
find-recorded-as-no = مسجَّل «لا»
find-by-name = جرى التعرّف عليه باسمه
find-unnamed = بند بلا اسم
find-newer-by-other-method = { $label }: قيمة أحدث بطريقة أخرى، بتاريخ { $date }، هي { $value }؛ واستُخدمت قيمة الطريقة المفضَّلة.
find-computed-impossible = { $label }: القيمة المحسوبة { $value } غير ممكنة، ولذلك لم تُستخدم.
find-ratio-of-zero = { $label }: لم تُستخدم نسبة مقامها صفر.
find-range-not-used = { $label }: لم يُستخدم نطاق ورد بدلًا من رقم واحد.
find-no-value = { $label }: لم يعطِ المختبر قيمة (دون ذكر السبب).
find-no-value-because = { $label }: لم يعطِ المختبر قيمة ({ $reason }).
find-unusable = { "\u200F" }{ $label }: { $why }
find-words-not-used = { $label }: لم تُستخدم كلمات وردت في موضع رقم.
find-without-value = { $label }: لم يُستخدم بند بلا قيمة.
find-without-unit = { $label }: لم تُستخدم قيمة بلا وحدة؛ وينبغي أن تكون بالوحدة { $unit }.
find-not-converted = { $label }: لم تُستخدم القيمة: { $why }
find-not-possible = { $label }: القيمة { $value } غير ممكنة (المتوقع من { $low } إلى { $high })، ولذلك لم تُستخدم؛ تحقق من القيمة ومن وحدتها.
find-range = { $low } إلى { $high }
find-stays-not-counted = { $count ->
    [zero] { $label }: لا إقامات غير محتسبة بسبب عدم معرفة مدتها.
    [one] { $label }: إقامة واحدة مدتها غير معروفة، مثل عدم وجود نهاية حتى هذا اليوم، ولم تُحتسب.
    [two] { $label }: إقامتان مدتهما غير معروفة، مثل عدم وجود نهاية حتى هذا اليوم، ولم تُحتسبا.
    [few] { $label }: { $count } إقامات مدتها غير معروفة، مثل عدم وجود نهاية حتى هذا اليوم، ولم تُحتسب.
    [many] { $label }: { $count } إقامة مدتها غير معروفة، مثل عدم وجود نهاية حتى هذا اليوم، ولم تُحتسب.
   *[other] { $label }: { $count } إقامة مدتها غير معروفة، مثل عدم وجود نهاية حتى هذا اليوم، ولم تُحتسب.
}
find-visits-without-kind = { $count ->
    [zero] { $label }: لا زيارات بلا نوع مذكور.
    [one] { $label }: زيارة واحدة لا تذكر نوعها.
    [two] { $label }: زيارتان لا تذكران نوعهما.
    [few] { $label }: { $count } زيارات لا تذكر نوعها.
    [many] { $label }: { $count } زيارة لا تذكر نوعها.
   *[other] { $label }: { $count } زيارة لا تذكر نوعها.
}
find-label = { "\u200F" }{ $label }: { $what }
find-label-last-days = { $days ->
    [zero] { $label }: { $what }، آخر { $days } يوم
    [one] { $label }: { $what }، آخر يوم
    [two] { $label }: { $what }، آخر يومين
    [few] { $label }: { $what }، آخر { $days } أيام
    [many] { $label }: { $what }، آخر { $days } يومًا
   *[other] { $label }: { $what }، آخر { $days } يوم
}
find-takes-count = عدد البنود
find-takes-days-since = الأيام منذ آخر بند
find-takes-count-dates = الأيام التي فيها بند
find-takes-days-since-first = الأيام منذ أول بند
find-takes-at-least = { $times ->
    [zero] في { $times } يوم على الأقل
    [one] في يوم واحد على الأقل
    [two] في يومين على الأقل
    [few] في { $times } أيام على الأقل
    [many] في { $times } يومًا على الأقل
   *[other] في { $times } يوم على الأقل
}
find-takes-at-least-within = في { $times } من الأيام على الأقل لا يفصل بينها أكثر من { $days } من الأيام
find-takes-pdc = نسبة الأيام المغطّاة (PDC)
find-takes-mpr = نسبة حيازة الدواء (MPR)
find-takes-episodes = فترات التعرّض
find-takes-days-exposed = أيام التعرّض
find-takes-days-since-exposure = الأيام منذ آخر تعرّض
find-takes-stay-days = الليالي
find-takes-longest-stay-days = ليالي أطول إقامة
find-by-hand-kind = { $label }، مُدخل يدويًا: المتوقع { $expected }؛ أدخل ذلك
find-by-hand-a-number = رقم
find-by-hand-yes-or-no = نعم أو لا
find-by-hand-one-of = أحد خياراته
find-by-hand-option = { $label }، مُدخل يدويًا: لا يوجد مثل هذا الخيار؛ اختر واحدًا من { $options }
find-by-hand-unit = { $label }، مُدخل يدويًا: { $why } اختر واحدة من { $units }
find-by-hand-range = { $label }، مُدخل يدويًا: القيمة { $value } غير ممكنة (المتوقع من { $low } إلى { $high })؛ تحقق من القيمة ومن وحدتها
find-by-hand-remark = مُدخل يدويًا، وليس في السجل
find-by-hand-not-used = { $label }: أُدخلت القيمة { $value } أيضًا يدويًا ولم تُستخدم، لأن في السجل قيمة.
find-by-hand-note = { $label }: مُدخل يدويًا، وليس من السجل.

## What reading a record found: problems with files and entries, and why an entry is not simply used.

intake-more-of-kind = { $count ->
    [zero] ولا مشكلات أخرى من هذا النوع («{ $code }»).
    [one] ومشكلة أخرى واحدة من هذا النوع («{ $code }»).
    [two] ومشكلتان أخريان من هذا النوع («{ $code }»).
    [few] و{ $count } مشكلات أخرى من هذا النوع («{ $code }»).
    [many] و{ $count } مشكلة أخرى من هذا النوع («{ $code }»).
   *[other] و{ $count } مشكلة أخرى من هذا النوع («{ $code }»).
}
intake-file-refused = الملف { $file } هو { $what }، وليس سجل FHIR. { $advice }
intake-file-empty = ملف فارغ
intake-file-utf16 = نص بترميز UTF-16
intake-file-blank = ملف من فراغات فقط
intake-file-html = صفحة ويب (HTML)
intake-file-fhir-xml = FHIR بصيغة XML
intake-file-cda = مستند CDA بصيغة XML
intake-file-xml = XML
intake-file-pdf = ملف PDF
intake-file-archive = أرشيف مضغوط
intake-file-binary = بيانات ثنائية
intake-file-hl7v2 = رسائل HL7 بالإصدار 2
intake-file-csv = جدول (CSV)
intake-file-not-json = نص ليس بصيغة JSON
intake-advice-again = صدّر السجل من جديد وافتح الملف الجديد.
intake-advice-utf8 = احفظه بترميز UTF-8 وافتحه من جديد.
intake-advice-sign-in = كثيرًا ما تكون هذه صفحة تسجيل دخول أو صفحة خطأ حُفظت بدلًا من السجل: سجّل الدخول، وصدّر السجل من جديد، وافتح ذلك الملف.
intake-advice-save-json = لا يُقرأ إلا FHIR بصيغة JSON: احفظه بصيغة JSON وافتحه من جديد.
intake-advice-export-fhir = لا يُقرأ إلا FHIR R4 بصيغة JSON: صدّر السجل بصيغة FHIR.
intake-advice-export-json = لا يُقرأ إلا FHIR R4 بصيغة JSON: صدّر السجل كـ FHIR بصيغة JSON.
intake-advice-unpack = فك ضغطه وافتح الملفات التي فيه.
intake-format-ndjson = FHIR NDJSON
intake-format-not-fhir = ملف JSON ليس FHIR
intake-format-list = { "\u200F" }FHIR JSON، قائمة موارد
intake-format-json = { "\u200F" }FHIR JSON، { $kind }
intake-format-unknown-type = نوع مورد غير معروف
intake-format-bundle = { "\u200F" }FHIR JSON، { $kind } ({ $bundle })
intake-entry = البند { $number }
intake-entry-of-kind = { "\u200F" }{ $kind } (البند { $number })
intake-place = الملف { $file }، السطر { $line }، البايت { $byte }
intake-not-utf8 = { $name } في { $at } ليس بترميز UTF-8؛ ويُقرأ بترميز Latin-1، ولذلك قد تكون الأحرف ذات العلامات خاطئة.
intake-entry-broken = { $name }، البند { $number }، في { $at } ليس JSON صالحًا ({ $why }) ولم يُستخدم؛ ويبقى الباقي ساريًا.
intake-could-not-be-read = تعذّرت قراءته
intake-truncated = الملف { $file } ينقطع عند { $at }، في البند { $number } أو بعده: ما قبل ذلك مستخدم، وما بعده مفقود. صدّر السجل من جديد.
intake-trailing-text = الملف { $file } يستمر بعد نهايته، عند { $at }: ولم تُقرأ البقية.
intake-not-a-resource = ما يوجد في { $at } ليس مورد FHIR ولم يُستخدم.
intake-operation-outcome = الملف { $file } مورد OperationOutcome: أي رسالة من الخادم بحدوث خلل، وليس سجلًا.
intake-json-cds-hooks = الملف { $file } رسالة CDS Hooks. ولا تُقرأ إلا موارد FHIR R4: صدّر السجل كـ FHIR بصيغة JSON.
intake-json-smart = الملف { $file } إعداد SMART. ولا تُقرأ إلا موارد FHIR R4: صدّر السجل كـ FHIR بصيغة JSON.
intake-json-token = الملف { $file } رد على تسجيل دخول. ولا تُقرأ إلا موارد FHIR R4: صدّر السجل كـ FHIR بصيغة JSON.
intake-json-not-fhir = الملف { $file } بصيغة JSON لكنه ليس FHIR: ليس له resourceType. ولا تُقرأ إلا موارد FHIR R4: صدّر السجل كـ FHIR بصيغة JSON.
intake-nested-too-deep = حزم (Bundle) متداخلة في { $at } بعمق يزيد على { $depth }: ولم تُقرأ الحزم الداخلية.
intake-list-broken = قائمة البنود غير سليمة البنية في { $at }: وجرى تجاوز ما يوجد هناك.
intake-entry-not-fhir = { $name } في { $at } بصيغة JSON لكنه ليس مورد FHIR: ليس له resourceType. ولم يُستخدم.
intake-unknown-type = للبند { $number } في الملف { $file } قيمة resourceType غير موجودة في FHIR، ولم يُستخدم.
intake-drugs-differ = { $name } يرد في الملفات أكثر من مرة بأدوية مختلفة، ولا شيء يبيّن أيها أحدث: وتُحتسب كلها. تحقق أيها الصحيح.
intake-contained-broken = تعذّرت قراءة مورد محتوى في { $name } ولم يُستخدم.
intake-not-about-patient = { $name } يخص شيئًا غير مريض ولم يُستخدم.
intake-no-subject = { $name } لا يبيّن المريض الذي يخصه ولم يُستخدم.
intake-duplicate = { $name } يرد في الملفات أكثر من مرة ويُحتسب مرة واحدة.
intake-duplicate-differs = { $name } يرد في الملفات أكثر من مرة بمحتوى مختلف، ولا شيء يبيّن أيها أحدث: ويُحتسب كل منها بندًا مستقلًا. تحقق أيها الصحيح.
intake-older-version = { $name } يرد في الملفات بعدة إصدارات: ولا يُحتسب إلا الأحدث.
intake-more-pages = الملف { $file } صفحة من نتائج بحث، ويسمّي صفحة تالية لم يُعثر عليها في الملفات: افتح كل الصفحات معًا.
intake-results-absent = { $count ->
    [zero] { $name } لا يشير إلى نتائج غير موجودة في الملفات.
    [one] { $name } يشير إلى نتيجة واحدة من نتائجه غير موجودة في الملفات.
    [two] { $name } يشير إلى نتيجتين من نتائجه غير موجودتين في الملفات.
    [few] { $name } يشير إلى { $count } نتائج من نتائجه غير موجودة في الملفات.
    [many] { $name } يشير إلى { $count } نتيجة من نتائجه غير موجودة في الملفات.
   *[other] { $name } يشير إلى { $count } نتيجة من نتائجه غير موجودة في الملفات.
}
intake-patient-ambiguous = { $name } والبنود المماثلة له قد تكون عن أكثر من مريض واحد من المرضى في الملفات، ولم تُستخدم.
intake-no-patient = لا يمكن حساب نتائج أي مريض من هذه الملفات: فهي لا تضم مورد Patient ولا أي بند عن مريض.
intake-patient-conflict = { $name } يرد في الملفات أكثر من مرة بتاريخ ميلاد أو جنس أو اسم عائلة مختلف. وقد يكون هؤلاء أشخاصًا مختلفين، ولذلك لا يُستخدمون ولا تُستخدم بنودهم: افتح ملفاتهم كلًا على حدة.
intake-patient-missing = لا يوجد مورد Patient للبند { $name } وللبنود المماثلة له: العمر والجنس غير معروفين.
intake-other-version = جزء من الملفات بإصدار FHIR { $version }{ "\u200E" }، وليس R4: يُقرأ ما هو مشترك بين الإصدارين، ويُترك الباقي.
intake-medication-unresolved = { $place } يشير إلى دواء غير موجود في الملفات: ولا تُستخدم إلا كلماته.
intake-days-supply-unusable = { $place } يذكر مدة الإمداد بالأيام بما ليس مدة زمنية: وتُعتبر المدة غير مذكورة.
intake-no-code = { $place } لا يبيّن موضوعه: فليس له رمز ولا كلمات.
intake-undated-recorded = { $place } يذكر وقت تسجيله بما ليس تاريخًا: ويُعتبر بلا تاريخ.
intake-undated-onset = { $place } يذكر وقت بداية المرض بما ليس تاريخًا: ويُعتبر بلا تاريخ.
intake-undated-end = { $place } يذكر نهايته بما ليس تاريخًا: ويُعتبر بلا تاريخ.
intake-undated-start = { $place } يذكر بدايته بما ليس تاريخًا: ويُعتبر بلا تاريخ.
intake-undated-time = { $place } يذكر وقته بما ليس تاريخًا: ويُعتبر بلا تاريخ.
intake-undated-given = { $place } يذكر وقت إعطائه بما ليس تاريخًا: ويُعتبر بلا تاريخ.
intake-undated-dispensed = { $place } يذكر وقت صرفه بما ليس تاريخًا: ويُعتبر بلا تاريخ.
intake-undated-ordered = { $place } يذكر وقت وصفه بما ليس تاريخًا: ويُعتبر بلا تاريخ.
intake-birth-date-missing = { $place } بلا تاريخ ميلاد: ولا يمكن حساب أي شيء يحتاج إلى العمر.
intake-birth-date-withheld = { $place } بلا تاريخ ميلاد (يذكر المصدر أنه محجوب أو غير معروف): ولا يمكن حساب أي شيء يحتاج إلى العمر.
intake-birth-date-invalid = تاريخ الميلاد في { $place } ليس تاريخًا: ولا يمكن حساب أي شيء يحتاج إلى العمر.
intake-birth-date-partial = تاريخ الميلاد في { $place } لا يذكر اليوم، ولذلك لا يُعرف العمر إلا بالسنة أو الشهر.
intake-sex-differs = { $place } يذكر جنسًا عند الولادة وجنسًا إداريًا مختلفًا عنه: ويُستخدم الجنس عند الولادة.
intake-death-invalid = { $place } له وقت وفاة ليس تاريخًا؛ ويُعتبر المريض متوفى.
intake-deceased-unclear = { $place } لا يذكر بالقيمة true أو false هل المريض متوفى.
intake-value-unusable = { $place } لم يُستخدم: { $why }.
intake-value-sampled-data = القيمة بيانات معتانة (sampled data)، وهذه لا تُقرأ
intake-value-time-of-day = القيمة وقت من اليوم، وهذا لا يُقرأ
intake-value-date = القيمة تاريخ، وهذا لا يُقرأ
intake-value-period = القيمة فترة زمنية، وهذه لا تُقرأ
intake-value-attachment = القيمة ملف مرفق، وهذا لا يُقرأ
intake-value-reference = القيمة إحالة إلى مورد آخر، وهذه لا تُقرأ
intake-value-too-large = القيمة أكبر من أن تُقرأ كرقم
intake-quantity-without-value = الكمية بلا قيمة
intake-comparator-unknown = للقيمة علامة مقارنة غير معروفة
intake-range-without-ends = النطاق بلا طرفين
intake-ratio-without-part = النسبة ينقصها أحد جزأيها
intake-value-no-number = القيمة هي { $kind }، وليست رقمًا
intake-value-of-kind = في الحقل { $field } يوجد { $kind }، بدلًا من { $wanted }
intake-kind-text = نص
intake-kind-number = رقم مجرد
intake-kind-boolean = true أو false
intake-kind-list = قائمة
intake-kind-object = كائن (object)
intake-kind-too-large = شيء أكبر من أن يُقرأ
intake-wanted-quantity = كمية
intake-wanted-coded = إجابة مرمَّزة
intake-wanted-number = رقم
intake-wanted-boolean = true أو false
intake-wanted-range = نطاق
intake-wanted-ratio = نسبة
intake-standing-entered-in-error = مُدخل خطأً
intake-standing-refuted = منفيّ
intake-standing-unconfirmed = غير مؤكد
intake-standing-presumed = مرجَّح
intake-standing-resolved = منتهٍ (resolved)
intake-standing-inactive = غير نشط
intake-standing-provisional = مبدئي
intake-standing-differential = تشخيص تفريقي
intake-standing-verification-unknown = حالة التأكيد غير معروفة
intake-standing-verification-not-understood = حالة التأكيد غير مفهومة
intake-standing-report-entered-in-error = تقريره مُدخل خطأً
intake-standing-report-cancelled = تقريره ملغى
intake-standing-report-registered = تقريره مسجَّل فقط
intake-standing-report-partial = تقريره جزئي
intake-standing-report-preliminary = تقريره أوّلي
intake-standing-report-unknown = حالة تقريره غير معروفة
intake-standing-planned = مخطَّط فقط
intake-standing-cancelled = ملغى
intake-standing-status-unknown = الحالة غير معروفة
intake-standing-status-not-understood = الحالة غير مفهومة
intake-standing-health-unknown = الحالة الصحية للقريب غير معروفة
intake-standing-not-taken = لم يُؤخذ
intake-standing-partial = جزئي
intake-standing-not-done = لم يُجرَ
intake-standing-not-known-whether-taken = لا يُعرف هل أُخذ
intake-standing-intended = مزمَع فقط
intake-standing-draft = مسوّدة
intake-standing-not-given = لم يُعطَ
intake-standing-not-handed-over-yet = لم يُصرف بعد
intake-standing-not-handed-over = لم يُصرف
intake-standing-order-not-to-give = أمر بعدم إعطاء الدواء
intake-standing-proposal = اقتراح
intake-standing-plan = خطة
intake-standing-option = خيار
intake-standing-other-subject = يخص شيئًا غير المريض
intake-standing-preliminary = أوّلي
intake-standing-registered = مسجَّل، ولا نتيجة بعد
intake-standing-in-preparation = قيد التحضير
intake-standing-in-progress = قيد التنفيذ
intake-standing-on-hold = معلَّق
intake-standing-stopped = أُوقف قبل نهايته
intake-standing-deleted = محذوف في المصدر
intake-standing-replaced = حلّ محله إصدار آخر من البند نفسه

## Problems with the files of a list of patients: what was found, what became of it and what to do.

panel-read-file-not-json = ملف ليس FHIR بصيغة JSON ولم يُقرأ. ولا يُقرأ إلا FHIR R4 بصيغة NDJSON أو JSON: صدّره كذلك، أو اتركه.
panel-read-document-broken = ملف تالف، ولا يمكن التمييز بين ما يضمه عن عدة مرضى: ولم يُستخدم. صدّره من جديد، أو افتحه وحده.
panel-read-document-too-large = ملف هو مستند JSON واحد أكبر من 128 ميغابايت ولم يُستخدم. صدّر القائمة بصيغة NDJSON، بمورد واحد في كل سطر.
panel-read-line-too-long = سطر أطول من 64 ميغابايت ولم يُستخدم. صدّر ذلك الملف من جديد.
panel-read-line-broken = سطر ليس JSON صالحًا ولم يُستخدم. وحيث كان يمكن أن يكون تشخيصًا أو دواءً أو إجراءً، لا يُعتبر أي شيء غائبًا لدى مرضى ملفه.
panel-read-not-fhir = بند بصيغة JSON لكنه ليس مورد FHIR: ليس له resourceType. ولم يُستخدم.
panel-read-nested-bundle = حزمة (Bundle) داخل حزمة (Bundle) لعدة مرضى، ولم تُستخدم. صدّر بنودها وحدها.
panel-read-not-patient = بند يخص شيئًا غير مريض ولم يُستخدم.
panel-read-unlinked = بند يسمّي مريضه بمعرّف، أو داخل البند نفسه، وليس جزءًا من القائمة. وإذا فُتح الملف وحده فإنه يُقرأ.
panel-read-no-subject = بند لا يبيّن المريض الذي يخصه ولم يُستخدم.
panel-read-no-record = مريض يرد في الملفات أكثر من مرة بتاريخ ميلاد أو جنس أو اسم عائلة مختلف، أو دون أي شيء صالح للاستخدام: وهو ليس جزءًا من القائمة. افتح ملفاته كلًا على حدة.
panel-read-file-unreadable = تعذّرت قراءة ملف من القرص. ربما نُقل أو تغيّر: اختر الملفات من جديد.
panel-read-spared = { $outcome }: المُجنَّبون بفضل { $treatment }
panel-read-csv-head = { $banner } كما في { $date }. insite { $program }{ "\u200E" }؛ النموذج { $model } { $version }، SHA-256 { $hash }.

## A check of a model on a site's own patients: who is left out, what the figures mean, what does not go together.

validation-left-out = استُبعد { $count } من أصل { $all } من المرضى ({ "\u200E" }{ $percent } %{ "\u200E" })؛ وإذا كانوا يختلفون عن الآخرين فكل رقم غير صحيح. انظر من هم ولماذا.
validation-refused = يرفض النموذج الحساب لـ{ $count } من أصل { $all } من المرضى ({ "\u200E" }{ $percent } %{ "\u200E" }): فهو لم يُصنع لجزء كبير من هذه الفئة السكانية، أو أن إحدى الوحدات ليست كما ينبغي.
validation-implausible = { $count ->
    [zero] لا قيم غير ممكنة لدى مريض حي ({ $inputs }).
    [one] قيمة واحدة لا يمكن أن تكون لدى أي مريض حي، ولم تُستخدم ({ $inputs }). تحقق من الوحدات.
    [two] قيمتان لا يمكن أن تكونا لدى أي مريض حي، ولم تُستخدما ({ $inputs }). تحقق من الوحدات.
    [few] { $count } قيم لا يمكن أن تكون لدى أي مريض حي، ولم تُستخدم ({ $inputs }). تحقق من الوحدات.
    [many] { $count } قيمة لا يمكن أن تكون لدى أي مريض حي، ولم تُستخدم ({ $inputs }). تحقق من الوحدات.
   *[other] { $count } قيمة لا يمكن أن تكون لدى أي مريض حي، ولم تُستخدم ({ $inputs }). تحقق من الوحدات.
}
validation-unchecked = لا يبيّن الملف لمن لا ينطبق النموذج بحسب: { $inputs }. وقد يكون بين من شملهم القياس مرضى كان النموذج سيرفضهم لهذا السبب.
validation-repeated = { $count ->
    [zero] لا صفوف لمرضى لهم صف آخر. وتعامل الفواصل الصفوف على أنها لأشخاص مختلفين.
    [one] صف واحد لمريض له صف آخر. وتعامل الفواصل الصفوف على أنها لأشخاص مختلفين، فتكون أضيق مما ينبغي.
    [two] صفان لمرضى لهم صف آخر. وتعامل الفواصل الصفوف على أنها لأشخاص مختلفين، فتكون أضيق مما ينبغي.
    [few] { $count } صفوف لمرضى لهم صف آخر. وتعامل الفواصل الصفوف على أنها لأشخاص مختلفين، فتكون أضيق مما ينبغي.
    [many] { $count } صفًا لمرضى لهم صف آخر. وتعامل الفواصل الصفوف على أنها لأشخاص مختلفين، فتكون أضيق مما ينبغي.
   *[other] { $count } صف لمرضى لهم صف آخر. وتعامل الفواصل الصفوف على أنها لأشخاص مختلفين، فتكون أضيق مما ينبغي.
}
validation-no-groups = الأعمدة التي فيها أكثر من 50 قيمة مختلفة ليست مجموعات وقد استُبعدت: { $columns }. قسّم الرقم إلى فئات أولًا.
validation-few-patients = { $count ->
    [zero] لا مرضى: أقل من { $fewest } عدد لا يكفي لأي استنتاج. اقرأ الفواصل، لا القيم.
    [one] مريض واحد: أقل من { $fewest } عدد لا يكفي لأي استنتاج. اقرأ الفواصل، لا القيم.
    [two] مريضان: أقل من { $fewest } عدد لا يكفي لأي استنتاج. اقرأ الفواصل، لا القيم.
    [few] { $count } مرضى: أقل من { $fewest } عدد لا يكفي لأي استنتاج. اقرأ الفواصل، لا القيم.
    [many] { $count } مريضًا: أقل من { $fewest } عدد لا يكفي لأي استنتاج. اقرأ الفواصل، لا القيم.
   *[other] { $count } مريض: أقل من { $fewest } عدد لا يكفي لأي استنتاج. اقرأ الفواصل، لا القيم.
}
validation-almost-nothing = { $events } من المرضى وقع لديهم الحدث و{ $others } لم يقع لديهم: أقل من { $fewest } من أي منهما لا يكاد يدل على شيء. اجمع عددًا أكبر قبل اتخاذ أي قرار.
validation-few-events = { $events } من المرضى وقع لديهم الحدث و{ $others } لم يقع لديهم: عدد لا يكفي لأي استنتاج عن التمييز (discrimination) أو المعايرة. اقرأ الفواصل، لا القيم؛ وقد تكون إعادة المعايرة من هذا العدد القليل أسوأ من عدمها.
validation-few-events-for-slope = الميل الذي لُوئم على هذا العدد القليل من المرضى غير مؤكد: والمقطع (intercept) وحده هو إعادة المعايرة الأسلم.
validation-few-events-for-curve = { $events } من المرضى وقع لديهم الحدث و{ $others } لم يقع لديهم: عدد لا يكفي لمنحنى المعايرة الممهَّد؛ وقد تكون انحناءاته من قبيل المصادفة.
validation-nobody = لم يمكن قياس أي مريض: انظر من استُبعدوا ولماذا.
validation-score = يعطي النموذج درجة لا احتمالًا: فلا توجد معايرة لقياسها ولا شيء لإعادة معايرته.
validation-no-probability = إحدى القيم ليست احتمالًا
validation-within-shown = وقع المقدار المقيس ضمن النطاق المعروض لدى { $within } من أصل { $all } من المرضى ({ $share }).
validation-within-shown-meant = وقع المقدار المقيس ضمن النطاق المعروض لدى { $within } من أصل { $all } من المرضى ({ $share }). والمقصود أن تصدق النطاقات بنسبة { $wanted }.
validation-within-mean = وقع المقدار المقيس ضمن النطاق لدى { $within } من أصل { $all } من المرضى ({ $share }). والنطاق للمتوسط، لا لمقدار مريض بعينه، ولذلك قد يقع معظم المقادير خارجه.
validation-risk = وقع الحدث لدى { $share } من { $all } من المرضى؛ ومتوسط حدود نطاقاتهم { $low } و{ $high }.
validation-risk-and-tenths = وقع الحدث لدى { $share } من { $all } من المرضى؛ ومتوسط حدود نطاقاتهم { $low } و{ $high }. وفي { $within } من أصل { $groups } من أعشار التنبؤات يلتقي فاصل الخطر الملاحَظ مع حدود ذلك العُشر.
validation-fit-needs-events = يلزم ما لا يقل عن { $fewest } من المرضى وقع لديهم الحدث و{ $fewest } لم يقع لديهم؛ والموجود { $events } و{ $others }
validation-fit-needs-for-curve = يلزم ما لا يقل عن { $wanted } من المرضى حصيلتهم معروفة، منهم { $wanted-events } وقع لديهم الحدث و{ $wanted-events } لم يقع لديهم؛ والموجود { $patients } و{ $events } و{ $others }
validation-fit-needs-patients = يلزم ما لا يقل عن { $fewest } من المرضى؛ والموجود { $count }
validation-fit-no-spread = تعذّرت الملاءمة: التنبؤات لا تتباين، أو تفصل بين الحصائل فصلًا تامًا
validation-fit-slope-falls = الميل ليس أكبر من 0: لم تقترن التنبؤات الأعلى بأحداث أكثر
validation-fit-slope-uncertain = أقل من 100 مريض من إحدى الحصيلتين: الميل غير مؤكد
validation-fit-risk-falls = تعذّرت الملاءمة: الخطر الملاحَظ لا يرتفع مع التنبؤ
validation-fit-for-probabilities = للاحتمالات فقط
validation-fit-amounts = تعذّرت الملاءمة: التنبؤات لا تتوافق مع المقادير
validation-recalibration-refused = إعادة المعايرة هذه: { $reason }
validation-too-small = أقل مما يلزم: { $events } وقع لديهم الحدث، و{ $others } لم يقع لديهم؛ ويلزم للمقياس ما لا يقل عن { $fewest } من كل منهما
validation-line-no-text = السطر ليس نص جدول
validation-other-fields = عدد الحقول يختلف عن صف العناوين
validation-column = العمود { $name }
validation-the-outcome = الحصيلة
validation-the-day = اليوم
validation-no-outcome = لا حصيلة مذكورة
validation-no-day = لم يُذكر اليوم الذي يُقرأ السجل كما كان فيه
validation-not-in-table = جدول الحصائل لا يضم المريض
validation-not-in-records = السجلات لا تضم المريض الوارد في الجدول
validation-more-than-once = يضم الجدول المريض أكثر من مرة
validation-names-nobody = لا يسمّي الصف أي مريض
validation-no-equation = لا تنطبق أي معادلة من معادلات النموذج
validation-impossible = { $label }: قيمة لا يمكن أن تكون لدى أي مريض حي
validation-missing = { $label }: ناقص
validation-outside-range = { $label }: خارج النطاق من { $low } إلى { $high }.
validation-dose-outside = ستكون الجرعة خارج النطاق: لم تُدرس إلا الجرعات من { $low } إلى { $high } { $unit }. { $source }
validation-no-file = لا يوجد ملف؛ أعطِ جدولًا له صف عناوين، أو ملفات FHIR وجدول حصائل
validation-no-outcomes = تضم الملفات سجلات دون حصائل؛ أضف جدولًا فيه معرّف المريض والحصيلة
validation-several-tables = هناك عدة جداول؛ أعطِ جدولًا واحدًا: للمُدخلات والحصائل، أو للحصائل إلى جانب ملفات FHIR
validation-header-unread = لا يمكن قراءة السطر الأول من الجدول كصف عناوين
validation-table-empty = الجدول فارغ؛ ويجب أن يكون سطره الأول صف عناوين
validation-two-columns = عمودان في الجدول اسمهما { $name }؛ أعد تسمية أحدهما
validation-day-format = يجب أن يُكتب اليوم على هذا النحو: { "\u200E" }2026-11-22{ "\u200E" }
validation-say-identifiers = حدّد أي عمود في جدول الحصائل يضم معرّفات المرضى
validation-wrong-budget = يجب أن يكون عدد التنبيهات أكثر من 0 ولا يزيد على 1000 لكل 1,000 مريض
validation-wrong-threshold = عتبة الاحتمال تكون من 0 إلى 1
validation-wants-event = يعطي النموذج احتمالًا: اذكر هل وقع الحدث، لا مقدارًا
validation-wants-amount = يعطي النموذج مقدارًا: اذكر هل وقع الحدث، أو مقدارًا مقيسًا، لا مددًا زمنية
validation-no-horizon = لا يذكر الناتج أفقًا زمنيًا: حدّد خلال كم سنة يُحتسب الحدث
validation-no-output = لا يعطي { $model } الناتج { $output }؛ بل يعطي { $present }
validation-no-column = لا يوجد في الجدول عمود باسم { $column }؛ والموجود: { $present }
validation-no-input = ليس للنموذج { $model } مُدخل باسم { $input }
validation-input-problem = المُدخل { $input }: { $problem }
validation-has-no-unit = ليست له وحدة؛ لا تذكر الوحدة
validation-wrong-always = المُدخل { $input }: القيمة المحددة للجميع لا يمكن قراءتها؛ والمطلوب كتابة { $expected }
validation-yes-or-no = نعم أو لا
validation-a-number = رقم
validation-outcome-unit = الحصيلة: { $problem }
validation-name-site = سمِّ المنشأة: فاسمها يظهر بجانب كل نتيجة أُعيدت معايرتها
validation-nothing-to-keep = لا يوجد ما يُحتفظ به: اختر إعادة معايرة، أو عددًا للتنبيهات، أو كليهما
validation-not-fitted = إعادة المعايرة هذه لم تُلاءَم
validation-threshold-needs-events = العتبة المأخوذة من عدد التنبيهات تحتاج إلى أحداث، لا إلى مقادير
validation-no-threshold = لا توجد عتبة ضمن عدد التنبيهات المحدد: فحتى أعلى قيمة يشترك فيها عدد أكبر من المرضى
validation-too-few-to-share = شمل القياس أقل من { $fewest } من المرضى: لا يجوز أن يخرج من المنشأة أي شيء عنهم

labels-within = kept

## An input's readings over time

trend-open = المسار الزمني
trend-none = لا توجد في السجل أي قراءة لها تاريخ ورقم صالح للاستخدام.
trend-heading = { "\u200F" }{ $label }، { $unit }
trend-number = رقم
trend-described = { $count ->
    [zero] لا قراءات، من { $first } إلى { $last }، وقيمها من { $least } إلى { $most }.
    [one] قراءة واحدة، من { $first } إلى { $last }، وقيمتها من { $least } إلى { $most }. وهي في الجدول أدناه.
    [two] قراءتان، من { $first } إلى { $last }، وقيمتاهما من { $least } إلى { $most }. وهما في الجدول أدناه.
    [few] { $count } قراءات، من { $first } إلى { $last }، وقيمها من { $least } إلى { $most }. وهي في الجدول أدناه.
    [many] { $count } قراءة، من { $first } إلى { $last }، وقيمها من { $least } إلى { $most }. وهي في الجدول أدناه.
   *[other] { $count } قراءة، من { $first } إلى { $last }، وقيمها من { $least } إلى { $most }. وهي في الجدول أدناه.
}
trend-as-of = يوم «كما في»
trend-key-used = ● القيمة المستخدمة
trend-key-old = ▒ أقدم من أن تُستخدم
trend-key-limit = ┄ الحدود التي ينطبق النموذج ضمنها
trend-used = (مستخدمة)
trend-reference = النطاق المرجعي كما كتبه المختبر
trend-no-reference = غير مذكور
trend-table = القراءات: { $label }
trend-left-out = { $count ->
    [zero] لا بنود أخرى بلا تاريخ أو بلا رقم صالح للاستخدام.
    [one] بند آخر واحد بلا تاريخ أو بلا رقم صالح للاستخدام.
    [two] بندان آخران بلا تاريخ أو بلا رقم صالح للاستخدام.
    [few] { $count } بنود أخرى بلا تاريخ أو بلا رقم صالح للاستخدام.
    [many] { $count } بندًا آخر بلا تاريخ أو بلا رقم صالح للاستخدام.
   *[other] { $count } بند آخر بلا تاريخ أو بلا رقم صالح للاستخدام.
}

## Alerts, what a reader does with them, and what is kept of it.

alert-next = التالي:
alert-reasons = عرض الأسباب
acknowledge = تأكيد الاطلاع
snooze = تأجيل …
override-alert = تجاوز …
show-again = الإظهار من جديد
take-back = تراجع
undo = تراجع
undone = تم التراجع.
add-to-worklist = إضافة إلى قائمة العمل …
take-off-worklist = حذف من قائمة العمل
unlisted = حُذف من قائمة العمل.
card-quiet = تنبيه هذه النتيجة غير بارز: وما آل إليه مذكور مع تنبيهات هذه الصفحة.
quiet-hint = أُجيب عن كل من هذه التنبيهات ولا يُكرَّر بعد. ويعود أي منها إلى الظهور فورًا إذا ساءت نتيجته، ويمكن للمستخدم إظهاره من جديد.
snooze-legend = لأي مدة؟
snooze-confirm = تأجيل
override-legend = لماذا لا يُتَّبع؟
override-comment = بكلمات المستخدم نفسه (اختياري)
override-confirm = تجاوز
choose-a-reason = اختر سببًا.
own-words-hint = تبقى هذه الكلمات في ملف العمل. ولا تخرج منه مع التغذية الراجعة إلا إذا اختير ذلك هناك. وقد تذكر اسم المريض، ولذلك يجب حفظ الملف حيث يجوز حفظ السجلات.
worklist-note = ملاحظة يُعرف بها المريض من جديد (اختياري)
worklist-note-hint = لا يضم ملف العمل من تلقاء نفسه أي اسم: وبدون ملاحظة لا يمكن التمييز بين المرضى إلا برمز قصير. ولا تخرج الملاحظة من الملف أبدًا.
worklist-confirm = إضافة إلى قائمة العمل
work-heading = عملي
work-open-page = فتح عملي
work-entry-hint = التنبيهات التي تأكد الاطلاع عليها أو أُجّلت أو جرى تجاوزها، وقائمة العمل، والقواعد: افتح الملف الذي حُفظت فيه.
work-lead = ما فُعل بالتنبيهات. ولا يُحتفظ بشيء منه ما لم يُحفظ في ملف ويُفتح الملف في المرة القادمة.
leave-work = رجوع
work-file-heading = ملف العمل
work-save = حفظ عملي
work-open = فتح ملف عمل
work-saved = سُلّم الملف إلى المتصفح، وهو يحفظه حيث يحفظ التنزيلات.
work-not-saved = لم يحفظ المتصفح الملف. اسمح بالتنزيلات لهذه الصفحة وأعد المحاولة.
work-not-now = لا يمكن تدوين هذا ما دامت النتائج ليست بعد التغيير الأخير. انتظرها وأعد المحاولة.
work-no-random = لا يولّد هذا المتصفح أرقامًا عشوائية، ولذلك لا يمكن بدء ملف عمل.
work-file-hint = يرد المرضى في الملف برموز لا يمكن إلا لهذا الملف أن يشتقها من معرّفاتهم. وذلك يخفيهم عن القارئ، لا عمّن لديه الملف وقائمة مرضى: يجب حفظ الملف حيث يجوز حفظ السجلات.
keep-work = الاحتفاظ بما لدي
discard-work = التخلي عنه وفتح الملف
worklist-heading = قائمة العمل
worklist-empty = لا شيء في قائمة العمل. ويمكن إضافة أي تنبيه لمريض إليها.
is-open-patient = هذا هو المريض المفتوح.
rules-heading = قواعد الصمت وحصة التنبيهات
rules-hint = القيم الابتدائية من وضع هذا البرنامج نفسه، وليست من أي إرشادات. حدّد قيم هذه المنشأة. والتنبيه الذي يتطلب إجابة لا يمكن أن يبقى صامتًا إلا لمدة قصيرة، أيًّا كان المحدد.
rule-quiet-days = عدد الأيام بلا تكرار بعد تأكيد الاطلاع على التنبيه أو تجاوزه
rule-rise-points = عدد النقاط المئوية التي يجب أن يرتفع بها الخطر لكي يعود التنبيه إلى الظهور
rule-rise-part = النسبة المئوية من القيمة السابقة التي يجب أن تتغيّر بها النتيجة لكي يعود التنبيه إلى الظهور
rule-snooze-days = أطول تأجيل بالأيام
budget-legend = حصة التنبيهات للمريض الواحد
budget-hint = عدد التنبيهات التي يجوز أن تبرز. وترد التنبيهات الأخرى تحت «للعلم» مع ذكر ذلك. التنبيه الذي سبق أن برز يحتفظ بمكانه خلال هذه الأيام. إذا تُرك الحقل فارغًا: بلا حد.
budget-days = عدد الأيام التي تُعدّ خلالها (1 ليوم، و7 لأسبوع)
budget-banner = التنبيهات التي تستدعي الانتباه، على الأكثر
budget-interrupt = التنبيهات التي يلزم التصرف فورًا بشأنها، على الأكثر
leaving-heading = التغذية الراجعة والإحصاء
feedback-heading = التغذية الراجعة لـCDS Hooks
feedback-hint = ما آل إليه كل تنبيه، للخدمة التي تتلقى التغذية الراجعة عن البطاقات. وتُسمّى التنبيهات ببطاقات التصدير؛ ولا يُذكر اسم أي مريض. ويُعدّ التنبيه الذي تأكد الاطلاع عليه مقبولًا، والتنبيه المؤجَّل مُرجأً.
with-comments = مع كلماتي، التي قد تذكر أسماء مرضى
feedback-save = حفظ التغذية الراجعة
tally-heading = الإحصاء
tally-hint = كم مرة برزت التنبيهات وما آلت إليه، بحسب الشهر والنموذج والسبب. ولا يضم أي مريض ولا أي يوم ولا أيًّا من كلمات المستخدم ولا أي عدد لأقل من عشرة مرضى.
tally-save-csv = حفظ الإحصاء بصيغة CSV
tally-save-json = حفظ الإحصاء بصيغة JSON
alerts-heading = { $count ->
    [zero] لا تنبيه ظاهر
    [one] تنبيه واحد
    [two] تنبيهان، مرتبان بحسب ما يترتب عليهما
    [few] { $count } تنبيهات، مرتبة بحسب ما يترتب عليها
    [many] { $count } تنبيهًا، مرتبة بحسب ما يترتب عليها
   *[other] { $count } تنبيه، مرتبة بحسب ما يترتب عليها
}
all-quiet = { $count ->
    [zero] لا تنبيهات صامتة.
    [one] التنبيه الوحيد صامت. وهو في نهاية هذه الصفحة.
    [two] كلا التنبيهين صامت. وهما في نهاية هذه الصفحة.
    [few] التنبيهات كلها، وعددها { $count }، صامتة. وهي في نهاية هذه الصفحة.
    [many] التنبيهات كلها، وعددها { $count }، صامتة. وهي في نهاية هذه الصفحة.
   *[other] التنبيهات كلها، وعددها { $count }، صامتة. وهي في نهاية هذه الصفحة.
}
quiet-heading = الصامتة ({ $count })
nothing-kept = لا يمكن تأكيد الاطلاع على تنبيهات هذا المريض أو تأجيلها: { $why }.
alert-risk = الاحتمال { $figure }
alert-survival = احتمال البقاء على قيد الحياة { $figure }
alert-amount = { "\u200F" }{ $short }: { $figure }
alert-line = { "\u200F" }{ $facts }.
alert-line-by = { "\u200F" }{ $facts } حتى { $day }.
alert-line-because = { "\u200F" }{ $facts }، بسبب: { $because }.
alert-line-by-because = { "\u200F" }{ $facts } حتى { $day }، بسبب: { $because }.
did-acknowledged = تأكد الاطلاع: { $short }.
did-snoozed = أُجّل حتى { $day }: { $short }.
did-overridden = جرى تجاوزه ({ $reason }): { $short }.
did-shown-again = أُظهر من جديد: { $short }.
did-listed = في قائمة العمل: { $short }.
did-unlisted = حُذف من قائمة العمل: { $short }.
again-rose = عاد إلى الظهور: عندما أُجيب عنه في { $day } كانت القيمة { $figure }.
again-louder = عاد إلى الظهور: هو أكثر إلحاحًا مما كان عندما أُجيب عنه في { $day }.
again-other-version = عاد إلى الظهور: تغيّر النموذج منذ أن أُجيب عنه في { $day }.
again-quiet-over = عاد إلى الظهور: أُجيب عنه في { $day }، قبل مدة.
again-snooze-over = عاد إلى الظهور: انتهى التأجيل الذي جرى في { $day }.
again-asked = عاد إلى الظهور بناءً على طلب المستخدم.
demoted = { $days ->
    [zero] كان هذا التنبيه سيبرز، لكن حصة التنبيهات لا تسمح إلا بتنبيهات عددها { $most } خلال { $days } يوم.
    [one] كان هذا التنبيه سيبرز، لكن حصة التنبيهات لا تسمح إلا بتنبيهات عددها { $most } خلال يوم واحد.
    [two] كان هذا التنبيه سيبرز، لكن حصة التنبيهات لا تسمح إلا بتنبيهات عددها { $most } خلال يومين.
    [few] كان هذا التنبيه سيبرز، لكن حصة التنبيهات لا تسمح إلا بتنبيهات عددها { $most } خلال { $days } أيام.
    [many] كان هذا التنبيه سيبرز، لكن حصة التنبيهات لا تسمح إلا بتنبيهات عددها { $most } خلال { $days } يومًا.
   *[other] كان هذا التنبيه سيبرز، لكن حصة التنبيهات لا تسمح إلا بتنبيهات عددها { $most } خلال { $days } يوم.
}
quiet-overridden = جرى تجاوزه ({ $reason }) في { $since }. ويعود إلى الظهور في { $until }، أو قبل ذلك إذا ساءت النتيجة.
quiet-acknowledged = تأكد الاطلاع عليه في { $since }. ويعود إلى الظهور في { $until }، أو قبل ذلك إذا ساءت النتيجة.
quiet-snoozed = أُجّل في { $since } حتى { $until }، أو قبل ذلك إذا ساءت النتيجة.
question-snooze = تأجيل هذا التنبيه
question-override = تجاوز هذا التنبيه
question-list = إضافة إلى قائمة العمل
snooze-choice = { $days ->
    [zero] { $days } يوم، حتى { $until }
    [one] يوم واحد، حتى { $until }
    [two] يومان، حتى { $until }
    [few] { $days } أيام، حتى { $until }
    [many] { $days } يومًا، حتى { $until }
   *[other] { $days } يوم، حتى { $until }
}
snooze-hint-interrupt = { $longest ->
    [zero] لا يمكن تأجيل تنبيه يلزم التصرف فورًا بشأنه.
    [one] لا يمكن تأجيل تنبيه يلزم التصرف فورًا بشأنه أكثر من يوم واحد.
    [two] لا يمكن تأجيل تنبيه يلزم التصرف فورًا بشأنه أكثر من يومين.
    [few] لا يمكن تأجيل تنبيه يلزم التصرف فورًا بشأنه أكثر من { $longest } أيام.
    [many] لا يمكن تأجيل تنبيه يلزم التصرف فورًا بشأنه أكثر من { $longest } يومًا.
   *[other] لا يمكن تأجيل تنبيه يلزم التصرف فورًا بشأنه أكثر من { $longest } يوم.
}
snooze-hint-other = { $longest ->
    [zero] لا تسمح القواعد المحددة بأي تأجيل.
    [one] لا تسمح القواعد المحددة بأكثر من يوم واحد. ويعود التنبيه إلى الظهور قبل ذلك إذا ساءت نتيجته.
    [two] لا تسمح القواعد المحددة بأكثر من يومين. ويعود التنبيه إلى الظهور قبل ذلك إذا ساءت نتيجته.
    [few] لا تسمح القواعد المحددة بأكثر من { $longest } أيام. ويعود التنبيه إلى الظهور قبل ذلك إذا ساءت نتيجته.
    [many] لا تسمح القواعد المحددة بأكثر من { $longest } يومًا. ويعود التنبيه إلى الظهور قبل ذلك إذا ساءت نتيجته.
   *[other] لا تسمح القواعد المحددة بأكثر من { $longest } يوم. ويعود التنبيه إلى الظهور قبل ذلك إذا ساءت نتيجته.
}
reason-already-done = أُنجز أو طُلب بالفعل
reason-known-and-followed = معروف ويُتابَع في جهة أخرى
reason-not-this-patient = لا يصح على هذا المريض
reason-record-is-wrong = السجل خاطئ أو غير محدَّث
reason-patient-declined = المريض لا يريد ذلك
reason-harm-outweighs-benefit = الضرر سيفوق الفائدة
reason-later = يُنظر فيه لاحقًا
reason-other-judgement = تقديري مختلف
on-worklist = { $count ->
    [zero] لا شيء في قائمة العمل.
    [one] تنبيه واحد في قائمة العمل.
    [two] تنبيهان في قائمة العمل.
    [few] { $count } تنبيهات في قائمة العمل.
    [many] { $count } تنبيهًا في قائمة العمل.
   *[other] { $count } تنبيه في قائمة العمل.
}
unsaved = { $count ->
    [zero] لا شيء ينتظر الحفظ.
    [one] تغيير واحد غير محفوظ.
    [two] تغييران غير محفوظين.
    [few] { $count } تغييرات غير محفوظة.
    [many] { $count } تغييرًا غير محفوظ.
   *[other] { $count } تغيير غير محفوظ.
}
open-work = { $count ->
    [zero] عملي
    [one] عملي (واحد غير محفوظ)
    [two] عملي (اثنان غير محفوظين)
    [few] عملي ({ $count } غير محفوظة)
    [many] عملي ({ $count } غير محفوظة)
   *[other] عملي ({ $count } غير محفوظة)
}
work-is-file = { $done ->
    [zero] { "\u200F" }{ $name }، بلا قيود.
    [one] { "\u200F" }{ $name }، وفيه قيد واحد.
    [two] { "\u200F" }{ $name }، وفيه قيدان.
    [few] { "\u200F" }{ $name }، وفيه { $done } قيود.
    [many] { "\u200F" }{ $name }، وفيه { $done } قيدًا.
   *[other] { "\u200F" }{ $name }، وفيه { $done } قيد.
}
work-is-begun = { $done ->
    [zero] بدأ في علامة التبويب هذه، بلا قيود. وليس في أي ملف بعد.
    [one] بدأ في علامة التبويب هذه، وفيه قيد واحد. وليس في أي ملف بعد.
    [two] بدأ في علامة التبويب هذه، وفيه قيدان. وليس في أي ملف بعد.
    [few] بدأ في علامة التبويب هذه، وفيه { $done } قيود. وليس في أي ملف بعد.
    [many] بدأ في علامة التبويب هذه، وفيه { $done } قيدًا. وليس في أي ملف بعد.
   *[other] بدأ في علامة التبويب هذه، وفيه { $done } قيد. وليس في أي ملف بعد.
}
work-opened = { $done ->
    [zero] فُتح { $name }، بلا قيود.
    [one] فُتح { $name }، وفيه قيد واحد.
    [two] فُتح { $name }، وفيه قيدان.
    [few] فُتح { $name }، وفيه { $done } قيود.
    [many] فُتح { $name }، وفيه { $done } قيدًا.
   *[other] فُتح { $name }، وفيه { $done } قيد.
}
work-not-opened = لم يُفتح الملف: { $why }.
would-discard = { $count ->
    [zero] لا يؤدي فتح الملف إلى فقدان أي تغيير غير محفوظ.
    [one] يؤدي فتح الملف إلى فقدان تغيير واحد غير محفوظ.
    [two] يؤدي فتح الملف إلى فقدان تغييرين غير محفوظين.
    [few] يؤدي فتح الملف إلى فقدان { $count } تغييرات غير محفوظة.
    [many] يؤدي فتح الملف إلى فقدان { $count } تغييرًا غير محفوظ.
   *[other] يؤدي فتح الملف إلى فقدان { $count } تغيير غير محفوظ.
}
saved-as = سُلّم { $name } إلى المتصفح.
rule-not-taken = لم تُقبل القيمة: { $why }.
patient-by-key = المريض { $short }
listed = { "\u200F" }{ $title }: { $label }، { $figure } في { $day }.

## Results saved as files or copied for the note.

export-heading = الحفظ أو النسخ
export-hint = ما يخرج من هذه الصفحة يضم النتائج ومعرّف المريض. يجب حفظه حيث يجوز حفظ السجل.
export-copy = نسخ للملاحظة السريرية
export-fhir = حفظ بصيغة FHIR
export-cds-hooks = حفظ كبطاقات CDS Hooks
export-csv = حفظ كجدول (CSV)
export-print = طباعة
export-copied = تم النسخ. الصق النص في الملاحظة السريرية.
export-not-copied = لم يسمح المتصفح بالنسخ. النص معروض أدناه ومحدَّد: انسخه بالضغط على Ctrl+C، أو { "\u200E" }⌘C{ "\u200E" } على Mac.
export-text = نص للملاحظة السريرية
export-not-saved = لم يسمح المتصفح بالحفظ. ولم يُحفظ شيء.
export-supposed = بعض القيم مفترضة. لا يُحفظ ولا يُنسخ أي شيء افتراضي: عُد أولًا إلى قيم السجل.
export-stale = تغيّرت النتائج أو هي غير محدَّثة، ولذلك لم يُحفظ شيء ولم يُنسخ. انتظرها، ثم أعد المحاولة.
export-saved = حُفظ باسم { $file }.

## What is kept of the program on this computer, and the offer of a newer version.

shell-heading = بدون شبكة
shell-version = إصدار الملفات
shell-state = الحالة
shell-kept = البرنامج محفوظ على هذا الحاسوب ويُفتح بدون شبكة. ولا يُحفظ أي سجل أبدًا.
shell-keeping = يجري فحص ملفات البرنامج وحفظها …
shell-failed = غير محفوظ: تعذّر جلب أحد الملفات، أو هو مختلف عمّا بُني. وتحتاج الصفحة إلى الشبكة لكي تُفتح.
shell-none = غير محفوظ: لا يحتفظ هذا المتصفح بشيء من هذه الصفحة. وتحتاج إلى الشبكة لكي تُفتح.
shell-waits = هناك إصدار أحدث جاهز. ويبدأ عندما لا يكون أي مريض مفتوحًا: من الصفحة الأولى، أو في المرة القادمة.
update-label = إصدار أحدث
update-ready = هناك إصدار أحدث جاهز من Insite.
update-hint = تبدأ الصفحة به من جديد؛ وما فُتح من ملفات هذه المنشأة يجب فتحه من جديد.
update-use = استخدام الإصدار الأحدث
stays-label = إشارة النماذج التوضيحية والمريض
close-other-pages = { $others ->
    [zero] برنامج Insite غير مفتوح في أي علامة تبويب أخرى. اضغط من جديد.
    [one] برنامج Insite مفتوح في علامة تبويب أخرى واحدة، وربما مع مريض. أغلقها أولًا، ثم اضغط من جديد.
    [two] برنامج Insite مفتوح في علامتَي تبويب أخريين، وربما مع مريض. أغلقهما أولًا، ثم اضغط من جديد.
    [few] برنامج Insite مفتوح في { $others } علامات تبويب أخرى، وربما مع مريض. أغلقها أولًا، ثم اضغط من جديد.
    [many] برنامج Insite مفتوح في { $others } علامة تبويب أخرى، وربما مع مريض. أغلقها أولًا، ثم اضغط من جديد.
   *[other] برنامج Insite مفتوح في { $others } علامة تبويب أخرى، وربما مع مريض. أغلقها أولًا، ثم اضغط من جديد.
}

## What results say where they leave the page: the clinical note, cards of CDS Hooks, narratives and notes of FHIR.

export-banner = نماذج توضيحية: ليست جهازًا طبيًا، وليست للاستخدام السريري.
export-dates = words
export-is = { "\u200F" }{ $label }: { $value }
export-is-sentence = { "\u200F" }{ $label }: { $value }.
export-card-is = { "\u200F" }**{ $label }**: { $value }
export-by-day = { "\u200F" }{ $value }، حتى { $day }
export-by-day-short = { "\u200F" }{ $value } حتى { $day }
export-with-verdict = { "\u200F" }{ $value } ({ $verdict })
export-verdict-scored = محسوب
export-verdict-caution = محسوب، بحذر
export-verdict-missing-inputs = غير محسوب: مُدخلات ناقصة
export-verdict-refused = مرفوض: النموذج لا ينطبق
export-tier-passive = يرد في القائمة
export-tier-banner = مُبرَز
export-tier-interrupt = يطلب ردًّا
export-percent-below = أقل من { "\u200E" }0.1 %{ "\u200E" }
export-percent-above = أكثر من { "\u200E" }99.9 %{ "\u200E" }
export-left-open = بحسب ما يتركه السجل مفتوحًا: من { $low } إلى { $high }.
export-left-open-at-least = بحسب ما يتركه السجل مفتوحًا: على الأقل من { $low } إلى { $high }.
export-most-telling = الأكثر إفادة، لو عُرف: { $label }. { $sentence }
export-note-title = { "\u200F" }{ $program }: نتائج النماذج
export-note-patient = المريض: { $patient }
export-without-identifier = بلا معرّف
export-note-as-of = السجل كما في: { $day }
export-note-digest = قيمة SHA-256 لملفاته: { $digest }
export-note-made = أُعدّ في: { $moment }
export-note-needs-setting = لم تحدد المنشأة { $setting }؛ وقد تنطبق صيغة أخرى.
export-note-by-hand = مُدخل يدويًا، وليس من السجل: { $inputs }.
export-by-hand = مُدخل يدويًا، وليس من السجل: { $inputs }.
export-by-hand-label = مُدخل يدويًا، وليس من السجل
export-input-by-hand = { "\u200F" }{ $input }، مُدخل يدويًا، وليس من السجل
export-keep-in-mind = يجب أخذه في الحسبان
export-keep-in-mind-heading = يجب أخذه في الحسبان:
export-note-asked-for = طُلب؛ ولم يكن ليعرض نفسه: { $reason }
export-note-status = حالة النموذج: { $status }
export-note-model = النموذج { $model } { $version }، SHA-256 { $digest }، كما في { $day }
export-note-refusals = نماذج لا تنطبق
export-note-unused = ما تعذّر استخدامه من السجل
export-note-refused = { "\u200F" }{ $title } ({ $model } { $version })
export-in-words = بالكلمات
export-found = ما وُجد
export-next = التالي
export-because = السبب
export-from-the-chart = من السجل
export-missing = ينقص
export-missing-sentence = ينقص: { $labels }.
export-entry-of-day = { "\u200F" }{ $entry } بتاريخ { $day }
export-demonstration-mark = توضيحي.
export-card-foot = { "\u200F" }{ $model } { $version }، SHA-256 { $digest }. السجل كما في { $day }؛ وقيمة SHA-256 لملفاته { $files }.
export-reason-other-judgement = رأي مخالف
export-fhir-no-patient = مريض بلا معرّف في المصدر
export-fhir-device = برنامج لحساب المخاطر السريرية
export-issue-record = السجل
export-issue-unused = لم يُستخدم جزء من السجل
export-issue-refused = النموذج لا ينطبق
export-issue-missing = مُدخلات ناقصة
export-issue-unit = وحدة غائبة أو غير معروفة أو من نوع آخر
export-issue-implausible = قيمة غير ممكنة لدى مريض حي
export-issue-stale = قيمة أقدم مما ينبغي
export-issue-caution = تُقرأ النتيجة بحذر
export-issue-refuses = { "\u200F" }{ $title } لا يعطي نتيجة لما يلي: { $outputs }. { $reasons }
export-issue-cannot = { "\u200F" }{ $title } لا يمكنه أن يجيب من دون: { $labels }.
export-provenance-model = النموذج { $model } { $version }: { $status } { $citation }
export-provenance-reader = القارئ الذي أدخل قيمًا يدويًا؛ من دون ذكر اسمه
export-provenance-record = ملفات السجل، مقروءةً كما في { $day }
export-error-no-such-model = لا يوجد نموذج { $model } بين النتائج؛ يجب ذكر نموذج محسوب
export-error-no-source = لا يُعرف ممّ بُني النموذج { $model }؛ يجب تمرير نسخته وبصمته إلى التصدير
export-error-hypothetical = نتيجة { $model } افتراضية ولا تغادر البرنامج؛ يجب الرجوع إلى نتيجة السجل وتصديرها
export-error-no-day = تاريخ النتائج ليس يومًا؛ يجب حساب السجل من جديد
export-error-no-card = التفاعل { $number }: يجب أن يكون `card` معرّف UUID لبطاقة، من 36 محرفًا بأحرف صغيرة
export-error-no-reason = التفاعل { $number }: البطاقة المتجاوَزة تستلزم سببًا أو تعليقًا أو كليهما
export-error-write = تعذّرت كتابة التصدير: { $why }

## What the command prints for people: `insite score`, `what-if`, `counterfactuals`, `gate`, `panel`, `alerts`. Names of inputs, models and options of the command are not translated.

cli-patient = المريض { $patient }، كما في { $day }
cli-demonstration = نماذج توضيحية: ليست للاستخدام السريري.
cli-hypothetical = افتراضي: ليس سجل هذا المريض. نماذج توضيحية: ليست للاستخدام السريري.
cli-not-shown = غير معروضة (صيغ أخرى، أو غير مقدَّمة؛ تُطلب بالخيار --model): { $models }
cli-verdict-missing-inputs = مُدخلات ناقصة
cli-verdict-refused = لا ينطبق
cli-needs-setting = لم تحدد المنشأة { $setting }؛ استخدم ‎--setting { $setting }=VALUE.
cli-range = { $low } إلى { $high }
cli-range-at-least = على الأقل { $low } إلى { $high }
cli-missing = ينقص: { $names }
cli-over-unknown = بحسب ما هو غير معروف: من { $low } إلى { $high }
cli-most-telling = الأكثر إفادة، لو عُرف: { $label }. { $sentence }
cli-estimated = المساهمات مقدَّرة، ‎± { $error } (الخطأ المعياري لأقلها يقينًا).
cli-sum-of = { "\u200F" }{ $label }: مجموع { $labels }.
cli-together = { "\u200F" }{ $one } و{ $other } معًا: { $both } على مقياس النموذج فوق ما يفعله كل منهما وحده.
cli-severity-error = خطأ
cli-severity-warning = تحذير
cli-severity-note = ملاحظة
cli-drivers-in-100 = ما يحرّك الفرق، من { $reference } لدى من تجري المقارنة بهم إلى { $own } من كل 100:
cli-drivers = ما يحرّك الفرق، من { $reference } لدى من تجري المقارنة بهم إلى { $own }:
cli-dose = الجرعة: { $dose }.
cli-doses-studied = دُرست جرعات من { $low } إلى { $high }.
cli-dose-effects = ما يفعله كل مُدخل بها، انطلاقًا من { $reference } لدى من تجري المقارنة به:
cli-input = المُدخل
cli-in-the-record = في السجل
cli-supposed = المفترض
cli-result = النتيجة
cli-by-the-record = بحسب السجل
cli-nothing-supposed = (المفترض هو ما يقوله السجل)
cli-steps = خطوات
cli-scored-again = أُعيد حسابه
cli-changes = التغييرات
cli-no-change = لا شيء. { $because }
cli-gate-model = { "\u200F" }{ $title } [{ $model } { $version }]، كما في { $day }
cli-gate-not-offered = المريض { $patient }: غير مقدَّم. { $because }
cli-gate-patient = المريض { $patient }: { $verdict }
cli-gate-site = المنشأة، { $patients } من { $records } من المرضى: { $verdict }
cli-gate-not-reported = غير مذكور في مصدر النموذج: { $kinds }
cli-gate-verdict-not-reported = غير مذكور
cli-gate-verdict-score = يُحسب
cli-gate-verdict-caution = يُحسب بحذر
cli-gate-verdict-refuse = يُرفض
cli-kind-population = السكان
cli-kind-vocabulary = المفردات
cli-kind-units = الوحدات
cli-kind-history = التاريخ
cli-kind-range = النطاق
cli-kind-joint = التوزيع المشترك
cli-kind-missingness = القيم الناقصة
cli-kind-period = الفترة
cli-panel-head = { $patients } من المرضى مع { $entries } من البنود، كما في { $day }؛ و{ $ignored } من البنود من أنواع لا يحتاجها أي نموذج.
cli-panel-counts = محسوب: { $scored } (يلزم التصرف فورًا: { $interrupt }، يستدعي الانتباه: { $banner }، للعلم: { $passive })، مُدخلات ناقصة: { $missing }، مرفوض: { $refused }
cli-problem-times = { $count ->
    [zero] { $count } مرة: { $sentence } المواضع الأولى: { $places }.
    [one] مرة واحدة: { $sentence } الموضع الأول: { $places }.
    [two] مرتان: { $sentence } المواضع الأولى: { $places }.
    [few] { $count } مرات: { $sentence } المواضع الأولى: { $places }.
    [many] { $count } مرة: { $sentence } المواضع الأولى: { $places }.
   *[other] { $count } مرة: { $sentence } المواضع الأولى: { $places }.
}
cli-panel-banner = نماذج توضيحية، ليست للاستخدام السريري.
cli-panel-speed = { $threads ->
    [zero] { $seconds } ث مع { $threads } خيط، { $rate } من المرضى في الثانية
    [one] { $seconds } ث مع خيط واحد، { $rate } من المرضى في الثانية
    [two] { $seconds } ث مع خيطين، { $rate } من المرضى في الثانية
    [few] { $seconds } ث مع { $threads } خيوط، { $rate } من المرضى في الثانية
    [many] { $seconds } ث مع { $threads } خيطًا، { $rate } من المرضى في الثانية
   *[other] { $seconds } ث مع { $threads } خيط، { $rate } من المرضى في الثانية
}
cli-alerts-none = لا تنبيه.
cli-alert-interrupt = يلزم التصرف فورًا
cli-alert-banner = انتباه
cli-alert-passive = للعلم
cli-alert-quiet = صامت
cli-alert-listed = [في قائمة العمل]
cli-alert-line = { "\u200F" }{ $what }. التالي: { $next }
cli-alert-line-because = { "\u200F" }{ $what }، السبب: { $because }. التالي: { $next }
cli-again-rose = عاد إلى الظهور: كانت القيمة { $figure } عند الرد عليه في { $since }
cli-again-louder = عاد إلى الظهور: أشد إلحاحًا مما كان عند الرد عليه في { $since }
cli-again-other-version = عاد إلى الظهور: للنموذج نسخة أخرى منذ { $since }
cli-again-quiet-over = عاد إلى الظهور: انقضت أيام الصمت منذ { $since }
cli-again-snooze-over = عاد إلى الظهور: انقضى تأجيل { $since }
cli-again-asked = عاد إلى الظهور: طُلب
cli-demoted = { $days ->
    [zero] يرد في القائمة: يجوز إبراز { $most } خلال { $days } يوم، وقد أُبرز هذا العدد
    [one] يرد في القائمة: يجوز إبراز { $most } خلال يوم واحد، وقد أُبرز هذا العدد
    [two] يرد في القائمة: يجوز إبراز { $most } خلال يومين، وقد أُبرز هذا العدد
    [few] يرد في القائمة: يجوز إبراز { $most } خلال { $days } أيام، وقد أُبرز هذا العدد
    [many] يرد في القائمة: يجوز إبراز { $most } خلال { $days } يومًا، وقد أُبرز هذا العدد
   *[other] يرد في القائمة: يجوز إبراز { $most } خلال { $days } يوم، وقد أُبرز هذا العدد
}
cli-quiet-overridden = جرى تجاوزه ({ $reason }) في { $since }؛ ويعود إلى الظهور في { $until }، أو إذا ساءت الحال
cli-quiet-acknowledged = تأكد الاطلاع عليه في { $since }؛ ويعود إلى الظهور في { $until }، أو إذا ساءت الحال
cli-quiet-snoozed = أُجِّل في { $since }؛ ويعود إلى الظهور في { $until }، أو إذا ساءت الحال
cli-place = { $file } السطر { $line }

## Sizes, measures and groups in tables of the page.

size-bytes = { $size } بايت
check-measure-brier = Brier
check-measure-scaled-brier = Brier المقيَّس (scaled)
check-measure-rmse = RMSE
check-measure-slope = الميل
check-measure-within = ضمن { "\u200E" }20 %{ "\u200E" }
group-sex = الجنس
group-age-bands = فئات العمر
group-treatment = العلاج
group-values-missing = القيم الناقصة
band-below = دون { $edge }
band-between = { $low } إلى ما دون { $high }
band-over = { "\u200F" }{ $edge } فأكثر
group-missing = ينقص { $count }
validation-all-the-same = كل التنبؤات متساوية: لا يُميَّز أحد من أحد، ولا وجود لميل المعايرة ولا لمنحناها. تحقق من العمود.
validation-ties = تساوٍ: { $rows } من الصفوف تتقاسم { $different } من التنبؤات المختلفة. يُحسب التساوي نصفًا في المساحات، وتُعلَّم التنبؤات المتساوية معًا.
validation-at-the-edge = { $count } من التنبؤات تساوي 0 أو 1 تمامًا. وليس لها هامش؛ وللتقاطع والميل تُزاح بمقدار 0.000001.

## Why a work file of alerts is not read or a rule not taken: clauses within a sentence.

work-error-not-work = هذا ليس ملف عمل من Insite؛ اختر الملف الذي كتبه «حفظ عملي»
work-error-newer = صيغة ملف العمل هذا { $found }، وهذا البرنامج يقرأ حتى { $read }؛ افتحه بالبرنامج الأحدث
work-error-damaged = ملف العمل تالف في السطر { $line }، العمود { $column }؛ افتح نسخة أقدم منه
work-error-entry = البند { $entry } في سجل ملف العمل { $what }؛ افتح نسخة أقدم منه
work-entry-no-result = لا يذكر أي نتيجة
work-entry-no-number = لا يضم أي رقم
work-entry-no-day = ليس ليوم ما
work-entry-snoozed = مؤجَّل إلى يوم لا يمكن أن يكون
work-entry-long = يضم نصًّا أطول مما ينبغي
work-error-rule = { "\u200F" }{ $tier }: { $what }
work-tier-interrupt = تنبيهات يلزم التصرف بشأنها فورًا
work-tier-banner = تنبيهات تستدعي الانتباه
work-tier-passive = تنبيهات للعلم
work-rule-quiet = يجوز أن يدوم الصمت من 0 إلى { $most } من الأيام
work-rule-snooze = يجوز أن يكون أطول تأجيل من 1 إلى { $most } من الأيام
work-rule-points = يجب أن يكون الارتفاع أعلى من 0 وألا يتجاوز 100 نقطة مئوية
work-rule-part = يجب أن يكون الارتفاع أعلى من 0 وألا يتجاوز 1000 بالمئة مما كان
work-error-budget = تُعدّ في حصة التنبيهات من 0 إلى 100 تنبيه على مدى 1 إلى 31 يومًا
work-error-snooze = يمكن تأجيل تنبيه من هذا النوع من 1 إلى { $most } من الأيام
work-error-long = يجوز أن تبلغ الملاحظة { $most } من المحارف؛ اكتب أقصر منها
work-error-no-identifier = لا يضم السجل معرّفًا للمريض، فلا يمكن حفظ شيء عن التنبيهات
work-error-salt = يجب أن يكون الملح (salt) من 64 رقمًا ستّ عشريًا
work-error-no-number = النتيجة ليست رقمًا، ولا يمكن حفظ شيء عنها
work-error-write = تعذّرت الكتابة: { $why }

## The element <insite-assessment> on other pages, which reads these messages from files of the package: plain text, variables, and one choice by a count.

element-heading = تقييم المخاطر
element-reading = يُقرأ السجل …
element-patients = { $count ->
    [zero] لا يضم هذا السجل أي مريض.
    [one] يضم هذا السجل مريضًا واحدًا.
    [two] يضم هذا السجل مريضين. اختر أحدهما.
    [few] يضم هذا السجل { $count } مرضى. اختر واحدًا.
    [many] يضم هذا السجل { $count } مريضًا. اختر واحدًا.
   *[other] يضم هذا السجل { $count } مريض. اختر واحدًا.
}
element-no-patient = لا مريض في هذا السجل.
element-no-such-model = لا يوجد نموذج باسم { $names }.
element-nobody = بلا اسم
element-born = تاريخ الميلاد { $day }
element-as-of = كما في { $day }
element-none = لا نموذج ينطبق على هذا المريض.
element-interrupt = يلزم التصرف فورًا
element-banner = يستدعي الانتباه
element-caution = يُقرأ بحذر
element-missing = { $count ->
    [zero] لا مُدخلات ناقصة.
    [one] مُدخل واحد ناقص: ليس في السجل، أو لا يمكن استخدامه. ومن دونه لا نتيجة.
    [two] مُدخلان ناقصان: ليسا في السجل، أو لا يمكن استخدامهما. ومن دونهما لا نتيجة.
    [few] { $count } مُدخلات ناقصة: ليست في السجل، أو لا يمكن استخدامها. ومن دونها لا نتيجة.
    [many] { $count } مُدخلًا ناقصًا: ليست في السجل، أو لا يمكن استخدامها. ومن دونها لا نتيجة.
   *[other] { $count } مُدخل ناقص: ليست في السجل، أو لا يمكن استخدامها. ومن دونها لا نتيجة.
}
element-why = السبب
element-input = المُدخل
element-value = القيمة
element-effect = ما يفعله
element-raises = يزيدها بمقدار { $amount }
element-lowers = ينقصها بمقدار { $amount }
element-points = { $number } نقطة
element-less-than = أقل من { $number }
element-next = التالي:
element-source = المصدر: { $source }
element-others = { $count ->
    [zero] لا نماذج غير منطبقة
    [one] نموذج واحد لا ينطبق
    [two] نموذجان لا ينطبقان
    [few] { $count } نماذج لا تنطبق
    [many] { $count } نموذجًا لا تنطبق
   *[other] { $count } نموذج لا تنطبق
}
element-problems = { $count ->
    [zero] لا بنود متعذّرة الاستخدام
    [one] تعذّر استخدام بند واحد من السجل
    [two] تعذّر استخدام بندين من السجل
    [few] تعذّر استخدام { $count } بنود من السجل
    [many] تعذّر استخدام { $count } بندًا من السجل
   *[other] تعذّر استخدام { $count } بند من السجل
}
element-of = : { $title }
element-is = { "\u200F" }{ $label }: { $said }
element-error = أوقف خطأٌ داخلي هذه الخطوة.
element-error-status = تعذّر جلب الوحدة (الحالة { $status }).
element-error-differs = تعذّر جلب الوحدة، أو أنها تختلف عن البناء.
element-error-stopped = توقف العامل (worker). افتح السجل من جديد.
element-error-closed = أُغلق السجل.

## Names of the further fields of a model card, after the Coalition for Health AI.

catalogue-field-card-name = الاسم
catalogue-field-card-release-stage = مرحلة الإصدار
catalogue-field-card-global-availability = التوافر عالميًا
catalogue-field-card-regulatory-status = الوضع التنظيمي
catalogue-field-card-model-type = نوع النموذج
catalogue-field-card-foundation-models = النماذج الأساسية (foundation models)
catalogue-field-card-input-data-source = مصدر بيانات الإدخال
catalogue-field-card-output-and-input-data-types = أنواع بيانات الإخراج والإدخال
catalogue-field-card-clinical-risk-level = مستوى الخطر السريري
catalogue-field-card-known-biases-or-ethical-considerations = تحيزات معروفة أو اعتبارات أخلاقية
catalogue-field-card-out-of-scope = خارج نطاق الاستخدام
catalogue-field-card-outcomes = الحصائل
catalogue-field-card-bias-mitigation = الحد من التحيز
catalogue-field-card-security-and-privacy = الأمن والخصوصية
catalogue-field-card-transparency = الشفافية
catalogue-field-card-stakeholders-consulted = الأطراف التي استُشيرت
catalogue-field-card-usefulness = الفائدة
catalogue-field-card-fairness = الإنصاف
catalogue-field-card-safety = السلامة
catalogue-field-card-evaluation-references = مراجع التقييم
catalogue-field-card-clinical-trial = التجربة السريرية
catalogue-field-card-peer-reviewed-publication = منشور محكَّم
catalogue-field-card-reimbursement-status = وضع التعويض المالي
catalogue-field-card-patient-consent-or-disclosure = موافقة المريض أو إعلامه
## القراءات عبر الزمن، في صف خاص بها

trend-reference-of-used = النطاق المرجعي للقيمة المستخدمة كما كتبه المختبر: { $range }

## المفاتيح

shortcuts-heading = اختصارات لوحة المفاتيح
shortcuts-lead = تؤدي هذه المفاتيح ما تؤديه الأزرار التي تحمل الأسماء نفسها. ولا تفعل شيئًا أثناء الكتابة في حقل، أو عندما تكون نافذة حوار كهذه مفتوحة.
shortcuts-switch = المفاتيح المفردة مفعّلة
shortcuts-switch-hint = عطّلها إذا كنت تتحكم بالصوت، أو إذا كان برنامج آخر يحتاج إلى هذه المفاتيح. يبقى الاختيار ساريًا حتى إغلاق هذه الصفحة. ويعمل مفتاح التنقل (Tab) والأزرار دائمًا.
shortcuts-now-on = المفاتيح المفردة مفعّلة.
shortcuts-now-off = المفاتيح المفردة معطّلة.
shortcuts-key = المفتاح
shortcuts-does = ما يفعله
shortcuts-then = ثم
shortcuts-prefix = الآن l لقائمة المرضى، وc للنماذج، وw لعملي، وs للفحص الذاتي.
shortcuts-no-alert = لا يوجد تنبيه عليه التركيز. اضغط j حتى ينتقل التركيز إلى أحدها.
shortcuts-alert-is-quiet = هذا التنبيه صامت بالفعل.
shortcuts-nothing-opens = لا يوجد هنا ما يمكن فتحه.
shortcuts-no-further = لا يوجد المزيد في هذا الاتجاه.
shortcuts-no-way-back = لا طريق للعودة من هنا.
shortcuts-nothing-to-undo = لم يُنفَّذ على أي تنبيه ما يمكن التراجع عنه.
shortcuts-no-search = لا يوجد حقل بحث هنا.
shortcuts-no-list = لا توجد قائمة مرضى.
shortcut-next = إلى التنبيه أو النتيجة أو النموذج أو المريض التالي
shortcut-previous = إلى ما قبله
shortcut-open = فتح ما عليه التركيز
shortcut-back = رجوع
shortcut-acknowledge = تأكيد الاطلاع على التنبيه الذي عليه التركيز
shortcut-snooze = تأجيله: يسأل عن المدة
shortcut-override = تجاوزه: يسأل عن السبب
shortcut-undo = التراجع عن آخر ما نُفِّذ على تنبيه
shortcut-find = إلى حقل البحث
shortcut-print = طباعة
shortcut-help = عرض هذه المفاتيح
shortcut-go-list = إلى قائمة المرضى
shortcut-go-catalogue = إلى النماذج
shortcut-go-work = إلى عملي
shortcut-go-self-check = إلى الفحص الذاتي

## جدول مرضى بوصفه قائمة

table-not-a-mapping = الملف ليس ربطًا لجدول يعرفه هذا البرنامج: { $error }. اختر الأعمدة من جديد واحفظ ملفًا جديدًا
table-no-patient-column = اختر العمود الذي يبيّن صاحب كل صف
table-no-input = اختر عمودًا واحدًا على الأقل فيه ما يقرؤه أحد النماذج
table-unknown-input = لا يقرأ أي نموذج «{ $input }»: احذفه من الربط
table-unit-missing = اختر وحدة { $label }: { $units }
table-unit-wrong = لا يُعبَّر عن { $label } بوحدة { $unit } أبدًا: اختر إحدى { $units }
table-read-in-column = العمود «{ $column }»: { $sentence }
table-read-column = يذكر الربط هذا العمود ولا يوجد في الجدول، ولذلك لم يُقرأ منه شيء. اختر الأعمدة من جديد، أو صحّح صف العناوين.
table-read-encoding = الجدول بترميز UTF-16. احفظه ملف CSV بترميز UTF-8 ثم اختره من جديد.
table-read-quote = فُتحت علامة اقتباس ولم تُغلق، ولم يُقرأ ما بعدها. أغلقها، أو احذف علامات الاقتباس.
table-read-fields = في أحد الصفوف عدد خلايا يختلف عن صف العناوين، فتُرك. ضع الخلايا التي تحتوي على الفاصل بين علامتي اقتباس.
table-read-patient = أحد الصفوف لا يبيّن صاحبه، فتُرك. اكتب من هو.
table-read-duplicate = يوجد صف آخر للمريض نفسه، ولا عمود يبيّن يوم كل منهما: قُرئ الأول فقط. اختر عمود اليوم، أو أبقِ صفًا واحدًا لكل مريض.
table-read-day = تعذّرت قراءة أحد الأيام، وتُرك ما يعتمد عليه. اكتب 2026-11-22 أو 22.11.2026، أو حدّد كيف تُفهم الأيام ذات الشرطة المائلة.
table-read-cell = إحدى الخلايا ليست فارغة ولا مما يحتويه العمود، فتُركت. اكتب رقمًا، أو yes أو no، أو أحد الخيارات؛ واترك الخلية فارغة حيث لا يُعرف شيء.
table-read-implausible = لا يمكن أن تكون هذه القيمة لمريض حي بالوحدة المختارة، ولذلك لا تُستخدم. تحقق من وحدة العمود، ثم من القيمة.

## أعمدة جدول المرضى

table-heading = ما يحتويه كل عمود
table-columns-hint = الأعمدة ذات الأسماء المناسبة معبّأة بالفعل. تحقق من كل منها. يجب ذكر كل وحدة، والخلية الفارغة تعني أن القيمة غير معروفة: فلا تُحسب صفرًا ولا «لا» أبدًا.
table-patient = صاحب الصف
table-name = الاسم
table-birth-date = تاريخ الميلاد
table-day = يوم القيم؛ وبلا عمود، اليوم المذكور أعلاه
table-dates = الأيام ذات الشرطة المائلة، مثل 03/04/2026
table-dates-none = لا توجد
table-dates-day-first = اليوم أولًا
table-dates-month-first = الشهر أولًا
table-decimal = العلامة العشرية
table-decimal-point = نقطة: 1.5
table-decimal-comma = فاصلة: 1,5
table-unit-choose = اختر الوحدة
table-further = { $count ->
    [zero] لا مدخلات أخرى
    [one] مدخل آخر واحد
    [two] مدخلان آخران
    [few] { $count } مدخلات أخرى
    [many] { $count } مدخلًا آخر
   *[other] { $count } مدخل آخر
}
table-save-mapping = حفظ هذه الأعمدة في ملف
table-open-mapping = فتح ملف كهذا
table-mapping-saved = حُفظ باسم { $file }. يحتوي على أسماء أعمدة ووحدات، ولا شيء عن أي مريض.
table-mapping-opened = الأعمدة هي أعمدة الملف.
table-mapping-lacks = لا توجد في الجدول أعمدة الملف هذه: { $columns }. اخترها من جديد.
