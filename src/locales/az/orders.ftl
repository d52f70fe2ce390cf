# How news comes: digests, quiet hours, caps, pauses, groups and channels

# The days of the week, from Monday on, and as two letters on a button
weekday-1 = bazar ertəsi
weekday-2 = çərşənbə axşamı
weekday-3 = çərşənbə
weekday-4 = cümə axşamı
weekday-5 = cümə
weekday-6 = şənbə
weekday-7 = bazar
weekday-short-1 = Be
weekday-short-2 = Ça
weekday-short-3 = Ç
weekday-short-4 = Ca
weekday-short-5 = C
weekday-short-6 = Ş
weekday-short-7 = B

# Topics
mode-instant = dərhal
mode-daily = gündəlik icmal
mode-weekly = həftəlik icmal
modes-choose = Hər mövzu necə gəlsin? Gündəlik icmalın vaxtı: { $time }. Həftəlik icmalın günü: { $day }, eyni saatda. Dəyişmək üçün mövzuya toxunun.
modes-none = Hələ heç bir mövzunu izləmirsiniz. Əvvəlcə mövzu seçin.
mode-choose = “{ $topic }” mövzusu necə gəlsin?
backfill-coming = { NUMBER($count) } xəbər yoldadır.
backfill-nothing = Sizə hələ çatmamış xəbər yoxdur.

# Digest
digest-heading = İcmal
digest-daily = Hər gün, saat { $time }: { $topics }.
digest-weekly = Həftədə bir dəfə ({ $day }), saat { $time }: { $topics }.
digest-none = Hazırda heç bir mövzu icmalla gəlmir. Vaxtı seçin, bütün mövzularınız gündə bir dəfə birlikdə gələcək. Gündəlik həddi aşan xəbərlər də icmalla gəlir, saat { $time }.
digest-in-quiet = Saat { $time } sakit saatlarınıza düşür, ona görə icmal onlar bitəndə gəlir: { $after }.
digest-how = Başqa vaxt da yaza bilərsiniz: /digest 07:30. İcmal heç vaxt boş olmur: xəbər olmayan gün icmal da olmur.
digest-no-time = “{ $time }” vaxt deyil. Saatı və dəqiqəni yazın, məsələn: /digest 07:30

# Quiet hours
quiet-heading = Sakit saatlar
quiet-on = Saat { $from } ilə { $to } arasında sizə özüm heç nə göndərmirəm. Bu vaxt olan xəbərlər sonra birlikdə gəlir.
quiet-off = Sakit saatlarınız yoxdur: xəbərlər istənilən vaxt gəlir.
quiet-breaking = Təcili xəbərlər yenə də dərhal gəlir.
quiet-no-breaking = Təcili xəbərlər də gözləyir.
quiet-how = Başqa saatları da yaza bilərsiniz: /quiet 22:30-06:45
quiet-no-span = “{ $span }” yazısını başa düşmədim. Haçandan haçana olduğunu yazın, məsələn: /quiet 22:00-07:00
quiet-empty = Bu saatlar eyni vaxtda başlayır və bitir. Haçandan haçana olduğunu yazın, məsələn: /quiet 22:00-07:00

# Daily cap
cap-heading = Gündəlik hədd
cap-how = Gündə neçə xəbər çıxan kimi gəlsin? Bundan artığı icmalınızı gözləyir.
cap-breaking = Təcili xəbərlər dərhal gəlir və sayılmır.
cap-no-breaking = Təcili xəbərlər də o birilər kimi sayılır.

# Summaries
length-short = qısa
length-normal = adi
length-long = uzun
length-choose = Xülasələr nə qədər uzun olsun?

# Pause
pause-heading = Fasilə
pause-how = Nə qədər müddət sizə heç nə göndərməyim? Mövzularınız və ayarlarınız qalır.
pause-until = Bu vaxta qədər sizə heç nə göndərmirəm: { $until }.
pause-open = Davam etməyimi istəyənə qədər sizə heç nə göndərmirəm.
pause-missed = Sonra, buraxdığınız xəbərlər necə olsun?
pause-ended = Mövzularınızın xəbərləri yenidən sizə çatacaq. Buraxdığınız { NUMBER($count) } xəbər yoldadır.
missed-none = Heç biri gəlməsin
missed-three = Son üç xəbər
missed-digest = Hamısı bir icmalda

# Following a story
follow-on = Bu hadisəni izləyirsiniz: davamı bu mesaja cavab kimi gələcək.
follow-off = Artıq bu hadisəni izləmirsiniz.

# Time zone
zone-choose-in = { $region }: hansı yerin vaxtı sizinki ilə eynidir?
zone-which = Bunlardan hansını nəzərdə tutursunuz?
zone-send-location = Aşağıdakı düyməyə toxunun. Saat qurşağını tapıram və harada olduğunuzu saxlamıram.
zone-found = İndi saat qurşağınız: { $zone }; orada saat { $time }.
zone-nowhere = Orada saat qurşağı tanımıram. Birini seçin: /timezone
region-europe = Avropa
region-asia = Asiya
region-america = Amerika
region-africa = Afrika
region-australia = Avstraliya
region-pacific = Sakit okean
region-atlantic = Atlantik okean

# Groups and channels
rights-administrators = Bunu yalnız bu söhbətin administratorları dəyişə bilər. Burada hər şeyi oxuya, mənimlə şəxsi söhbətdə isə öz xəbərlərinizi qura bilərsiniz.
rights-unknown = Telegram bu söhbətin administratorlarının kim olduğunu mənə demir. Məni burada administrator edin və yenidən cəhd edin.
channel-welcome = İndi “{ $title }” kanalında yaza bilərəm. Orada yazın, məsələn: /subscribe world – ya da düymələrlə seçmək üçün /topics. /digest, /quiet və /timezone da orada işləyir. Bu mesajları sonra silə bilərsiniz.

# Buttons
button-topics = Mövzular
button-digest = İcmal
button-quiet = Sakit saatlar
button-cap = Gündəlik hədd
button-breaking = Təcilisi dərhal
button-silent = Səssiz
button-length = Xülasələr
button-pause = Fasilə
button-modes = Mövzular necə gəlir
button-mode-off = İzləmə
button-digest-off = İcmal olmasın
button-quiet-off = Sakit saat olmasın
button-no-cap = Hədd yoxdur
button-pause-day = Bir gün
button-pause-week = Bir həftə
button-pause-open = Mən deyənə qədər
button-resume-now = İndi davam et
button-location = 📍 Olduğum yer
button-send-location = 📍 Yerimi göndər
button-backfill-three = Son üçü indi
button-backfill-digest = Bu günün xəbərləri
button-follow-story = Hadisəni izlə
