# The way to get no more letters, in the letter itself
letter-opt-out = Want no letters from Towncrier, whoever asks for them?
letter-opt-out-link = No more letters
letter-opt-out-web = No more letters from Towncrier, whoever asks for them: { $url }
letter-opt-out-mail = No more letters from Towncrier, whoever asks for them: write to { $address } with the subject “{ $subject }”.

# The page it leads to
opt-out-title = No more letters?
opt-out-text = Press the button, and Towncrier will never again send a letter to your address, whoever asks for it.
opt-out-button = No more letters
opt-out-kept = We keep no address for this, only a seal that tells yours from others. Nobody is told that you did it.
opt-out-done-title = That was the last one
opt-out-done-text = Towncrier sends no more letters to your address. You can close this page.
opt-out-unknown-title = This link leads nowhere
opt-out-unknown-text = It may have been cut in two on its way. Please open it again from the letter itself, or copy it whole.
