/** @type {Readonly<Record<string, string>>} */
let labels = {};

/**
 * Takes over the words of the reader's language.
 * @param {Readonly<Record<string, string>>} words
 */
export function setLabels(words) {
  labels = words;
}

/**
 * A label in the reader's language, its {names} filled in.
 * @param {string} id
 * @param {Readonly<Record<string, string | number>>} [values]
 */
export function t(id, values = {}) {
  return (labels[id] ?? id).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** Words the parts of the page that are always there: `data-label` for the text, `data-name` for what screen readers and tooltips say. */
export function wordPage() {
  for (const node of document.querySelectorAll("[data-label]"))
    node.textContent = t(node.getAttribute("data-label") ?? "");
  for (const node of document.querySelectorAll("[data-name]")) {
    const words = t(node.getAttribute("data-name") ?? "");
    node.setAttribute("aria-label", words);
    if (node.tagName === "BUTTON") node.setAttribute("title", words);
  }
}
