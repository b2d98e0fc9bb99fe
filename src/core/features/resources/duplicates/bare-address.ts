// What says where somebody came from, and nothing of what they read.
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|ref|ref_src|source|_ga|spm)$/u;

/** An address as it can be compared: without scheme, "www.", case, a slash at its end, what follows a "#", and what tracks whoever reads it. */
export function bareAddress(url: string): string {
  const parsed = URL.parse(url.toLowerCase());
  if (!parsed) return url.toLowerCase();
  const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const path = parsed.pathname.replace(/\/+$/u, "");
  return `${parsed.host.replace(/^www\./u, "")}${path}${kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`}`;
}
