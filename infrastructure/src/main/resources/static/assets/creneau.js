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
