// What every page shares: the CSRF header for htmx, menus, "show password", confirmations, short messages.
"use strict";

const csrfMeta = () => document.querySelector('meta[name="csrf-token"]');
const csrfToken = () => csrfMeta()?.content ?? "";

// A short message at the bottom; `action` = {text, run} adds a button. Bad news stays longer.
function tell(text, kind = "", action = null) {
  const line = document.createElement("div");
  line.className = `toast-line ${kind}`;
  line.append(Object.assign(document.createElement("span"), { textContent: text }));
  if (action) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-plain", textContent: action.text });
    button.addEventListener("click", () => { line.remove(); action.run(); });
    line.append(button);
  }
  const box = document.querySelector("[data-toasts]");
  while (box.children.length > 2) box.firstChild.remove();
  box.append(line);
  if (!action) setTimeout(() => line.remove(), kind === "bad" ? 8000 : 3500);
}

// The session ended while somebody worked: the same person signs in on top of the page, and nothing typed is lost.
// Resolves to whether that happened; whoever asks meanwhile waits for the same answer.
let signingIn = null;
function signInAgain() {
  signingIn ??= new Promise((resolve) => {
    const dialog = document.getElementById("sign-in-again");
    const form = dialog.querySelector("form");
    const problem = form.querySelector("[data-problem]");
    const before = document.activeElement;
    problem.hidden = true;
    form.onsubmit = async (event) => {
      event.preventDefault();
      const page = await freshPage(new URLSearchParams(new FormData(form)));
      const token = page?.querySelector('meta[name="csrf-token"]')?.content;
      if (token) { csrfMeta().content = token; dialog.close("in"); return; }
      problem.textContent = page?.querySelector("[role=alert]")?.textContent.trim() || "Mất kết nối tới máy chủ. Hãy thử lại.";
      problem.hidden = false;
      form.elements.password.select();
    };
    dialog.onclose = () => {
      signingIn = null;
      form.reset();
      before?.focus?.({ preventScroll: true });
      resolve(dialog.returnValue === "in");
    };
    dialog.returnValue = "";
    dialog.showModal();
  });
  return signingIn;
}

// The page that signing in leads to, or the sign-in page again with what was wrong; null without a connection.
async function freshPage(fields) {
  try {
    const answer = await fetch("/dang-nhap", { method: "POST", body: fields, credentials: "same-origin" });
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return null;
  }
}

// Calls the API as this person. Resolves to {ok, status, headers, body}; a broken connection is status 0. A session
// that ended is begun anew first; 401 comes back only from whoever declines that.
async function callApi(method, path, wanted = {}) {
  const answer = await callOnce(method, path, wanted);
  return answer.status === 401 && (await signInAgain()) ? callOnce(method, path, wanted) : answer;
}

async function callOnce(method, path, { body = null, headers = {} }) {
  try {
    const answer = await fetch(path, {
      method,
      credentials: "same-origin",
      headers: { Accept: "application/json", "X-CSRF-Token": csrfToken(), ...(body === null ? {} : { "Content-Type": "application/json" }), ...headers },
      body: body === null ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    let parsed = null;
    try { parsed = text ? JSON.parse(text) : null; } catch { /* not JSON: the status says enough */ }
    return { ok: answer.ok, status: answer.status, headers: answer.headers, body: parsed };
  } catch {
    return { ok: false, status: 0, headers: new Headers(), body: { detail: "Mất kết nối tới máy chủ. Hãy kiểm tra mạng rồi thử lại.", retryable: true } };
  }
}

// Browsers lend the clipboard only to https and to this machine; elsewhere the text is selected for Ctrl+C.
async function copyText(element) {
  try {
    await navigator.clipboard.writeText(element.textContent.trim());
    tell("Đã chép.");
  } catch {
    getSelection().selectAllChildren(element);
    tell("Đã chọn sẵn. Nhấn Ctrl+C để chép.");
  }
}

window.sohoa = { csrfToken, tell, callApi, signInAgain };

document.addEventListener("htmx:config:request", (event) => {
  event.detail.ctx.request.headers["X-CSRF-Token"] = csrfToken();
});

// A part of the page that renews itself asks once; whoever declines is asked again by what they do next.
let declined = false;
document.addEventListener("htmx:before:response", (event) => {
  if (event.detail.ctx.response.status !== 401) return;
  event.preventDefault(); // the page stays: something may have been typed on it
  if (!declined) signInAgain().then((signedIn) => { declined = !signedIn; });
});

document.addEventListener("click", (event) => {
  const reveal = event.target.closest("[data-reveal]");
  if (reveal) {
    const input = document.getElementById(reveal.dataset.reveal);
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    reveal.setAttribute("aria-pressed", String(!shown));
    const use = reveal.querySelector("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, shown ? "#eye" : "#eye-off"));
    input.focus();
  }
  const opener = event.target.closest("[data-dialog]");
  if (opener) document.getElementById(opener.dataset.dialog).showModal();
  const closer = event.target.closest("[data-close]");
  if (closer) closer.closest("dialog").close();
  if (event.target instanceof HTMLDialogElement) event.target.close(); // the backdrop
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(event.target) || opener) menu.open = false;
  }
  const copy = event.target.closest("[data-copy]");
  if (copy) copyText(document.getElementById(copy.dataset.copy));
});

// Alt N: the next dossier to look at, from wherever one is.
document.addEventListener("keydown", (event) => {
  if (event.code !== "KeyN" || !event.altKey || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
  const link = document.querySelector("[data-next-link]");
  if (link) { event.preventDefault(); link.click(); }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// <form data-confirm="..."> asks first; a form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented) return; // a script sends it
  if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) { event.preventDefault(); return; }
  if (form.dataset.sent && form.method === "post") { event.preventDefault(); return; }
  form.dataset.sent = "yes";
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
