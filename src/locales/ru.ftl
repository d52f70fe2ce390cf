# Что бот говорит по-русски. У трёх файлов одни и те же ключи; это проверяет тест.

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
button-next = Дальше ▶
button-send = Отправить
button-edit = Изменить
button-cancel = Отменить
button-back = Назад
button-skip = Пропустить
button-by-mail = По почте
button-in-telegram = В Telegram
button-resume = Снова присылать новости
button-language = Язык
button-zone = Часовой пояс
button-search = Искать «{ $words }»
button-read-in-bot = Читать в боте
button-use-name = { $name }
button-stale = Эта кнопка устарела. Начните, пожалуйста, заново: /help.

# The beginning
start-new =
    Здравствуйте, { $name }! Я приношу новости со всего мира: краткое изложение каждой статьи, полный текст, когда он вам нужен, и сообщение, когда в ваших темах появляется что-то новое.

    Выберите темы ниже или сначала загляните в /latest.
start-known =
    Снова здравствуйте, { $name }! Вы следите за темами, отмеченными ✅. Измените их ниже или загляните в последние новости: /latest.
start-again =
    С возвращением, { $name }! Новости ваших тем снова будут приходить. Вы следите за темами, отмеченными ✅.
topics-choose = За какими темами вы следите? Новости отмеченных ✅ приходят сразу, как появляются. Нажмите на тему, чтобы изменить выбор.
topics-subscribed = Теперь вы следите за темой «{ $topic }»: новые статьи будут приходить вам.
topics-unsubscribed = Вы больше не следите за темой «{ $topic }».
topic-unknown = Я не знаю темы «{ $name }». Какие есть, показывает /topics.

# Lists
latest-heading = Последние новости
latest-of-topic = Последние новости: { $topic }
latest-empty = Новостей пока нет. Я ищу их каждые несколько минут; загляните, пожалуйста, чуть позже.
latest-empty-topic = В теме «{ $topic }» пока ничего нет. Все новости: /latest.
search-what = Что искать? Напишите, например: /search цены на нефть
search-heading = Найдено по запросу «{ $words }»
search-empty = По запросу «{ $words }» ничего не нашлось. Попробуйте меньше слов или другие.
search-again = Пожалуйста, поищите ещё раз: слов вашего запроса я больше не вижу.
saved-heading = Сохранённые статьи
saved-empty = Вы ещё ничего не сохранили. Нажмите «Сохранить» под статьёй, и она останется здесь.
saved-added = Сохранено. Статья в списке /saved.
saved-removed = Больше не сохранено.
round-up-heading = { $count ->
    [one] { $count } новая статья
    [few] { $count } новые статьи
    [many] { $count } новых статей
   *[other] { $count } новых статей
}
round-up-more = { $count ->
    [one] и ещё { $count }
   *[other] и ещё { $count }
}

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
article-which = Какую статью? Назовите её номер, например /full 12. Номера стоят в /latest.
article-unknown = Статьи с номером { $number } нет. Самые новые показывает /latest.
article-unknown-address = Статьи с этого адреса у меня нет.
article-gone = Этой статьи здесь больше нет.
page-of = Страница { $page } из { $pages }
print-preparing = Готовлю версию для печати…

# Inline mode
inline-open = Открыть бота

# Recommending
recommend-offer = Как посоветовать другу статью «{ $title }»?
recommend-letters-off = Письма здесь отключены. Статью можно посоветовать в Telegram: нажмите кнопку и выберите друга.
recommend-not-here = Для письма нужны адреса, поэтому посоветовать по почте можно только в личном чате со мной. В Telegram это работает и здесь.
recommend-begin = Отправим другу по почте статью «{ $title }». Я спрошу о четырёх вещах; /cancel прервёт в любой момент.
recommend-ask-sender-name = Как вас зовут? Ваш друг увидит это имя в письме.
recommend-ask-sender-address = Ваш адрес электронной почты? На него придёт ответ друга.
recommend-ask-friend-name = Как зовут вашего друга?
recommend-ask-friend-address = Адрес электронной почты друга?
recommend-name-empty = Напишите, пожалуйста, имя.
recommend-name-long = Это длиннее сорока букв. Напишите, пожалуйста, имя покороче.
recommend-name-letters = В имени бывают только буквы, пробелы, дефисы, апострофы и точки. Напишите его, пожалуйста, ещё раз.
recommend-address-form = Это не похоже на один адрес электронной почты. Напишите его, пожалуйста, ещё раз, например name@example.org.
recommend-address-role = Это адрес учреждения, а не человека. Напишите, пожалуйста, личный.
recommend-preview =
    Проверьте, пожалуйста. Я отправлю такое письмо:

    От: { $senderName } <{ $senderAddress }>
    Кому: { $friendName } <{ $friendAddress }>
    Статья: { $title }

    { $summary }
