# The mail with a code
code-subject = Your code for Towncrier
code-preview = Six digits that show the address is yours.
code-intro = Somebody wants to recommend an article to a friend from this address. If it is you, type this code in the chat:
code-life = It is good for fifteen minutes.
code-why = If it was not you, you need do nothing: without the code no letter goes out in your name, and the address is not kept.
