// A page that brings itself up to date must not take away what somebody is filling in, nor fold up
// what she has unfolded. Both are noted before the new page is put in place and set again afterwards.
let noted = [];

const chosen = (select) => Math.max(0, [...select.options].findIndex((option) => option.defaultSelected));

const changed = (field) =>
  field.type === "select-one"
    ? field.selectedIndex !== chosen(field)
    : field.type === "radio" || field.type === "checkbox"
    ? field.checked !== field.defaultChecked
    : field.type !== "hidden" && field.type !== "file" && field.value !== field.defaultValue;

// What was refused is typed already where the page begins, and is not on the page as it is now.
const refused = () => document.querySelector("main #alerte[role=alert]");

const typed = (field) => field.type !== "radio" && field.type !== "hidden" && field.type !== "file" && refused();

const fields = () => [...document.querySelectorAll("main :is(input, select, textarea)[id]")];

document.addEventListener("turbo:before-render", (event) => {
  noted = [];
  if (event.detail.renderMethod !== "morph") return;
  for (const field of fields().filter((one) => changed(one) || typed(one))) {
    noted.push({ id: field.id, value: field.value, checked: field.checked });
  }
  for (const details of document.querySelectorAll("main details[id]")) {
    noted.push({ id: details.id, open: details.open });
  }
});

document.addEventListener("turbo:render", () => {
  for (const note of noted) {
    const element = document.getElementById(note.id);
    if (!element || element.disabled) continue;
    if ("open" in note) {
      element.open = note.open;
    } else if (element.type === "radio" || element.type === "checkbox") {
      element.checked = note.checked;
    } else {
      element.value = note.value;
    }
  }
  noted = [];
});

// Paper has a button only where it does something.
const printable = () => document.querySelectorAll("[data-print]").forEach((button) => (button.hidden = false));

document.addEventListener("turbo:load", printable);
document.addEventListener("turbo:render", printable);
document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-print]")) window.print();
});

// What went wrong is where reading goes on; once, not again with every change that the page hears of.
const readOn = () => {
  const alert = document.querySelector("#alerte:not([tabindex])");
  if (alert) {
    alert.tabIndex = -1;
    alert.focus();
  }
};

// Changes are heard at any time, and the page is brought up to date by asking for it again. Turbo's own way
// of doing so stops a form whose answer is still on its way; here it waits until nothing else is.
let due = false; // whether something has changed that this page does not show yet
let sending = null; // the form whose answer is on its way
let answered = false; // whether it is there and only has to be shown
let visit = null; // the page that was asked for last
let refresh = null; // the one that is only this page again, as it is now
let took = 0; // how long that was on its way, in milliseconds

const underWay = (page) => page?.state === "initialized" || page?.state === "started";

const refreshing = () => underWay(refresh);

const catchUp = () => {
  if (!due || sending || underWay(visit) || !document.getElementById("live")) return;
  due = false;
  window.Turbo.visit(location.href, { action: "replace", shouldCacheSnapshot: false });
  refresh = visit;
  if (refresh) refresh.begunAt = performance.now();
};

// Turbo says that a page is there before it forgets that page's visit. One that began meanwhile would be
// forgotten in its place: nothing could stop it any more, and it would be drawn over whatever came next.
const catchUpNext = () => queueMicrotask(catchUp);

// Several changes within a moment are one. Those who hear of it at once do not all ask at once, and where pages take long
// they are asked for less often.
window.Turbo.StreamActions.refresh = () => {
  if (!due) setTimeout(catchUp, 150 + Math.random() * 200 + took);
  due = true;
};

// Where single rows are sent, what is sent goes by what the page showed when it began to listen. So it listens anew
// once it shows something else, and what was sent before that is not shown any more.
const byRows = (live) => live?.getAttribute("src").includes("staff=");

const listenAnew = () => {
  const live = document.getElementById("live");
  if (byRows(live) && live.streamSource && !live.streamSource.url.endsWith(live.getAttribute("src"))) {
    live.replaceWith(live.cloneNode());
  }
};

document.addEventListener("turbo:render", listenAnew);

document.addEventListener("turbo:before-stream-render", (event) => {
  const live = document.getElementById("live");
  const render = event.detail.render;
  if (byRows(live)) {
    event.detail.render = (stream) => document.getElementById("live") === live && render(stream);
  }
});

