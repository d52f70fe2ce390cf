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

    If you recommend an article by e-mail, I keep the names and addresses only until that one letter has gone out, seven days at most; after that I know the day, the article and the friend’s mail provider, and a seal of the address that keeps anybody from getting too many letters. Your own name and e-mail I remember only if you ask me to, and forget when you ask for that.
unknown-command = I don’t know { $command }. /help lists what I can do.
unknown-text = I am a news bot and don’t quite understand that. See /latest for news and /help for everything else. Shall I look for your words in the news?
unknown-kind = I understand only text and buttons. /help lists what I can do.
error-defect = Something went wrong on my side, and it has been noted (reference { $reference }). Please try again.
