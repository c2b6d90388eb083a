// Looking through a dossier: the scan beside its fields, each field's place marked, the unsure ones one after the
// other by Enter. Boxes are in pixels of the page as delivered; the page is turned upright by CSS, boxes with it.
"use strict";
(() => {
  const { tell, callApi } = window.sohoa;
  const root = document.querySelector("[data-review]");
  const stage = root.querySelector("[data-stage]");
  const sheet = root.querySelector("[data-sheet]");
  const turn = root.querySelector("[data-turn]");
  const side = root.querySelector("[data-side]");
  const confirmButton = root.querySelector("[data-confirm-dossier]");
  const pages = JSON.parse(document.getElementById("pages-data").textContent);
  const byKey = new Map(pages.map((page, index) => [page.key, index]));
  const id = root.dataset.id;
  const phone = matchMedia("(max-width: 760px)");
  let version = Number(root.dataset.version);
  let blocked = root.dataset.blocked;
  let current = -1;
  let zoom = 1;
  let chosen = null; // the field in hand
  let saving = Promise.resolve(); // one save at a time, in order
  let unsaved = 0; // decisions shown as done that the server has not taken yet

  const fields = () => [...side.querySelectorAll("[data-field]")];
  const inputOf = (field) => field.querySelector("[data-input]");
  const boxOf = (field) => field.dataset.box?.split(",").map(Number) ?? null;
  const asking = () => fields().filter((field) => field.dataset.state === "ask");

  // --- the scan ------------------------------------------------------------------------------------------------

  const images = new Map();
  function image(index) {
    if (!images.has(index)) {
      const element = new Image();
      element.alt = `Trang ${index + 1}`;
      element.decoding = "async";
      element.src = pages[index].src;
      images.set(index, element);
      if (images.size > 12) { // a long dossier must not fill the memory
        const oldest = [...images.keys()].find((key) => key !== index && key !== current);
        images.delete(oldest);
      }
    }
    return images.get(index);
  }

  const angle = (page) => (page.rotation + (page.extra ?? 0)) % 360;
  const sideways = (page) => angle(page) % 180 !== 0;
  const uprightWidth = (page) => (sideways(page) ? page.height : page.width);
  const uprightHeight = (page) => (sideways(page) ? page.width : page.height);

  // A box of the delivered page as [x, y, width, height] of the page standing upright.
  function upright(page, [x0, y0, x1, y1]) {
    switch (angle(page)) {
      case 90: return [page.height - y1, x0, y1 - y0, x1 - x0];
      case 180: return [page.width - x1, page.height - y1, x1 - x0, y1 - y0];
      case 270: return [y0, page.width - x1, y1 - y0, x1 - x0];
      default: return [x0, y0, x1 - x0, y1 - y0];
    }
  }

  const room = () => Math.max(120, stage.clientWidth - 2 * parseFloat(getComputedStyle(stage).paddingLeft));
  const scale = (page) => (zoom * room()) / uprightWidth(page);

  function layout() {
    if (current < 0) return;
    const page = pages[current];
    const s = scale(page);
    const [w, h] = [page.width * s, page.height * s];
    sheet.style.width = `${uprightWidth(page) * s}px`;
    sheet.style.height = `${uprightHeight(page) * s}px`;
    turn.style.width = `${w}px`;
    turn.style.height = `${h}px`;
    turn.style.transform = { 0: "none", 90: `translateX(${h}px) rotate(90deg)`, 180: `translate(${w}px, ${h}px) rotate(180deg)`, 270: `translateY(${w}px) rotate(270deg)` }[angle(page)];
  }

  function showPage(index) {
    if (index === current || index < 0 || index >= pages.length) return;
    current = index;
    const page = pages[index];
    turn.replaceChildren(image(index));
    for (const field of fields()) {
      const box = field.dataset.pageKey === page.key ? boxOf(field) : null;
      if (box) turn.append(spot(page, field, box));
    }
    root.querySelector("[data-where]").textContent = `Trang ${index + 1}/${pages.length}${page.blank ? " (trắng)" : ""}`;
    root.querySelector('[data-page="-1"]').disabled = index === 0;
    root.querySelector('[data-page="1"]').disabled = index === pages.length - 1;
    layout();
    stage.scrollTo({ top: 0, left: 0, behavior: "instant" });
    if (index + 1 < pages.length) image(index + 1);
  }

  function spot(page, field, [x0, y0, x1, y1]) {
    const element = document.createElement("button");
    element.type = "button";
    element.tabIndex = -1;
    element.title = field.querySelector("label").textContent;
    element.setAttribute("aria-label", element.title);
    const pad = 4;
    element.style.left = `${((x0 - pad) / page.width) * 100}%`;
    element.style.top = `${((y0 - pad) / page.height) * 100}%`;
    element.style.width = `${((x1 - x0 + 2 * pad) / page.width) * 100}%`;
    element.style.height = `${((y1 - y0 + 2 * pad) / page.height) * 100}%`;
    element.addEventListener("click", () => { openTab("fields"); inputOf(field).focus(); });
    field.spot = element;
    dress(field);
    return element;
  }

  function dress(field) {
    if (!field.spot) return;
    const kind = field.dataset.state === "ask" ? ("pen" in field.dataset ? "pen" : "ask") : "sure";
    field.spot.className = `spot ${kind}${field === chosen ? " on" : ""}`;
  }

  // Brings a field's place into view; small print is enlarged until a line can be read without effort.
  function lead(field, always = false) {
    const box = boxOf(field);
    const index = byKey.get(field.dataset.pageKey);
    if (!box || index === undefined) return;
    if (phone.matches && !always) return;
    showPage(index);
    const page = pages[index];
    const fit = room() / uprightWidth(page);
    const [x, y, w, h] = upright(page, box);
    const wish = Math.max(1, Math.min(2.4, 26 / (h * fit), (0.86 * room()) / (w * fit)));
    if (Math.abs(wish - zoom) > 0.15 && (wish > zoom || w * scale(page) > room())) { zoom = wish; layout(); }
    const s = scale(page);
    stage.scrollTo({
      left: sheet.offsetLeft + (x + w / 2) * s - stage.clientWidth / 2,
      top: sheet.offsetTop + (y + h / 2) * s - stage.clientHeight * 0.42,
    });
  }

  function zoomBy(how) {
    const before = { left: (stage.scrollLeft + stage.clientWidth / 2) / stage.scrollWidth, top: (stage.scrollTop + stage.clientHeight / 2) / stage.scrollHeight };
    zoom = how === "fit" ? 1 : Math.max(0.4, Math.min(4, zoom * (how === "in" ? 1.25 : 0.8)));
    layout();
    stage.scrollTo({ left: before.left * stage.scrollWidth - stage.clientWidth / 2, top: before.top * stage.scrollHeight - stage.clientHeight / 2, behavior: "instant" });
  }

  // The piece of the scan beside an unsure field, drawn when the field comes near the window.
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) { watcher.unobserve(entry.target); crop(entry.target); }
  }, { rootMargin: "300px" });

  const LEAST_LINE_PX = 18; // a line of print with its leading

  async function crop(field) {
    const holder = field.querySelector("[data-crop]");
    const index = byKey.get(field.dataset.pageKey);
    const box = boxOf(field);
    if (!holder || index === undefined || !box) return;
    const page = pages[index];
    const picture = image(index);
    try { await picture.decode(); } catch { return; }
    const [bx, by, bw, bh] = upright(page, box);
    // A line of print is about a fiftieth of a page's width; a box that is flatter than a line (dots) is widened.
    const line = Math.max(uprightWidth(page) / 70, Math.min(bh, uprightWidth(page) / 18));
    const width = Math.min(field.clientWidth - 26, 560);
    // A long line keeps less of what stands beside it, so that its end is not cut off.
    const padX = Math.max(line * 0.25, Math.min(line * 1.2, ((width * line) / LEAST_LINE_PX - bw) / 2));
    const padY = line * 0.45 + Math.max(0, line - bh) / 2;
    const x = Math.max(0, bx - padX);
    const y = Math.max(0, by - padY);
    let w = Math.min(uprightWidth(page) - x, bw + 2 * padX);
    const h = Math.min(uprightHeight(page) - y, bh + 2 * padY);
    holder.hidden = false;
    // Never so small that print cannot be read: rather the end of a long line (often dots) is left out.
    const s = Math.min(Math.max(width / w, LEAST_LINE_PX / line), 150 / h, 46 / line);
    w = Math.min(w, width / s);
    const dense = Math.min(2, devicePixelRatio || 1);
    const canvas = holder.querySelector("canvas");
    canvas.width = Math.round(w * s * dense);
    canvas.height = Math.round(h * s * dense);
    canvas.style.width = `${Math.round(w * s)}px`;
    const pen = canvas.getContext("2d");
    pen.imageSmoothingQuality = "high";
    pen.scale(s * dense, s * dense);
    pen.translate(-x, -y);
    if (angle(page) === 90) pen.translate(page.height, 0);
    if (angle(page) === 180) pen.translate(page.width, page.height);
    if (angle(page) === 270) pen.translate(0, page.width);
    pen.rotate((angle(page) * Math.PI) / 180);
    pen.drawImage(picture, 0, 0, page.width, page.height);
  }

  // --- values: what a clerk types and what the record holds -------------------------------------------------------

  const WRONG = Symbol("wrong");
  const pad2 = (text) => text.padStart(2, "0");

  function date(written) {
    const text = written.replace(/^(\d{2})(\d{2})(\d{4})$/, "$1/$2/$3"); // 15012025 is quicker to type
    const match = text.match(/^(?:(?:(\d{1,2})[/.\- ])?(\d{1,2})[/.\- ])?(\d{4})$/);
    if (!match) return WRONG;
    const [, day, month, year] = match;
    if (day) {
      const real = new Date(Date.UTC(+year, +month - 1, +day));
      if (real.getUTCMonth() !== +month - 1 || real.getUTCDate() !== +day) return WRONG;
      return `${year}-${pad2(month)}-${pad2(day)}`;
    }
    if (month && (+month < 1 || +month > 12)) return WRONG;
    return month ? `${year}-${pad2(month)}` : year;
  }

  function parse(field) {
    const kind = field.dataset.kind;
    const text = inputOf(field).value.normalize("NFC").trim();
    const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
    if (!text) return { value: null };
    if (kind === "date") { const value = date(text); return value === WRONG ? { wrong: "Ngày không đúng. Hãy gõ như 15/01/2025." } : { value }; }
    if (kind === "datetime") {
      const match = text.match(/^(\d{1,2})[:hg](\d{2})\s+(.+)$/);
      const value = date(match ? match[3] : text);
      if (value === WRONG || (match && (+match[1] > 23 || +match[2] > 59 || value.length < 10))) return { wrong: "Ngày giờ không đúng. Hãy gõ như 07:30 15/01/2025." };
      return { value: match ? `${value}T${pad2(match[1])}:${match[2]}` : value };
    }
    if (["number", "money", "area"].includes(kind)) {
      const value = Number(text.replaceAll(/[.\s]/g, "").replace(",", "."));
      return Number.isFinite(value) ? { value } : { wrong: "Hãy gõ một số, ví dụ 1.250.000 hoặc 85,5." };
    }
    if (kind === "digits" && !/^\d+$/.test(text)) return { wrong: "Ô này chỉ gồm chữ số." };
    if (kind === "identity" && !/^(\d{9}|\d{12})$/.test(text)) return { wrong: "Số giấy tờ gồm 12 chữ số (hoặc 9 chữ số với giấy cũ)." };
    if (kind === "list") return { value: lines };
    if (kind === "pairs") return { value: lines.map((line) => { const at = line.indexOf(":"); return { nhan: at < 0 ? "" : line.slice(0, at).trim(), gia_tri: line.slice(at + 1).trim() }; }) };
    if (kind === "table") {
      const columns = field.dataset.columns.split(",").filter(Boolean);
      return { value: lines.map((line) => { const cells = line.split("|"); return Object.fromEntries(columns.map((column, index) => [column, cells[index]?.trim() || null])); }) };
    }
    return { value: lines.join(" ") };
  }

  // --- deciding ---------------------------------------------------------------------------------------------------

  const changed = (field) => inputOf(field).value.trim() !== field.saved;

  function complain(field, text) {
    const line = field.querySelector("[data-wrong]");
    line.textContent = text;
    line.hidden = !text;
    inputOf(field).toggleAttribute("aria-invalid", Boolean(text));
  }

  function decide(field) {
    const parsed = parse(field);
    if (parsed.wrong) { complain(field, parsed.wrong); return false; }
    complain(field, "");
    const accept = !changed(field) && field.dataset.state === "ask" && !("unread" in field.dataset);
    if (!changed(field) && field.dataset.state !== "ask") return true;
    const body = accept ? { accept: true } : { value: parsed.value };
    const before = { state: field.dataset.state, saved: field.saved };
    if (changed(field)) carryOver(field, field.saved, inputOf(field).value.trim());
    if (field.dataset.kind === "date" && parsed.value) inputOf(field).value = parsed.value.split("-").reverse().join("/");
    settle(field, "done", inputOf(field).value.trim());
    unsaved += 1;
    root.dataset.saving = unsaved;
    saving = saving.then(() => save(field, body, before)).finally(() => {
      unsaved -= 1;
      if (unsaved) root.dataset.saving = unsaved;
      else delete root.dataset.saving;
    });
    decideWhole(field);
    return true;
  }

  const listed = (text) => (text ?? "").split(" ").filter(Boolean);
  const partsOf = (field) => listed(field.dataset.madeOf);

  // What only repeats fields that are decided ("299/UBND-VP" a number and a symbol) is decided with the last of them;
  // where it was not read it is put together from them.
  function decideWhole(part) {
    const { n, name } = part.dataset;
    const mine = fields().filter((field) => field.dataset.n === n);
    for (const whole of mine) {
      if (whole.dataset.state !== "ask" || !partsOf(whole).includes(name)) continue;
      const values = valuesOf(partsOf(whole), mine);
      if (!values) continue;
      const input = inputOf(whole);
      const signs = listed(whole.dataset.madeWith);
      if (input.value.trim()) {
        if (holdsOnly(input.value, values, signs)) decide(whole);
        continue;
      }
      const sign = signs.find((one) => !values.some((value) => value.includes(one)));
      if (!sign) continue;
      input.value = values.join(sign);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      if (sign === signs[0]) decide(whole); // another sign is less usual: the clerk sees it first
    }
  }

  // The decided values of the fields `names` among `mine`, of which those in the middle may be absent; else null.
  function valuesOf(names, mine) {
    const values = [];
    for (const [at, name] of names.entries()) {
      const field = mine.find((one) => one.dataset.name === name);
      const value = field ? inputOf(field).value.trim() : "";
      if (value && field.dataset.state !== "ask") values.push(value);
      else if (field?.dataset.state === "ask" || at === 0 || at === names.length - 1) return null;
    }
    return values;
  }

  // Whether a text is the values in their order with one of the signs between them.
  function holdsOnly(text, values, signs) {
    const tight = (one) => one.replaceAll(/\s/g, "");
    return signs.some((sign) => tight(text) === tight(values.join(sign)));
  }

  // A corrected number also stands inside the paper's codes ("264" in "264/QĐ-UBND"): they are filled in the same way,
  // and still wait for the clerk's Enter, but for one that only repeats it: that follows even where it was decided.
  function carryOver(field, old, fresh) {
    if (!/^[\p{L}\d]+$/u.test(old) || !fresh) return;
    const token = new RegExp(`(?<![\\p{L}\\d])${old}(?![\\p{L}\\d])`, "u");
    for (const other of fields()) {
      const input = inputOf(other);
      const settled = other.dataset.state === "done" && !partsOf(other).includes(field.dataset.name);
      if (other === field || settled || other.dataset.n !== field.dataset.n || other.dataset.kind !== "code" || !token.test(input.value)) continue;
      input.value = input.value.replace(token, fresh);
      settle(other, "ask", other.saved);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  async function save(field, body, before) {
    const { n, name } = field.dataset;
    const answer = await callApi("PUT", `/api/v1/dossiers/${id}/documents/${n}/fields/${name}`, { body, headers: { "If-Match": `"${version}"` } });
    if (answer.ok) { take(answer.body); return; }
    settle(field, before.state, before.saved);
    failed(answer, (text) => { complain(field, text); inputOf(field).focus(); }, () => decide(field));
  }

  function failed(answer, here, again) {
    if (answer.status === 401) { tell("Bạn chưa đăng nhập lại; điều vừa gõ chưa được lưu.", "bad", { text: "Đăng nhập lại", run: again }); return; }
    if (answer.status === 412) {
      tell("Người khác vừa thay đổi hồ sơ này. Hãy tải lại để xem bản mới; điều bạn vừa gõ chưa được lưu.", "bad", { text: "Tải lại", run: () => location.reload() });
      return;
    }
    if (answer.body?.retryable || answer.status === 0) { tell(answer.body.detail, "bad", { text: "Thử lại", run: again }); return; }
    here(answer.body?.detail ?? "Không lưu được.");
  }

  function take(dossier) {
    version = dossier.version;
    blocked = dossier.not_confirmable ?? "";
    root.dataset.status = dossier.status;
    for (const input of document.querySelectorAll("[data-version-field]")) input.value = version;
    tally();
  }

  function settle(field, state, saved) {
    field.dataset.state = state;
    field.saved = saved;
    field.classList.toggle("ask", state === "ask" && !("pen" in field.dataset));
    field.classList.toggle("pen", state === "ask" && "pen" in field.dataset);
    field.querySelector("[data-done]").hidden = state !== "done";
    const accept = field.querySelector("[data-accept]");
    if (accept) accept.hidden = state !== "ask";
    grow(inputOf(field));
    dress(field);
    tally();
  }

  function tally() {
    const left = asking().length;
    const badge = root.querySelector("[data-left]");
    badge.hidden = left === 0;
    badge.textContent = left;
    const closed = ["confirmed", "withdrawn"].includes(root.dataset.status);
    const line = root.querySelector("[data-tally]");
    const hint = root.querySelector("[data-hint]");
    if (root.dataset.status === "confirmed") { line.textContent = "Hồ sơ đã số hóa"; hint.textContent = "Bạn vẫn sửa được từng ô nếu thấy sai."; }
    else if (root.dataset.status === "withdrawn") { line.textContent = "Hồ sơ đã rút"; hint.textContent = ""; }
    else if (left) { line.textContent = `Còn ${left} chỗ cần xem`; hint.textContent = phone.matches ? "Bấm Đúng, hoặc sửa rồi bấm Lưu" : "Enter: đúng, sang chỗ kế tiếp"; }
    else if (blocked) { line.textContent = "Chưa xác nhận được"; hint.textContent = blocked; }
    else { line.textContent = "Đã xem đủ"; hint.textContent = "Sẵn sàng xác nhận"; }
    if (confirmButton) confirmButton.disabled = closed || left > 0 || Boolean(blocked);
  }

  // The next field to look at after `field`, going round once.
  function next(field) {
    const all = fields();
    const at = all.indexOf(field);
    const target = [...all.slice(at + 1), ...all.slice(0, at)].find((one) => one.dataset.state === "ask");
    if (target) { inputOf(target).focus(); inputOf(target).select(); return; }
    saving.then(() => { if (confirmButton && !confirmButton.disabled) confirmButton.focus(); });
  }

  async function confirmDossier() {
    await saving;
    const left = asking();
    if (left.length) {
      tell(`Còn ${left.length} chỗ cần xem trước khi xác nhận.`);
      openTab("fields");
      inputOf(left[0]).focus();
      return;
    }
    if (!confirmButton || root.dataset.status === "confirmed") return;
    if (blocked) { tell(`Chưa xác nhận được: ${blocked}`, "bad"); return; }
    confirmButton.disabled = true;
    const answer = await callApi("POST", `/api/v1/dossiers/${id}/confirm`, { headers: { "If-Match": `"${version}"` } });
    if (!answer.ok) { confirmButton.disabled = false; failed(answer, (text) => tell(text, "bad"), confirmDossier); return; }
    take(answer.body);
    confirmed();
  }

  function confirmed() {
    const status = root.querySelector(".review-bar .under .tag");
    status.className = "tag tag-good";
    status.textContent = "Đã số hóa";
    const go = document.createElement("a");
    go.className = "btn btn-primary";
    go.href = root.dataset.next ? `/ho-so/${root.dataset.next}` : "/";
    go.append(root.dataset.next ? "Hồ sơ tiếp theo " : "Về việc của tôi ", Object.assign(document.createElement("kbd"), { className: "no-phone", textContent: "↵" }));
    confirmButton.replaceWith(go);
    for (const opener of root.querySelectorAll("[data-open-arrange]")) opener.hidden = true; // papers of a confirmed one stay
    go.focus();
    tell("Hồ sơ đã được số hóa.", "good");
  }

  // --- keys, focus, tabs --------------------------------------------------------------------------------------------

  function openTab(name) {
    root.dataset.tab = name;
    for (const button of root.querySelectorAll("[data-tab-button]")) button.setAttribute("aria-selected", String(button.dataset.tabButton === name));
    if (name === "scan") layout();
  }

  function grow(input) {
    if (input.tagName !== "TEXTAREA") return;
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight + 2}px`;
  }

  // What Enter will mean.
  function label(field) {
    const text = field.querySelector("[data-accept-text]");
    if (text) text.textContent = !inputOf(field).value.trim() ? "Không có" : changed(field) ? "Lưu" : "Đúng";
  }

  // What the server holds is what it sent, not what stands there by now: somebody may have typed before this ran.
  function prepare(field) {
    field.saved = inputOf(field).defaultValue.trim();
    label(field);
    grow(inputOf(field));
    const accept = field.querySelector("[data-accept]");
    if (accept) accept.hidden = field.dataset.state !== "ask";
    if (field.dataset.state === "ask") watcher.observe(field);
  }

  side.addEventListener("focusin", (event) => {
    const field = event.target.closest("[data-field]");
    if (!field || !event.target.matches("[data-input]")) return;
    const before = chosen;
    chosen = field;
    if (before && before !== field) dress(before);
    lead(field);
    dress(field);
    field.scrollIntoView({ block: "nearest" });
  });
  // Leaving a changed field saves it; leaving an unchanged one decides nothing.
  side.addEventListener("focusout", (event) => {
    const field = event.target.closest("[data-field]");
    if (field && event.target.matches("[data-input]") && changed(field)) decide(field);
  });
  side.addEventListener("input", (event) => {
    if (!event.target.matches("[data-input]")) return;
    const field = event.target.closest("[data-field]");
    grow(event.target);
    complain(field, "");
    label(field);
  });
  side.addEventListener("mousedown", (event) => {
    if (event.target.closest("[data-accept], [data-offer]")) event.preventDefault(); // the focus stays where it is
  });
  side.addEventListener("click", (event) => {
    const field = event.target.closest("[data-field]");
    if (!field) return;
    if (event.target.closest("[data-accept]") && decide(field)) next(field);
    const offer = event.target.closest("[data-offer]");
    if (offer) takeOver(field, offer.dataset.offer);
    if (event.target.closest("[data-crop]")) { openTab("scan"); chosen = field; lead(field, true); dress(field); if (!phone.matches) inputOf(field).focus(); }
  });

  // What is offered was chosen by looking at it: it is decided with the same key.
  function takeOver(field, text) {
    inputOf(field).value = text;
    inputOf(field).dispatchEvent(new Event("input", { bubbles: true }));
    if (decide(field)) next(field);
  }

  side.addEventListener("keydown", (event) => {
    if (!event.target.matches("[data-input]") || event.isComposing) return; // Vietnamese typing may be under way
    const field = event.target.closest("[data-field]");
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (event.shiftKey) return;
      event.preventDefault();
      if (decide(field)) next(field);
    } else if (event.key === "Escape") {
      event.target.value = field.saved;
      grow(event.target);
      label(field);
      complain(field, "");
    } else if (event.altKey && /^Digit[1-9]$/.test(event.code)) {
      const offer = field.querySelectorAll("[data-offer]")[Number(event.code.slice(5)) - 1];
      if (offer) { event.preventDefault(); takeOver(field, offer.dataset.offer); }
    }
  });

  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.preventDefault();
      if (chosen && changed(chosen) && !decide(chosen)) return;
      confirmDossier();
    } else if (event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      event.preventDefault();
      showPage(current + (event.key === "ArrowLeft" ? -1 : 1));
    } else if (event.altKey && ["+", "=", "-", "0"].includes(event.key)) {
      event.preventDefault();
      zoomBy(event.key === "-" ? "out" : event.key === "0" ? "fit" : "in");
    }
  });

  root.addEventListener("click", (event) => {
    const step = event.target.closest("[data-page]");
    if (step) showPage(current + Number(step.dataset.page));
    const zoomer = event.target.closest("[data-zoom]");
    if (zoomer) zoomBy(zoomer.dataset.zoom);
    if (event.target.closest("[data-rotate]")) { pages[current].extra = ((pages[current].extra ?? 0) + 90) % 360; layout(); }
    const tab = event.target.closest("[data-tab-button]");
    if (tab) openTab(tab.dataset.tabButton);
  });
  confirmButton?.addEventListener("click", confirmDossier);

  // A field that the machine did not see.
  side.addEventListener("change", (event) => {
    const select = event.target.closest("[data-add]");
    const option = select?.selectedOptions[0];
    if (!option?.value) return;
    const field = document.getElementById("new-field").content.firstElementChild.cloneNode(true);
    Object.assign(field.dataset, { n: select.dataset.add, name: option.value, kind: option.dataset.kind, columns: option.dataset.columns, unread: "" });
    const input = inputOf(field);
    input.id = `f-${field.dataset.n}-${field.dataset.name}`;
    field.querySelector("label").htmlFor = input.id;
    field.querySelector("label").textContent = option.textContent;
    select.closest("[data-paper]").querySelector(".sure-list").append(field);
    option.remove();
    select.value = "";
    prepare(field);
    input.focus();
  });

  // What arrange.js needs of the page that it works beside.
  window.sohoa.review = {
    showPage,
    openTab,
    zoomBy,
    take,
    saved: () => saving,
    version: () => version,
    current: () => current,
    // The paper of the field in hand, else the one whose page is looked at.
    paperInHand: () => Number(chosen?.dataset.n ?? root.querySelector(`[data-paper][data-pages~="${pages[current]?.key}"]`)?.dataset.paper ?? 0),
  };

  for (const field of fields()) prepare(field);
  tally();
  new ResizeObserver(layout).observe(stage);
  const wanted = location.hash.match(/^#giay-(\d+)$/)?.[1]; // a paper that was just read again
  // Where nothing is asked the first field has the focus all the same: Enter leads on to the confirmation.
  const first = asking().find((field) => field.dataset.n === wanted) ?? asking()[0] ?? fields()[0];
  showPage(first ? (byKey.get(first.dataset.pageKey) ?? 0) : 0);
  if (first && !phone.matches) {
    inputOf(first).focus({ preventScroll: true });
    inputOf(first).select();
  }
  window.addEventListener("beforeunload", (event) => { if (unsaved || fields().some(changed)) event.preventDefault(); });
})();
