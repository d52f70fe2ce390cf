# What the bot says in Russian. Names typed by readers stand in the nominative, since they cannot be declined;
# lines of figures use forms that fit any number.

# Topics, as readers name them
topic-world = В мире
topic-politics = Политика
topic-business = Экономика
topic-society = Общество
topic-law = Право и криминал
topic-conflict = Войны и конфликты
topic-science = Наука
topic-technology = Технологии
topic-health = Здоровье
topic-environment = Экология
topic-sport = Спорт
topic-culture = Культура
topic-life = Жизнь
topic-caucasus = Азербайджан и Кавказ

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

# The beginning
start-new =
    Здравствуйте, { $name }! Я приношу новости со всего мира: краткое изложение каждой статьи, полный текст, когда он вам нужен, и сообщение, когда в ваших темах появляется что-то новое.

    Выберите темы ниже или сначала загляните в последние новости: /latest
start-known =
    Снова здравствуйте, { $name }! Вы следите за темами, отмеченными ✅. Измените выбор ниже или загляните в последние новости: /latest
start-again =
    С возвращением, { $name }! Новости ваших тем снова будут приходить. Вы следите за темами, отмеченными ✅.
topics-choose = За какими темами вы следите? Новости отмеченных ✅ приходят сразу, как появляются. Нажмите на тему, чтобы изменить выбор.
topics-subscribed = Теперь вы следите за темой «{ $topic }»: новые статьи будут приходить сюда.
topics-unsubscribed = Вы больше не следите за темой «{ $topic }».
topic-unknown = Темы «{ $name }» я не знаю. Список тем: /topics

# Lists
latest-heading = Последние новости
latest-of-topic = Последние новости: { $topic }
latest-empty = Новостей пока нет. Я ищу их каждые несколько минут; загляните, пожалуйста, чуть позже.
latest-empty-topic = В теме «{ $topic }» пока ничего нет. Все новости: /latest
search-what = Что искать? Напишите, например: /search цены на нефть
search-heading = Найдено по запросу «{ $words }»
search-empty = По запросу «{ $words }» ничего не нашлось. Попробуйте меньше слов или другие.
search-again = Пожалуйста, повторите поиск: слов вашего запроса у меня уже нет.
saved-heading = Сохранённые статьи
saved-empty = Вы ещё ничего не сохранили. Нажмите «Сохранить» под статьёй, и она останется здесь.
saved-added = Сохранено. Статья в списке /saved.
saved-removed = Убрано из сохранённых.
round-up-heading = { $count ->
    [one] { $count } свежая новость
    [few] { $count } свежие новости
    [many] { $count } свежих новостей
   *[other] { $count } свежей новости
}
round-up-more = Ещё { $count }

# An article
article-byline = Автор: { $name }
article-views = { $count ->
    [one] { NUMBER($count) } просмотр
    [few] { NUMBER($count) } просмотра
    [many] { NUMBER($count) } просмотров
   *[other] { NUMBER($count) } просмотра
}
article-no-summary = Текста этой статьи у меня нет. Откройте оригинал, чтобы прочитать её.
article-no-text = Текста этой статьи у меня нет. Откройте оригинал, чтобы прочитать её.
article-withdrawn = Издатель отозвал эту статью.
article-which = Какую статью? Назовите её номер, например: /full 12. Номера указаны в списке /latest.
article-unknown = Статьи с номером { $number } нет. Самые новые: /latest
article-unknown-address = Статьи с этого адреса у меня нет.
article-gone = Этой статьи здесь больше нет.
page-of = Страница { $page } из { $pages }
print-preparing = Готовлю версию для печати…

# Inline mode
inline-open = Открыть бота

# Recommending
recommend-offer = Как посоветовать другу статью «{ $title }»?
recommend-letters-off = Письма здесь отключены. Статью можно посоветовать в Telegram: нажмите кнопку и выберите друга.
recommend-not-here = Для письма нужны адреса, поэтому посоветовать статью по электронной почте можно только в личном чате со мной. В Telegram это работает и здесь.
recommend-begin = Отправим другу по электронной почте статью «{ $title }». Я задам четыре вопроса; прервать можно в любой момент: /cancel
recommend-ask-sender-name = Как вас зовут? Ваш друг увидит это имя в письме.
recommend-ask-sender-address = Какой у вас адрес электронной почты? На него придёт ответ друга.
recommend-ask-friend-name = Как зовут вашего друга?
recommend-ask-friend-address = Какой у вашего друга адрес электронной почты?
recommend-name-empty = Напишите, пожалуйста, имя.
recommend-name-long = Это длиннее сорока букв. Напишите, пожалуйста, имя покороче.
recommend-name-letters = В имени бывают только буквы, пробелы, дефисы, апострофы и точки. Напишите его, пожалуйста, ещё раз.
recommend-address-form = Это не похоже на адрес электронной почты. Напишите, пожалуйста, один адрес, например: name@example.org
recommend-address-role = Это адрес учреждения, а не человека. Напишите, пожалуйста, личный.
recommend-preview =
    Проверьте, пожалуйста. Я отправлю такое письмо:

    От: { $senderName } <{ $senderAddress }>
    Кому: { $friendName } <{ $friendAddress }>
    Статья: { $title }

    { $summary }
recommend-which-field = Что изменить?
recommend-field-sender-name = Ваше имя
recommend-field-sender-address = Ваша эл. почта
recommend-field-friend-name = Имя друга
recommend-field-friend-address = Эл. почта друга
recommend-press-button = Нажмите, пожалуйста, одну из кнопок.
recommend-only-text = Ответьте, пожалуйста, текстом.
recommend-queued = Спасибо! Письмо уже в пути, его получит { $friendName }.
recommend-repeated = Эту статью вы уже посоветовали. Получатель: { $friendName }.
recommend-cancelled = Ничего не отправлено.
recommend-expired = Прошло много времени, и начатое письмо я уже не помню. Начните заново: /recommend
cancelled = Отменено. Ничего не отправлено.
cancel-nothing = Отменять нечего.

