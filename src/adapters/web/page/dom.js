/**
 * Makes an element. Children and attributes go in as text, never as markup; a property that is a function listens to the
 * event named after it, such as `click`.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: any) => void)>} [properties]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

/**
 * The element of the page with that id. Throws where the page has none.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${type.name} "${id}"`);
  return found;
}

let made = 0;

/** An id that no other element has, for labels and descriptions. */
export function freshId() {
  made += 1;
  return `n${made}`;
}

/**
 * Calls `work` once calls stop coming for a moment.
 * @template {unknown[]} A
 * @param {number} milliseconds
 * @param {(...args: A) => void} work
 * @returns {(...args: A) => void}
 */
export function settled(milliseconds, work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...args), milliseconds);
  };
}
