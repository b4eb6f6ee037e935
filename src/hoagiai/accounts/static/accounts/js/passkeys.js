// A passkey that was refused or cancelled: say so in words instead of only in the console.
document.addEventListener('allauth.error', (event) => {
  event.preventDefault()
  const words = document.getElementById('passkey-failed')
  if (words) words.hidden = false
})
