// Comforts for those who have a script: every page works without it.
"use strict";

document.documentElement.classList.add("with-script");

// --- keys: "/" to the search, j and k from row to row, Escape shuts what is open ---

function isTyping(target) {
  return target.closest("input, select, textarea, [contenteditable]") !== null;
}

function rowLink(row) {
  return row.querySelector(".row-title") || row.querySelector("a");
}

function moveRow(step) {
  const rows = Array.from(document.querySelectorAll("[data-row]")).filter((row) => rowLink(row));
  if (!rows.length) return;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1);
  rowLink(rows[next]).focus();
  rows[next].scrollIntoView({ block: "nearest" });
}

function shutOpen() {
  const facet = document.querySelector(".facet[open]");
  if (facet) {
    facet.open = false;
    facet.querySelector("summary").focus();
    return;
  }
  const cite = document.querySelector(".cite:hover, .cite:focus-within");
  if (cite) cite.classList.add("is-shut");
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return shutOpen();
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "/") {
    const fields = Array.from(document.querySelectorAll("[data-search]")).filter((field) => field.offsetParent);
    const field = fields.find((one) => one.closest("main")) || fields[0];
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  } else if (event.key === "j") moveRow(1);
  else if (event.key === "k") moveRow(-1);
});

document.addEventListener("focusin", (event) => {
  for (const row of document.querySelectorAll("[data-row].is-at")) row.classList.remove("is-at");
  const row = event.target.closest("[data-row]");
  if (row) row.classList.add("is-at");
});

// --- filters ---

document.addEventListener("click", (event) => {
  for (const facet of document.querySelectorAll(".facet[open]")) {
    if (!facet.contains(event.target)) facet.open = false;
  }
});

// What opens at the right edge opens to the left. "toggle" does not bubble, so it is caught on its way down.
document.addEventListener("toggle", (event) => {
  const facet = event.target;
  if (!facet.matches(".facet")) return;
  facet.classList.remove("is-flipped");
  const body = facet.querySelector(".facet-body");
  if (facet.open && body.getBoundingClientRect().right > document.documentElement.clientWidth) {
    facet.classList.add("is-flipped");
  }
}, true);

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.matches("[data-narrow]")) {
    event.stopPropagation();
    const words = field.value.trim().toLowerCase();
    for (const label of field.parentElement.querySelectorAll("label.check")) {
      label.hidden = words !== "" && !label.textContent.toLowerCase().includes(words);
    }
    for (const group of field.parentElement.querySelectorAll(".group")) group.hidden = words !== "";
    return;
  }
  const facet = field.closest(".facet");
  if (facet) {
    const fields = Array.from(facet.querySelectorAll("input, select"));
    const on = fields.some((one) => (/checkbox|radio/.test(one.type) ? one.checked && one.value : one.value));
    facet.classList.toggle("is-on", on);
  }
});

// --- what comes back from the server in part ---

document.addEventListener("htmx:beforeSwap", (event) => {
  // Signed out meanwhile: the answer is the sign-in page, which is no part of this one.
  if (new URL(event.detail.xhr.responseURL || location.href).pathname.startsWith("/accounts/login/")) {
    event.detail.shouldSwap = false;
    location.reload();
  }
});

function tell(words) {
  const notice = document.createElement("p");
  notice.className = "notice notice-bad";
  notice.textContent = words;
  document.getElementById("notices").replaceChildren(notice);
}

document.addEventListener("htmx:sendError", () => tell("The server does not answer. What you see may be out of date."));
document.addEventListener("htmx:responseError", () => tell("The server could not answer this. Load the page again."));

// --- a value and its words in the text light up together ---

function spansOf(cite) {
  return cite.dataset.spans.trim().split(/\s+/).map((told) => {
    const [passage, span] = told.split(":");
    return { passage, span };
  });
}

function light(cite, on) {
  for (const { passage, span } of spansOf(cite)) {
    for (const mark of document.querySelectorAll(`[data-passage="${passage}"] mark[data-spans~="${span}"]`)) {
      mark.classList.toggle("is-lit", on);
    }
  }
}

for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(name, (event) => {
    const cite = event.target.closest ? event.target.closest(".cite") : null;
    if (!cite) return;
    light(cite, on);
    if (!on) cite.classList.remove("is-shut");
  });
}

// --- a form is sent once ---

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
});

window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
  }
});
