// Before anything is drawn: what only works with scripts is shown from the first.
document.documentElement.classList.add("scripted");

// What the address points at, or nothing where the address was cut within a character.
globalThis.gwrPointed = () => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
};
