# What the bot says in Russian. Names typed by readers stand in the nominative, since they cannot be declined;
# lines of figures use forms that fit any number.

# Buttons
button-full-text = Полный текст
button-summary = Кратко
button-recommend = Посоветовать
button-share = Поделиться
button-save = Сохранить
button-saved = Сохранено
button-print-version = Версия для печати
button-open-original = Открыть оригинал
button-previous = ◀ Назад
button-next = Вперёд ▶
button-send = Отправить
button-edit = Изменить
button-cancel = Отменить
button-back = Назад
button-skip = Пропустить
button-by-mail = По эл. почте
button-in-telegram = В Telegram
button-resume = Снова присылать новости
button-language = Язык
button-zone = Часовой пояс
button-search = Искать «{ $words }»
button-read-in-bot = Читать в боте
button-use-name = { $name }
button-stale = Эта кнопка устарела. Начните, пожалуйста, заново: /help
