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
