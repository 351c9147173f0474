// Before anything is drawn: what only works with scripts is shown from the first.
document.documentElement.classList.add("scripted");
