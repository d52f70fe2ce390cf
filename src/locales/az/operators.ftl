# Operators
status-heading = Vəziyyət
status-feeds = Lentlər: { $active } işləyir, { $paused } fasilədə, { $troubled } problemli, { $retired } bağlanıb
status-articles = Məqalələr: { $count }
status-set-aside = Oxunması bitmədiyi üçün kənara qoyulub: { $count }
status-chats = Söhbətlər: { $active } aktiv, { $stopped } dayandırıb, { $gone } gedib; abunəliklər: { $subscriptions }
status-deliveries = Çatdırılma: { $owed } gözləyir, { $claimed } yoldadır, { $sent } göndərilib, { $dead } çatmayıb
status-oldest = Ən çox gözləyən: { $oldest }
status-nothing-due = gözləyən yoxdur
status-letters = Məktublar: { $owed } gözləyir, { $sent } göndərilib, { $unsure } naməlum, { $dead } çatmayıb
status-build = Towncrier { $version }, Node { $node }, saat qurşaqları: { $timeZones }
feeds-heading = Lentlər: { $count }
feeds-none = Hələ lent yoxdur. Əlavə edin: /addfeed
feeds-more = … və daha { $count } lent.
addfeed-usage = Lentin ünvanını, istəsəniz, mövzusunu da yazın: /addfeed https://example.org/rss.xml world
addfeed-added = “{ $title }” əlavə olundu, yazıların sayı: { $entries }. İndi orada olanlar saxlanıldı və göndərilmir; yenilər göndəriləcək.
addfeed-known = “{ $title }” artıq lentlər arasındadır.
addfeed-refused = Lent əlavə olunmadı. { $why }
removefeed-done = Lent silindi və FEEDS_FILE faylında olsa belə, qayıtmayacaq; onu /addfeed geri qaytarır. Məqalələri qalır.
pausefeed-paused = “{ $title }” fasilədədir. Eyni əmr onu davam etdirir.
pausefeed-resumed = “{ $title }” yenidən yoxlanılır.
feed-unknown = { $number } nömrəli lent yoxdur. Lentlərin siyahısı: /feeds

# Warnings of what no job can mend
warn-database-gone = ⚠️ Mən işləyərkən verilənlər bazam silinib və ya dəyişdirilib. Daha heç nə göndərmirəm və cavab vermirəm. Hamısı { $copy } faylında saxlanılıb: məni dayandırın, onu towncrier.db kimi köçürün və yenidən başladın.
warn-database-damaged = ⚠️ Verilənlər bazam zədələnib, ona görə daha heç nə göndərmirəm və cavab vermirəm. { $why } Məni dayandırın, backups/ qovluğundakı ən yeni nüsxəni və ya öz nüsxənizi bərpa edin və yenidən başladın.
warn-disk-full = ⚠️ { $folder } qovluğunun diski doludur. Heç nə itməyib, yer açılan kimi özüm davam edəcəyəm.
warn-clock-behind = ⚠️ Son dəfə işləyəndə maşınımın saatı { $days } gün irəlidə idi. Onunla gözləyənləri düzəltdim. Hansı vaxtın doğru olduğunu yoxlayın.
