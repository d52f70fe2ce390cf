# What the bot says in English. The three languages have the same keys; a test holds them to it.

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
