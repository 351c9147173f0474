// The reader: the card of the chosen row, filters with counts, search in the text. Without it the
// marks are links to the pages of the rows.
"use strict";
(() => {
  const language = document.documentElement.lang.slice(0, 2);
  const report = document.getElementById("report");
  const card = document.getElementById("card");
  const reading = document.getElementById("reading");

  // The card.
  const close = document.getElementById("card-close");
  // What stands in English leads to its mark, and the mark to the page of its row.
  const markOf = (link) => {
    const line = link.closest(".en li");
    return line ? document.getElementById(decodeURIComponent(link.hash.slice(1)))?.querySelector("a") : link;
  };
  let asked = null;
  async function choose(link, from) {
    const address = link.getAttribute("href").replace(/[^/]*$/, "card.js");
    asked = address;
    const loaded = await globalThis.gwrLoadCard(address);
    if (asked !== address) return; // another was chosen, or the card closed, before this one came
    card.innerHTML = loaded[language]; // made by the same templates as the pages: cells are escaped
    card.dataset.id = loaded.id;
    card.dataset.card = address;
    for (const one of document.querySelectorAll(".here")) one.classList.remove("here");
    for (const one of report.querySelectorAll("mark a, .en li a")) {
      if (markOf(one)?.href === link.href) (one.closest("mark") ?? one.closest("li")).classList.add("here");
    }
    close.hidden = false;
    card.parentElement.scrollTop = 0;
    if (from === "key") card.focus();
    history.replaceState(null, "", `#${encodeURIComponent(link.closest("mark[id]")?.id ?? loaded.id)}`);
  }
  let last = null;
  report.addEventListener("click", (event) => {
    const link = event.target.closest("mark a, .en li a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    last = link;
    choose(markOf(link) ?? link, event.detail === 0 ? "key" : "pointer");
  });
  function leave() {
    asked = null;
    const hint = document.createElement("p");
    hint.className = "hint";
    hint.textContent = card.dataset.hint;
    card.replaceChildren(hint);
    close.hidden = true;
    for (const one of document.querySelectorAll(".here")) one.classList.remove("here");
    last?.focus({ preventScroll: true });
  }
  close.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && card.parentElement.contains(document.activeElement)) leave();
  });
  const pointed = document.getElementById(globalThis.gwrPointed());
  if (pointed?.matches("mark") && pointed.querySelector("a")) choose(pointed.querySelector("a"), "load");

  // Chinese, English or both.
  document.getElementById("show").addEventListener("change", (event) => {
    reading.dataset.show = event.target.value;
  });

  // Filters.
  const selects = [...document.querySelectorAll("select.filter")];
  const count = document.getElementById("filter-count");
  const claims = [...report.querySelectorAll("mark.target, mark.achievement")].filter((mark) => mark.id);
  const lines = new Map([...report.querySelectorAll(".en li a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link.closest("li")]));
  function filterBy(facets) {
    const by = new Map(facets.map((facet) => [facet.name, facet]));
    const chosen = () => selects.filter((select) => select.value !== "");
    const ids = Object.keys(by.get("kind").of);
    const fits = (id, but) => chosen().every((select) => select === but || by.get(select.dataset.filter).of[id] === Number(select.value));
    function show() {
      const on = chosen().length;
      document.body.classList.toggle("filtering", on > 0);
      let found = 0;
      const fitting = new Set(ids.filter((id) => fits(id)));
      for (const mark of claims) {
        mark.classList.toggle("off", on > 0 && !fitting.has(mark.id));
        lines.get(mark.id)?.classList.toggle("off", on > 0 && !fitting.has(mark.id));
      }
      found = fitting.size;
      count.textContent = `${found} ${count.dataset.of} ${ids.length} ${count.dataset.claims}`;
      document.getElementById("filters-on").textContent = on ? `(${on})` : "";
      // What each option would leave, the others as they are.
      for (const select of selects) {
        const facet = by.get(select.dataset.filter);
        const left = new Array(facet.options.length).fill(0);
        for (const id of ids) if (facet.of[id] !== undefined && fits(id, select)) left[facet.of[id]] += 1;
        facet.options.forEach((option, at) => {
          select.options[at + 1].textContent = `${labelOf(option)} (${left[at]})`;
        });
      }
    }
    const labelOf = ([value, english, chinese]) =>
      (language === "zh" ? chinese : english) ?? (value === "yes" ? count.dataset.yes : value === "no" ? count.dataset.no : value);
    for (const select of selects) {
      by.get(select.dataset.filter).options.forEach((_, at) => select.add(new Option("", String(at))));
      select.addEventListener("change", show);
    }
    document.getElementById("filters-off").addEventListener("click", () => {
      for (const select of selects) select.value = "";
      show();
    });
    show();
  }
  // What they count lies in a script of its own, which comes when somebody wants to filter.
  document.getElementById("filters").addEventListener("toggle", () => {
    const script = document.createElement("script");
    script.src = report.dataset.facets;
    script.addEventListener("load", () => filterBy(globalThis.gwrFacets));
    document.head.append(script);
  }, { once: true });

  // Search: hits are marked with <span class="hit"> across the marks of the text.
  const find = document.getElementById("find");
  const told = document.getElementById("find-count");
  let hits = [];
  let at = -1;
  function clear() {
    for (const hit of report.querySelectorAll("span.hit")) {
      const parent = hit.parentNode;
      hit.replaceWith(...hit.childNodes);
      parent.normalize();
    }
    hits = [];
    at = -1;
  }
  function searchIn(block, wanted) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "";
    while (walker.nextNode()) {
      nodes.push([walker.currentNode, text.length]);
      text += walker.currentNode.data;
    }
    const lower = text.toLowerCase();
    const found = [];
    for (let start = lower.indexOf(wanted); start >= 0; start = lower.indexOf(wanted, start + wanted.length)) {
      found.push([start, start + wanted.length]);
    }
    // From the end, so that what stands before keeps its place.
    for (const [start, end] of found.reverse()) {
      const pieces = [];
      for (let n = nodes.length - 1; n >= 0; n -= 1) {
        const [node, offset] = nodes[n];
        const from = Math.max(start - offset, 0);
        const to = Math.min(end - offset, node.data.length);
        if (from >= to) continue;
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        const hit = document.createElement("span");
        hit.className = "hit";
        range.surroundContents(hit);
        pieces.unshift(hit);
      }
      hits.push(pieces);
    }
  }
  function search() {
    clear();
    const wanted = find.value.trim().toLowerCase();
    if (!wanted) {
      told.textContent = "";
      return;
    }
    for (const block of report.querySelectorAll("[data-text], .en li, .en.title")) {
      const before = hits.length;
      searchIn(block, wanted);
      hits.splice(before, hits.length - before, ...hits.slice(before).reverse());
    }
    told.textContent = `${hits.length} ${told.dataset.found}`;
    if (hits.length) step(1, false);
  }
  function step(by) {
    if (!hits.length) return;
    hits[at]?.forEach((piece) => piece.classList.remove("here"));
    at = (at + by + hits.length) % hits.length;
    hits[at].forEach((piece) => piece.classList.add("here"));
    hits[at][0].scrollIntoView({ block: "center" });
    told.textContent = `${at + 1} / ${hits.length} ${told.dataset.found}`;
  }
  let waiting;
  find.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 200);
  });
  document.getElementById("tools").addEventListener("submit", (event) => {
    event.preventDefault();
    step(1);
  });
  find.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });
  document.getElementById("find-before").addEventListener("click", () => step(-1));
  document.getElementById("find-after").addEventListener("click", () => step(1));
})();
