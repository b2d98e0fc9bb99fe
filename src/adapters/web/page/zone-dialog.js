import { getZones } from "./api.js";
import { combo } from "./combo.js";
import { byId, el, freshId } from "./dom.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { choose, language, persona, zone } from "./session.js";
import { zoneLabel } from "./times.js";

/** Lets the reader choose the zone that times are shown in: the persona's, the browser's, or any that is searched for. */
export function openZones() {
  const dialog = byId("zones", HTMLDialogElement);
  const heading = el("h2", { id: freshId() }, t("zone.title"));
  const take = (/** @type {string} */ name) => {
    dialog.close();
    void choose({ zone: name });
  };
  const browser = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const own = persona();
  const id = freshId();
  const input = el("input", { id, type: "text", placeholder: t("zone.search.hint") });
  const search = combo(
    input,
    async (text) =>
      (await getZones(language(), text)).map(({ zone: value, label, offset }) => ({
        value,
        label: label === value ? label : `${label} (${value})`,
        detail: offset,
      })),
    (item) => {
      if (item) take(item.value);
    },
  );
  dialog.replaceChildren(
    el(
      "header",
      {},
      heading,
      el(
        "button",
        { type: "button", class: "quiet", "aria-label": t("close"), click: () => dialog.close() },
        icon("close"),
      ),
    ),
    el(
      "div",
      { class: "fields" },
      el("p", { class: "muted" }, t("zone.text", { zone: zoneLabel(zone()) })),
      el(
        "div",
        { class: "choices" },
        el(
          "button",
          { type: "button", class: "button", click: () => take("") },
          t("zone.own", { name: own.name, zone: zoneLabel(own.zone) }),
        ),
        el(
          "button",
          { type: "button", class: "button", click: () => take(browser) },
          t("zone.browser", { zone: zoneLabel(browser) }),
        ),
      ),
      el("div", { class: "field" }, el("label", { for: id }, t("zone.search")), search.node),
    ),
  );
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.showModal();
  input.focus();
}
