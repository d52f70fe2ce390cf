# What Telegram, a chat or a mail server would not take, and who is told.

operator-mended = Статья { $article } ушла без той части, которую не принял Telegram: { $why }
operator-mended-other = Список или объявление ушли без той части, которую не принял Telegram: { $why }
