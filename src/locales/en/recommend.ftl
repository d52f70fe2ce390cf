# Inline mode
inline-open = Open the bot

# Recommending
recommend-offer = How shall I recommend “{ $title }” to your friend?
recommend-letters-off = Letters are switched off here. You can recommend the article in Telegram: press the button and choose a friend.
recommend-not-here = Recommending by e-mail asks for addresses, so it works only in a private chat with me. In Telegram it works here too.
recommend-begin = Let’s send “{ $title }” to a friend by e-mail. I ask for a few things; /cancel ends it at any time.
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
    Please look it over. This is the letter, word for word:

    From: { $from }
    Answers to: { $replyTo }
    To: { $to }
    Subject: { $subject }
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
recommend-given-up = That is as often as I can ask, so I have put the letter aside. Nothing was sent. To begin anew, or to send the article in Telegram, press the button.
recommend-expired = You were quiet for fifteen minutes, so I have put the letter we had begun aside. Nothing was sent; /recommend begins again.
cancelled = Cancelled. Nothing was sent.
cancel-nothing = There is nothing to cancel.