# Settings
settings-heading = Настройки
settings-language = Язык: { $language }
settings-zone = Часовой пояс: { $zone } (сейчас { $time })
settings-topics = Ваших тем: { $count } (/topics)
settings-active = Новости: приходят сразу (/stop)
settings-stopped = Новости: не приходят (/start)
language-choose = На каком языке мне говорить?
zone-choose = В каком часовом поясе вы живёте? Выберите или напишите, например: /timezone Asia/Baku
zone-unknown = Часового пояса «{ $name }» я не знаю. Напишите его название по IANA, например: /timezone Europe/Paris
stopped = Сам я вам больше ничего не пришлю. Темы и сохранённые статьи остались, и все команды работают.
resumed = Новости ваших тем снова будут приходить.

# Help
help =
    <b>Что я умею</b>

    /latest — последние новости; /latest экономика — одной темы
    /topics — выбрать темы
    /search цены на нефть — найти статьи
    /summary 12 — кратко о статье 12
    /full 12 — её полный текст
    /print 12 — её версия для печати
    /recommend 12 — посоветовать её другу
    /saved — сохранённые статьи
    /settings — язык и часовой пояс
    /stop — больше не присылать новости
    /privacy — что я о вас храню

    Номер статьи — тот, под которым я её показал. Чтобы поделиться новостью в другом чате, напишите там моё имя и несколько слов.
privacy =
    Что я о вас храню: номер этого чата, ваше имя, язык и часовой пояс, темы, за которыми вы следите, статьи, которые вы сохранили и смотрели последними, и какие новости я вам прислал. Ваши сообщения я после ответа не храню.

    Если вы советуете статью по электронной почте, имена и адреса я храню, только чтобы отправить это одно письмо.
unknown-command = Команды { $command } я не знаю. Что я умею, показывает /help.
unknown-text = Я новостной бот и не совсем вас понимаю. Новости — в /latest, всё остальное — в /help. Поискать ваши слова в новостях?
unknown-kind = Я понимаю только текст и кнопки. Что я умею, показывает /help.
error-defect = У меня что-то пошло не так, ошибка записана (код { $reference }). Попробуйте, пожалуйста, ещё раз.

# Operators
status-heading = Состояние
status-feeds = Ленты: активных { $active }, на паузе { $paused }, с ошибками { $troubled }, закрытых { $retired }
status-articles = Статей: { $count }
status-chats = Чаты: активных { $active }, остановленных { $stopped }, ушедших { $gone }; подписок: { $subscriptions }
status-deliveries = Доставка: ждут { $owed }, в пути { $claimed }, отправлено { $sent }, не удалось { $dead }
status-oldest = Дольше всех ждёт: { $oldest }
status-nothing-due = ничего не ждёт
status-letters = Письма: ждут { $owed }, отправлено { $sent }, под вопросом { $unsure }, не удалось { $dead }
feeds-heading = Лент: { $count }
feeds-none = Лент ещё нет. Добавьте первую: /addfeed
feeds-more = … и ещё { $count }.
addfeed-usage = Напишите адрес ленты и, если хотите, её тему: /addfeed https://example.org/rss.xml world
addfeed-added = Лента «{ $title }» добавлена, записей: { $entries }. То, что в ней есть сейчас, сохранено без рассылки; новое будет рассылаться.
addfeed-known = Лента «{ $title }» уже есть.
addfeed-refused = Лента не добавлена. { $why }
removefeed-done = Лента удалена. Её статьи остались.
pausefeed-paused = Лента «{ $title }» на паузе. Та же команда снимет паузу.
pausefeed-resumed = Лента «{ $title }» снова опрашивается.
feed-unknown = Ленты с номером { $number } нет. Список лент: /feeds

# The command list
command-latest = Последние новости, все или одной темы
command-topics = Выбрать темы
command-search = Найти статьи по словам
command-summary = Кратко о статье по её номеру
command-full = Полный текст статьи
command-print = Версия статьи для печати
command-recommend = Посоветовать статью другу
command-saved = Сохранённые статьи
command-subscribe = Следить за темой
command-unsubscribe = Больше не следить за темой
command-settings = Язык и часовой пояс
command-language = Выбрать язык бота
command-timezone = Выбрать часовой пояс
command-help = Что умеет бот
command-privacy = Что бот хранит о вас
command-cancel = Отменить начатое
command-stop = Больше не присылать новости
command-start = Начать или начать заново

# The letter to a friend
letter-from = Towncrier
letter-subject = Друг советует вам статью
# Shown beside the subject in the list of letters
letter-preview = { $sender } советует вам прочитать эту статью.
letter-greeting = Здравствуйте, { $friend }!
letter-intro = Эту статью вам советует { $sender }.
letter-date = { $date } UTC
letter-open = Читать статью
letter-why = Вы получили это письмо, потому что { $sender } ({ $address }) советует вам эту статью; ваш адрес нам сообщили только ради неё. Письмо единственное: ни в каких списках вас нет, и больше ничего не придёт.
letter-reply = Если вы ответите, ответ получит { $sender }. Если это имя вам незнакомо, ничего делать не нужно.
letter-about = Отправлено новостным ботом Towncrier в Telegram.

# The print version
# The tag of this file’s own language, by which dates are written; never shown
print-language = ru
print-date = { $date } UTC
print-source = Источник: { $source }
print-original = Где опубликовано
print-no-text = Текст этой статьи здесь не хранится.
print-imprint = Версия для печати: Towncrier
