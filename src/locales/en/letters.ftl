# The form of a letter, beyond its questions
recommend-address-disposable = That is a throwaway address, and I do not write to those. Please type one that its owner means to keep.
recommend-not-known = I do not know you yet. Please begin with /start.
recommend-too-new = We have only just met. You can send letters from { $when } on; in Telegram you can recommend the article now.
recommend-reader-full = You have sent as many letters as I carry for one reader: three a day and ten a month. The next one can go from { $when } on.
recommend-all-full = I have carried as many letters today as I may. Please try again after { $when }, or recommend the article in Telegram.
recommend-friend-full = You have written to this friend within the last seven days. The next letter can go from { $when } on.
recommend-unproven = Your e-mail address is not confirmed any more, so nothing was sent. Please start again with /recommend.
recommend-switched-off = Letters have been switched off here, so I have put this one aside. Nothing was sent; in Telegram you can still recommend the article.
recommend-outdated = I have been updated since we began the letter. Nothing was sent; let us start again with /recommend.
recommend-put-aside = I have put the letter we had begun aside. Nothing was sent.
recommend-code-sent = I am mailing a code of six digits to { $address }. Please type it here within fifteen minutes, so that I know the address is yours.
recommend-code-soon = A code was asked for less than a minute ago. Please give it a moment to arrive.
recommend-code-full = Enough codes were asked for today. Please use another address, or try again after { $when }.
recommend-code-form = The code has six digits. Please type it as it stands in the mail.
recommend-code-wrong =
    That is not the code. { $count ->
        [one] You have { $count } try left.
       *[other] You have { $count } tries left.
    }
recommend-code-over = This code does not count any more: it was too late, or wrong too often. Please ask for a new one.
recommend-code-waiting = The code has not gone out yet. Please wait for the mail.
recommend-remembered = I will offer your name and e-mail next time. You can have them forgotten there.
recommend-forgotten = I have forgotten your name and e-mail.
recommend-page = The letter as your friend will see it: open the file in a browser.
button-new-code = Send a new code
button-remember = Remember my details
button-forget-me = Forget my details
button-see-letter = See it as a page

# Said later, about a letter that was begun
letter-note-queued = The mail server does not answer just now. The letter to { $friendName } is queued, and I will tell you when it has gone out.
letter-note-sent = The letter to { $friendName } has gone out.
letter-note-unsure = The line broke while I handed over the letter to { $friendName }. It may have arrived, so I will not send it a second time.
letter-note-dead = The letter to { $friendName } could not be delivered. Please check the address.
code-note-late = The mail server does not answer just now. The code comes as soon as it does.
code-note-failed = I could not mail the code: the mail server does not answer. Please try again later.
code-note-refused = The mail server does not take mail for the address you gave. Please go back and check it.

# Operators
letters-heading = Letters
letters-are-on = Letters are on.
letters-are-off = Letters are off: nobody can begin one, and those that are owed wait.
letters-no-server = There is no mail server (SMTP_URL), so there are no letters.
letters-opt-outs = Addresses that get none: { $asked } asked for it, { $refused } were refused by their mail server
letters-none = No letter was asked for yet.
letters-reader-gone = a reader who left
letters-article = article { $number }
letters-article-gone = an article that is gone
letters-state-owed = owed
letters-state-claimed = in flight
letters-state-sent = sent
letters-state-withheld = withheld
letters-state-unsure = unsure
letters-state-dead = not delivered
letters-usage = /letters shows the letters; /letters off and /letters on switch them; /letters never friend@example.org sends that address no more.
letters-never-usage = Type the address, or the word after “opt-out” in the mail that came: /letters never friend@example.org
letters-never-done = That address gets no more letters.
button-letters-on = Switch letters on
button-letters-off = Switch letters off
letter-note-asked = The mail server of { $friendName } asks me to come back later, as many do with a sender they meet for the first time. The letter is queued, and I will tell you when it has gone out.
letter-note-full = The mailbox of { $friendName } is full just now. I will try again for a day, and tell you when the letter has gone out.
letter-note-dead-full = The letter to { $friendName } could not be delivered: the mailbox stayed full.
letter-note-dead-big = The letter to { $friendName } could not be delivered: their mail server finds it too big.
letter-note-dead-spam = The letter to { $friendName } could not be delivered: their mail server takes it for unwanted mail. The address may well be right.
letter-note-dead-ours = The letter to { $friendName } could not be delivered: their mail server takes no letters from us at present. The address may well be right.
letter-note-dead-other = The letter to { $friendName } could not be delivered: it was not taken, and nobody said why. The address may well be right.
letter-note-dead-unreached = The letter to { $friendName } could not be delivered: nobody took it for too long, so I gave it up. The address may well be right.
