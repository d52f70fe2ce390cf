# How news comes: digests, quiet hours, caps, pauses, groups and channels

# The days of the week, from Monday on, and as two letters on a button
weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье
weekday-short-1 = Пн
weekday-short-2 = Вт
weekday-short-3 = Ср
weekday-short-4 = Чт
weekday-short-5 = Пт
weekday-short-6 = Сб
weekday-short-7 = Вс

# Topics
mode-instant = сразу
mode-daily = дайджест раз в день
mode-weekly = дайджест раз в неделю
modes-choose = Как присылать каждую тему? Ежедневный дайджест приходит в { $time }, еженедельный — в то же время, день: { $day }. Нажмите на тему, чтобы изменить.
modes-none = Вы пока не следите ни за одной темой. Сначала выберите их.
mode-choose = Как присылать тему «{ $topic }»?
backfill-coming = { $count ->
    [one] { $count } новость уже в пути.
    [few] { $count } новости уже в пути.
    [many] { $count } новостей уже в пути.
   *[other] { $count } новости уже в пути.
}
backfill-nothing = Ничего, чего бы вы ещё не получили, пока нет.

# Digest
digest-heading = Дайджест
digest-daily = Каждый день в { $time }: { $topics }.
digest-weekly = Раз в неделю ({ $day }) в { $time }: { $topics }.
digest-none = Сейчас ни одна тема не приходит дайджестом. Нажмите время, и все ваши темы будут приходить вместе раз в день. Что сверх дневного предела, тоже приходит дайджестом, в { $time }.
digest-in-quiet = Время { $time } попадает на тихие часы, поэтому дайджест приходит, когда они кончаются: в { $after }.
digest-how = Любое другое время можно написать: /digest 07:30. Пустым дайджест не бывает: нет новостей — нет и дайджеста.
digest-no-time = «{ $time }» — не время суток. Напишите часы и минуты, например: /digest 07:30

# Quiet hours
quiet-heading = Тихие часы
quiet-on = С { $from } до { $to } сам я вам ничего не присылаю. Что случится за это время, придёт потом вместе.
quiet-off = Тихих часов у вас нет: новости приходят в любое время.
quiet-breaking = Срочные новости всё равно приходят сразу.
quiet-no-breaking = Срочные новости тоже ждут.
quiet-how = Любые другие часы можно написать: /quiet 22:30-06:45
quiet-no-span = Не понимаю «{ $span }». Напишите, с какого часа и до какого, например: /quiet 22:00-07:00
quiet-empty = Эти часы начинаются и кончаются в одно время. Напишите, с какого часа и до какого, например: /quiet 22:00-07:00

# Daily cap
cap-heading = Дневной предел
cap-how = Сколько новостей в день может приходить сразу? Остальные ждут вашего дайджеста.
cap-breaking = Срочные новости приходят сразу и не считаются.
cap-no-breaking = Срочные новости считаются, как и все.

# Summaries
length-short = коротко
length-normal = обычно
length-long = подробно
length-choose = Насколько подробно пересказывать статьи?

# Pause
pause-heading = Пауза
pause-how = На сколько мне замолчать? Темы и настройки останутся.
pause-until = Ничего не присылаю до этого времени: { $until }.
pause-open = Ничего не присылаю, пока вы не скажете продолжать.
pause-missed = А что потом делать с новостями, которые вы пропустите?
pause-ended = { $count ->
    [one] Новости ваших тем снова будут приходить. { $count } пропущенная новость уже в пути.
    [few] Новости ваших тем снова будут приходить. { $count } пропущенные новости уже в пути.
    [many] Новости ваших тем снова будут приходить. { $count } пропущенных новостей уже в пути.
   *[other] Новости ваших тем снова будут приходить. { $count } пропущенной новости уже в пути.
}
missed-none = Ничего не присылать
missed-three = Три последние
missed-digest = Все одним дайджестом

# Following a story
follow-on = Вы следите за этой историей: продолжение придёт ответом на это сообщение.
follow-off = Вы больше не следите за этой историей.

# Time zone
zone-choose-in = { $region }: где столько же времени, сколько у вас?
zone-which = Что из этого вы имеете в виду?
zone-send-location = Нажмите кнопку ниже. Я посмотрю часовой пояс и не сохраню, где вы.
zone-found = Теперь ваш часовой пояс — { $zone }; там сейчас { $time }.
zone-nowhere = Часового пояса там я не знаю. Выберите его сами: /timezone
region-europe = Европа
region-asia = Азия
region-america = Америка
region-africa = Африка
region-australia = Австралия
region-pacific = Тихий океан
region-atlantic = Атлантика

# Groups and channels
rights-administrators = Это могут менять только администраторы этого чата. Читать здесь можно всё, а свои новости вы настроите в личном чате со мной.
rights-unknown = Telegram не говорит мне, кто администратор этого чата. Сделайте меня здесь администратором и попробуйте снова.
channel-welcome = Теперь я могу писать в «{ $title }». Напишите там, например: /subscribe world — или /topics, чтобы выбрать кнопками. /digest, /quiet и /timezone там тоже работают. Потом эти сообщения можно удалить.

# Buttons
button-topics = Темы
button-digest = Дайджест
button-quiet = Тихие часы
button-cap = Дневной предел
button-breaking = Срочное сразу
button-silent = Без звука
button-length = Пересказ
button-pause = Пауза
button-modes = Как приходят темы
button-mode-off = Не следить
button-digest-off = Без дайджеста
button-quiet-off = Без тихих часов
button-no-cap = Без предела
button-pause-day = На день
button-pause-week = На неделю
button-pause-open = Пока не скажу
button-resume-now = Продолжить сейчас
button-location = 📍 Где я
button-send-location = 📍 Отправить место
button-backfill-three = Три последние сейчас
button-backfill-digest = Новости дня сейчас
button-follow-story = Следить за историей
