// Sorts and filters a whole table, in pages, and gives the filtered rows as CSV. Its rows lie in a
// script beside the page and are loaded when they are first asked for.
"use strict";
(() => {
  const PER_PAGE = 100;
  const table = document.getElementById("rows");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const filter = document.getElementById("table-filter");
  const column = document.getElementById("table-column");
  const count = document.getElementById("table-count");
  const pager = document.getElementById("table-pager");
  const up = document.body.dataset.up;
  let data = null;
  let shown = [];
  let sort = null;
  let page = 0;

  let loading = null;
  const load = () =>
    (loading ??= new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = table.dataset.rows;
      script.addEventListener("load", () => resolve((data = globalThis.gwrTable)));
      document.head.append(script);
    }));

  const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
  const words = (cell) => {
    if (cell === null) return "";
    if (typeof cell === "number" && !Number.isInteger(cell)) return cell.toLocaleString("en", { maximumFractionDigits: 10 });
    return String(cell).replace(UNSEEN, (found) => `⟨U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
  };
  // The folder of a row's page, as the pages were named.
  const nameOf = (id) =>
    id.replace(/^\.|[^A-Za-z0-9._+-]/gu, (found) =>
      [...new TextEncoder().encode(found)].map((byte) => `~${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
    ) || "~";

  function rank(a, b, type) {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1; // empty cells last
    const order = type === "integer" || type === "number" ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
    return sort.down ? -order : order;
  }

  function cellOf(row, at) {
    const name = data.columns[at];
    const isKey = name === data.key;
    const cell = document.createElement(isKey ? "th" : "td");
    if (isKey) cell.scope = "row";
    if (typeof row[at] === "number") cell.className = "n";
    if (name.endsWith("_zh")) cell.lang = "zh-Hans";
    const text = words(row[at]);
    let href = null;
    if (isKey && data.folder) href = `${up}${data.folder}/${nameOf(String(row[at]))}/${table.dataset.index}`;
    else if (name.endsWith("_url") && /^https?:\/\/[^\s"'<>\\]+$/.test(row[at] ?? "")) href = row[at];
    if (href) {
      const link = document.createElement("a");
      link.href = href;
      link.rel = "noreferrer";
      link.textContent = text;
      cell.append(link);
    } else cell.textContent = text;
    return cell;
  }

  // "5", ">= 100" or "5..10" asked of a column of numbers; null where it is words.
  function asNumbers(wanted, only) {
    if (only === null || !["integer", "number"].includes(data.types[only])) return null;
    const number = "(-?[\\d,]*\\.?\\d+)";
    const range = new RegExp(`^${number}\\s*(?:\\.\\.|–)\\s*${number}$`).exec(wanted);
    const bound = new RegExp(`^(<=|>=|<|>|=|≤|≥)?\\s*${number}$`).exec(wanted);
    const read = (text) => Number(text.replaceAll(",", ""));
    if (range) return (cell) => cell >= read(range[1]) && cell <= read(range[2]);
    if (!bound) return null;
    const value = read(bound[2]);
    switch (bound[1]) {
      case "<": return (cell) => cell < value;
      case ">": return (cell) => cell > value;
      case "<=": case "≤": return (cell) => cell <= value;
      case ">=": case "≥": return (cell) => cell >= value;
      default: return (cell) => cell === value;
    }
  }

  async function show() {
    await load();
    const wanted = filter.value.trim().toLowerCase();
    const only = column.value === "" ? null : Number(column.value);
    const fits = asNumbers(wanted, only);
    shown = data.rows.filter((row) => {
      if (!wanted) return true;
      if (fits) return row[only] !== null && fits(row[only]);
      const cells = only === null ? row : [row[only]];
      return cells.some((cell) => cell !== null && (String(cell).toLowerCase().includes(wanted) || words(cell).toLowerCase().includes(wanted)));
    });
    if (sort) shown.sort((a, b) => rank(a[sort.at], b[sort.at], data.types[sort.at]));
    const pages = Math.max(1, Math.ceil(shown.length / PER_PAGE));
    page = Math.min(page, pages - 1);
    const key = data.columns.indexOf(data.key);
    body.replaceChildren(
      ...shown.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((row) => {
        const line = document.createElement("tr");
        line.id = String(row[key]);
        line.append(...row.map((_, at) => cellOf(row, at)));
        return line;
      }),
    );
    // Told when it is so: the rows may have been long in coming.
    heads.forEach((head, at) => {
      if (sort?.at === at) head.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    count.textContent = `${shown.length} ${count.dataset.of} ${data.rows.length} ${count.dataset.rows}`;
    for (const one of document.querySelectorAll(".pager:not(#table-pager)")) one.hidden = true;
    pager.hidden = pages === 1;
    document.getElementById("table-page").textContent = `${page + 1} / ${pages}`;
  }

  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.setAttribute("aria-label", `${table.dataset.sort} ${head.textContent}`);
    button.addEventListener("click", () => {
      sort = { at, down: sort?.at === at && !sort.down };
      page = 0;
      show();
    });
    head.replaceChildren(button);
  });
  let waiting;
  filter.addEventListener("input", () => {
    clearTimeout(waiting);
    page = 0;
    waiting = setTimeout(show, 200);
  });
  column.addEventListener("change", () => {
    page = 0;
    show();
  });
  document.getElementById("table-tools").addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("table-before").addEventListener("click", () => {
    page = Math.max(0, page - 1);
    show();
  });
  document.getElementById("table-after").addEventListener("click", () => {
    page += 1;
    show();
  });
  document.getElementById("table-csv").addEventListener("click", async () => {
    await show();
    const quoted = (cell) => (cell === null ? "" : /[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
    const lines = [data.columns, ...shown].map((row) => row.map(quoted).join(","));
    // The mark at the head tells Excel that the Chinese is UTF-8.
    const blob = new Blob(["\ufeff", lines.join("\n"), "\n"], { type: "text/csv" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${data.table}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
})();
