# What the bot says in English. The three files have the same keys; a test holds them to it.

# Topics, as readers name them
topic-world = World
topic-politics = Politics
topic-business = Business
topic-society = Society
topic-law = Law and crime
topic-conflict = War and conflict
topic-science = Science
topic-technology = Technology
topic-health = Health
topic-environment = Environment
topic-sport = Sport
topic-culture = Culture
topic-life = Life
topic-caucasus = Azerbaijan and Caucasus

# Buttons
button-full-text = Full text
button-summary = Summary
button-recommend = Recommend
button-share = Share
button-save = Save
button-saved = Saved
button-print-version = Print version
button-open-original = Open original
button-previous = ◀ Previous
button-next = Next ▶
button-send = Send
button-edit = Edit
button-cancel = Cancel
button-back = Back
button-skip = Skip
button-by-mail = By e-mail
button-in-telegram = In Telegram
button-resume = Send me news again
button-language = Language
button-zone = Time zone
button-search = Search for “{ $words }”
button-read-in-bot = Read in the bot
button-use-name = { $name }
button-stale = This button is from an earlier time. Please start again with /help.

# The beginning
start-new =
    Hello, { $name }! I bring you world news: a short summary of each article, the full text when you want it, and a message when something new appears in the topics you follow.

    Choose your topics below, or look at /latest first.
start-known =
    Hello again, { $name }! You follow the topics marked ✅. Change them below, or look at the /latest news.
start-again =
    Welcome back, { $name }! News of your topics will reach you again. You follow the topics marked ✅.
topics-choose = Which topics do you follow? News of the ones marked ✅ is sent to you as it appears. Press one to change it.
topics-subscribed = You follow { $topic } now: new articles will be sent to you.
topics-unsubscribed = You don’t follow { $topic } any more.
topic-unknown = I know no topic “{ $name }”. See /topics for the ones there are.

# Lists
latest-heading = Latest news
latest-of-topic = Latest news: { $topic }
latest-empty = There is no news yet. I look for some every few minutes; please come back a little later.
latest-empty-topic = There is nothing in { $topic } yet. See /latest for all news.
search-what = What shall I look for? Type, for example: /search oil prices
search-heading = Found for “{ $words }”
search-empty = I found nothing for “{ $words }”. Try fewer or other words.
search-again = Please search again: I no longer see the words you looked for.
saved-heading = Your saved articles
saved-empty = You have saved nothing yet. Press Save under an article to keep it here.
saved-added = Saved. You find it in /saved.
saved-removed = No longer saved.
round-up-heading = { $count ->
    [one] { $count } new story
   *[other] { $count } new stories
}
round-up-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}

# An article
article-byline = By { $name }
article-views = { $count ->
    [one] { NUMBER($count) } view
   *[other] { NUMBER($count) } views
}
article-no-summary = This article has no text of its own here. Open the original to read it.
article-no-text = This article has no text of its own here. Open the original to read it.
article-withdrawn = This article was withdrawn by its publisher.
article-which = Which article? Name it by its number, for example /full 12. The numbers stand in /latest.
article-unknown = There is no article number { $number }. See /latest for the newest ones.
article-unknown-address = I don’t have an article from that address.
article-gone = This article is no longer here.
page-of = Page { $page } of { $pages }
print-preparing = Preparing the print version…

# Inline mode
inline-open = Open the bot

# Recommending
recommend-offer = How shall I recommend “{ $title }” to your friend?
recommend-letters-off = Letters are switched off here. You can recommend the article in Telegram: press the button and choose a friend.
recommend-not-here = Recommending by e-mail asks for addresses, so it works only in a private chat with me. In Telegram it works here too.
recommend-begin = Let’s send “{ $title }” to a friend by e-mail. I ask for four things; /cancel ends it at any time.
recommend-ask-sender-name = What is your name? Your friend will see it in the letter.
recommend-ask-sender-address = What is your e-mail address? Your friend’s answer will go there.
recommend-ask-friend-name = What is your friend’s name?
recommend-ask-friend-address = What is your friend’s e-mail address?
recommend-name-empty = Please type a name.
recommend-name-long = That is longer than forty letters. Please type a shorter name.
recommend-name-letters = A name has only letters, blanks, hyphens, apostrophes and full stops. Please type it again.
recommend-address-form = That does not look like one e-mail address. Please type it again, for example name@example.org.
recommend-address-role = That is the address of an office, not of a person. Please type a personal one.
recommend-preview =
    Please look it over. I will send this letter:

    From: { $senderName } <{ $senderAddress }>
    To: { $friendName } <{ $friendAddress }>
    Article: { $title }

    { $summary }
recommend-which-field = What shall we change?
recommend-field-sender-name = Your name
recommend-field-sender-address = Your e-mail
recommend-field-friend-name = Friend’s name
recommend-field-friend-address = Friend’s e-mail
recommend-press-button = Please press one of the buttons.
recommend-only-text = Please answer with text.
recommend-queued = Thank you! The letter to { $friendName } is on its way.
recommend-repeated = You have already recommended this article to { $friendName }.
recommend-cancelled = Nothing was sent.
recommend-expired = That took a while, so I have forgotten the letter we began. Start again with /recommend.
cancelled = Cancelled. Nothing was sent.
cancel-nothing = There is nothing to cancel.

