// A page that brings itself up to date must not take away what somebody is filling in, nor fold up
// what she has unfolded. Both are noted before the new page is put in place and set again afterwards.
let noted = [];

const changed = (field) =>
  field.type === "radio" || field.type === "checkbox"
    ? field.checked !== field.defaultChecked
    : field.type !== "hidden" && field.value !== field.defaultValue;

const fields = () => [...document.querySelectorAll("main input[id]")];

document.addEventListener("turbo:before-render", (event) => {
  noted = [];
  if (event.detail.renderMethod !== "morph") return;
  for (const field of fields().filter(changed)) {
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

// What went wrong is where reading goes on.
document.addEventListener("turbo:load", () => {
  const alert = document.getElementById("alerte");
  if (alert) {
    alert.tabIndex = -1;
    alert.focus();
  }
});

// What a form does also changes the page it stands on. Bringing that page up to date while the answer is
// still on its way would take the place of the answer; so it waits until the answer is there.
let sending = null;
let late = false;

document.addEventListener("turbo:submit-start", () => {
  sending = location.href;
});

document.addEventListener("turbo:before-stream-render", (event) => {
  if (sending && event.target.getAttribute("action") === "refresh") {
    late = true;
    event.preventDefault();
  }
});

document.addEventListener("turbo:submit-end", (event) => {
  if (!event.detail.success) sending = null;
});

document.addEventListener("turbo:load", () => {
  const same = sending === location.href;
  sending = null;
  if (late && same) window.Turbo.visit(location.href, { action: "replace" });
  late = false;
});
