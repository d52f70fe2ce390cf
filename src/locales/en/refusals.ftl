# What Telegram, a chat or a mail server would not take, and who is told.

operator-mended = Article { $article } went out without a part that Telegram refused: { $why }
operator-mended-other = A list or an announcement went out without a part that Telegram refused: { $why }

barred-chat = I am not allowed to write in “{ $title }” just now, so its news waits. Give me the right to post there, or open it again; I try by myself from time to time.
barred-topic = The topic of “{ $title }” that I posted in is closed or gone, so its news waits. Type /subscribe in the topic where it should go.
barred-topic-here = The topic that I posted in is closed or gone, so the news waits. Shall it come here? For another topic, type /subscribe there.
here-done = Done: the news comes here from now on.
button-here = Post here
welcome-back = Welcome back! Your news comes again. /stop ends it.
settings-lost = News: stopped when I could not reach this chat (/start)
settings-barred = News: waiting. Telegram has not let me write here since { $since }
settings-barred-topic = News: waiting. The topic it goes to has been closed since { $since }; type /subscribe in another one
group-welcome = I am in “{ $title }” now. Its administrators choose the news there: /topics by buttons, or for example /subscribe world. /help says what else I can do.
operator-flooded = Feed { $feed } “{ $title }” brought a flood of new items: { NUMBER($count) } were held back and come as a round-up of their own. /pausefeed { $feed } stops it.

# In a group or a channel, what is the person’s own
in-private = That concerns you alone, so I answer it in our private chat.
button-in-private = Open our chat
