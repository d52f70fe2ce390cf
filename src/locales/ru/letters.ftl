# The form of a letter, beyond its questions
recommend-address-disposable = Это одноразовый адрес, на такие я не пишу. Укажите, пожалуйста, постоянный.
recommend-not-known = Мы ещё не знакомы. Начните, пожалуйста, с /start.
recommend-too-new = Мы только познакомились. Письма можно будет отправлять после { $when }; в Telegram статью можно посоветовать уже сейчас.
recommend-reader-full = Больше писем от одного читателя я не отправляю: не больше трёх в день и десяти в месяц. Следующее можно отправить после { $when }.
recommend-all-full = На сегодня все письма уже отправлены. Попробуйте, пожалуйста, после { $when } или посоветуйте статью в Telegram.
recommend-friend-full = Вы уже писали этому другу за последние семь дней. Следующее письмо можно отправить после { $when }.
recommend-unproven = Подтверждение вашего адреса больше не действует, поэтому ничего не отправлено. Начните, пожалуйста, заново: /recommend
recommend-switched-off = Письма здесь отключены, поэтому начатое я отложил. Ничего не отправлено; в Telegram статью по-прежнему можно посоветовать.
recommend-outdated = С тех пор как мы начали письмо, меня обновили. Ничего не отправлено; давайте начнём заново: /recommend
recommend-put-aside = Начатое письмо я отложил. Ничего не отправлено.
recommend-code-sent = Отправляю на { $address } код из шести цифр. Напишите его здесь в течение пятнадцати минут, чтобы я знал, что адрес ваш.
recommend-code-soon = Код запрошен меньше минуты назад. Подождите, пожалуйста, он скоро придёт.
recommend-code-full = На сегодня кодов запрошено достаточно. Укажите, пожалуйста, другой адрес или попробуйте после { $when }.
recommend-code-form = В коде шесть цифр. Напишите его, пожалуйста, так, как он стоит в письме.
recommend-code-wrong = Код не подходит. Осталось попыток: { $count }.
recommend-code-over = Этот код больше не действует: прошло много времени или было много ошибок. Запросите, пожалуйста, новый.
recommend-code-waiting = Код ещё не отправлен. Дождитесь, пожалуйста, письма.
recommend-remembered = В следующий раз я предложу ваше имя и адрес. Там же их можно будет забыть.
recommend-forgotten = Ваше имя и адрес я забыл.
recommend-page = Так ваш друг увидит письмо: откройте файл в браузере.
button-new-code = Отправить новый код
button-remember = Запомнить мои данные
button-forget-me = Забыть мои данные
button-see-letter = Показать страницей

# Said later, about a letter that was begun
letter-note-queued = Почтовый сервер сейчас не отвечает. Письмо ждёт в очереди, получатель: { $friendName }. Когда оно уйдёт, я сообщу.
letter-note-sent = Письмо отправлено. Получатель: { $friendName }.
letter-note-unsure = Связь прервалась, когда я передавал письмо. Получатель: { $friendName }. Оно могло дойти, поэтому второй раз я его не отправлю.
letter-note-dead = Письмо доставить не удалось. Получатель: { $friendName }. Проверьте, пожалуйста, адрес.
code-note-late = Почтовый сервер сейчас не отвечает. Код придёт, как только сервер ответит.
code-note-failed = Отправить код не удалось: почтовый сервер не отвечает. Попробуйте, пожалуйста, позже.
code-note-refused = Почтовый сервер не принимает письма на указанный вами адрес. Вернитесь, пожалуйста, и проверьте его.

# Operators
letters-heading = Письма
letters-are-on = Письма включены.
letters-are-off = Письма отключены: начать новое никто не может, а те, что в очереди, ждут.
letters-no-server = Почтового сервера (SMTP_URL) нет, поэтому нет и писем.
letters-opt-outs = Адреса, на которые писем нет: отказались { $asked }, не принял сервер { $refused }
letters-none = Писем ещё никто не отправлял.
letters-reader-gone = ушедший читатель
letters-article = статья { $number }
letters-article-gone = статьи больше нет
letters-state-owed = в очереди
letters-state-claimed = в пути
letters-state-sent = отправлено
letters-state-withheld = придержано
letters-state-unsure = под вопросом
letters-state-dead = не доставлено
letters-usage = /letters показывает письма; /letters off отключает их, /letters on включает; после /letters never friend@example.org на этот адрес писем больше не будет.
letters-never-usage = Напишите адрес или слово после «opt-out» в пришедшем письме: /letters never friend@example.org
letters-never-done = На этот адрес писем больше не будет.
button-letters-on = Включить письма
button-letters-off = Отключить письма
