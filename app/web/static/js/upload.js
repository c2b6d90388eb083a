// Sending files: one request a file, a few at a time, each with its own bar; a failed one can be sent again
// without touching the others. A key that stays the same makes sending twice the same as sending once.
"use strict";
(() => {
  const AT_ONCE = 3;
  const PAUSES_S = [2, 5, 10, 20, 30]; // before each automatic repetition
  const { csrfToken, tell, callApi, signInAgain } = window.sohoa;
  const root = document.querySelector("[data-upload]");
  const form = root.querySelector("[data-upload-form]");
  const drop = root.querySelector("[data-drop]");
  const list = root.querySelector("[data-files]");
  const batch = root.querySelector("[data-batch]");
  const counts = root.querySelector("[data-counts]");
  const retryAll = root.querySelector("[data-retry-all]");
  const sendTray = root.querySelector("[data-send-tray]");
  const rowTemplate = document.querySelector("[data-file-row]");
  const maxBytes = Number(root.dataset.maxBytes);
  const maxFiles = Number(root.dataset.maxFiles);

  const rows = []; // one per file
  const waiting = []; // parcels: {rows, options, key, tries}
  const paused = new Set(); // parcels that wait for their next try: what sends one at once
  const tray = []; // photos of one dossier, until the last one is taken
  let sending = 0;

  const sign = (name) => document.querySelector(`[data-icon="${name}"]`).content.cloneNode(true);
  const SIGNS = { waiting: "clock", sending: "upload", received: "circle-check", failed: "alert-circle", duplicate: "copy" };
  const size = (bytes) => (bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1).replace(".", ",")} MB`);

  function show(row, state, said, buttons = []) {
    row.state = state;
    row.element.dataset.state = state;
    row.element.querySelector("[data-sign]").replaceChildren(sign(SIGNS[state]));
    row.element.querySelector("[data-said]").textContent = said;
    row.element.querySelector("[data-bar]").hidden = state !== "sending" && state !== "waiting";
    row.element.querySelector("[data-acts]").replaceChildren(...buttons);
    count();
  }

  function count() {
    const of = (state) => rows.filter((row) => row.state === state).length;
    const parts = [`${of("received")}/${rows.length} tệp đã nhận`];
    if (of("failed")) parts.push(`${of("failed")} lỗi`);
    if (of("duplicate")) parts.push(`${of("duplicate")} đã có`);
    const text = parts.join(" · ");
    if (counts.textContent !== text) counts.textContent = text;
    retryAll.hidden = !rows.some((row) => row.state === "failed" && row.again);
    const open = of("waiting") + of("sending");
    document.getElementById("batch-title").textContent = open ? "Đang gửi" : of("failed") ? "Có tệp chưa gửi được" : "Đã gửi xong";
  }

  function button(text, run, kind = "btn-plain") {
    const element = Object.assign(document.createElement("button"), { type: "button", className: `btn btn-sm ${kind}`, textContent: text });
    element.addEventListener("click", run);
    return element;
  }

  function link(text, href) {
    return Object.assign(document.createElement("a"), { className: "btn btn-sm btn-plain", textContent: text, href });
  }

  function options() {
    const data = new FormData(form);
    return { unit: data.get("unit"), kind: data.get("kind"), grouping: data.get("grouping"), title: (data.get("title") ?? "").trim() };
  }

  function photographed() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const number = rows.length + 1;
    return `Ảnh chụp ${two(now.getDate())}-${two(now.getMonth() + 1)}-${now.getFullYear()} ${two(now.getHours())}.${two(now.getMinutes())} số ${number}`;
  }

  // A phone hands over one photo at a time, all with the same name.
  function takePhoto([file]) {
    if (!file || !form.reportValidity()) return;
    const named = new File([file], photographed() + (file.name.match(/\.\w+$/)?.[0] ?? ".jpg"), { type: file.type });
    if (options().grouping !== "one") { add([named]); return; }
    tray.push(...appear([named], "Chụp tiếp trang sau, hoặc bấm Gửi"));
    showTray();
  }

  function showTray() {
    sendTray.hidden = tray.length === 0;
    sendTray.querySelector("span").textContent = `Gửi ${tray.length} ảnh thành một hồ sơ`;
  }

  function add(files) {
    const chosen = [...files].filter((file) => !file.name.startsWith(".") && !/^(thumbs\.db|desktop\.ini)$/i.test(file.name));
    if (!chosen.length) return;
    if (!form.reportValidity()) return;
    const how = options();
    chosen.sort((a, b) => (a.webkitRelativePath || a.name).localeCompare(b.webkitRelativePath || b.name, "vi", { numeric: true }));
    const good = appear(chosen, "Chờ gửi");
    if (how.grouping === "one") sendAsOne(good, how);
    else good.forEach((row) => post({ rows: [row], options: { ...how, title: "" } }));
    batch.scrollIntoView({ block: "nearest" });
  }

  function sendAsOne(good, how) {
    if (good.length > maxFiles) good.forEach((row) => show(row, "failed", `Một hồ sơ nhận mỗi lần đến ${maxFiles} tệp.`));
    else if (good.length) post({ rows: good, options: how, dossier: root.dataset.dossier });
  }

  // A row for each file; gives back those that may be sent.
  function appear(files, said) {
    batch.hidden = false;
    root.querySelector("[data-lists]").classList.add("busy");
    const fresh = files.map((file) => {
      const element = rowTemplate.content.firstElementChild.cloneNode(true);
      element.querySelector("[data-name]").textContent = `${file.name} · ${size(file.size)}`;
      element.querySelector("[data-bar]").setAttribute("aria-label", `Đã gửi ${file.name}`);
      list.append(element);
      const row = { file, element, state: "waiting", again: null };
      rows.push(row);
      return row;
    });
    return fresh.filter((row) => {
      if (row.file.size > maxBytes) { show(row, "failed", `Tệp lớn hơn ${size(maxBytes)}. Hãy quét ở 200–300 dpi hoặc tách thành nhiều tệp.`); return false; }
      if (row.file.size === 0) { show(row, "failed", "Tệp rỗng, không có nội dung. Hãy quét lại."); return false; }
      show(row, "waiting", said);
      return true;
    });
  }

  // A parcel is what travels in one request. Its key is made once, so that a repeated request is recognised.
  function post(parcel) {
    parcel.key ??= crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(16).slice(2)}`;
    parcel.tries ??= 0;
    waiting.push(parcel);
    pump();
  }

  function pump() {
    while (sending < AT_ONCE && waiting.length) send(waiting.shift());
  }

  // A parcel for a dossier that is there already (`parcel.dossier`) joins it; any other makes a new one.
  function address({ options: how, duplicate, dossier }) {
    const query = new URLSearchParams(dossier ? {} : { unit: how.unit, priority: how.kind });
    if (duplicate) query.set("allow_duplicate", "true");
    return dossier ? `/api/v1/dossiers/${dossier}/files?${query}` : `/api/v1/extractions?${query}`;
  }

  async function send(parcel) {
    sending += 1;
    const version = parcel.dossier ? (await callApi("GET", `/api/v1/dossiers/${parcel.dossier}`)).headers.get("ETag") : null;
    const body = new FormData();
    parcel.rows.forEach((row) => { body.append("file", row.file, row.file.name); row.again = null; show(row, "sending", "Đang gửi…"); });
    const request = new XMLHttpRequest();
    request.open("POST", address(parcel));
    request.setRequestHeader("X-CSRF-Token", csrfToken());
    request.setRequestHeader("Idempotency-Key", parcel.key);
    request.setRequestHeader("Accept", "application/json");
    if (version) request.setRequestHeader("If-Match", version);
    request.upload.onprogress = (event) => spread(parcel, event.loaded);
    request.onload = () => { finish(); answered(parcel, request); };
    request.onerror = () => { finish(); broken(parcel, "Mất kết nối khi đang gửi."); };
    request.ontimeout = request.onerror;
    request.send(body);
    function finish() { sending -= 1; queueMicrotask(pump); }
  }

  // The files of one request travel one after the other: what was sent fills their bars in order.
  function spread(parcel, loaded) {
    let left = loaded;
    for (const row of parcel.rows) {
      const share = Math.max(0, Math.min(1, left / Math.max(1, row.file.size)));
      left -= row.file.size;
      row.element.querySelector("[data-bar]").value = share * 100;
      if (share === 1) row.element.querySelector("[data-said]").textContent = "Máy chủ đang kiểm tra và lưu tệp…";
    }
  }

  function broken(parcel, why) {
    if (parcel.tries < PAUSES_S.length) {
      const pause = PAUSES_S[parcel.tries];
      parcel.tries += 1;
      const again = () => { clearTimeout(timer); paused.delete(again); parcel.rows.forEach((row) => show(row, "waiting", "Chờ gửi lại")); post(parcel); };
      const timer = setTimeout(again, pause * 1000);
      paused.add(again);
      parcel.rows.forEach((row) => show(row, "waiting", `${why} Tự gửi lại sau ${pause} giây…`, [button("Gửi ngay", again)]));
      return;
    }
    stopped(parcel, why);
  }

  function stopped(parcel, why) {
    const again = () => { parcel.tries = 0; parcel.rows.forEach((row) => show(row, "waiting", "Chờ gửi lại")); post(parcel); };
    parcel.rows.forEach((row) => { row.again = again; show(row, "failed", `${why} Tệp chưa được nhận.`, [button("Gửi lại", again)]); });
  }

  function answered(parcel, request) {
    let answer = null;
    try { answer = JSON.parse(request.responseText); } catch { /* the status says enough */ }
    if (request.status === 401) { signInAgain().then((signedIn) => (signedIn ? post(parcel) : stopped(parcel, "Bạn chưa đăng nhập lại."))); return; }
    if (!answer?.files && (request.status >= 500 || request.status === 429)) { broken(parcel, answer?.detail ?? "Máy chủ đang bận."); return; }
    // A key that was used before is answered without receipts: the files were received that time.
    const known = request.status < 300 && answer?.dossier_id && !answer.files?.length;
    const receipts = known ? parcel.rows.map(() => ({ accepted: true, dossier_id: answer.dossier_id })) : answer?.files;
    const dossier = receipts?.find((receipt) => receipt.accepted)?.dossier_id;
    if (dossier && parcel.options.grouping === "one") {
      name(dossier, parcel.options.title);
      parcel.dossier = dossier;
    }
    parcel.rows.forEach((row, index) => {
      const receipt = receipts?.[index];
      if (receipt?.accepted) received(row, receipt);
      else refused(row, parcel, receipt?.error ?? { code: answer?.code, message: answer?.detail ?? `Máy chủ từ chối (lỗi ${request.status}).`, retryable: answer?.retryable ?? false });
    });
    document.body.dispatchEvent(new CustomEvent("sohoa:received"));
  }

  async function name(dossier, title) {
    if (!title) return;
    for (let tries = 0; tries < 3; tries += 1) {
      const { headers } = await callApi("GET", `/api/v1/dossiers/${dossier}`);
      const { status } = await callApi("PATCH", `/api/v1/dossiers/${dossier}`, { body: { title }, headers: { "If-Match": headers.get("ETag") ?? "" } });
      if (status !== 412) return;
    }
  }

  function received(row, receipt) {
    row.dossier = receipt.dossier_id;
    row.remarks = (receipt.notices ?? []).map((notice) => notice.message);
    show(row, "received", "", [link("Mở hồ sơ", `/ho-so/${receipt.dossier_id}`)]);
    tellHowFar(row, { status: "reading", pages: 0 });
  }

  // --- how far the reading of what was sent is -------------------------------------------------------------------

  const ASK_EVERY_MS = 3000;
  const FINAL = new Set(["confirmed", "withdrawn", "failed", "to_review", "ready", "empty"]);
  const SAID = {
    reading: ({ pages, pages_done: done }) => (pages ? `Máy đang đọc: ${done}/${pages} trang.` : "Đã nhận, đang chờ đọc."),
    to_review: ({ fields_to_review: places }) => `Đã đọc xong, ${places} chỗ cần xem.`,
    ready: () => "Đã đọc xong, chờ xác nhận.",
    failed: () => "Đã nhận nhưng máy không đọc được. Mở hồ sơ để xem vì sao.",
    confirmed: () => "Đã số hóa.",
    withdrawn: () => "Hồ sơ đã rút.",
    empty: () => "Đã nhận.",
  };

  function tellHowFar(row, dossier) {
    row.read = FINAL.has(dossier.status);
    const line = row.element.querySelector("[data-said]");
    const text = [SAID[dossier.status](dossier), ...row.remarks].join(" ");
    if (line.textContent !== text) line.textContent = text;
  }

  const MOST_LISTS = 5; // a file that joined an old dossier is not looked for through the whole archive

  // The newest dossiers, until the oldest of ours (ids rise with time) is among them.
  async function follow() {
    const open = new Map();
    for (const row of rows) if (row.dossier && !row.read) open.set(row.dossier, [...(open.get(row.dossier) ?? []), row]);
    const oldest = [...open.keys()].sort()[0];
    let cursor = "";
    for (let asked = 0; oldest && asked < MOST_LISTS; asked += 1) {
      const { ok, status, body } = await callApi("GET", `/api/v1/dossiers?limit=200${cursor && `&cursor=${cursor}`}`);
      if (status === 401) return; // nobody signed in again
      if (!ok) break;
      for (const dossier of body.items) open.get(dossier.id)?.forEach((row) => tellHowFar(row, dossier));
      cursor = body.next_cursor ?? "";
      if (!cursor || body.items.at(-1).id < oldest) break;
    }
    setTimeout(follow, ASK_EVERY_MS);
  }
  follow();

  function refused(row, parcel, error) {
    if (error.code === "duplicate_file") {
      const keep = () => { show(row, "waiting", "Chờ gửi"); post({ rows: [row], options: parcel.options, dossier: parcel.dossier, duplicate: true }); };
      const buttons = [button("Vẫn giữ bản này", keep)];
      if (error.dossier_id) buttons.unshift(link("Mở hồ sơ đã có", `/ho-so/${error.dossier_id}`));
      show(row, "duplicate", error.message, buttons);
      return;
    }
    const again = () => { show(row, "waiting", "Chờ gửi lại"); post({ rows: [row], options: parcel.options, dossier: parcel.dossier }); };
    row.again = error.retryable ? again : null;
    show(row, "failed", error.message, error.retryable ? [button("Gửi lại", again)] : []);
  }

  // Folders that are dropped: walk them, file by file.
  async function walk(entry) {
    if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) break;
      for (const child of some) found.push(...(await walk(child)));
    }
    return found;
  }

  let depth = 0;
  document.addEventListener("dragenter", (event) => { if (event.dataTransfer?.types.includes("Files")) { depth += 1; drop.classList.add("over"); } });
  document.addEventListener("dragleave", () => { depth -= 1; if (depth <= 0) drop.classList.remove("over"); });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    depth = 0;
    drop.classList.remove("over");
    const entries = [...(event.dataTransfer.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    try {
      add(entries.length ? (await Promise.all(entries.map(walk))).flat() : event.dataTransfer.files);
    } catch {
      tell("Không đọc được thư mục vừa thả. Hãy dùng nút “Chọn cả thư mục”.", "bad");
    }
  });
  document.addEventListener("paste", (event) => { if (event.clipboardData?.files.length) add(event.clipboardData.files); });

  for (const input of root.querySelectorAll("[data-input]")) {
    input.addEventListener("change", () => {
      const files = [...input.files];
      input.value = "";
      if (input.dataset.input === "camera") takePhoto(files);
      else add(files);
    });
  }
  root.addEventListener("click", (event) => {
    const pick = event.target.closest("[data-pick]");
    if (pick) root.querySelector(`[data-input="${pick.dataset.pick}"]`).click();
  });
  form.addEventListener("change", () => {
    const title = root.querySelector("[data-title-field]");
    if (title) title.hidden = options().grouping !== "one";
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  sendTray.addEventListener("click", () => { sendAsOne(tray.splice(0), options()); showTray(); });
  retryAll.addEventListener("click", () => { for (const again of new Set(rows.filter((row) => row.state === "failed" && row.again).map((row) => row.again))) again(); });
  // The network is back: whatever waits or gave up because of it goes at once.
  window.addEventListener("online", () => { [...paused].forEach((again) => again()); retryAll.click(); });
  window.addEventListener("beforeunload", (event) => { if (rows.some((row) => row.state === "sending" || row.state === "waiting")) event.preventDefault(); });
})();