// A row of a list, put where it belongs: what is unfolded in it, and where reading is, goes along.
window.Turbo.StreamActions.row = function () {
  const list = document.getElementById(this.getAttribute("list"));
  if (!list) return;
  const after = this.getAttribute("after");
  const before = document.getElementById(after);
  const next = before?.parentElement === list ? before.nextElementSibling : after ? null : list.firstElementChild;
  const row = document.getElementById(this.target);
  if (!row) {
    list.insertBefore(this.templateContent, next);
    return;
  }
  if (row.parentElement !== list || row !== next) {
    const read = row.contains(document.activeElement) ? document.activeElement : null;
    list.insertBefore(row, next);
    read?.focus({ preventScroll: true });
  }
  window.Turbo.morphElements(row, this.templateContent);
};

// Nor does a part that is sent fold up what somebody has unfolded.
document.addEventListener("turbo:before-morph-attribute", (event) => {
  const { attributeName } = event.detail;
  if (attributeName === "open" && event.target.matches("main details[id]")) event.preventDefault();
});

// A part that is sent meanwhile may be newer than the page that is on its way, which would take it back.
// But where it only says that the page is out of date, the page is not to be asked for by itself.
document.addEventListener("turbo:before-stream-render", (event) => {
  const { action, target } = event.detail.newStream;
  if (byRows(document.getElementById("live"))) return;
  if (action !== "refresh" && target !== "nouvelles" && (sending || underWay(visit))) due = true;
});

// Turbo would leave for the browser's own page about the connection. What is shown is of more use than that.
document.addEventListener("turbo:fetch-request-error", (event) => {
  if (!refreshing() || event.detail.request !== refresh.request) return;
  event.preventDefault();
  refresh.cancel();
  due = true;
  setTimeout(catchUp, 2_000);
});

const shown = () => {
  if (answered) sending = null;
  readOn();
  catchUpNext();
};

// A form gives up whatever page was on its way; one that is there already may still be shown.
document.addEventListener("turbo:submit-start", (event) => {
  sending = event.detail.formSubmission;
  answered = false;
  due ||= refresh?.state === "canceled";
  refresh = null;
});

// The answer is shown by a visit where the form succeeded and without one where not, or is no page at all.
document.addEventListener("turbo:submit-end", (event) => {
  if (sending !== event.detail.formSubmission) return;
  answered = true;
  if (!event.detail.fetchResponse?.isHTML) shown();
});

document.addEventListener("turbo:visit", () => {
  sending = null;
  visit = window.Turbo.navigator.currentVisit;
});

document.addEventListener("turbo:render", shown);

document.addEventListener("turbo:load", () => {
  if (refresh && refresh === visit) took = Math.min(2000, performance.now() - refresh.begunAt);
  refresh = null;
  readOn();
  catchUpNext();
});

// What answered a form is not on the page as it is now, and stays until another answer takes its place.
// It needs an id, lest it be taken for something else.
document.addEventListener("turbo:before-morph-element", (event) => {
  const gone = !event.detail.newElement;
  if (refreshing() && gone && event.target.hasAttribute("data-answer")) event.preventDefault();
});

// It stays where it stood, too: a page that is put in place around it may leave it behind at its end.
let stood = [];

document.addEventListener("turbo:before-render", (event) => {
  stood = [];
  if (event.detail.renderMethod !== "morph") return;
  for (const answer of document.querySelectorAll("main [data-answer]")) {
    stood.push({ answer, before: answer.previousElementSibling });
  }
});

document.addEventListener("turbo:render", () => {
  for (const { answer, before } of stood) {
    const to = before?.isConnected ? before : document.querySelector("main h1");
    if (!to || !answer.isConnected || to.nextElementSibling === answer) continue;
    const read = answer === document.activeElement;
    to.after(answer);
    if (read) answer.focus();
  }
  stood = [];
});

// The time left for a place is shown as it passes, and said aloud where it gets short.
const SAID = [5, 2, 1, 0];
let passing = 0;

const countDown = () => {
  clearInterval(passing);
  const shown = document.getElementById("garde");
  if (!shown) return;
  const texts = shown.dataset.texts.split("|");
  const end = performance.now() + Number(shown.dataset.left) * 1000;
  let minutes = texts.length - 1;
  passing = setInterval(() => {
    const left = Math.max(0, Math.floor((end - performance.now()) / 60000));
    if (left >= minutes) return;
    minutes = left;
    shown.textContent = texts[left];
    if (SAID.includes(left)) document.getElementById("garde-annonce").textContent = texts[left];
    if (left === 0) clearInterval(passing);
  }, 1000);
};

document.addEventListener("turbo:load", countDown);
