# What an operator is told of sending
announce-usage = Type the words for everybody after the command: /announce The bot rests tonight from 2 to 3 o’clock.
announce-confirm = That is how it will look. Chats it goes to: { NUMBER($count) }; time it takes: { $duration }. Shall I send it?
announce-begun = On its way. Chats it goes to: { NUMBER($count) }. /status shows how far it has come.
announce-cancelled = Nothing was sent.
announce-settled = That was decided before.
withdraw-usage = Which article? Type its number: /withdraw 12
withdraw-already = “{ $title }” was withdrawn before.
withdraw-untold = “{ $title }” is withdrawn. I had told it to nobody yet, and will not.
withdraw-done = “{ $title }” is withdrawn, and nobody else is told. Messages that show it and will say so: { NUMBER($count) }.
duration-minutes = about { NUMBER($count) } min
duration-hours = about { NUMBER($count) } h
status-drain = Due now: { $messages } messages, { $announcements } announcements, { $edits } edits; { $duration } at { $rate } a second
status-held = Telegram asked me to send nothing until { $until }
status-announcement = Announcement { $id }: { $sent } told, { $owed } to go, { $lost } not reached
headline-withdrawn = withdrawn by its publisher
