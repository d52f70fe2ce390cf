# Stories
story-sources = { $count } mənbə
story-tellers = Eyni xəbər başqa mənbələrdə
story-none = { $number } nömrəli məqalə hələ heç bir xəbərə aid deyil. Zəhmət olmasa, bir dəqiqədən sonra yoxlayın.
command-catchup = Siz olmayanda baş verən mühüm hadisələr
command-why = Mesajı sizə niyə göndərdim
catchup-heading = Mühüm xəbərlər: { $since } tarixindən bəri
catchup-empty = Sizə göndərmədiyim və ya göstərmədiyim yeni heç nə yoxdur ({ $since } tarixindən bəri). Bütün xəbərlər: /latest
why-which = Xəbər mesajlarımdan birinə /why ilə cavab verin və ya məqalənin nömrəsini yazın: /why 12
why-topics = Ona görə göndərildi ki, bu mövzuları izləyirsiniz: { $topics }
why-alert = Ona görə göndərildi ki, sözlərinizə uyğun gəlir: “{ $words }”
why-earlier = Göndəriləndə izlədiyiniz mövzuya və ya sözlərə uyğun gəlirdi.
why-asked = Bunu sizə özüm göndərməmişəm.
why-told = { $count } məqalə, ən yenisi: { $at }
why-pinned = Redaksiya onu mühüm xəbər kimi qeyd edib.
why-breaking = Təcili xəbər: bir saat ərzində çoxlu mənbə yazıb.
# The operator’s desk
split-usage = Xəbərinə aid olmayan məqalənin nömrəsini yazın: /split 12 (oxuculara göndərmək üçün sonuna “push” əlavə edin).
split-alone = { $number } nömrəli məqalənin xəbərində başqa məqalə yoxdur.
split-done = { $number } nömrəli məqalə indi ayrıca xəbərdir və əvvəlkinə bir daha qoşulmayacaq. Heç kimə göndərilmir.
split-pushed = { $number } nömrəli məqalə indi ayrıca xəbərdir, əvvəlkinə bir daha qoşulmayacaq və oxuculara göndərilir.
pin-usage = Məqaləni nömrəsi ilə göstərin: /pin 12
pin-done = { $number } nömrəli məqalənin xəbəri önə çıxarıldı: birinci göstərilir və təcili xəbər sayılır.
unpin-done = { $number } nömrəli məqalənin xəbəri daha önə çıxarılmır.
