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
