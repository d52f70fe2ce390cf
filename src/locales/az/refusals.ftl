# What Telegram, a chat or a mail server would not take, and who is told.

operator-mended = { $article } nömrəli məqalə Telegramın qəbul etmədiyi hissə olmadan göndərildi: { $why }
operator-mended-other = Siyahı və ya elan Telegramın qəbul etmədiyi hissə olmadan göndərildi: { $why }

barred-chat = Hazırda “{ $title }” söhbətində yazmağa icazəm yoxdur, ona görə xəbərlər gözləyir. Mənə orada yazmaq hüququ verin və ya söhbəti yenidən açın; mən özüm də vaxtaşırı yoxlayıram.
barred-topic = “{ $title }” qrupunda yazdığım mövzu bağlanıb və ya silinib, ona görə xəbərlər gözləyir. Xəbərlərin getməli olduğu mövzuda /subscribe yazın.
barred-topic-here = Yazdığım mövzu bağlanıb və ya silinib, ona görə xəbərlər gözləyir. Bura gəlsin? Başqa mövzu üçün orada /subscribe yazın.
here-done = Hazırdır: xəbərlər bundan sonra bura gələcək.
button-here = Bura göndər
welcome-back = Yenidən xoş gəldiniz! Xəbərləriniz yenə gəlir. Dayandırmaq üçün: /stop
settings-lost = Xəbərlər: bu söhbətə çata bilmədiyim üçün dayanıb (/start)
settings-barred = Xəbərlər: gözləyir. Telegram bu vaxtdan bəri burada yazmağa qoymur: { $since }
settings-barred-topic = Xəbərlər: gözləyir. Getdikləri mövzu bu vaxtdan bəri bağlıdır: { $since }; başqa mövzuda /subscribe yazın
group-welcome = İndi “{ $title }” qrupundayam. Xəbərləri orada administratorlar seçir: düymələrlə /topics, ya da məsələn /subscribe world. Başqa nə edə bildiyimi /help deyir.
operator-flooded = { $feed } nömrəli lent “{ $title }” birdən çox yeni xəbər gətirdi: { NUMBER($count) } xəbər saxlanıldı və ayrıca icmal kimi gələcək. Dayandırmaq üçün: /pausefeed { $feed }

# In a group or a channel, what is the person’s own
in-private = Bu yalnız sizə aiddir, ona görə cavabı şəxsi söhbətimizdə verirəm.
button-in-private = Söhbətimizi aç
