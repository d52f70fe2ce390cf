# Recommending in Telegram
button-choose-chat = Choose a chat
button-choose-friend = Choose a friend
button-copy-link = Copy link
button-send-link = Send link
button-send-myself = Send it myself
button-not-now = Not now
share-how = Choose a chat to share the article there, or a friend whom I offer it to. Or pass on this link, which opens it here; whoever opens it sees your first name:
share-how-group = Choose a chat to share the article there, or pass on this link, which opens it in a chat with me:
pick-ask = Press “Choose a friend” below and pick whom I shall offer “{ $title }” to.
pick-not-now = All right. I have offered it to nobody.
pick-offered = I have offered the article to { $name }.
pick-offered-unnamed = I have offered the article to your friend.
pick-yourself = A friend who uses me and takes recommendations has it in the chat with me now. Who does, I tell nobody, so to be sure, send it yourself:
friends-enough = You have recommended a lot today. Please go on tomorrow; you can always pass on the link yourself.

# What friends bring
tiding-recommended = { $name } recommends to you:
tiding-recommended-unnamed = Another reader recommends to you:
tiding-opened = Somebody opened your link to “{ $title }”.
link-from = { $name } recommended this article to you.
link-from-unnamed = Another reader recommended this article to you.
link-heard = Whoever passed on the link asked to be told when it is opened. They learn that somebody opened it, and not who.
button-mute-friend = Mute this person
button-mute-friend-named = Mute { $name }
button-unmute-friend = Muted · undo
button-unmute-friend-named = { $name } is muted · undo
button-hush = Don’t tell me any more

# What a reader allows friends
button-friends = Recommendations
button-takes = Friends may recommend
button-hears = Tell me of opened links
button-take-back = Unmute { $name }
friends-heading = Recommendations
friends-takes-on = Others may recommend articles to you: you get them here, five a day at most. Under each is a button that mutes its sender.
friends-takes-off = Others cannot recommend articles to you here. They are not told so.
friends-hears-on = You are told when somebody opens a link of yours, but not who. The one who opens it is told that you will be.
friends-hears-off = You are not told when somebody opens a link of yours.
friends-muted = You have muted:
friends-somebody = somebody
friends-muted-now = Muted. You find the list in /settings.
friends-unmuted-now = No longer muted.
friends-taken-back = No longer muted.
friends-hushed = I will not tell you any more.

# Inline mode
inline-nothing = Nothing found. Open the bot

# The page that sends a card
share-page-title = Send the article
share-page-sending = Choose whom to send the article to.
share-page-sent = Sent.
share-page-failed = It was not sent. Please go back to the chat and try again there.
share-page-old = Your Telegram is too old for this. Please go back to the chat and press “Send link”.
share-page-close = Close

# Help and privacy
help-sharing = Recommend under an article passes it on to a friend. What friends may send you, you choose in /settings.
privacy-sharing = If you recommend an article in Telegram, your friend sees your first name. Who recommended what to whom I keep for ninety days; of friends who do not use me I keep nothing. Who opened your link I never tell you, nor anybody else.
