// Buttons that copy the citation, the BibTeX entry or the row of a card.
"use strict";

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Where the page may not use the clipboard by itself, a selection can still be copied.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

// The row lies in a script beside its page: a page on a disk may load scripts, but no data.
const cards = new Map();
const arriving = new WeakMap();
globalThis.gwrCard = (card) => arriving.get(document.currentScript)(card);
globalThis.gwrLoadCard = (address) => {
  if (!cards.has(address)) {
    const script = document.createElement("script");
    script.src = address;
    cards.set(address, new Promise((resolve) => arriving.set(script, resolve)));
    document.head.append(script);
  }
  return cards.get(address);
};

let fading;
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  const card = button.closest(".card");
  const what = button.dataset.copy;
  const done = card.querySelector(".done");
  done.textContent = "";
  clearTimeout(fading);
  let text;
  if (what === "json") {
    const loaded = await globalThis.gwrLoadCard(card.dataset.card ?? "card.js");
    text = JSON.stringify(loaded.json, null, 1);
  } else {
    text = card.querySelector(`.${what}`).textContent;
  }
  await toClipboard(text);
  done.textContent = done.dataset.done;
  fading = setTimeout(() => (done.textContent = ""), 3000);
});
