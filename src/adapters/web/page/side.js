import { byId, el } from "./dom.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { avatar } from "./message.js";
import { choose, language, onChange, ownPane, ownZone, pane, panes, persona, theState, zone } from "./session.js";
import { threadOf } from "./thread.js";
import { zoneLabel } from "./times.js";
import { placeName } from "./unread.js";
import { openZones } from "./zone-dialog.js";

/** The side: panes with what is unread, who the visitor is, and in which language and zone they read. */
export function startSide() {
  byId("zone", HTMLButtonElement).addEventListener("click", openZones);
  const select = byId("language", HTMLSelectElement);
  select.replaceChildren(
    ...theState().languages.map(({ code, name }) => el("option", { value: code, lang: code }, name)),
  );
  select.addEventListener("change", () => void choose({ language: select.value }));
  onChange((changed) => {
    drawSide();
    if (changed.has("pane") || changed.has("persona")) drawer(false);
  });
  const menu = byId("menu", HTMLButtonElement);
  menu.append(icon("menu"));
  menu.addEventListener("click", () => drawer(true));
  byId("shade", HTMLElement).addEventListener("click", () => drawer(false));
  byId("side-close", HTMLButtonElement).append(icon("close"));
  byId("side-close", HTMLButtonElement).addEventListener("click", () => drawer(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.body.classList.contains("drawer")) drawer(false);
  });
  drawSide();
}

/** Brings the side up to date. The element that has the focus keeps it. */
export function drawSide() {
  const focused = document.activeElement?.id;
  const unread = (/** @type {string} */ id) => threadOf(persona().user, id).unread;
  byId("community", HTMLElement).textContent = theState().community.name;
  byId("panes", HTMLElement).replaceChildren(
    ...panes().map((id) => {
      const count = unread(id);
      const badge =
        count > 0 ? el("span", { class: "count", "aria-label": t("unread", { count }) }, String(count)) : undefined;
      const direct = id === ownPane();
      const [sign, name] = direct ? [icon("bell"), t("direct")] : ["#", placeName(id).slice(1)];
      return el(
        "li",
        {},
        el(
          "button",
          {
            type: "button",
            id: `pane-${id}`,
            class: "pane",
            "aria-current": id === pane() ? "page" : undefined,
            click: () => void choose({ pane: id }),
          },
          el("span", { class: "sign", "aria-hidden": "true" }, sign),
          el("span", { class: "grow" }, name),
          badge,
        ),
      );
    }),
  );
  byId("personas", HTMLElement).replaceChildren(
    ...theState().personas.map(({ user, name, role }) => {
      const radio = el("input", {
        type: "radio",
        name: "persona",
        id: `persona-${user}`,
        value: user,
        change: () => void choose({ persona: user }),
      });
      radio.checked = user === persona().user;
      return el(
        "label",
        { class: "persona" },
        radio,
        avatar(user),
        el(
          "span",
          { class: "who" },
          el("span", { class: "name" }, name),
          el("span", { class: "muted" }, t(`role.${role}`)),
        ),
      );
    }),
  );
  byId("language", HTMLSelectElement).value = language();
  const own = byId("zone", HTMLButtonElement);
  own.replaceChildren(icon("globe"), el("span", { class: "grow" }, zoneLabel(zone())));
  own.title = ownZone() ? t("zone.own", { name: persona().name, zone: zoneLabel(zone()) }) : zone();
  own.setAttribute("aria-label", `${t("zone")}: ${zoneLabel(zone())}`);
  byId("title", HTMLElement).textContent = placeName(pane());
  if (focused) document.getElementById(focused)?.focus();
}

/** Opens or closes the side where the window is narrow. @param {boolean} open */
function drawer(open) {
  const was = document.body.classList.contains("drawer");
  document.body.classList.toggle("drawer", open);
  byId("menu", HTMLButtonElement).setAttribute("aria-expanded", String(open));
  byId("main", HTMLElement).inert = open;
  if (open) byId("side-close", HTMLButtonElement).focus();
  else if (was) byId("menu", HTMLButtonElement).focus();
}
