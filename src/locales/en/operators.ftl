# Operators
status-heading = Status
status-feeds = Feeds: { $active } active, { $paused } paused, { $troubled } in trouble, { $retired } retired
status-articles = Articles: { $count }
status-set-aside = Set aside, because reading them came to no end: { $count }
status-chats = Chats: { $active } active, { $stopped } stopped, { $gone } gone; subscriptions: { $subscriptions }
status-deliveries = Deliveries: { $owed } owed, { $claimed } in flight, { $sent } sent, { $dead } dead
status-oldest = Oldest due: { $oldest }
status-nothing-due = nothing is due
status-letters = Letters: { $owed } owed, { $sent } sent, { $unsure } unsure, { $dead } dead
status-build = Towncrier { $version } on Node { $node }, time zones of { $timeZones }
feeds-heading = Feeds: { $count }
feeds-none = There are no feeds yet. Add one with /addfeed.
feeds-more = … and { $count } more.
addfeed-usage = Type the feed’s address, and its topic if you like: /addfeed https://example.org/rss.xml world
addfeed-added = Added “{ $title }” with { $entries } entries. What stands in it now is stored and not pushed; what comes next is.
addfeed-known = “{ $title }” is already among the feeds.
addfeed-refused = The feed was not added. { $why }
removefeed-done = The feed was removed, and stays so, also where FEEDS_FILE names it; /addfeed brings it back. Its articles stay.
pausefeed-paused = “{ $title }” is paused. The same command resumes it.
pausefeed-resumed = “{ $title }” is polled again.
feed-unknown = There is no feed number { $number }. See /feeds.

# Warnings of what no job can mend
warn-database-gone = ⚠️ My database file was deleted or replaced while I ran. I send and answer nothing more. All of it is saved in { $copy }: stop me, copy that to towncrier.db, and start me again.
warn-database-damaged = ⚠️ My database is damaged, so I send and answer nothing more. { $why } Stop me, restore the newest copy in backups/ or your own, and start me again.
warn-disk-full = ⚠️ The disk of { $folder } is full. Nothing is lost, and I go on by myself once there is room.
warn-clock-behind = ⚠️ The clock of my machine was { $days } { $days ->
    [one] day
   *[other] days
  } ahead when I last ran. I put right what was waiting by it. Please check which time is true.
