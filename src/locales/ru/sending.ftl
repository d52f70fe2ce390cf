# What an operator is told of sending
announce-usage = Напишите слова для всех после команды: /announce Сегодня ночью с 2 до 3 часов бот не работает.
announce-confirm = Так это будет выглядеть. Чатов, куда это уйдёт: { NUMBER($count) }; время: { $duration }. Отправить?
announce-begun = Отправляю. Чатов, куда это уйдёт: { NUMBER($count) }. Как идут дела, покажет /status.
announce-cancelled = Ничего не отправлено.
announce-settled = Это уже решено.
withdraw-usage = Какая статья? Напишите её номер: /withdraw 12
withdraw-already = «{ $title }» уже отозвана.
withdraw-untold = Статья «{ $title }» отозвана. Я ещё никому о ней не рассказал и не расскажу.
withdraw-done = Статья «{ $title }» отозвана, больше никто её не получит. Сообщений, которые её показывают и скажут об этом: { NUMBER($count) }.
duration-minutes = около { NUMBER($count) } мин
duration-hours = около { NUMBER($count) } ч
status-drain = Пора отправить: сообщений { $messages }, объявлений { $announcements }, правок { $edits }; { $duration } при { $rate } в секунду
status-held = Telegram просил ничего не отправлять до { $until }
status-announcement = Объявление { $id }: доставлено { $sent }, осталось { $owed }, не дошло { $lost }
headline-withdrawn = отозвана издателем
