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

  // The words as a whole where they stand so, else each of them.
  function marked(text, wanted, terms) {
    const out = document.createDocumentFragment();
    const lower = text.toLowerCase();
    const sought = lower.includes(wanted) ? [wanted] : terms;
    let from = 0;
    for (;;) {
      const places = sought.map((one) => [lower.indexOf(one, from), one.length]).filter(([at]) => at >= 0);
      if (!places.length) break;
      const [at, length] = places.reduce((first, other) => (other[0] < first[0] ? other : first));
      const mark = document.createElement("mark");
      mark.className = "hit";
      mark.textContent = text.slice(at, at + length);
      out.append(text.slice(from, at), mark);
      from = at + length;
    }
    out.append(text.slice(from));
    return out;
  }
  function line([kindOf, id, zh, en, folder, english, other], wanted, terms) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${up}${folder}${chinese ? other : english}`;
    const [first, second] = chinese ? [zh || en, zh && en] : [en || zh, en && zh];
    const tongue = (text) => (text === zh ? "zh-Hans" : "en");
    link.lang = tongue(first);
    link.append(marked(first || id, wanted, terms));
    const one = document.createElement("span");
    one.className = "one";
    one.textContent = kind.querySelector(`option[value="${kindOf}"]`).dataset.one;
    item.append(one, " ", link, " ");
    if (second) {
      const aside = document.createElement("span");
      aside.className = "aside";
      aside.lang = tongue(second);
      aside.append(marked(second, wanted, terms));
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
    history.replaceState(null, "", `#${encodeURIComponent(field.value.trim())}`);
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
    list.replaceChildren(...found.slice(0, MOST).map((entry) => line(entry, wanted, terms)));
  }
  const script = document.createElement("script");
  script.src = list.dataset.index;
  script.addEventListener("load", () => {
    index = globalThis.gwrIndex;
    // Words typed before the index came are the ones to look for.
    field.value ||= globalThis.gwrPointed();
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
