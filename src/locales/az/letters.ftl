# The form of a letter, beyond its questions
recommend-address-disposable = Bu, birdəfəlik ünvandır, belə ünvanlara yazmıram. Zəhmət olmasa, sahibinin daimi istifadə etdiyi ünvanı yazın.
recommend-not-known = Sizi hələ tanımıram. Zəhmət olmasa, /start ilə başlayın.
recommend-too-new = Biz yenicə tanış olmuşuq. Məktub göndərmək { $when } vaxtından mümkün olacaq; Telegramda isə məqaləni indi də tövsiyə edə bilərsiniz.
recommend-reader-full = Bir oxucu üçün apara biləcəyim qədər məktub göndərmisiniz: gündə üç, ayda on. Növbəti məktub { $when } vaxtından göndərilə bilər.
recommend-all-full = Bu gün göndərə biləcəyim bütün məktublar göndərilib. Zəhmət olmasa, { $when } vaxtından sonra yenidən cəhd edin və ya məqaləni Telegramda tövsiyə edin.
recommend-friend-full = Bu dostunuza son yeddi gün ərzində məktub göndərmisiniz. Növbəti məktub { $when } vaxtından göndərilə bilər.
recommend-unproven = E-poçt ünvanınızın təsdiqi artıq qüvvədə deyil, ona görə heç nə göndərilmədi. Zəhmət olmasa, yenidən başlayın: /recommend
recommend-switched-off = Burada məktublar söndürülüb, ona görə bu məktubu kənara qoydum. Heç nə göndərilmədi; məqaləni Telegramda yenə tövsiyə edə bilərsiniz.
recommend-outdated = Məktuba başlayandan sonra yenilənmişəm. Heç nə göndərilmədi; gəlin yenidən başlayaq: /recommend
recommend-put-aside = Başladığımız məktubu kənara qoydum. Heç nə göndərilmədi.
recommend-code-sent = { $address } ünvanına altırəqəmli kod göndərirəm. Ünvanın sizin olduğunu bilmək üçün, zəhmət olmasa, kodu on beş dəqiqə ərzində burada yazın.
recommend-code-soon = Kod bir dəqiqədən az əvvəl istənilib. Zəhmət olmasa, gəlməsini bir az gözləyin.
recommend-code-full = Bu gün kifayət qədər kod istənilib. Zəhmət olmasa, başqa ünvan yazın və ya { $when } vaxtından sonra yenidən cəhd edin.
recommend-code-form = Kod altı rəqəmdən ibarətdir. Zəhmət olmasa, onu məktubda olduğu kimi yazın.
recommend-code-wrong = Kod düz deyil. Qalan cəhd sayı: { $count }.
recommend-code-over = Bu kod artıq keçərli deyil: ya gecikib, ya da çox səhv yazılıb. Zəhmət olmasa, yenisini istəyin.
recommend-code-waiting = Kod hələ göndərilməyib. Zəhmət olmasa, məktubu gözləyin.
recommend-remembered = Növbəti dəfə adınızı və e-poçtunuzu təklif edəcəyəm. Orada onları unutdura bilərsiniz.
recommend-forgotten = Adınızı və e-poçtunuzu unutdum.
recommend-page = Məktub dostunuza belə görünəcək: faylı brauzerdə açın.
button-new-code = Yeni kod göndər
button-remember = Məni yadda saxla
button-forget-me = Məlumatlarımı unut
button-see-letter = Səhifə kimi göstər

# Said later, about a letter that was begun
letter-note-queued = Poçt serveri indi cavab vermir. { $friendName } üçün məktub növbədədir, göndəriləndə sizə xəbər verəcəyəm.
letter-note-sent = { $friendName } üçün məktub göndərildi.
letter-note-unsure = { $friendName } üçün məktubu təhvil verərkən əlaqə kəsildi. Çatmış ola bilər, ona görə ikinci dəfə göndərmirəm.
letter-note-dead = { $friendName } üçün məktub çatdırılmadı. Zəhmət olmasa, ünvanı yoxlayın.
code-note-late = Poçt serveri indi cavab vermir. Cavab verən kimi kod gələcək.
code-note-failed = Kodu göndərə bilmədim: poçt serveri cavab vermir. Zəhmət olmasa, sonra yenidən cəhd edin.
code-note-refused = Poçt serveri yazdığınız ünvan üçün məktub qəbul etmir. Zəhmət olmasa, geri qayıdıb ünvanı yoxlayın.

# Operators
letters-heading = Məktublar
letters-are-on = Məktublar işləyir.
letters-are-off = Məktublar söndürülüb: heç kim yenisinə başlaya bilməz, növbədəkilər gözləyir.
letters-no-server = Poçt serveri (SMTP_URL) yoxdur, ona görə məktub da yoxdur.
letters-opt-outs = Məktub göndərilməyən ünvanlar: özü istəyən { $asked }, poçt serveri qəbul etməyən { $refused }
letters-none = Hələ məktub istənilməyib.
letters-reader-gone = getmiş oxucu
letters-article = məqalə { $number }
letters-article-gone = artıq olmayan məqalə
letters-state-owed = növbədədir
letters-state-claimed = yoldadır
letters-state-sent = göndərilib
letters-state-withheld = saxlanılıb
letters-state-unsure = naməlum
letters-state-dead = çatmayıb
letters-usage = /letters məktubları göstərir; /letters off söndürür, /letters on işə salır; /letters never friend@example.org bu ünvana bir daha məktub göndərmir.
letters-never-usage = Ünvanı və ya gələn məktubda “opt-out” sözündən sonrakı sözü yazın: /letters never friend@example.org
letters-never-done = Bu ünvana daha məktub göndərilməyəcək.
button-letters-on = Məktubları işə sal
button-letters-off = Məktubları söndür
