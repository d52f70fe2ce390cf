# Help
help =
    <b>What I can do</b>

    /latest – the latest news; /latest business – of one topic
    /topics – choose what you follow
    /catchup – what mattered while you were away
    /search oil prices – find articles
    /alert oil prices – be told of every story with these words; /mute – of none
    /alerts – your alerts and mutes
    /summary 12 – the summary of article 12
    /full 12 – its full text
    /print 12 – its print version
    /recommend 12 – recommend it to a friend
    /saved – the articles you saved
    /why – in answer to a message: why it came
    /settings – how your news comes: digest, quiet hours, sound and more
    /digest 08:00 – your topics together, once a day; /digest off
    /quiet 22:00-07:00 – when to send nothing; /quiet off
    /timezone Baku – your time zone
    /pause – send me nothing for a while
    /stop – send me nothing by yourself
    /privacy – what I keep about you

    A number names an article as I showed it. To share news in any other chat, type my name and some words there.

    In a group, administrators set me up with the same commands; in a forum I post in the topic where I was asked. In a channel, make me an administrator and post the commands there: /subscribe world, /topics.
privacy =
    What I keep about you: the number of this chat, your first name, your language and time zone, how you want your news, the topics and stories you follow, the words of your alerts and mutes, the articles you saved and looked at last, and, for ninety days, which news I sent you. I do not keep your messages once they are answered.

    If you recommend an article by e-mail, I keep the names and addresses only until that one letter has gone out, seven days at most; after that I know the day, the article and the friend’s mail provider, and a seal of the address that keeps anybody from getting too many letters. Your own name and e-mail I remember only if you ask me to, and forget when you ask for that.
unknown-command = I don’t know /{ $command }. /help lists what I can do.
unknown-text = I am a news bot and don’t quite understand that. See /latest for news and /help for everything else. Shall I look for your words in the news?
unknown-kind = I understand only text and buttons. /help lists what I can do.
error-defect = Something went wrong on my side, and it has been noted (reference { $reference }). Please try again.
too-loud = That was more at once than I can answer, so I left some of it out. Please wait ten seconds and try again.
