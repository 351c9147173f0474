// Searches everything: the index is a script, since a page on a disk may load scripts but no data.
"use strict";
(() => {
  const MOST = 200;
  const chinese = document.documentElement.lang.startsWith("zh");
  const up = document.body.dataset.up;
  const field = document.getElementById("search");
  const kind = document.getElementById("search-kind");
  const list = document.getElementById("search-results");
  const count = document.getElementById("search-count");
  let index = [];

  function marked(text, wanted) {
    const out = document.createDocumentFragment();
    const lower = text.toLowerCase();
    let from = 0;
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
      const mark = document.createElement("mark");
      mark.className = "hit";
      mark.textContent = text.slice(at, at + wanted.length);
      out.append(text.slice(from, at), mark);
      from = at + wanted.length;
    }
    out.append(text.slice(from));
    return out;
  }
  function line([, id, zh, en, folder, english, other], wanted) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${up}${folder}${chinese ? other : english}`;
    const [first, second] = chinese ? [zh || en, zh && en] : [en || zh, en && zh];
    const tongue = (text) => (text === zh ? "zh-Hans" : "en");
    link.lang = tongue(first);
    link.append(marked(first || id, wanted));
    item.append(link, " ");
    if (second) {
      const aside = document.createElement("span");
      aside.className = "aside";
      aside.lang = tongue(second);
      aside.append(marked(second, wanted));
      item.append(aside, " ");
    }
    const told = document.createElement("span");
    told.className = "id";
    told.textContent = id;
    item.append(told);
    return item;
  }
  function show() {
    const wanted = field.value.trim().toLowerCase();
    if (!wanted) {
      list.replaceChildren();
      count.textContent = "";
      return;
    }
    const terms = wanted.split(/\s+/);
    const found = index.filter(
      (entry) => (!kind.value || entry[0] === kind.value) && (
        entry[2].toLowerCase().includes(wanted) || entry[3].toLowerCase().includes(wanted) || entry[1].toLowerCase() === wanted ||
        terms.every((term) => `${entry[1]} ${entry[2]} ${entry[3]}`.toLowerCase().includes(term))
      ),
    );
    count.textContent = `${found.length} ${count.dataset.found}`;
    list.replaceChildren(...found.slice(0, MOST).map((entry) => line(entry, terms.length > 1 ? terms[0] : wanted)));
    const address = new URL(location.href);
    address.hash = encodeURIComponent(field.value.trim());
    history.replaceState(null, "", address.hash);
  }
  const script = document.createElement("script");
  script.src = list.dataset.index;
  script.addEventListener("load", () => {
    index = globalThis.gwrIndex;
    field.value = decodeURIComponent(location.hash.slice(1));
    show();
  });
  document.head.append(script);
  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  kind.addEventListener("change", show);
  document.getElementById("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
})();