# Settings
settings-heading = Settings
settings-language = Language: { $language }
settings-zone = Time zone: { $zone } (it is { $time })
settings-topics = Topics you follow: { $count } (/topics)
settings-active = News: sent to you as it appears (/stop)
settings-stopped = News: stopped (/start)
language-choose = Which language shall I speak?
zone-choose = In which time zone do you live? Choose one, or type for example: /timezone Asia/Baku
zone-unknown = I know no time zone “{ $name }”. Type its IANA name, for example: /timezone Europe/Paris
stopped = I will send you nothing more by myself. Your topics and saved articles are kept, and every command still works.
resumed = News of your topics will reach you again.

# Help
help =
    <b>What I can do</b>

    /latest – the latest news; /latest business – of one topic
    /topics – choose what you follow
    /search oil prices – find articles
    /summary 12 – the summary of article 12
    /full 12 – its full text
    /print 12 – its print version
    /recommend 12 – recommend it to a friend
    /saved – the articles you saved
    /settings – language and time zone
    /stop – send me nothing by yourself
    /privacy – what I keep about you

    A number names an article as I showed it. To share news in any other chat, type my name and some words there.
privacy =
    What I keep about you: the number of this chat, your first name, your language and time zone, the topics you follow, the articles you saved and looked at last, and which news I sent you. I do not keep your messages once they are answered.

    If you recommend an article by e-mail, I keep the names and addresses you give only to send that one letter.
unknown-command = I don’t know { $command }. /help lists what I can do.
unknown-text = I am a news bot and don’t quite understand that. See /latest for news and /help for everything else. Shall I look for your words in the news?
unknown-kind = I understand only text and buttons. /help lists what I can do.
error-defect = Something went wrong on my side, and it has been noted (reference { $reference }). Please try again.

# Operators
status-heading = Status
status-feeds = Feeds: { $active } active, { $paused } paused, { $troubled } in trouble, { $retired } retired
status-articles = Articles: { $count }
status-chats = Chats: { $active } active, { $stopped } stopped, { $gone } gone; subscriptions: { $subscriptions }
status-deliveries = Deliveries: { $owed } owed, { $claimed } in flight, { $sent } sent, { $dead } dead
status-oldest = Oldest due: { $oldest }
status-nothing-due = nothing is due
status-letters = Letters: { $owed } owed, { $sent } sent, { $unsure } unsure, { $dead } dead
feeds-heading = Feeds: { $count }
feeds-none = There are no feeds yet. Add one with /addfeed.
feeds-more = … and { $count } more.
addfeed-usage = Type the feed’s address, and its topic if you like: /addfeed https://example.org/rss.xml world
addfeed-added = Added “{ $title }” with { $entries } entries. What stands in it now is stored and not pushed; what comes next is.
addfeed-known = “{ $title }” is already among the feeds.
addfeed-refused = The feed was not added. { $why }
removefeed-done = The feed was removed. Its articles stay.
pausefeed-paused = “{ $title }” is paused. The same command resumes it.
pausefeed-resumed = “{ $title }” is polled again.
feed-unknown = There is no feed number { $number }. See /feeds.

# The command list
command-latest = Latest news, of all topics or one
command-topics = Choose the topics you follow
command-search = Find articles by words
command-summary = Summary of an article by its number
command-full = Full text of an article
command-print = Print version of an article
command-recommend = Recommend an article to a friend
command-saved = The articles you saved
command-subscribe = Follow a topic
command-unsubscribe = Stop following a topic
command-settings = Language and time zone
command-language = Choose the bot’s language
command-timezone = Choose your time zone
command-help = What the bot can do
command-privacy = What the bot keeps about you
command-cancel = Cancel what we are doing
command-stop = Send me nothing by yourself
command-start = Begin, or begin again

# The letter to a friend
letter-from = Towncrier
letter-subject = A friend recommends an article to you
# Shown beside the subject in the list of letters
letter-preview = { $sender } would like you to read this article.
letter-greeting = Hello, { $friend }!
letter-intro = { $sender } has read this article and recommends it to you.
letter-date = { $date } UTC
letter-open = Read the article
letter-why = You got this letter because { $sender } ({ $address }) gave us your address to recommend this one article. It is a single letter: you are on no list, and nothing more will come of it.
letter-reply = If you answer, your answer goes to { $sender }. If you do not know { $sender }, you need do nothing.
letter-about = Sent by Towncrier, a news bot in Telegram.

# The print version
# The tag of this file’s own language, by which dates are written; never shown
print-language = en
print-date = { $date } UTC
print-source = Source: { $source }
print-original = Where it was published
print-no-text = The text of this article is not kept here.
print-imprint = Print version by Towncrier
