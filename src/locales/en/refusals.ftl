# What Telegram, a chat or a mail server would not take, and who is told.

operator-mended = Article { $article } went out without a part that Telegram refused: { $why }
operator-mended-other = A list or an announcement went out without a part that Telegram refused: { $why }