recommend-which-field = Что изменить?
recommend-field-sender-name = Ваше имя
recommend-field-sender-address = Ваша почта
recommend-field-friend-name = Имя друга
recommend-field-friend-address = Почта друга
recommend-press-button = Нажмите, пожалуйста, одну из кнопок.
recommend-only-text = Ответьте, пожалуйста, текстом.
recommend-queued = Спасибо! Письмо для { $friendName } уже в пути.
recommend-repeated = Вы уже советовали эту статью: { $friendName } получит её один раз.
recommend-cancelled = Ничего не отправлено.
recommend-expired = Прошло много времени, и начатое письмо я забыл. Начните заново: /recommend.
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
zone-unknown = Я не знаю часового пояса «{ $name }». Напишите его имя по IANA, например: /timezone Europe/Paris
stopped = Сам я вам больше ничего не пришлю. Темы и сохранённые статьи остались, и все команды работают.
resumed = Новости ваших тем снова будут приходить.

# Help
help =
    <b>Что я умею</b>

    /latest – последние новости; /latest экономика – одной темы
    /topics – выбрать темы
    /search цены на нефть – найти статьи
    /summary 12 – кратко о статье 12
    /full 12 – её полный текст
    /print 12 – её версия для печати
    /recommend 12 – посоветовать её другу
    /saved – сохранённые статьи
    /settings – язык и часовой пояс
    /stop – ничего не присылать самому
    /privacy – что я о вас храню

    Номер статьи – тот, под которым я её показал. Чтобы поделиться новостью в другом чате, напишите там моё имя и несколько слов.
privacy =
    Что я о вас храню: номер этого чата, ваше имя, язык и часовой пояс, темы, за которыми вы следите, статьи, которые вы сохранили и смотрели последними, и какие новости я вам прислал. Ваши сообщения я не храню, когда на них отвечено.

    Если вы советуете статью по почте, имена и адреса нужны мне только для одного этого письма.
unknown-command = Я не знаю команды { $command }. Что я умею, показывает /help.
unknown-text = Я бот новостей и не совсем понимаю. Новости – в /latest, остальное – в /help. Поискать ваши слова в новостях?
unknown-kind = Я понимаю только текст и кнопки. Что я умею, показывает /help.
error-defect = У меня что-то пошло не так, и это записано (номер { $reference }). Попробуйте, пожалуйста, ещё раз.

# Operators
status-heading = Состояние
status-feeds = Ленты: { $active } работают, { $paused } на паузе, { $troubled } с трудностями, { $retired } закрыты
status-articles = Статей: { $count }
status-chats = Чаты: { $active } активны, { $stopped } молчат, { $gone } ушли; подписок: { $subscriptions }
status-deliveries = Доставки: { $owed } ждут, { $claimed } в пути, { $sent } отправлено, { $dead } не удалось
status-oldest = Дольше всех ждёт: { $oldest }
status-nothing-due = ничего не ждёт
status-letters = Письма: { $owed } ждут, { $sent } отправлено, { $unsure } под вопросом, { $dead } не удалось
feeds-heading = Лент: { $count }
feeds-none = Лент ещё нет. Добавьте: /addfeed.
feeds-more = … и ещё { $count }.
addfeed-usage = Напишите адрес ленты и, если хотите, её тему: /addfeed https://example.org/rss.xml world
addfeed-added = Лента «{ $title }» добавлена, записей: { $entries }. То, что в ней есть сейчас, сохранено без рассылки; новое будет рассылаться.
addfeed-known = Лента «{ $title }» уже есть.
addfeed-refused = Лента не добавлена. { $why }
removefeed-done = Лента удалена. Её статьи остались.
pausefeed-paused = Лента «{ $title }» на паузе. Та же команда снимет паузу.
pausefeed-resumed = Лента «{ $title }» снова опрашивается.
feed-unknown = Ленты с номером { $number } нет. Смотрите /feeds.

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
command-unsubscribe = Не следить за темой
command-settings = Язык и часовой пояс
command-language = Выбрать язык бота
command-timezone = Выбрать часовой пояс
command-help = Что умеет бот
command-privacy = Что бот хранит о вас
command-cancel = Отменить начатое
command-stop = Ничего не присылать
command-start = Начать, в том числе заново

# The letter to a friend
letter-from = Towncrier
letter-subject = Друг советует вам статью
# Shown beside the subject in the list of letters
letter-preview = { $sender } советует вам прочитать эту статью.
letter-greeting = Здравствуйте, { $friend }!
letter-intro = Эту статью вам советует { $sender }.
letter-date = { $date } UTC
letter-open = Читать статью
letter-why = Это письмо пришло вам потому, что { $sender } ({ $address }) хочет посоветовать вам одну эту статью; ваш адрес указан отправителем. Письмо единственное: вас нет ни в каком списке, и больше ничего не придёт.
letter-reply = Если вы ответите, ответ получит { $sender }. Если это имя вам незнакомо, ничего делать не нужно.
letter-about = Отправлено ботом новостей Towncrier в Telegram.

# The print version
# The tag of this file’s own language, by which dates are written; never shown
print-language = ru
print-date = { $date } UTC
print-source = Источник: { $source }
print-original = Где опубликовано
print-no-text = Текст этой статьи здесь не хранится.
print-imprint = Версия для печати от Towncrier
