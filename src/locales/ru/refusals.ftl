# What Telegram, a chat or a mail server would not take, and who is told.

operator-mended = Статья { $article } ушла без той части, которую не принял Telegram: { $why }
operator-mended-other = Список или объявление ушли без той части, которую не принял Telegram: { $why }

barred-chat = Сейчас мне нельзя писать в «{ $title }», поэтому новости ждут. Дайте мне там право писать или снова откройте чат; время от времени я пробую сам.
barred-topic = Тема в «{ $title }», куда я писал, закрыта или удалена, поэтому новости ждут. Напишите /subscribe в той теме, куда им приходить.
barred-topic-here = Тема, куда я писал, закрыта или удалена, поэтому новости ждут. Присылать их сюда? Для другой темы напишите /subscribe в ней.
here-done = Готово: теперь новости приходят сюда.
button-here = Писать сюда
welcome-back = С возвращением! Новости снова приходят. Прекратить: /stop
settings-lost = Новости: не приходят, я не мог написать в этот чат (/start)
settings-barred = Новости: ждут. Telegram не даёт мне писать сюда с { $since }
settings-barred-topic = Новости: ждут. Тема, куда они идут, закрыта с { $since }; напишите /subscribe в другой
group-welcome = Теперь я в «{ $title }». Новости там выбирают администраторы: кнопками через /topics или, например, /subscribe world. Что ещё я умею, скажет /help.
operator-flooded = Лента { $feed } «{ $title }» принесла сразу очень много нового: придержано { NUMBER($count) }, они придут отдельным обзором. Остановить её: /pausefeed { $feed }

# In a group or a channel, what is the person’s own
in-private = Это касается только вас, поэтому я отвечу в личном чате.
button-in-private = Открыть наш чат
