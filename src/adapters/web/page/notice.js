import { byId, el } from "./dom.js";
import { t } from "./labels.js";

/** How long a notice stays, in milliseconds; as long as the pointer or the focus is on it, it stays on. */
const STAYS = 7_000;

/**
 * A quiet notice that goes away by itself; while one with that offer about the same is there, there is no other.
 * @param {string} text
 * @param {{ label: string, about: string, act(): void }} [offer]
 */
export function notify(text, offer) {
  const place = byId("notices", HTMLElement);
  const about = offer?.about ?? "";
  if (about !== "" && [...place.children].some((one) => one instanceof HTMLElement && one.dataset["about"] === about))
    return;
  const notice = el("div", { class: "notice", "data-about": about }, el("span", {}, text));
  if (offer)
    notice.append(
      el(
        "button",
        {
          type: "button",
          class: "button",
          click: () => {
            notice.remove();
            offer.act();
          },
        },
        offer.label,
      ),
    );
  place.append(notice);
  const leave = () => {
    if (notice.matches(":hover, :focus-within")) setTimeout(leave, STAYS);
    else notice.remove();
  };
  setTimeout(leave, STAYS);
}

/** Shows or hides the line that says the bot cannot be reached. @param {boolean} is */
export function offline(is) {
  const banner = byId("offline", HTMLElement);
  if (banner.hidden === !is) return;
  banner.hidden = !is;
  byId("offline-text", HTMLElement).textContent = is ? t("offline.banner") : "";
}
