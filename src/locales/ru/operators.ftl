# Operators
status-heading = Состояние
status-feeds = Ленты: активных { $active }, на паузе { $paused }, с ошибками { $troubled }, закрытых { $retired }
status-articles = Статей: { $count }
status-set-aside = Отложено, потому что чтение не заканчивалось: { $count }
status-chats = Чаты: активных { $active }, остановленных { $stopped }, ушедших { $gone }; подписок: { $subscriptions }
status-deliveries = Доставка: ждут { $owed }, в пути { $claimed }, отправлено { $sent }, не удалось { $dead }
status-oldest = Дольше всех ждёт: { $oldest }
status-nothing-due = ничего не ждёт
status-letters = Письма: ждут { $owed }, отправлено { $sent }, под вопросом { $unsure }, не удалось { $dead }
status-build = Towncrier { $version } на Node { $node }, часовые пояса: { $timeZones }
feeds-heading = Лент: { $count }
feeds-none = Лент ещё нет. Добавьте первую: /addfeed
feeds-more = … и ещё { $count }.
addfeed-usage = Напишите адрес ленты и, если хотите, её тему: /addfeed https://example.org/rss.xml world
addfeed-added = Лента «{ $title }» добавлена, записей: { $entries }. То, что в ней есть сейчас, сохранено без рассылки; новое будет рассылаться.
addfeed-known = Лента «{ $title }» уже есть.
addfeed-refused = Лента не добавлена. { $why }
removefeed-done = Лента удалена и не вернётся, даже если она есть в FEEDS_FILE; вернуть её можно командой /addfeed. Её статьи остаются.
pausefeed-paused = Лента «{ $title }» на паузе. Та же команда снимет паузу.
pausefeed-resumed = Лента «{ $title }» снова опрашивается.
feed-unknown = Ленты с номером { $number } нет. Список лент: /feeds

# Warnings of what no job can mend
warn-database-gone = ⚠️ Пока я работал, файл моей базы данных удалили или заменили. Я больше ничего не отправляю и не отвечаю. Всё сохранено в { $copy }: остановите меня, скопируйте этот файл как towncrier.db и запустите снова.
warn-database-damaged = ⚠️ Моя база данных повреждена, поэтому я больше ничего не отправляю и не отвечаю. { $why } Остановите меня, восстановите самую новую копию из backups/ или свою и запустите снова.
warn-disk-full = ⚠️ Диск с папкой { $folder } заполнен. Ничего не потеряно, и я продолжу сам, как только появится место.
warn-clock-behind = ⚠️ Когда я работал в прошлый раз, часы моей машины спешили на { $days } { $days ->
    [one] день
    [few] дня
   *[other] дней
  }. Всё, что ждало по ним, я поправил. Проверьте, какое время верное.
