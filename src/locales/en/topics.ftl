# Topics, as readers name them
topic-world = World
topic-politics = Politics
topic-business = Business
topic-society = Society
topic-law = Law and crime
topic-conflict = War and conflict
topic-science = Science
topic-technology = Technology
topic-health = Health
topic-environment = Environment
topic-sport = Sport
topic-culture = Culture
topic-life = Life
topic-caucasus = Azerbaijan and Caucasus

# The beginning
start-new =
    Hello, { $name }! I bring you world news: a short summary of each article, the full text when you want it, and a message when something new appears in the topics you follow.

    Choose your topics below, or look at /latest first.
start-known =
    Hello again, { $name }! You follow the topics marked ✅. Change them below, or look at the /latest news.
start-again =
    Welcome back, { $name }! News of your topics will reach you again. You follow the topics marked ✅.
topics-choose = Which topics do you follow? News of the ones marked ✅ is sent to you. Press one to change it.
topics-subscribed = You follow { $topic } now: new articles will be sent to you.
topics-unsubscribed = You don’t follow { $topic } any more.
topic-unknown = I know no topic “{ $name }”. See /topics for the ones there are.
topics-not-known = I know no topic “{ $name }”. The buttons below are all there are.
