# How news comes: digests, quiet hours, caps, pauses, groups and channels

# The days of the week, from Monday on, and as two letters on a button
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mo
weekday-short-2 = Tu
weekday-short-3 = We
weekday-short-4 = Th
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = Su

# Topics
mode-instant = as it happens
mode-daily = daily digest
mode-weekly = weekly digest
modes-choose = How shall each topic come? The daily digest comes at { $time }, the weekly one on { $day } at the same time. Press a topic to change it.
modes-none = You follow no topic yet. Choose some first.
mode-choose = How shall “{ $topic }” come?
backfill-coming = { $count ->
    [one] { $count } story is on its way.
   *[other] { $count } stories are on their way.
}
backfill-nothing = There is nothing you have not had already.

# Digest
digest-heading = Digest
digest-daily = Every day at { $time }: { $topics }.
digest-weekly = On { $day } at { $time }: { $topics }.
digest-none = No topic comes in a digest now. Press a time, and all your topics come together once a day. What is over your daily cap comes in the digest at { $time } too.
digest-in-quiet = { $time } lies in your quiet hours, so the digest comes when they end, at { $after }.
digest-how = Any other time can be typed: /digest 07:30. It is never empty: a day without news has no digest.
digest-no-time = “{ $time }” is no time of day. Type hours and minutes, for example: /digest 07:30

# Quiet hours
quiet-heading = Quiet hours
quiet-on = From { $from } to { $to } I send you nothing by myself. What happens meanwhile comes together afterwards.
quiet-off = You have no quiet hours: news comes at any time.
quiet-breaking = Breaking news comes at once all the same.
quiet-no-breaking = Breaking news waits too.
quiet-how = Any other hours can be typed: /quiet 22:30-06:45
quiet-no-span = I don’t understand “{ $span }”. Type from when to when, for example: /quiet 22:00-07:00
quiet-empty = These hours begin and end at the same time. Type from when to when, for example: /quiet 22:00-07:00

# Daily cap
cap-heading = Daily cap
cap-how = How many stories a day may come as they happen? What is over that waits for your digest.
cap-breaking = Breaking news comes at once and does not count.
cap-no-breaking = Breaking news counts like any other.

# Summaries
length-short = short
length-normal = normal
length-long = long
length-choose = How long shall the summaries be?

# Pause
pause-heading = Pause
pause-how = For how long shall I send you nothing? Your topics and settings are kept.
pause-until = I send you nothing until { $until }.
pause-open = I send you nothing until you tell me to go on.
pause-missed = And then, what of the news you will have missed?
pause-ended = { $count ->
    [one] News of your topics will reach you again. { $count } story that you missed is on its way.
   *[other] News of your topics will reach you again. { $count } stories that you missed are on their way.
}
missed-none = Nothing of it
missed-three = The last three stories
missed-digest = All in one digest

# Following a story
follow-on = You follow this story: what comes next will answer this message.
follow-off = You don’t follow this story any more.

# Time zone
zone-choose-in = { $region }: which place has the same time as you?
zone-which = Which of these do you mean?
zone-send-location = Press the button below. I look up the time zone and do not keep where you are.
zone-found = Your time zone is { $zone } now; it is { $time } there.
zone-nowhere = I know no time zone there. Choose one with /timezone.
region-europe = Europe
region-asia = Asia
region-america = America
region-africa = Africa
region-australia = Australia
region-pacific = Pacific
region-atlantic = Atlantic

# Groups and channels
rights-administrators = Only administrators of this chat can change that. You can still read everything here, and set up your own news in a private chat with me.
rights-unknown = Telegram does not tell me who administers this chat. Make me an administrator here, and try again.
channel-welcome = I can post in “{ $title }” now. Write there, for example: /subscribe world – or /topics to choose by buttons. /digest, /quiet and /timezone work there too. You can delete these messages afterwards.

# Buttons
button-topics = Topics
button-digest = Digest
button-quiet = Quiet hours
button-cap = Daily cap
button-breaking = Breaking at once
button-silent = Silent
button-length = Summaries
button-pause = Pause
button-modes = How topics come
button-mode-off = Don’t follow
button-digest-off = No digest
button-quiet-off = No quiet hours
button-no-cap = No cap
button-pause-day = For a day
button-pause-week = For a week
button-pause-open = Until I say so
button-resume-now = Go on now
button-location = 📍 Where I am
button-send-location = 📍 Send my location
button-backfill-three = Last three now
button-backfill-digest = Today’s news now
button-follow-story = Follow story
