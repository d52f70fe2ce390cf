# What the bot says in Azerbaijani. A noun after a number does not change, so counts need no choice of forms;
# names get a noun of their own (“adlı dostunuza”) because no ending can be put on what a reader typed.

# Buttons
button-full-text = Tam mətn
button-summary = Xülasə
button-recommend = Tövsiyə et
button-share = Paylaş
button-save = Saxla
button-saved = Saxlanılıb
button-print-version = Çap versiyası
button-open-original = Orijinalı aç
button-previous = ◀ Əvvəlki
button-next = Növbəti ▶
button-send = Göndər
button-edit = Düzəliş et
button-cancel = Ləğv et
button-back = Geri
button-skip = Ötür
button-by-mail = E-poçtla
button-in-telegram = Telegramda
button-resume = Xəbərləri yenidən göndər
button-language = Dil
button-zone = Saat qurşağı
button-search = “{ $words }” axtar
button-read-in-bot = Botda oxu
button-use-name = { $name }
button-stale = Bu düymə köhnəlib. Zəhmət olmasa, /help ilə yenidən başlayın.
