// Arranging a dossier's papers: small pictures of all pages with cuts between the papers. Every change is sent at once
// and read at once by the server; the strip shows what is wanted meanwhile. Also the choice of a paper's type.
"use strict";
(() => {
  const { tell, callApi, review } = window.sohoa;
  const root = document.querySelector("[data-review]");
  const panel = root.querySelector("[data-arrange]");
  const strip = panel.querySelector("[data-strip]");
  const dialog = document.getElementById("types");
  const types = JSON.parse(document.getElementById("types-data").textContent);
  const pages = JSON.parse(document.getElementById("pages-data").textContent);
  const path = `/api/v1/dossiers/${root.dataset.id}/arrangement`;
  const titleOf = (slug) => types.find((type) => type.slug === slug)?.title ?? slug;
  const thumbs = new Map(pages.map((page, index) => [page.key, thumb(page, index)]));

  let papers = JSON.parse(document.getElementById("papers-data").textContent); // [{n, extraction, pages, type, unsure}]
  let undoable = "undoable" in root.dataset;
  let selected = pages[0].key;
  let queue = Promise.resolve(); // changes go to the server one after the other
  let underway = 0;
  let course = 0; // changes that follow one that failed are not sent
  let changed = false;

  // --- what is where ------------------------------------------------------------------------------------------------

  const keyOf = (extraction, number) => `${extraction}/${number}`;
  const keysOf = (paper) => paper.pages.map((number) => keyOf(paper.extraction, number));
  const partsOf = (key) => { const [extraction, number] = key.split("/"); return { extraction, number: Number(number) }; };
  const paperOf = (key) => papers.findIndex((paper) => keysOf(paper).includes(key));
  const copy = () => papers.map((paper) => ({ ...paper, pages: [...paper.pages] }));

  // The papers in order, and between them the pages that belong to none, where they lie in the scan.
  function groups() {
    const found = papers.map((paper, index) => ({ paper, index, keys: keysOf(paper) }));
    for (const { key, extraction, number } of pages) {
      if (found.some((group) => group.keys.includes(key))) continue;
      let at = -1; // after whatever holds the nearest page before it
      for (let before = number - 1; before > 0 && at < 0; before -= 1) at = found.findIndex((group) => group.keys.includes(keyOf(extraction, before)));
      if (at >= 0 && !found[at].paper) found[at].keys.push(key);
      else if (at >= 0 && found[at + 1] && !found[at + 1].paper) found[at + 1].keys.push(key);
      else if (at >= 0) found.splice(at + 1, 0, { paper: null, keys: [key] });
      else {
        const own = found.findIndex((group) => partsOf(group.keys[0]).extraction === extraction);
        found.splice(own < 0 ? found.length : own, 0, { paper: null, keys: [key] });
      }
    }
    return found;
  }

  const order = () => groups().flatMap((group) => group.keys);

  // The paper before page `key` in the strip, -1 where there is none.
  function paperBefore(key) {
    const all = order();
    for (let at = all.indexOf(key) - 1; at >= 0; at -= 1) if (paperOf(all[at]) >= 0) return paperOf(all[at]);
    return -1;
  }

  // --- the strip ------------------------------------------------------------------------------------------------------

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function thumb(page, index) {
    const picture = element("img", { src: page.thumb, alt: "", loading: "lazy", decoding: "async" });
    const made = element("button", { type: "button", className: "arr-page", tabIndex: -1 }, picture, element("span", { className: "num", textContent: index + 1 }));
    made.dataset.key = page.key;
    return made;
  }

  function act(text, deed, key, name = "") {
    const made = element("button", { type: "button", className: `arr-act ${name}`, tabIndex: -1, textContent: text });
    Object.assign(made.dataset, { deed, key });
    return made;
  }

  function draw() {
    const focused = strip.contains(document.activeElement);
    strip.replaceChildren(...groups().map(({ paper, index, keys }) => {
      const top = element("div", { className: "arr-top" });
      if (paper) {
        const type = act(paper.type ? titleOf(paper.type) : "đang đọc lại…", "type", keys[0], "arr-type");
        type.title = "Đổi loại giấy (T)";
        top.append(element("b", { className: "num", textContent: `${index + 1}.` }), type);
        if (paper.unsure) top.append(element("span", { className: "tag tag-warn", textContent: "máy chưa chắc" }));
        if (index > 0) top.append(Object.assign(act("Nối", "cut", keys[0], "arr-join"), { title: "Nối vào giấy trước (Enter)" }));
      } else top.append(element("span", { textContent: "Không thuộc giấy tờ nào" }));
      const row = element("div", { className: "arr-row" });
      keys.forEach((key, at) => {
        if (paper && at > 0) {
          const gap = act("", "cut", key, "arr-gap");
          gap.setAttribute("aria-label", `Tách trước trang ${pages.findIndex((page) => page.key === key) + 1}`);
          gap.title = "Tách giấy ở đây (Enter)";
          row.append(gap);
        }
        const picture = thumbs.get(key);
        const on = key === selected;
        picture.classList.toggle("on", on);
        picture.tabIndex = on ? 0 : -1;
        picture.setAttribute("aria-label", `Trang ${picture.textContent}, ${paper ? titleOf(paper.type ?? "") : "không thuộc giấy nào"}`);
        row.append(picture);
      });
      return element("section", { className: `arr-paper${paper ? "" : " none"}${keys.length > 1 ? " wide" : ""}` }, top, row);
    }));
    if (focused) thumbs.get(selected).focus({ preventScroll: true });
    thumbs.get(selected).scrollIntoView({ block: "nearest" });
    tools();
  }

  // What the buttons do with the chosen page.
  function tools() {
    const at = paperOf(selected);
    const cut = panel.querySelector('[data-deed="cut"] span');
    const first = at >= 0 && keysOf(papers[at])[0] === selected;
    cut.textContent = at < 0 ? "Thành giấy riêng" : first ? "Nối vào giấy trước" : "Tách trước trang này";
    panel.querySelector('[data-deed="cut"]').disabled = first && at === 0;
    panel.querySelector('[data-deed="leave"] span').textContent = at < 0 ? "Đưa vào giấy trước" : "Bỏ khỏi giấy";
    panel.querySelector('[data-deed="undo"]').disabled = !undoable && !underway;
  }

  function select(key) {
    if (!key) return;
    selected = key;
    for (const [one, picture] of thumbs) { picture.classList.toggle("on", one === key); picture.tabIndex = one === key ? 0 : -1; }
    review.showPage(pages.findIndex((page) => page.key === key));
    tools();
  }

  // --- changes: each makes the wanted papers out of those there are ---------------------------------------------------

  const sameScan = (one, other) => one.extraction === other.extraction;
  const OTHER_SCAN = "Hai giấy này ở hai lần tải tệp khác nhau nên không ghép trang được.";

  const deeds = {
    // A cut before the page: set where there is none, taken away where there is one.
    cut(key) {
      const wanted = copy();
      const at = paperOf(key);
      const { extraction, number } = partsOf(key);
      if (at < 0) { wanted.splice(paperBefore(key) + 1, 0, { extraction, pages: [number], type: null }); return wanted; }
      const place = wanted[at].pages.indexOf(number);
      if (place > 0) { wanted.splice(at + 1, 0, { extraction, pages: wanted[at].pages.splice(place), type: null }); return wanted; }
      if (at === 0) return tell("Đây là giấy đầu tiên, không có giấy nào trước nó để nối.");
      if (!sameScan(wanted[at - 1], wanted[at])) return tell(OTHER_SCAN);
      wanted[at - 1].pages.push(...wanted[at].pages);
      wanted.splice(at, 1);
      return wanted;
    },
    leave(key) {
      const wanted = copy();
      const at = paperOf(key);
      const { extraction, number } = partsOf(key);
      if (at >= 0) { wanted[at].pages.splice(wanted[at].pages.indexOf(number), 1); return wanted; }
      const into = paperBefore(key);
      if (into < 0 || wanted[into].extraction !== extraction) return deeds.cut(key);
      wanted[into].pages.push(number);
      return wanted;
    },
    // The page one place earlier or later; over a cut into the paper there.
    move(key, step) {
      const wanted = copy();
      const at = paperOf(key);
      if (at < 0) return null;
      const { number } = partsOf(key);
      const own = wanted[at].pages;
      const place = own.indexOf(number);
      own.splice(place, 1);
      const to = place + step;
      if (to >= 0 && to <= own.length) { own.splice(to, 0, number); return wanted; }
      const next = wanted[at + step];
      if (!next) return null;
      if (!sameScan(next, wanted[at])) return tell(OTHER_SCAN);
      if (step < 0) next.pages.push(number);
      else next.pages.unshift(number);
      return wanted;
    },
    carry(key, step) {
      const at = paperOf(key);
      const wanted = copy();
      if (at < 0 || !wanted[at + step]) return null;
      [wanted[at], wanted[at + step]] = [wanted[at + step], wanted[at]];
      return wanted;
    },
    retype(key, slug) {
      let wanted = copy();
      let at = paperOf(key);
      if (at < 0) { wanted = deeds.cut(key); at = wanted.findIndex((paper) => keysOf(paper).includes(key)); }
      Object.assign(wanted[at], { type: slug, said: true, unsure: false });
      return wanted;
    },
  };

  function change(wanted) {
    if (!wanted) return;
    const body = { papers: wanted.filter((paper) => paper.pages.length).map(({ extraction, pages: numbers, type, said }) => ({ extraction_id: extraction, pages: numbers, ...(said ? { type } : {}) })) };
    papers = wanted.filter((paper) => paper.pages.length).map(({ said, ...paper }) => paper);
    send("PUT", path, body);
    draw();
  }

  function send(method, address, body = null) {
    const own = course;
    underway += 1;
    queue = queue.then(() => review.saved()).then(async () => {
      if (own !== course) return;
      const answer = await callApi(method, address, { body, headers: { "If-Match": `"${review.version()}"` } });
      if (answer.ok) { changed = true; review.take(answer.body); if (underway === 1) load(answer.body); else undoable = true; return; }
      course += 1;
      await failed(answer);
    }).finally(() => { underway -= 1; panel.toggleAttribute("data-busy", underway > 0); });
    panel.setAttribute("data-busy", "");
    return queue;
  }

  async function failed(answer) {
    if (answer.status === 401) { tell("Bạn chưa đăng nhập lại; lần sắp xếp vừa rồi chưa được lưu.", "bad", { text: "Tải lại", run: () => location.reload() }); return; }
    if (answer.status === 412) { tell("Người khác vừa thay đổi hồ sơ này. Hãy tải lại để xem bản mới rồi sắp xếp tiếp.", "bad", { text: "Tải lại", run: () => location.reload() }); return; }
    tell(answer.body?.detail ?? "Không sắp xếp được.", "bad");
    const now = await callApi("GET", `/api/v1/dossiers/${root.dataset.id}`);
    if (now.ok) { review.take(now.body); load(now.body); }
  }

  function load(dossier) {
    papers = dossier.documents.map((document) => ({ n: document.n, extraction: document.extraction_id, pages: document.pages, type: document.type, unsure: document.type_confidence < 0.9 }));
    undoable = dossier.arrangement_undoable;
    draw();
  }

  function undo() {
    if (undoable || underway) send("POST", `${path}/undo`);
  }

  // --- the type of a paper ------------------------------------------------------------------------------------------

  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim();
  let choose = null;

  // How well a title answers what is typed: its beginning, its initials, beginnings of its words, any part.
  function rank(title, wish) {
    const flat = fold(title);
    const words = flat.split(/[\s,/]+/);
    if (flat.startsWith(wish)) return 0;
    if (words.map((word) => word[0]).join("").startsWith(wish.replaceAll(" ", ""))) return 1;
    if (wish.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)))) return 2;
    return flat.includes(wish) ? 3 : 9;
  }

  function offer() {
    const wish = fold(input.value);
    const found = types.map((type) => ({ ...type, rank: rank(type.title, wish) })).filter((type) => type.rank < 9).sort((one, other) => one.rank - other.rank);
    list.replaceChildren(...found.map((type, index) => {
      const item = element("li", { id: `type-${type.slug}`, textContent: type.title, role: "option" });
      item.dataset.slug = type.slug;
      item.setAttribute("aria-selected", String(index === 0));
      return item;
    }));
    input.setAttribute("aria-activedescendant", list.firstElementChild?.id ?? "");
  }

  function step(by) {
    const items = [...list.children];
    const at = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    if (!next) return;
    for (const item of items) item.setAttribute("aria-selected", String(item === next));
    input.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  }

  function askType(then) {
    choose = then;
    input.value = "";
    offer();
    dialog.showModal();
    input.focus();
  }

  function chosen(slug) {
    dialog.close();
    if (slug) choose(slug);
  }

  input.addEventListener("input", offer);
  dialog.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); step(event.key === "ArrowDown" ? 1 : -1); }
    if (event.key === "Enter") { event.preventDefault(); chosen(list.querySelector('[aria-selected="true"]')?.dataset.slug); }
  });
  list.addEventListener("click", (event) => chosen(event.target.closest("li")?.dataset.slug));

  // From the fields: the paper is read again as what it is now said to be, and its fields come at once.
  function retypeHere(n) {
    const paper = papers.find((one) => one.n === n);
    if (!paper) return;
    askType(async (slug) => {
      tell("Đang đọc lại giấy này…");
      const before = course;
      change(deeds.retype(keysOf(paper)[0], slug));
      await queue;
      if (course === before) again(`#giay-${n}`);
    });
  }

  function again(hash = "") {
    history.replaceState(null, "", location.pathname + hash);
    location.reload();
  }

  // --- opening, closing, keys --------------------------------------------------------------------------------------

  function open() {
    root.dataset.mode = "arrange";
    review.openTab("arrange");
    const shown = pages[review.current()]?.key ?? pages[0].key;
    selected = shown;
    draw();
    review.zoomBy("fit"); // titles are what one looks for
    thumbs.get(selected).focus();
  }

  async function close() {
    await queue;
    if (changed) { again(); return; }
    delete root.dataset.mode;
    review.openTab("fields");
  }

  // The picture above or below: the nearest one in the next row.
  function neighbour(up) {
    const from = thumbs.get(selected).getBoundingClientRect();
    const near = [...thumbs.values()].map((one) => ({ one, box: one.getBoundingClientRect() })).filter(({ box }) => (up ? box.bottom <= from.top : box.top >= from.bottom));
    const away = ({ box }) => Math.abs(up ? from.top - box.bottom : box.top - from.bottom) * 20 + Math.abs(box.left - from.left);
    return near.sort((one, other) => away(one) - away(other))[0]?.one.dataset.key;
  }

  function go(event) {
    const all = order();
    const at = all.indexOf(selected);
    const to = { ArrowLeft: () => all[at - 1], ArrowRight: () => all[at + 1], ArrowUp: () => neighbour(true), ArrowDown: () => neighbour(false), Home: () => all[0], End: () => all.at(-1) }[event.key]();
    if (!to) return;
    select(to);
    thumbs.get(to).focus();
  }

  function run(deed, key) {
    if (deed === "type") askType((slug) => { change(deeds.retype(key, slug)); thumbs.get(selected).focus(); });
    else if (deed === "undo") undo();
    else if (deed === "done") close();
    else if (deed === "earlier" || deed === "later") change(deeds.move(key, deed === "earlier" ? -1 : 1));
    else if (deed === "up" || deed === "down") change(deeds.carry(key, deed === "up" ? -1 : 1));
    else change(deeds[deed](key));
  }

  const KEYS = { Enter: "cut", t: "type", x: "leave", Delete: "leave", Escape: "done" };
  const MOVES = { ArrowLeft: "earlier", ArrowRight: "later", ArrowUp: "up", ArrowDown: "down" };

  panel.addEventListener("keydown", (event) => {
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key.toLowerCase() === "z") { event.preventDefault(); undo(); return; }
    if (control) { event.stopPropagation(); return; } // a dossier is confirmed from its fields
    const onPage = event.target.closest(".arr-page");
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.altKey && MOVES[name]) { event.preventDefault(); event.stopPropagation(); run(MOVES[name], selected); }
    else if (event.altKey) return;
    else if (onPage && /^(Arrow|Home|End)/.test(name)) { event.preventDefault(); go(event); }
    else if (KEYS[name] && (onPage || name !== "Enter")) { event.preventDefault(); event.stopPropagation(); run(KEYS[name], selected); }
  });
  panel.addEventListener("click", (event) => {
    const page = event.target.closest(".arr-page");
    if (page) select(page.dataset.key);
    const button = event.target.closest("[data-deed]");
    if (!button) return;
    if (button.dataset.key) select(button.dataset.key);
    run(button.dataset.deed, button.dataset.key ?? selected);
    thumbs.get(selected).focus({ preventScroll: true });
  });
  strip.addEventListener("focusin", (event) => {
    const page = event.target.closest(".arr-page");
    if (page && page.dataset.key !== selected) select(page.dataset.key);
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-open-arrange]") && root.dataset.mode !== "arrange") open();
    if (event.target.closest('[data-tab-button="fields"]') && root.dataset.mode === "arrange") close();
    const type = event.target.closest("[data-retype]");
    if (type) retypeHere(Number(type.dataset.retype));
    if (event.target.closest("[data-undo-arrangement]")) { changed = true; send("POST", `${path}/undo`).then(() => again()); }
  });
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
    if (event.code === "KeyS") { event.preventDefault(); if (root.dataset.mode !== "arrange") open(); }
    if (event.code === "KeyT" && root.dataset.mode !== "arrange") { event.preventDefault(); retypeHere(review.paperInHand()); }
  });
  window.addEventListener("beforeunload", (event) => { if (underway) event.preventDefault(); });
})();
