# Recommending in Telegram
button-choose-chat = Söhbət seç
button-choose-friend = Dost seç
button-copy-link = Linki köçür
button-send-link = Linki göndər
button-send-myself = Özüm göndərim
button-not-now = İndi yox
share-how = Məqaləni paylaşmaq üçün söhbət seçin, ya da onu təklif edəcəyim dostunuzu. Və ya məqaləni burada açan bu linki ötürün; onu açan adınızı görəcək:
share-how-group = Məqaləni paylaşmaq üçün söhbət seçin, ya da onu mənimlə söhbətdə açan bu linki ötürün:
pick-ask = Aşağıdakı “Dost seç” düyməsinə toxunun və “{ $title }” məqaləsini kimə təklif edəcəyimi seçin.
pick-not-now = Yaxşı. Heç kimə təklif etmədim.
pick-offered = Məqaləni { $name } adlı dostunuza təklif etdim.
pick-offered-unnamed = Məqaləni dostunuza təklif etdim.
pick-yourself = Dostunuz məndən istifadə edirsə və tövsiyələri qəbul edirsə, məqalə artıq mənimlə söhbətindədir. Kimin məndən istifadə etdiyini heç kimə demirəm, ona görə əmin olmaq üçün özünüz də göndərin:
friends-enough = Bu gün çox tövsiyə etdiniz. Zəhmət olmasa, sabah davam edin; linki isə hər zaman özünüz ötürə bilərsiniz.

# What friends bring
tiding-recommended = { $name } sizə tövsiyə edir:
tiding-recommended-unnamed = Başqa bir oxucu sizə tövsiyə edir:
tiding-opened = Kimsə “{ $title }” məqaləsinə linkinizi açdı.
link-from = Bu məqaləni sizə { $name } tövsiyə edib.
link-from-unnamed = Bu məqaləni sizə başqa bir oxucu tövsiyə edib.
link-heard = Linki ötürən onun açıldığını bilmək istəyib. O, linkin açıldığını bilir, kimin açdığını isə yox.
button-mute-friend = Bu şəxsi səssizə al
button-mute-friend-named = Səssizə al: { $name }
button-unmute-friend = Səssizdədir · geri al
button-unmute-friend-named = { $name } səssizdədir · geri al
button-hush = Daha xəbər vermə

# What a reader allows friends
button-friends = Tövsiyələr
button-takes = Tövsiyə almaq
button-hears = Link açılanda bildir
button-take-back = Səsini aç: { $name }
friends-heading = Tövsiyələr
friends-takes-on = Başqaları sizə məqalə tövsiyə edə bilər: onları burada alırsınız, gündə ən çoxu beş. Hər birinin altında göndərəni səssizə alan düymə var.
friends-takes-off = Başqaları burada sizə məqalə tövsiyə edə bilməz. Bunu onlara demirəm.
friends-hears-on = Kimsə linkinizi açanda sizə xəbər verirəm, kim olduğunu isə demirəm. Linki açana da bunu deyirəm.
friends-hears-off = Kimsə linkinizi açanda sizə xəbər vermirəm.
friends-muted = Səssizə aldıqlarınız:
friends-somebody = kimsə
friends-muted-now = Səssizə alındı. Siyahı burada: /settings
friends-unmuted-now = Artıq səssizdə deyil.
friends-taken-back = Artıq səssizdə deyil.
friends-hushed = Daha xəbər verməyəcəyəm.

# Inline mode
inline-nothing = Heç nə tapılmadı. Botu aç

# The page that sends a card
share-page-title = Məqaləni göndər
share-page-sending = Məqaləni kimə göndərəcəyinizi seçin.
share-page-sent = Göndərildi.
share-page-failed = Göndərilmədi. Zəhmət olmasa, söhbətə qayıdıb orada yenidən cəhd edin.
share-page-old = Telegramınız bunun üçün köhnədir. Zəhmət olmasa, söhbətə qayıdıb “Linki göndər” düyməsinə toxunun.
share-page-close = Bağla

# Help and privacy
help-sharing = Məqalənin altındakı “Tövsiyə et” düyməsi onu dostunuza ötürür. Dostların sizə nə göndərə biləcəyini /settings bölməsində seçirsiniz.
privacy-sharing = Məqaləni Telegramda tövsiyə etsəniz, dostunuz adınızı görür. Kimin kimə nə tövsiyə etdiyini doxsan gün saxlayıram; məndən istifadə etməyən dostlar haqqında heç nə saxlamıram. Linkinizi kimin açdığını nə sizə, nə də başqasına deyirəm.
